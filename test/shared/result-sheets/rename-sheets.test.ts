import { expect, test } from "vitest";
import { renamed } from "../../../shared/result-sheets/rename-sheets.ts";
import { aCompany } from "../analysis/small-company.ts";
import { sheetsOf } from "./sample-sheets.ts";

const { plans } = sheetsOf(aCompany({ rated: [["Ana", "SQL", "manager", 2]], required: [["everyone", "", "SQL", 3]] }));

test("a sheet that has to be called otherwise is called so in every formula that speaks of it", () => {
  const after = renamed(plans, new Map([["TL Levels", "TL Levels (2)"]]));
  const text = JSON.stringify(after);
  expect(after.map(({ name }) => name).filter((name) => name.startsWith("TL Levels"))).toEqual(["TL Levels (2)"]);
  expect(text).toContain("'TL Levels (2)'!");
  expect(text).not.toContain("'TL Levels'!");
  expect(JSON.stringify(renamed(after, new Map([["TL Levels (2)", "TL Levels"]])))).toBe(JSON.stringify(plans));
});

test("without another name nothing changes", () => {
  expect(renamed(plans, new Map())).toEqual(plans);
});
