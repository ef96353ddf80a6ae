import type { Dataset } from "../model.ts";
import { accountRest } from "./account-rest.ts";
import { blankDataset } from "./blank-dataset.ts";
import { checkMapping, withSaved } from "./check-mapping.ts";
import { checkPeople } from "./check-people.ts";
import { checkReferences, checkSpellings, checkUnrated } from "./check-references.ts";
import { condensed } from "./condense.ts";
import * as findings from "./findings-sheets.ts";
import { Ledger, type SheetAccount } from "./ledger.ts";
import { LevelBuffer, RequirementBuffer } from "./level-buffers.ts";
import { doubtful, type Mapping, type SheetKind, type TableMapping } from "./mapping.ts";
import type { Problem } from "./problems.ts";
import { doubtfulColumns, proposeMapping } from "./propose.ts";
import type { RawWorkbook } from "./raw-workbook.ts";
import { readKept, readSettings, readSignals } from "./read-follow-up.ts";
import { alignHistory, type HistorySeen, readHistory } from "./read-history.ts";
import { readKpis } from "./read-kpis.ts";
import { readLevelTable } from "./read-levels.ts";
import { readCertificates, readPeople, readSkills } from "./read-people.ts";
import { TableReader } from "./read-rows.ts";
import { readLinks, readParticipants, readTrainings } from "./read-trainings.ts";
import { Registers } from "./registers.ts";
import { workbookScale } from "./scales.ts";
import { fieldTitle, sheetTitle } from "./sheet-kinds.ts";

/** What a workbook says, how it was understood, and what a person should know about it. */
export interface Reading {
  dataset: Dataset;
  mapping: Mapping;
  /** The mapping it was read with; `null`: none was given. */
  saved: Mapping | null;
  problems: Problem[];
  accounts: SheetAccount[];
  /** `false` when there are neither levels nor KPIs nor trainings: nothing a report could be about. */
  recognised: boolean;
}

/** Who is who comes first, then the levels, then the sheets that speak of people, KPIs and trainings by name. */
const order: readonly SheetKind[] = [
  "people",
  "skills",
  "required-levels",
  "skills-matrix",
  "settings",
  "kpis",
  "kpi-history",
  "trainings",
  "links",
  "participants",
  "certificates",
  "signals",
  "readings",
  "action-plan",
  "check-ins",
  "causes",
  "requests",
];

/**
 * Reads a workbook of any layout. A saved mapping counts for the sheets it names. Nothing is dropped silently: every
 * filled cell of a sheet is used or a problem speaks of it, so that in each account used + reported = seen.
 *
 * @throws RangeError when `saved` is not a mapping.
 */
export function readDataset(workbook: RawWorkbook, saved?: Mapping): Reading {
  const problems: Problem[] = [];
  const checked = saved === undefined ? null : checkMapping(saved);
  const proposed = proposeMapping(workbook);
  const mapping = checked ? withSaved(workbook, proposed, checked, problems) : proposed;
  const isLevels = ({ kind }: TableMapping) => kind === "skills-matrix" || kind === "required-levels";
  const { scale, mapped } = workbookScale(mapping.tables.filter(isLevels));
  const dataset = blankDataset(
    workbook.name,
    workbook.sheets.map(({ name }) => name),
  );
  dataset.scale = scale;
  dataset.mappedScales = mapped;

  const books = workbook.sheets.map((sheet, index) => ({ sheet, index, ledger: new Ledger(sheet) }));
  const bySheet = new Map(books.map((book) => [book.sheet.name, book]));
  const registers = new Registers();
  const into = { ratings: new LevelBuffer(), requirements: new RequirementBuffer() };
  const seen: HistorySeen = { values: new Map(), percent: new Set() };
  for (const kind of order) {
    if (kind === "settings") checkPeople(registers, problems);
    for (const table of mapping.tables) {
      const book = table.kind === kind ? bySheet.get(table.sheet) : undefined;
      if (!book) continue;
      const { sheet, index, ledger } = book;
      if (isLevels(table)) readLevelTable(sheet, table, index, scale, registers, ledger, into, problems);
      else readTable(new TableReader(sheet, table, ledger, problems), dataset, registers, seen);
    }
  }
  dataset.people = registers.people;
  dataset.skills = registers.skills;
  dataset.teams = registers.teams;
  dataset.roles = registers.roles;
  dataset.ratings = into.ratings.ratings();
  dataset.requirements = into.requirements.requirements();
  dataset.hasLinks = dataset.links.length > 0 || dataset.trainings.some(({ kpis }) => kpis.length > 0);

  alignHistory(dataset.kpis, dataset.history, seen, problems);
  checkReferences(dataset, problems);
  checkSpellings(dataset, problems);
  checkUnrated(dataset, problems);
  for (const { sheet, ledger } of books) {
    const tables = mapping.tables.filter((table) => table.sheet === sheet.name);
    sayDoubtful(tables, problems);
    accountRest(sheet, tables, ledger, problems);
  }
  for (const { sheet, message } of workbook.notes)
    problems.push(findings.leftOutByReader(sheet, message, workbook.name));
  const accounts = books.map(({ ledger }) => ledger.account());
  const recognised = isRecognised(dataset);
  return { dataset, mapping, saved: checked, problems: condensed(problems), accounts, recognised };
}

function readTable(reader: TableReader, dataset: Dataset, registers: Registers, seen: HistorySeen): void {
  switch (reader.kind) {
    case "people":
      readPeople(reader, registers);
      break;
    case "skills":
      readSkills(reader, registers);
      break;
    case "settings":
      readSettings(reader, dataset.settings);
      break;
    case "kpis":
      readKpis(reader, dataset.kpis);
      break;
    case "kpi-history":
      readHistory(reader, dataset.history, seen);
      break;
    case "trainings":
      readTrainings(reader, dataset.trainings);
      break;
    case "links":
      dataset.links.push(...readLinks(reader));
      break;
    case "participants":
      dataset.participants = dataset.participants.concat(readParticipants(reader, registers));
      break;
    case "certificates":
      dataset.certificates.push(...readCertificates(reader, registers));
      break;
    case "signals":
      dataset.signals.push(...readSignals(reader, registers));
      break;
    default:
      keptRows(reader.kind, dataset).push(...readKept(reader, registers));
  }
  reader.finish();
}

function keptRows(kind: SheetKind, dataset: Dataset): Dataset["readings"] {
  if (kind === "readings") return dataset.readings;
  if (kind === "action-plan") return dataset.actions;
  if (kind === "check-ins") return dataset.checkIns;
  return kind === "causes" ? dataset.causes : dataset.requests;
}

function sayDoubtful(tables: readonly TableMapping[], problems: Problem[]): void {
  for (const table of tables) {
    const { kind, sheet, confidence, why, columns, headerRows } = table;
    if (kind === null) continue;
    const row = headerRows.at(-1);
    const at = (column: string) => ({ sheet, range: row === undefined ? null : `${column}${row}` });
    if (confidence < doubtful)
      problems.push(findings.kindDoubtful(at(columns[0]?.column ?? "A"), sheetTitle(kind), why));
    for (const { column, header, field, subject, why: because } of doubtfulColumns(table))
      if (field !== null) {
        const title = subject ?? fieldTitle(kind, field);
        problems.push(findings.columnDoubtful(at(column), header || column, title, because));
      }
  }
}

function isRecognised({ ratings, requirements, kpis, history, trainings, links, participants }: Dataset): boolean {
  return [ratings, requirements, kpis, history, trainings, links, participants].some(({ length }) => length > 0);
}
