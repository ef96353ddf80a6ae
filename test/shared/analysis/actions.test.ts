import { expect, test } from "vitest";
import { actionsOf, ownersOf } from "../../../shared/analysis/actions.ts";
import type { KeptRow } from "../../../shared/model.ts";
import { aDataset, aPerson } from "./small-dataset.ts";

const asOf = "2026-11-22";
let row = 1;
const item = (values: KeptRow["values"]): KeptRow => {
  row++;
  return { values, place: { sheet: "Action Plan", range: `A${row}` } };
};
const people = [aPerson("Ana", { id: "P1" }), aPerson("Ben", { id: "P2" })];
const actions = (...rows: KeptRow["values"][]) => actionsOf(aDataset({ people, actions: rows.map(item) }), asOf);

test("D2 an item is overdue from the day after it was due, and not once it is done or stopped", () => {
  const found = actions(
    { action: "a", owner: "Ana", due: "2026-11-22", status: "open" },
    { action: "b", owner: "Ana", due: "2026-11-21", status: "in progress" },
    { action: "c", owner: "Ana", due: "2026-10-01", status: "done" },
    { action: "d", owner: "Ana", due: "2026-10-01", status: "stopped" },
    { action: "e", owner: "Ana", due: null, status: "open" },
  );
  expect(Object.fromEntries(found.map(({ what, daysOverdue }) => [what, daysOverdue]))).toEqual({
    a: 0,
    b: 1,
    c: 0,
    d: 0,
    e: null,
  });
});

test("D2 a day of completion says more than a status, and one that is still to come is no completion", () => {
  const [early, late] = actions(
    { action: "a", due: "2026-09-01", status: "open", completed: "2026-10-01" },
    { action: "b", due: "2026-10-01", status: "done", completed: "2026-12-01" },
  );
  expect([early!.status, early!.completed]).toEqual(["done", "2026-10-01"]);
  expect([late!.status, late!.completed, late!.daysOverdue]).toEqual(["in progress", null, 52]);
});

test("D2 owners are told apart by who they are, the one with most overdue first; what nobody owns comes last", () => {
  const found = actions(
    { action: "a", owner: "ana", due: "2026-11-01" },
    { action: "b", owner: "P1", due: "2026-10-01" },
    { action: "c", owner: "Ben", due: "2026-11-20", status: "done", evidence: "a note" },
    { action: "d", due: "2026-01-01" },
    { action: "e", person: "Ben", due: "2026-11-02" },
  );
  const owners = ownersOf(found);
  expect(
    owners.map(({ owner, open, overdue, done, proven }) => [owner, open.length, overdue.length, done, proven]),
  ).toEqual([
    ["P1", 2, 2, 0, 0],
    ["P2", 1, 1, 1, 1],
    [null, 1, 1, 0, 0],
  ]);
  expect(owners[0]!.overdue.map((at) => found[at]!.what)).toEqual(["b", "a"]);
});

test("the order of the rows in the sheet does not change the list", () => {
  const rows = [
    { action: "a", owner: "Ana", due: "2026-11-01" },
    { action: "b", owner: "Ben", due: "2026-10-01" },
  ];
  const shown = (list: KeptRow["values"][]) => actions(...list).map(({ what }) => what);
  expect(shown(rows)).toEqual(shown([...rows].reverse()));
});
