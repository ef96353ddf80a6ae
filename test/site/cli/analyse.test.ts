import { expect, test } from "vitest";
import { cli, skills } from "./fake-world.ts";

test("analyse prints the analysis as JSON and nothing else", async () => {
  const { code, out, err } = await cli("analyse skills.xlsx --as-of 2026-03-31", {
    workbooks: { "skills.xlsx": skills },
  });
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(JSON.parse(out)).toMatchObject({
    schema: "throughline/analysis/1",
    workbook: "skills.xlsx",
    asOf: "2026-03-31",
  });
  expect(out.trimEnd()).not.toContain("\n");
});
