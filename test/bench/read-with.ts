import { readFileSync } from "node:fs";

/*
 * Measured by bench.ts: reads the cells of a workbook in one of three ways and prints how many it saw. `node
 * read-with.ts throughline|sheetjs|regex file.xlsx`.
 */
const [way, path] = process.argv.slice(2) as [string, string];

const ways: Record<string, () => Promise<number>> = {
  async throughline() {
    const { readPath } = await import("../../site/xlsx/read-path.ts");
    const { sheets } = await readPath(path);
    return sheets.reduce((sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.length, 0), 0);
  },
  async sheetjs() {
    const { read } = await import("@e965/xlsx");
    const { Sheets } = read(readFileSync(path), { dense: true, cellNF: true, cellFormula: true });
    const rows = Object.values(Sheets).flatMap((sheet) => (sheet as { "!data"?: unknown[][] })["!data"] ?? []);
    return rows.reduce((cells, row) => cells + row.length, 0);
  },
  async regex() {
    const { unzipSync, strFromU8 } = await import("fflate");
    const parts = unzipSync(readFileSync(path), { filter: ({ name }) => name.startsWith("xl/worksheets/sheet") });
    let cells = 0;
    const values: string[] = [];
    for (const part of Object.values(parts))
      for (const [, , value] of strFromU8(part).matchAll(/<c r="([A-Z]+\d+)"[^>]*>(?:<v>([^<]*)<\/v>)?/g)) {
        values[cells % 1000] = value ?? "";
        cells++;
      }
    return cells;
  },
};
console.log(await ways[way]!());
