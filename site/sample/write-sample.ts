import { writeFile } from "node:fs/promises";
import { writeWorkbook } from "../xlsx/write-workbook.ts";
import { toldFor } from "./certificates.ts";
import { companyOf, type SampleCompany } from "./company.ts";
import { planOf } from "./plan.ts";

/** The sample workbook as bytes, always the same for the same company. */
export function sampleBytes({ sheets }: SampleCompany): Promise<Uint8Array> {
  return writeWorkbook(sheets.map(planOf), new Date(`${toldFor}T00:00:00Z`));
}

/** What was built in, as the text of planted.json: lists that fit stand on one line, as the formatter has them. */
export function plantedText({ planted }: SampleCompany): string {
  const text = JSON.stringify(planted, null, 2).replace(
    /^( +"\w+": )\[\s+([^\][{]+?)\s+\](,?)$/gm,
    (list, name, items, comma) => {
      const line = `${name}[${items.replace(/\s*\n\s*/g, " ")}]${comma}`;
      return line.length <= 120 ? line : list;
    },
  );
  return `${text}\n`;
}

if (import.meta.main) {
  const company = companyOf();
  await writeFile(new URL("sample.xlsx", import.meta.url), await sampleBytes(company));
  await writeFile(new URL("planted.json", import.meta.url), plantedText(company));
}
