import { expect, test } from "vitest";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { workbookOf } from "./small-sheet.ts";

type Rows = CellValue[][];
const read = (sheets: Record<string, Rows>) => readDataset(workbookOf(sheets));

test("settings are kept as name and value, the last one counts", () => {
  const { dataset, problems } = read({
    Settings: [
      ["Setting", "Value"],
      ["Currency", "$"],
      ["minNeeded", 3],
      ["currency", "£"],
    ],
  });
  expect(dataset.settings.map(({ name, value }) => [name, value])).toEqual([
    ["minNeeded", 3],
    ["currency", "£"],
  ]);
  expect(problems.map(({ code }) => code)).toEqual(["settingTwice"]);
});

test("a certificate that never expires needs no date", () => {
  const { dataset } = read({
    Certificates: [
      ["Employee", "Skill", "Certificate", "Expiry date"],
      ["Ana", "Forklift", "Licence B", "never"],
      ["Ben", "Forklift", "Licence B", "06/2027"],
    ],
  });
  expect(dataset.certificates.map(({ expires, noExpiry }) => [expires, noExpiry])).toEqual([
    [null, true],
    ["2027-06-30", false],
  ]);
});

test("rows of sheets that later steps need are kept field by field", () => {
  const { dataset } = read({
    "Action Plan": [
      ["Action", "Owner", "Due date", "Status", "Live project"],
      ["Try it on the Q2 report", "Ana", "30.06.2026", "In progress", "Q2 report"],
    ],
  });
  expect(dataset.actions[0]!.values).toEqual({
    action: "Try it on the Q2 report",
    owner: "Ana",
    due: "2026-06-30",
    status: "in progress",
    project: "Q2 report",
  });
});
