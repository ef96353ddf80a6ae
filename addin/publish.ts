import type { Analysis, Snapshot } from "../shared/analysis/analysis.ts";
import type { BudgetPlan, budgetPlanOf } from "../shared/analysis/budget-plan.ts";
import { withFormat } from "../shared/format.ts";
import { type LocaleFormat, usualFormat } from "../shared/locale.ts";
import { auditReport } from "../shared/report/audience/audit-report.ts";
import { type Brand, brandOf } from "../shared/report/brand.ts";
import { publishedSnapshot, readersOf } from "../shared/report/changes.ts";
import { listPages } from "../shared/report/pages.ts";
import { planBasis, type Report, type ReportOptions, reportOf } from "../shared/report/report.ts";
import type { Mapping } from "../shared/workbook/mapping.ts";
import { type KeptGroups, ledgerAfter, type PublishedBefore } from "./published-groups.ts";
import { Refusal } from "./refusal.ts";

/*
 * From an analysis to the files of a report, in the worker. The page renderer is the built file that the command line
 * and the publisher page use; it is handed in, because nothing in addin/ imports anything of site/.
 */

/** Files of a site, each made when it is asked for. */
type Files = AsyncIterable<{ path: string; bytes: Uint8Array }>;

interface Watched {
  signal?: AbortSignal;
  onProgress?: (done: number, of: number) => void;
}

/** What is used of the built page renderer. */
export interface Renderer {
  render(page: ReturnType<typeof listPages>[number], report: Report): Promise<string>;
  siteFiles(report: Report, render: Renderer["render"], options?: Watched): Files;
  zipOf(files: Files): AsyncIterable<Uint8Array>;
  oneFile(report: Report, render: Renderer["render"], options?: Watched): AsyncIterable<Uint8Array>;
  encryptedFiles(files: Files, passphrase: string): Files;
  encryptedOneFile(
    report: Report,
    render: Renderer["render"],
    passphrase: string,
    options?: Watched,
  ): AsyncIterable<Uint8Array>;
  withStyle(brand: Brand): Promise<Brand>;
  localeFormatOf(tag: string): LocaleFormat | null;
  keyedCodes(key: Uint8Array, ids: Iterable<string>): Promise<Map<string, Uint8Array>>;
}

/** What a budget plan is made of. */
type PlanBasis = Parameters<typeof budgetPlanOf>[0];

/** Who reads a report, and what it says it is for. `purpose` blank: the usual sentence. */
export interface PublishChoices extends Pick<ReportOptions, "audience"> {
  teams: readonly string[];
  purpose: string;
}

/** What a report is made of. */
export interface Publication {
  choices: PublishChoices;
  /** What the same readers were told before; `null`: nothing. */
  earlier: Snapshot | null;
  before: PublishedBefore;
}

/** What the workbook remembers of a report once it is saved. */
export interface Edition {
  readers: string;
  snapshot: Snapshot;
  groups: KeptGroups["groups"];
}

/** What a report turned out to be. */
export interface Prepared {
  pages: number;
  /** What was changed of the looks that were asked for, in sentences. */
  notices: readonly string[];
  /** What this report and the one before tell together, in one sentence; `null`: no more than each of them. */
  together: string | null;
  edition: Edition;
}

/** What is made of a report. `passphrase` `null`: open. */
export interface Order {
  as: "zip" | "one-file";
  passphrase: string | null;
}

/** What a report is made with. */
export interface Press {
  renderer: Renderer;
  /** The analysis, with its sentences written in this format. */
  analysisIn(format: LocaleFormat): Analysis;
  tables: Mapping["tables"];
  planBudget(basis: PlanBasis): Promise<BudgetPlan | null>;
}

/**
 * The report of an analysis for its readers, and what is to be remembered of it. The same report as the other doors
 * make: brand and formats are those of the Settings sheet.
 *
 * @throws Refusal when something about too few people could be worked out from it.
 */
export async function publication(
  { renderer, analysisIn, tables, planBudget }: Press,
  { choices, earlier, before }: Publication,
): Promise<{ report: Report; prepared: Prepared }> {
  const { locale: tag, brand: wishes } = analysisIn(usualFormat).settings;
  const locale = (tag === null ? null : renderer.localeFormatOf(tag)) ?? usualFormat;
  const analysis = analysisIn(locale);
  const brand = await renderer.withStyle(withFormat(locale, () => brandOf(wishes)));
  const { audience, teams } = choices;
  const options = { audience, teams, purpose: choices.purpose || null, brand, locale, tables, earlier };
  const isOpen = audience === "hr";
  const problem = isOpen ? null : auditReport(analysis, options).problem;
  if (problem !== null) throw new Refusal(problem);
  const budget = await planBudget(isOpen ? analysis : planBasis(analysis, options));
  const report = reportOf(analysis, { ...options, budget });
  const { groups, notice } = await ledgerAfter(analysis, options, before, renderer.keyedCodes);
  return {
    report,
    prepared: {
      pages: listPages(report).length,
      notices: brand.notices,
      together: notice,
      edition: { readers: readersOf(report), snapshot: publishedSnapshot(report), groups },
    },
  };
}

/** The bytes of what was ordered, piece by piece; nothing is made before it is asked for. */
export function bytesOf(
  { encryptedFiles, encryptedOneFile, oneFile, render, siteFiles, zipOf }: Renderer,
  report: Report,
  { as, passphrase }: Order,
  options: Watched,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  if (as === "one-file")
    return inLargePieces(
      passphrase === null ? oneFile(report, render, options) : encryptedOneFile(report, render, passphrase, options),
    );
  const files = siteFiles(report, render, options);
  return inLargePieces(zipOf(passphrase === null ? files : encryptedFiles(files, passphrase)));
}

/** So many bytes go over at once. */
const enough = 2 ** 18;

async function* inLargePieces(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const each of bytes) {
    kept.push(each);
    length += each.length;
    if (length < enough) continue;
    yield joined(kept, length);
    kept = [];
    length = 0;
  }
  if (length > 0) yield joined(kept, length);
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
