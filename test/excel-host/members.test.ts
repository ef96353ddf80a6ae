import { expect, test } from "vitest";
import { connect } from "./connect.ts";
import { ExcelHost } from "./excel-host.ts";
import { loadOfficeClient } from "./load-office-client.ts";
import { allBehaviours, allKinds } from "./objects/kinds.ts";
import { scenarios } from "./scenarios.ts";

loadOfficeClient();
const client = Excel as unknown as Record<string, { prototype: object } | undefined>;

/** What the client itself asks for, of an object that it does not show to programs. */
const unpublished = ["Workbook.createAndOpenWorkbook"];

/** Members of a type that a program may use; those with an underscore are between client and Excel. */
function membersOf(kind: (typeof allKinds)[number]): string[] {
  const names = [
    ...Object.keys(kind.properties ?? {}),
    ...Object.keys(kind.links ?? {}),
    ...Object.keys(kind.methods ?? {}),
  ];
  return names.filter((name) => !name.startsWith("_"));
}

test("every member the simulated Excel answers is one of Microsoft's client", () => {
  const strangers = allKinds.flatMap((kind) => {
    const prototype = client[kind.name]?.prototype;
    return membersOf(kind)
      .filter((name) => prototype === undefined || !(name in prototype))
      .map((name) => `${kind.name}.${name}`);
  });
  expect(strangers).toEqual(unpublished);
});

test("every behaviour speaks of something the simulated Excel answers, and says where we know it from", () => {
  const known = new Set(["sync", "event", "file", ...allKinds.flatMap((kind) => [kind.name, ...allMembers(kind)])]);
  expect(allBehaviours.filter(({ about }) => !known.has(about))).toEqual([]);
  expect(new Set(allBehaviours.map(({ basis }) => basis))).toEqual(
    new Set(["documented", "issue", "traced", "assumed"]),
  );
});

function allMembers(kind: (typeof allKinds)[number]): string[] {
  return [...membersOf(kind), ...Object.keys(kind.methods ?? {})].map((name) => `${kind.name}.${name}`);
}

test("a behaviour known from an issue names the issue", () => {
  const issues = allBehaviours.filter(({ basis }) => basis === "issue");
  expect(issues.filter(({ source }) => !/^[\w-]+\/[\w-]+#\d+$/.test(source ?? ""))).toEqual([]);
});

test("no behaviour stands in the table twice", () => {
  const said = allBehaviours.map(({ about, says }) => `${about}: ${says}`);
  expect(said.filter((line, at) => said.indexOf(line) !== at)).toEqual([]);
});

test("scenarios of the conformance pack show behaviours of the table, and most assumptions about members", () => {
  const said = new Set(allBehaviours.map(({ about, says }) => `${about}: ${says}`));
  const shown = scenarios.flatMap(({ shows }) => shows);
  expect(shown.filter((behaviour) => !said.has(behaviour))).toEqual([]);
  expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length);
});

test("a member nobody has simulated fails with its name, and is listed", async () => {
  const host = new ExcelHost({ sheets: ["Skills"] });
  connect(host);
  const sorting = Excel.run(async (context) => {
    context.workbook.worksheets
      .getItem("Skills")
      .getRange("A1:B2")
      .sort.apply([{ key: 0 }]);
    await context.sync();
  });
  await expect(sorting).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Range.Sort") });
  const loading = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Skills").getRange("A1").load("linkedDataTypeState");
    await context.sync();
  });
  await expect(loading).rejects.toMatchObject({ code: "ApiNotFound" });
  expect([...host.unknown]).toEqual(["Range.Sort", "Range.linkedDataTypeState"]);
});
