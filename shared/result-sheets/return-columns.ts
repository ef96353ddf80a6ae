import type { Money, TrainingEvaluation } from "../analysis/evaluation.ts";
import type { DesignResult } from "../analysis/evidence-results.ts";
import type { CellValue } from "../workbook/raw-workbook.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import { Layout } from "./layout.ts";
import { live } from "./live-cell.ts";
import { formats } from "./number-formats.ts";
import type { Column } from "./table-sheet.ts";

/* The return on a training's cost (METHODS 4.5) as formulas over its row. */

/** Columns of the sheet of the portfolio. */
export const portfolioLayout = new Layout(resultSheetNames.portfolio, [
  "training",
  "decision",
  "rule",
  "reason",
  "wouldChange",
  "decided",
  "freed",
  "text",
  "cost",
  "missingCosts",
  "kpi",
  "grade",
  "verdict",
  "cause",
  "adoption",
  "openPriority",
  "sign",
  "effect",
  "effectLow",
  "effectHigh",
  "unitValue",
  "units",
  "isolation",
  "confidence",
  "periods",
  "months",
  "worth",
  "benefit",
  "benefitLow",
  "benefitHigh",
  "ratio",
  "roi",
  "roiLow",
  "roiHigh",
  "payback",
  "breakEven",
] as const);
export type PortfolioKey = (typeof portfolioLayout)["keys"][number];

/** A training with what its return is worked out from. */
export interface PortfolioRow {
  evaluation: TrainingEvaluation;
  money: Money;
  /** +1 where higher is better, −1 where lower is; `null`: not known. */
  sign: 1 | -1 | null;
  /** What was measured; `null`: nothing was. */
  design: DesignResult | null;
  /** Row of the effect on the sheet of evidence. */
  effectAt: number | null;
}

type ReturnKey =
  | "worth"
  | "benefit"
  | "benefitLow"
  | "benefitHigh"
  | "ratio"
  | "roi"
  | "roiLow"
  | "roiHigh"
  | "payback"
  | "breakEven";

const at = (key: PortfolioKey, row: number) => portfolioLayout.cell(key, row);

/** Benefit, ratio, return, payback and the effect that pays the cost. One figure only where the effect is supported. */
export function returnColumns(money: string): Record<ReturnKey, Column<PortfolioRow>> {
  const percent = { width: 11, format: formats.count };
  const amount = { width: 13, format: money };
  const supported = (row: number, formula: string) => `IF(${at("verdict", row)}="supported",${formula},"")`;
  const judged = (row: number, formula: string) =>
    `IF(OR(${at("verdict", row)}="",${at("verdict", row)}="no verdict"),"",${formula})`;
  const benefit = (row: number, effect: string) =>
    `IF(COUNT(${at("sign", row)},${effect},${at("worth", row)})<3,"",${at("sign", row)}*${effect}*${at("worth", row)})`;
  const roi = (row: number, key: "benefit" | "benefitLow" | "benefitHigh") =>
    `IF(OR(${at(key, row)}="",N(${at("cost", row)})<=0),"",100*(${at(key, row)}-${at("cost", row)})/${at("cost", row)})`;
  /** The end of the effect that is the worse, or the better, one. */
  const end = (row: number, better: boolean) => {
    const [low, high] = [at("effectLow", row), at("effectHigh", row)];
    const [ifHigher, ifLower] = better ? [high, low] : [low, high];
    return `IF(${at("sign", row)}=1,${benefit(row, ifHigher)},${benefit(row, ifLower)})`;
  };
  return {
    worth: {
      header: "An effect of 1 is worth",
      ...amount,
      cell: (row, line) => {
        const factors = (["unitValue", "units", "isolation", "confidence", "periods"] as const).map((key) =>
          at(key, line),
        );
        return live(`IF(COUNT(${factors.join(",")})<5,"",${factors.join("*")})`, worthOf(row.money));
      },
    },
    benefit: column(
      "Benefit",
      amount,
      (line) => supported(line, benefit(line, at("effect", line))),
      "benefit",
      isSupported,
    ),
    benefitLow: column("Benefit from", amount, (line) => judged(line, end(line, false)), "benefitLow", isJudged),
    benefitHigh: column("Benefit to", amount, (line) => judged(line, end(line, true)), "benefitHigh", isJudged),
    ratio: column(
      "Benefit for each unit of cost",
      { width: 11, format: formats.mean },
      (line) =>
        `IF(OR(${at("benefit", line)}="",N(${at("cost", line)})<=0),"",${at("benefit", line)}/${at("cost", line)})`,
      "ratio",
      isSupported,
    ),
    roi: column("ROI in percent (0: break-even)", percent, (line) => roi(line, "benefit"), "roi", isSupported),
    roiLow: column("ROI from", percent, (line) => roi(line, "benefitLow"), "roiLow", isJudged),
    roiHigh: column("ROI to", percent, (line) => roi(line, "benefitHigh"), "roiHigh", isJudged),
    payback: column(
      "Pays back after months",
      { width: 11, format: formats.level },
      (line) => {
        const [gain, cost] = [at("benefit", line), at("cost", line)];
        const months = `${at("periods", line)}*${at("months", line)}`;
        return `IF(OR(N(${gain})<=0,N(${cost})<=0,COUNT(${at("periods", line)},${at("months", line)})<2),"",${cost}/(${gain}/(${months})))`;
      },
      "paybackMonths",
      isSupported,
    ),
    breakEven: column(
      "Effect that pays the cost",
      { width: 12, format: formats.mean },
      (line) => {
        const rest = (["unitValue", "units", "confidence", "periods"] as const).map((key) => at(key, line));
        const share = `IF(ISNUMBER(${at("isolation", line)}),${at("isolation", line)},1)`;
        const all = [...rest, share].join("*");
        return `IF(COUNT(${at("cost", line)},${rest.join(",")})<5,"",IF(${all}>0,${at("cost", line)}/(${all}),""))`;
      },
      "breakEvenEffect",
      () => true,
    ),
  };
}

function column(
  header: string,
  look: Pick<Column<PortfolioRow>, "width" | "format">,
  formula: (line: number) => string,
  field: keyof Money,
  isShown: (money: Money) => boolean,
): Column<PortfolioRow> {
  return {
    header,
    ...look,
    cell: ({ money }, line) => live(formula(line), isShown(money) ? (money[field] as CellValue) : null),
  };
}

function isSupported({ verdict }: Money): boolean {
  return verdict === "supported";
}

function isJudged({ verdict }: Money): boolean {
  return verdict !== null && verdict !== "none";
}

function worthOf({ unitValue, units, isolation, confidence, periods }: Money): number | null {
  const factors = [unitValue, units, isolation, confidence, periods];
  return factors.some((factor) => factor === null) ? null : factors.reduce<number>((all, factor) => all * factor!, 1);
}
