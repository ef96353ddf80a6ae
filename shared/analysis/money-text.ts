import { inPercent, list, money, number, percent, plural } from "../format.ts";
import { say } from "../language.ts";
import type { CostItem } from "../model.ts";
import { fieldTitle, sheetTitle } from "../workbook/sheet-kinds.ts";
import type { KpiResult } from "./analysis.ts";
import { effectText } from "./effect-text.ts";
import type { Money } from "./evaluation.ts";
import type { DesignResult } from "./evidence-results.ts";
import type { Settings } from "./settings.ts";

interface Subject {
  kpi: KpiResult;
  design: DesignResult | null;
}

/** What the money of a training amounts to, in a few sentences; a return is never told without its range. */
export function moneyText(found: Money, subject: Subject | null, settings: Pick<Settings, "currency">): string {
  const sentences = [mainSentence(found, subject, settings.currency)];
  if (found.cost !== null && found.missingCosts.length > 0 && found.status !== "no-value")
    sentences.push(
      say`Missing, so the return is too high: ${list(found.missingCosts.map(costName))} (sheet ${sheetTitle("trainings")}).`,
    );
  if (found.assumed.length > 0 && (found.benefit !== null || found.breakEvenEffect !== null))
    sentences.push(say`Taken for granted: ${found.assumed.join("; ")}.`);
  return sentences.join(" ");
}

function mainSentence(found: Money, subject: Subject | null, currency: string): string {
  const cost = money(found.cost, currency);
  const kpi = subject?.kpi.name ?? "";
  switch (found.status) {
    case "no-cost":
      return say`What it costs is not known, so no return can be worked out: the cost columns of the sheet ${sheetTitle("trainings")}.`;
    case "no-value":
      return say`It costs ${cost}. No KPI it is linked to has a price: the column ${fieldTitle("kpis", "valuePerUnit")} of the sheet ${sheetTitle("kpis")}.`;
    case "no-effect":
      return say`It costs ${cost}. Which way is better for ${kpi} is not known: the column ${fieldTitle("kpis", "direction")} of the sheet ${sheetTitle("kpis")}.`;
    case "needs-isolation":
      return (
        say`It costs ${cost}. What share of the change in ${kpi} is due to the training has to be asked from the sponsor: ` +
        say`the column ${fieldTitle("trainings", "isolation")} of the sheet ${sheetTitle("trainings")}. If all of it were: ${breakEven(found, subject!.kpi)}`
      );
    case "what-it-must-achieve":
      return say`It costs ${cost}, and nothing was measured: ${breakEven(found, subject!.kpi)}`;
    case "zero-cost":
      if (found.benefit === null) return say`It costs nothing, and no benefit was measured.`;
      return say`It costs nothing, so there is no return in percent; the benefit is ${benefitText(found, currency)}, from ${changeText(found, subject!)}.`;
    case "ok":
      if (found.verdict !== "supported") return notShown(found, subject!, cost);
      return say`It costs ${cost} and the benefit is ${benefitText(found, currency)}, from ${changeText(found, subject!)}: a return of ${returnText(found)}. ${paybackText(found)}; ${breakEven(found, subject!.kpi)}`;
  }
}

function notShown(found: Money, subject: Subject, cost: string): string {
  const { roiLow, roiHigh } = found;
  const range =
    roiLow === null || roiHigh === null
      ? say`no return can be worked out`
      : say`no return can be claimed: worked out from the interval of the change it would lie between ${number(roiLow)} and ${inPercent(roiHigh)}${roiHigh <= 0 ? say`, a loss throughout` : ""}`;
  return say`It costs ${cost}. Whether the change is more than chance is not shown (${changeText(found, subject)}), so ${range}. ${sentence(breakEven(found, subject.kpi))}`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function benefitText({ benefit, benefitLow, benefitHigh }: Money, currency: string): string {
  const point = money(benefit, currency);
  return benefitLow === null || benefitHigh === null
    ? point
    : say`${point} (range ${number(benefitLow)} to ${number(benefitHigh)})`;
}

function returnText({ roi, roiLow, roiHigh }: Money): string {
  const point = inPercent(roi);
  if (roiLow === null || roiHigh === null)
    return say`${point}; its range is not known, because the change has no interval`;
  const sides =
    roiLow < 0 && roiHigh > 0
      ? say`, so both a loss and a gain are possible`
      : roiHigh <= 0
        ? say`, a loss throughout`
        : "";
  return say`${point} (range ${number(roiLow)} to ${inPercent(roiHigh)}${sides})`;
}

function changeText({ grade, isolation }: Money, { kpi, design }: Subject): string {
  const counted =
    grade === "E1" && isolation !== null
      ? say`, of which ${percent(isolation)} count as due to the training by the sponsor's estimate`
      : "";
  return say`the change of ${effectText(kpi, design!.effect!)} in ${kpi.name} (${grade}${counted})`;
}

function paybackText({ paybackMonths, periods, monthsPerPeriod }: Money): string {
  if (paybackMonths === null) return say`It does not pay back`;
  const months = periods === null || monthsPerPeriod === null ? null : periods * monthsPerPeriod;
  const tooLate = months !== null && paybackMonths > months ? say`, later than the benefit is counted` : "";
  return say`It pays back after ${plural(Math.ceil(paybackMonths), "month")}${tooLate}`;
}

function breakEven({ breakEvenEffect }: Money, kpi: KpiResult): string {
  if (breakEvenEffect === null) return "";
  const change = effectText(kpi, kpi.direction === "lower" ? -breakEvenEffect : breakEvenEffect);
  return say`the cost is paid when ${kpi.name} changes by ${change} or more.`;
}

function costName(item: CostItem | "total"): string {
  return fieldTitle("trainings", item).toLowerCase();
}
