import { existsSync, readdirSync, readFileSync } from "node:fs";
import sheetJs from "@e965/xlsx";
import { describe, expect, test } from "vitest";
import { address, type CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";

const places = ["../../../site/sample/", "../../../../shared/data/skills/", "../../../../shared/data/kpi/"];

/** The filled cells of a sheet by address, as another reader sees them. */
function opinionOf(sheet: sheetJs.WorkSheet): Record<string, CellValue> {
  return Object.fromEntries(
    Object.entries(sheet).flatMap(([place, cell]: [string, sheetJs.CellObject]) =>
      /^[A-Z]+\d+$/.test(place) && cell.t !== "e" && cell.t !== "z" && cell.v !== ""
        ? [[place, cell.v as CellValue]]
        : [],
    ),
  );
}

for (const place of places) {
  const folder = new URL(place, import.meta.url);
  if (!existsSync(folder)) {
    console.log(`${place} is not there, so its workbooks were not compared with another reader.`);
    continue;
  }
  describe(`the workbooks in ${place.replaceAll("../", "")} hold what another reader finds in them`, () => {
    test.each(readdirSync(folder).filter((name) => name.endsWith(".xlsx")))("%s", async (name) => {
      const bytes = readFileSync(new URL(encodeURIComponent(name), folder));
      const opinion = sheetJs.read(bytes);
      const { sheets } = await readXlsx(bytes, name);
      expect(sheets.map((sheet) => sheet.name)).toEqual(opinion.SheetNames);
      for (const sheet of sheets) {
        const ours: Record<string, CellValue> = {};
        sheet.rows.forEach((row, index) => {
          row.forEach((value, column) => {
            if (value !== null) ours[address(index, column)] = value;
          });
        });
        expect(ours).toEqual(opinionOf(opinion.Sheets[sheet.name]!));
      }
    });
  });
}
