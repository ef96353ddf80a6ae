import { say } from "../language.ts";
import type { Kpi } from "../model.ts";
import { numberOf } from "./cells.ts";
import { rowWithoutName } from "./findings-cells.ts";
import * as findings from "./findings-rows.ts";
import type { TableReader } from "./read-rows.ts";
import { nameKey } from "./registers.ts";
import { choiceOf, fieldTitle } from "./sheet-kinds.ts";
import type { RowIndex } from "./table-cells.ts";

const limit =
  /^(>=|≥|=>|>|at least|min(?:imum)?|above|over|<=|≤|=<|<|at most|max(?:imum)?|below|under|up to)\.?\s*(.+)$/i;

/** Adds the KPIs of a sheet to those known. A KPI named twice keeps its first values and is filled in from later rows. */
export function readKpis(reader: TableReader, into: Kpi[]): void {
  const known = new Map(into.map((kpi) => [nameKey(kpi.name), kpi]));
  for (const row of reader.rows()) {
    const id = reader.text(row, "id");
    const name = reader.text(row, "kpi") ?? id;
    if (name === null) {
      const cells = reader.rejectRow(row);
      reader.problems.push(rowWithoutName(reader.place(row, "kpi"), cells, fieldTitle("kpis", "kpi")));
      continue;
    }
    const kpi = kpiIn(reader, row, name, id ?? name);
    const before = known.get(nameKey(name));
    if (before && before.id === kpi.id) {
      reader.problems.push(findings.namedTwice(kpi.place, say`The KPI`, name));
      fillIn(before, kpi);
    } else {
      known.set(nameKey(name), kpi);
      into.push(kpi);
    }
  }
}

function kpiIn(reader: TableReader, row: RowIndex, name: string, id: string): Kpi {
  const target = targetIn(reader, row);
  const kept: Record<string, string | number | null> = {
    smallestEffect: reader.number(row, "smallestEffect"),
    frequency: reader.text(row, "frequency"),
    description: reader.text(row, "description"),
  };
  const kpi: Kpi = {
    id,
    name,
    unit: reader.text(row, "unit"),
    direction: reader.choice(row, "direction") ?? target.direction,
    baseline: reader.number(row, "baseline"),
    target: target.value,
    targetText: reader.text(row, "targetText") ?? target.text,
    current: reader.number(row, "current"),
    weight: weightIn(reader, row),
    valuePerUnit: reader.number(row, "valuePerUnit"),
    due: reader.deadline(row, "due"),
    owner: reader.text(row, "owner"),
    parentGoal: reader.text(row, "parentGoal"),
    tag: reader.choice(row, "tag"),
    method: reader.text(row, "method"),
    percent: false,
    place: reader.place(row, "kpi"),
    cells: {
      baseline: reader.cell(row, "baseline"),
      target: reader.cell(row, "target"),
      current: reader.cell(row, "current"),
    },
  };
  if (Object.values(kept).some((value) => value !== null)) kpi.kept = kept;
  alignPercent(kpi, reader, row);
  return kpi;
}

interface FoundTarget {
  value: number | null;
  text: string | null;
  direction: Kpi["direction"];
}

/** A number is the target itself; “+10 %” and sentences stay text for the target parser; “≥ 90 %” is number and direction. */
function targetIn(reader: TableReader, row: RowIndex): FoundTarget {
  const found = reader.any(row, "target");
  if (!found || typeof found.value === "boolean") return { value: null, text: null, direction: null };
  const written = reader.written(row, "target");
  const isChange = typeof written === "string" && /^\s*[+−–-]\s*\d/.test(written);
  if (typeof found.value === "number")
    return isChange
      ? { value: null, text: String(written).trim(), direction: null }
      : { value: found.value, text: null, direction: null };
  const bounds = limit.exec(found.value);
  const value = bounds ? numberOf(bounds[2]!) : null;
  if (!bounds || !value) return { value: null, text: found.value, direction: null };
  reader.problems.push(findings.limitAsTarget(reader.place(row, "target"), found.value, value.value));
  const isLower = /^(<|≤|=<|at most|max|below|under|up to)/i.test(bounds[1]!);
  return { value: value.value, text: null, direction: isLower ? "lower" : "higher" };
}

function weightIn(reader: TableReader, row: RowIndex): number | null {
  const found = reader.any(row, "weight");
  if (!found || typeof found.value === "boolean") return null;
  if (typeof found.value === "number") return found.value;
  const words = choiceOf("importance", found.value);
  const place = reader.place(row, "weight");
  if (words === null) {
    reader.problems.push(findings.weightNotUnderstood(place, 0, found.value));
    return null;
  }
  if (row === reader.table.firstRow - 1)
    reader.problems.push(findings.priorityAsWeight(place, reader.header("weight")));
  return Number(words);
}

/** When one of the numbers is shown in percent, those written as 72 become 0.72 too. */
function alignPercent(kpi: Kpi, reader: TableReader, row: RowIndex): void {
  const fields = ["baseline", "target", "current"] as const;
  kpi.percent = fields.some((field) => kpi[field] !== null && reader.isPercent(row, field));
  if (!kpi.percent) return;
  const plain = fields.filter((field) => Math.abs(kpi[field] ?? 0) > 1.5 && !reader.isPercent(row, field));
  for (const field of plain) kpi[field] = Number((kpi[field]! / 100).toPrecision(15));
  if (plain.length > 0) reader.problems.push(findings.percentMixed(reader.place(row, plain[0]), kpi.name));
}

function fillIn(kpi: Kpi, later: Kpi): void {
  for (const key of Object.keys(later) as (keyof Kpi)[])
    if (kpi[key] === null && later[key] !== null) Object.assign(kpi, { [key]: later[key] });
}
