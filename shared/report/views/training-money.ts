import { effectText } from "../../analysis/effect-text.ts";
import type { ForecastEntry, Money } from "../../analysis/evaluation.ts";
import { dateText, list, money, notKnown, number, percent, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, Sentence, Table } from "../view.ts";
import { roiRange } from "./decision-words.ts";
import { unitOf } from "./evidence-table.ts";
import { asSentence, rangeText, sizeText } from "./evidence-words.ts";
import { kpiLink, trainingLink } from "./parts.ts";

/** What the training was worth, in words. */
export function moneySection(result: Money): { title: string; paragraphs: Sentence[] }[] {
  return [{ title: say`What it was worth`, paragraphs: [[asSentence(result.text)]] }];
}

/** Every number behind the return; of an asserted effect only what it would have to achieve. */
export function moneyTable(report: Report, result: Money): Table {
  const currency = report.analysis.settings.currency;
  const rows: (Cell | Inline)[][] = [
    [say`Cost known`, money(result.cost, currency)],
    [say`Costs missing`, result.missingCosts.length ? list(result.missingCosts) : say`none`],
    [
      say`Effect at which it breaks even`,
      result.breakEvenEffect === null || result.kpi === null
        ? "–"
        : {
            content: [
              sizeText(unitOf(report, result.kpi), result.breakEvenEffect),
              say` of `,
              kpiLink(report, result.kpi),
            ],
          },
    ],
    ...(isMeasured(result) ? returnRows(report, result) : []),
    [say`Taken for granted`, result.assumed.length ? result.assumed.join("; ") : say`nothing`],
    [say`Not priced`, result.intangibles ?? say`nothing named`],
  ];
  return {
    id: "money",
    caption: say`Cost and return`,
    columns: [{ label: say`Part` }, { label: say`Value` }],
    rows,
    note: [
      isMeasured(result)
        ? say`The return is a range because the effect is one: its ends are the ends of the 95 % interval.${result.verdict === "supported" ? "" : say` The effect is not supported, so this is a range of what may be, not of what was gained.`}`
        : say`Without a measured effect no return is shown, only what the training would have to achieve.`,
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
      : say`${number(result.periods * result.monthsPerPeriod, 1)} months, no benefit after`;
  return [
    [say`Result it is computed from`, result.kpi === null ? "–" : kpiLink(report, result.kpi)],
    [say`Grade of the evidence`, result.grade ?? "–"],
    [say`Benefit`, say`${money(result.benefitLow, currency)} to ${money(result.benefitHigh, currency)}`],
    [say`Return on its cost (ROI; 0 % is break-even)`, roiRange(result.roiLow!, result.roiHigh!)],
    [say`Benefit for each unit of cost, at the estimate`, number(result.ratio, 2)],
    [
      say`Paid back after, at the estimate`,
      result.paybackMonths === null ? say`not` : plural(Math.ceil(result.paybackMonths - 1e-9), "month"),
    ],
    [say`Value of one unit of the KPI`, result.unitValue === null ? notKnown() : money(result.unitValue, currency, 2)],
    [say`Units it counts for`, number(result.units, 1)],
    [say`Share of the change given to the training`, percent(result.isolation)],
    [say`Confidence in that share`, percent(result.confidence)],
    [say`Counted for`, horizon],
    ...result.others.map(({ kpi, benefit }): (Cell | Inline)[] => [
      { content: [say`Beside it, never added: `, kpiLink(report, kpi)] },
      say`benefit of ${money(benefit, currency)} at the estimate`,
    ]),
  ];
}

const outcomeWords: Record<ForecastEntry["outcome"], string> = sayings({
  met: "as expected or better",
  partly: "partly",
  missed: "not as expected",
  "not-measured": "not measured",
  "too-early": "too early",
  "not-quantified": "no number was expected",
});

/** What was expected when trainings were approved against what happened. */
export function forecastTable(report: Report, forecasts: readonly ForecastEntry[], caption: string): Table {
  const { kpis } = lookupsOf(report.analysis);
  return {
    id: "forecasts",
    caption,
    columns: [
      { label: say`Training` },
      { label: say`KPI` },
      { label: say`Expected` },
      { label: say`Approved` },
      { label: say`What changed`, numeric: true },
      { label: say`95 % interval`, numeric: true },
      { label: say`Grade` },
      { label: say`Outcome` },
    ],
    rows: forecasts.map((entry) => {
      const unit = (entry.kpi !== null && kpis.get(entry.kpi)) || { unit: null, percent: false };
      const by = entry.approvedBy ? say` by ${entry.approvedBy}` : "";
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
        { content: said(outcomeWords[entry.outcome]), mark: entry.outcome === "missed" ? "attention" : undefined },
      ];
    }),
  };
}
