import { say } from "../language.ts";
import { costItems, type LinkRow, type Participant, type Training } from "../model.ts";
import { yesOrNo } from "./cells.ts";
import { periodOf } from "./dates.ts";
import { rowWithoutName } from "./findings-cells.ts";
import { namedTwice, trainingSessions } from "./findings-rows.ts";
import { personIn } from "./read-people.ts";
import type { TableReader } from "./read-rows.ts";
import { nameKey, type Registers } from "./registers.ts";
import { fieldTitle } from "./sheet-kinds.ts";
import type { RowIndex } from "./table-cells.ts";

/** Fields a training keeps for later steps, beside those that have a place of their own. */
const keptFields = [
  "periods",
  "units",
  "reviewPlanned",
  "reviewHeld",
  "maximumScore",
  "passScore",
  "intangibles",
  "comment",
] as const;

/**
 * Adds the trainings of a sheet to those known. Rows of one name with different days are sessions of one training:
 * costs and seats are added up. Otherwise a later row of the same name fills in what the first leaves empty.
 */
export function readTrainings(reader: TableReader, into: Training[]): void {
  const known = new Map(into.map((training) => [nameKey(training.id), training]));
  const sessions = new Map<Training, Training[]>();
  for (const row of reader.rows()) {
    const id = reader.text(row, "id");
    const name = reader.text(row, "training") ?? id;
    if (name === null) {
      const cells = reader.rejectRow(row);
      reader.problems.push(rowWithoutName(reader.place(row, "training"), cells, fieldTitle("trainings", "training")));
      continue;
    }
    const training = trainingIn(reader, row, name, id ?? name);
    const before = known.get(nameKey(training.id));
    if (!before) {
      known.set(nameKey(training.id), training);
      into.push(training);
      sessions.set(training, [structuredClone(training)]);
    } else sessions.set(before, [...(sessions.get(before) ?? [structuredClone(before)]), training]);
  }
  for (const [training, rows] of sessions) if (rows.length > 1) join(training, rows, reader);
}

function trainingIn(reader: TableReader, row: RowIndex, name: string, id: string): Training {
  const costs: Training["costs"] = {};
  for (const item of [...costItems, "total"] as const) {
    const cost = reader.number(row, item);
    if (cost !== null) costs[item] = cost;
  }
  const training: Training = {
    id,
    name,
    skills: listOf(reader.text(row, "skills")),
    outcome: reader.text(row, "outcome"),
    kpis: listOf(reader.text(row, "kpis")),
    method: reader.text(row, "method"),
    targetText: sentence(reader, row),
    format: reader.text(row, "format"),
    provider: reader.text(row, "provider"),
    status: reader.text(row, "status"),
    start: reader.date(row, "start"),
    end: reader.deadline(row, "end"),
    hours: reader.number(row, "hours"),
    seats: reader.number(row, "seats"),
    costs,
    owner: reader.text(row, "owner"),
    sponsor: reader.text(row, "sponsor"),
    sponsorFunction: reader.text(row, "sponsorFunction"),
    scopedBy: reader.text(row, "scopedBy"),
    doDifferently: reader.text(row, "doDifferently"),
    whatShowsIt: reader.text(row, "whatShowsIt"),
    leadersReinforce: reader.text(row, "leadersReinforce"),
    mandatory: reader.yesOrNo(row, "mandatory") ?? false,
    isolation: reader.share(row, "isolation"),
    confidence: reader.share(row, "confidence"),
    strength: reader.choice(row, "strength"),
    place: reader.place(row, "training"),
  };
  const { values } = reader.keep(row, keptFields);
  if (Object.values(values).some((value) => value !== null)) training.kept = values;
  return training;
}

/** A target as people write it: a percent-formatted 0.1 is “10 %”. */
function sentence(reader: TableReader, row: RowIndex): string | null {
  const found = reader.any(row, "targetText");
  if (!found) return null;
  const written = reader.written(row, "targetText");
  if (typeof written === "string") return written.trim();
  return found.percent && typeof found.value === "number"
    ? `${Number((found.value * 100).toPrecision(12))} %`
    : String(found.value);
}

/** The names in a cell that holds several, parted by semicolons, upright bars or lines. */
function listOf(text: string | null): string[] {
  const names = (text ?? "").split(/[;|\n]/).map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ""))];
}

