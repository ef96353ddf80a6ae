import { evidenceOf } from "../../shared/analysis/evidence.ts";
import { kpisOf } from "../../shared/analysis/kpi.ts";
import { linksOf } from "../../shared/analysis/link.ts";
import { settingsOf } from "../../shared/analysis/read-settings.ts";
import type { Dataset } from "../../shared/model.ts";
import { type NullDesign, nullDesigns } from "./null-workbooks.ts";

/*
 * `npm run sim:null`: how often a training without any effect is said to have one, in 1,000 workbooks of each design.
 * Nominal are 2.5 % “supported” and 2.5 % “contrary”. Ends with code 1 when a design says “supported” in more than 7 %;
 * where either is said in more than 7 % the table says so: the interval of METHODS 3.6 is somewhat narrow for short
 * series whose neighbouring periods are much alike, and the product warns of it there.
 * `npm run sim:null -- 200` makes 200 of each.
 */

const usualWorkbooks = 1000;
const most = 0.07;
const asOf = "2026-11-22";

/** The evidence for the one link of a workbook. */
function headline(dataset: Dataset) {
  const { settings } = settingsOf(dataset);
  const kpis = kpisOf(dataset, asOf);
  const [found] = evidenceOf(dataset, linksOf(dataset, kpis), kpis, { settings, asOf, seed: 1 });
  return found!;
}

function countsOf({ workbook }: NullDesign, workbooks: number, firstSeed: number) {
  const counts = { supported: 0, contrary: 0, none: 0, designs: new Set<string>() };
  for (let run = 0; run < workbooks; run++) {
    const { design, verdict, designs } = headline(workbook(firstSeed + run));
    counts.designs.add(`${design}, ${designs[0]?.counted ?? "nothing"}`);
    if (verdict === "supported" || verdict === "contrary" || verdict === "none") counts[verdict]++;
  }
  return counts;
}

const workbooks = Number(process.argv[2] ?? usualWorkbooks);
const percent = (count: number) => `${((100 * count) / workbooks).toFixed(1)} %`;
console.log("| design | workbooks | judged as | supported | contrary | either | no verdict |");
console.log("|---|---|---|---|---|---|---|");
nullDesigns.forEach((design, index) => {
  const { supported, contrary, none, designs } = countsOf(design, workbooks, index * usualWorkbooks * 10);
  const either = supported + contrary;
  const cells = [
    design.name,
    String(workbooks),
    [...designs].join(" or "),
    `${percent(supported)}${supported > most * workbooks ? " too many" : ""}`,
    percent(contrary),
    `${percent(either)}${either > most * workbooks ? ", more than nominal" : ""}`,
    percent(none),
  ];
  console.log(`| ${cells.join(" | ")} |`);
  if (supported > most * workbooks) process.exitCode = 1;
});
