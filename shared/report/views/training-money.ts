import { effectText } from "../../analysis/effect-text.ts";
import type { ForecastEntry, Money } from "../../analysis/evaluation.ts";
import { dateText, list, money, notKnown, number, percent, plural } from "../../format.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, Sentence, Table } from "../view.ts";
import { roiRange } from "./decision-words.ts";
import { unitOf } from "./evidence-table.ts";
import { asSentence, rangeText, sizeText } from "./evidence-words.ts";
import { kpiLink, trainingLink } from "./parts.ts";

/** What the training was worth, in words. */
export function moneySection(result: Money): { title: string; paragraphs: Sentence[] }[] {
  return [{ title: "What it was worth", paragraphs: [[asSentence(result.text)]] }];
}

/** Every number behind the return; of an asserted effect only what it would have to achieve. */
export function moneyTable(report: Report, result: Money): Table {
  const currency = report.analysis.settings.currency;
  const rows: (Cell | Inline)[][] = [
    ["Cost known", money(result.cost, currency)],
    ["Costs missing", result.missingCosts.length ? list(result.missingCosts) : "none"],
    [
      "Effect at which it breaks even",
      result.breakEvenEffect === null || result.kpi === null
        ? "–"
        : {
            content: [
              sizeText(unitOf(report, result.kpi), result.breakEvenEffect),
              " of ",
              kpiLink(report, result.kpi),
            ],
          },
    ],
    ...(isMeasured(result) ? returnRows(report, result) : []),
    ["Taken for granted", result.assumed.length ? result.assumed.join("; ") : "nothing"],
    ["Not priced", result.intangibles ?? "nothing named"],
  ];
  return {
    id: "money",
    caption: "Cost and return",
    columns: [{ label: "Part" }, { label: "Value" }],
    rows,
    note: [
      isMeasured(result)
        ? `The return is a range because the effect is one: its ends are the ends of the 95 % interval.${result.verdict === "supported" ? "" : " The effect is not supported, so this is a range of what may be, not of what was gained."}`
        : "Without a measured effect no return is shown, only what the training would have to achieve.",
    ],
  };
}

/** An effect was measured and judged, so that a return can be shown as a range. */
export function isMeasured({ status, verdict, roiLow, roiHigh }: Money): boolean {
  return status === "ok" && verdict !== "none" && roiLow !== null && roiHigh !== null;
}

function returnRows(report: Report, result: Money): (Cell | Inline)[][] {
  const currency = report.analysis.settings.currency;
  const horizon =
    result.periods === null || result.monthsPerPeriod === null
      ? "–"
      : `${number(result.periods * result.monthsPerPeriod, 1)} months, no benefit after`;
  return [
    ["Result it is computed from", result.kpi === null ? "–" : kpiLink(report, result.kpi)],
    ["Grade of the evidence", result.grade ?? "–"],
    ["Benefit", `${money(result.benefitLow, currency)} to ${money(result.benefitHigh, currency)}`],
    ["Return on its cost (ROI; 0 % is break-even)", roiRange(result.roiLow!, result.roiHigh!)],
    ["Benefit for each unit of cost, at the estimate", number(result.ratio, 2)],
    [
      "Paid back after, at the estimate",
      result.paybackMonths === null ? "not" : plural(Math.ceil(result.paybackMonths - 1e-9), "month"),
    ],
    ["Value of one unit of the KPI", result.unitValue === null ? notKnown : money(result.unitValue, currency, 2)],
    ["Units it counts for", number(result.units, 1)],
    ["Share of the change given to the training", percent(result.isolation)],
    ["Confidence in that share", percent(result.confidence)],
    ["Counted for", horizon],
    ...result.others.map(({ kpi, benefit }): (Cell | Inline)[] => [
      { content: ["Beside it, never added: ", kpiLink(report, kpi)] },
      `benefit of ${money(benefit, currency)} at the estimate`,
    ]),
  ];
}

const outcomeWords: Record<ForecastEntry["outcome"], string> = {
  met: "as expected or better",
  partly: "partly",
  missed: "not as expected",
  "not-measured": "not measured",
  "too-early": "too early",
  "not-quantified": "no number was expected",
};

/** What was expected when trainings were approved against what happened. */
export function forecastTable(report: Report, forecasts: readonly ForecastEntry[], caption: string): Table {
  const { kpis } = lookupsOf(report.analysis);
  return {
    id: "forecasts",
    caption,
    columns: [
      { label: "Training" },
      { label: "KPI" },
      { label: "Expected" },
      { label: "Approved" },
      { label: "What changed", numeric: true },
      { label: "95 % interval", numeric: true },
      { label: "Grade" },
      { label: "Outcome" },
    ],
    rows: forecasts.map((entry) => {
      const unit = (entry.kpi !== null && kpis.get(entry.kpi)) || { unit: null, percent: false };
      const by = entry.approvedBy ? ` by ${entry.approvedBy}` : "";
      return [
        trainingLink(report, entry.training),
        entry.kpi === null ? "–" : kpiLink(report, entry.kpi),
        entry.expected,
        {
          content: entry.approvedOn ? `${dateText(entry.approvedOn)}${by}` : by.trim() || "–",
          sort: entry.approvedOn ?? "",
        },
        { content: entry.happened === null ? "–" : effectText(unit, entry.happened), sort: entry.happened ?? "" },
        rangeText(unit, entry),
        entry.grade,
        { content: outcomeWords[entry.outcome], mark: entry.outcome === "missed" ? "attention" : undefined },
      ];
    }),
  };
}
