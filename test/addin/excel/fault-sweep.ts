/// <reference types="office-js" />
import type { WrittenSheet } from "../../../addin/excel/write-sheets.ts";
import { connect } from "../../excel-host/connect.ts";
import type { ExcelHost } from "../../excel-host/excel-host.ts";
import type { Fault } from "../../excel-host/fault.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";
import { type Flow, flows, usersSheets } from "./sweep-flows.ts";
import {
  differsFrom,
  ourFaults,
  oursIn,
  type Snapshot,
  sentenceFaults,
  snapshot,
  userFaults,
} from "./sweep-promises.ts";

/*
 * Makes every round trip of every flow fail in every way, and looks at the workbook afterwards: the user's sheets are
 * as they were, ours are old, complete or marked unfinished, the sentence says what to do, and doing it again mends it.
 */

export interface SweepResult {
  flow: string;
  syncs: number;
  cases: number;
  /** How often the flow succeeded in spite of the fault. */
  succeeded: number;
  /** One line for each promise that was broken. */
  broken: string[];
}

/** Faults by name. `changed` is called with what the user's sheets are after the user changed them. */
const faults: Record<string, (host: ExcelHost, changed: () => void) => Fault> = {
  refused: () => ({ kind: "refused" }),
  "access denied": () => ({ kind: "refused", code: "AccessDenied" }),
  "first half done": () => ({ kind: "partly" }),
  "first action done": () => ({ kind: "partly", after: 1 }),
  "all but the last done": () => ({ kind: "partly", after: 1_000_000 }),
  "reply lost": () => ({ kind: "replyLost" }),
  "never answered": () => ({ kind: "never" }),
  "never answered, but done": () => ({ kind: "never", applied: true }),
  "too large": () => ({ kind: "tooLarge" }),
  "cell edited": () => ({ kind: "cellEditing" }),
  // What we gave up waiting for is then done late, when the user leaves the cell.
  "user edits a cell from then on": (host) => ({
    kind: "user",
    does: () => queueMicrotask(() => host.user.beginCellEdit()),
  }),
  "user types": (host, changed) => byUser(changed, () => host.user.type(usersSheets[0]!, "B2", 1)),
  "user adds a sheet": (host, changed) => byUser(changed, () => host.user.addSheet("Mine")),
  "user deletes a sheet of theirs": (host, changed) =>
    byUser(changed, () => {
      if (host.workbook.findSheet(usersSheets[0]!)) host.user.deleteSheet(usersSheets[0]!);
    }),
  "user deletes our sheet": (host, changed) =>
    byUser(changed, () => {
      const ours = oursIn(host)[0];
      if (ours !== undefined) host.user.deleteSheet(ours);
    }),
  "user protects our sheet": (host, changed) =>
    byUser(changed, () => {
      const ours = oursIn(host)[0];
      if (ours !== undefined) host.user.protect(ours);
    }),
};

function byUser(changed: () => void, act: () => void): Fault {
  return {
    kind: "user",
    does: () => {
      act();
      changed();
    },
  };
}

function nonEmpty(line: string | null | undefined): string[] {
  return line ? [line] : [];
}

/** Tries a flow with each fault at each of its round trips. `step` above 1 leaves out round trips between. */
export async function sweep(flow: Flow, step = 1): Promise<SweepResult> {
  const calm = await flow.open();
  const start = snapshot(calm);
  const before = calm.syncs.length;
  connect(calm);
  await flow.run();
  const complete = snapshot(calm);
  const syncs = calm.syncs.slice(before).filter(({ housekeeping }) => !housekeeping).length;
  const result: SweepResult = { flow: flow.name, syncs, cases: 0, succeeded: 0, broken: [] };
  for (let sync = 1; sync <= syncs; sync += step)
    for (const [name, fault] of Object.entries(faults)) {
      result.cases++;
      const { broken, succeeded } = await tryOnce(flow, sync, fault, start, complete);
      if (succeeded) result.succeeded++;
      result.broken.push(...broken.map((line) => `${flow.name}, round trip ${sync}, ${name}: ${line}`));
    }
  return result;
}

async function tryOnce(
  flow: Flow,
  sync: number,
  fault: (typeof faults)[string],
  start: Snapshot,
  complete: Snapshot,
): Promise<{ broken: string[]; succeeded: boolean }> {
  const host = await flow.open();
  const isNobodys = (name: string) => flow.makes === "nothing" || !oursIn(host).includes(name);
  const users = new Set(host.workbook.sheets.map(({ name }) => name).filter(isNobodys));
  let expected = start;
  const changed = () => {
    for (const { name } of host.workbook.sheets) if (isNobodys(name) && !(name in complete)) users.add(name);
    const now = snapshot(host);
    expected = { ...start, ...Object.fromEntries([...users].map((name) => [name, now[name]!])) };
  };
  const names = JSON.stringify(host.workbook.names.filter(({ name }) => !name.startsWith("TL_")));
  connect(host.failAt(host.syncs.length + sync, fault(host, changed)));
  let notes = false;
  const trouble = await flow.run().then(
    (done) => {
      notes = Array.isArray(done) && done.some(({ note }: WrittenSheet) => note !== null);
      return null;
    },
    (error: unknown) => error,
  );
  host.user.endCellEdit();
  await new Promise((resolve) => setTimeout(resolve, 0));
  const broken = [
    ...sentenceFaults(trouble),
    ...userFaults(host, users, expected),
    ...ourFaults(host, users, start, complete, notes),
    ...(JSON.stringify(host.workbook.names.filter(({ name }) => !name.startsWith("TL_"))) === names
      ? []
      : ["a name of the user's changed"]),
    ...nonEmpty(await flow.holds?.(host)),
  ];
  if (trouble === null && flow.makes === "users") return { broken, succeeded: true };
  const again = await flow.run().then(
    () => null,
    (error: unknown) => error,
  );
  if (again !== null) broken.push(`doing it again failed: ${(again as Error).message}`);
  else broken.push(...userFaults(host, users, expected), ...differsFrom(host, users, complete));
  return { broken, succeeded: trouble === null };
}

if (import.meta.main) {
  loadOfficeClient();
  const { companyOf } = await import("../../../site/sample/company.ts");
  const { planOf } = await import("../../../site/sample/plan.ts");
  let cases = 0;
  let broken = 0;
  for (const flow of flows(companyOf().sheets.map(planOf))) {
    const result = await sweep(flow);
    cases += result.cases;
    broken += result.broken.length;
    console.log(
      `${result.flow}: ${result.syncs} round trips, ${result.cases} faults, ${result.succeeded} got over, ${result.broken.length} promises broken`,
    );
    for (const line of result.broken.slice(0, 20)) console.log(`  ${line}`);
  }
  console.log(`${cases} faults in all; ${broken} promises broken.`);
  process.exitCode = broken === 0 ? 0 : 1;
}