function join(training: Training, rows: readonly Training[], reader: TableReader): void {
  const starts = new Set(rows.flatMap(({ start }) => start ?? []));
  for (const later of rows.slice(1)) fillIn(training, later);
  if (starts.size < rows.length) {
    reader.problems.push(namedTwice(rows[1]!.place, say`The training`, training.name));
    return;
  }
  training.start = [...starts].sort()[0]!;
  training.end = rows
    .flatMap(({ start, end }) => end ?? start ?? [])
    .sort()
    .at(-1)!;
  training.seats = sum(rows.map(({ seats }) => seats));
  for (const item of [...costItems, "total"] as const) {
    const cost = sum(rows.map(({ costs }) => costs[item] ?? null));
    if (cost !== null) training.costs[item] = cost;
  }
  reader.problems.push(trainingSessions(training.place, training.name, rows.length));
}

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((total, value) => total + value, 0);
}

function fillIn(training: Training, later: Training): void {
  for (const key of Object.keys(later) as (keyof Training)[])
    if (training[key] === null && later[key] !== null) Object.assign(training, { [key]: later[key] });
  training.skills = [...new Set([...training.skills, ...later.skills])];
  training.kpis = [...new Set([...training.kpis, ...later.kpis])];
}

/** The rows of a linkage table. A row without training and skill, or without KPI and outcome, is kept: it is a broken link. */
export function readLinks(reader: TableReader): LinkRow[] {
  return [...reader.rows()].map((row) => ({
    training: reader.text(row, "training"),
    outcome: reader.text(row, "outcome"),
    kpi: reader.text(row, "kpi"),
    method: reader.text(row, "method"),
    skill: reader.text(row, "skill"),
    strength: reader.choice(row, "strength"),
    targetText: sentence(reader, row),
    place: reader.place(row),
  }));
}

/** The rows of an attendance list or of the completion report of a learning system. `person` is the id of somebody known, else as written. */
export function readParticipants(reader: TableReader, registers: Registers): Participant[] {
  const participants: Participant[] = [];
  for (const row of reader.rows()) {
    const person = personIn(reader, registers, row);
    const unit = reader.text(row, "unit");
    const place = reader.place(row);
    if (person === null && unit === null) {
      reader.problems.push(rowWithoutName(place, reader.rejectRow(row), fieldTitle("participants", "person")));
      continue;
    }
    const participant: Participant = {
      person,
      unit,
      training: reader.text(row, "training"),
      group: reader.text(row, "group"),
      randomised: reader.yesOrNo(row, "randomised"),
      status: reader.text(row, "status"),
      start: reader.date(row, "start"),
      completed: reader.deadline(row, "completed"),
      invited: reader.yesOrNo(row, "invited"),
      reaction: reader.number(row, "reaction"),
      pre: reader.number(row, "pre"),
      post: reader.number(row, "post"),
      followUp: reader.number(row, "followUp"),
      applied: reader.yesOrNo(row, "applied"),
      validatedBy: reader.text(row, "validatedBy"),
      place,
    };
    const { values } = reader.keep(row, ["hours", "progress", "comment"]);
    if (Object.values(values).some((value) => value !== null)) participant.kept = values;
    if (reader.subjects.length === 0) participants.push(participant);
    else participants.push(...completions(reader, row, participant));
  }
  return participants;
}

/** The row of a training matrix as one participant a training: its cells are days, or words such as “x” and “booked”. */
function completions(reader: TableReader, row: RowIndex, person: Participant): Participant[] {
  return reader.subjects.flatMap((column): Participant[] => {
    const place = reader.placeAt(row, column.index);
    const about = { ...person, training: column.subject, place };
    const written = reader.valueAt(row, column.index);
    const isWord = typeof written === "string" && periodOf(written) === null;
    if (!isWord) {
      const completed = reader.periodIn(row, column)?.last;
      return completed === undefined ? [] : [{ ...about, completed }];
    }
    const word = reader.anyIn(row, column)?.value;
    if (word === undefined || yesOrNo(word) === false) return [];
    return [{ ...about, status: yesOrNo(word) ? "completed" : String(word) }];
  });
}
