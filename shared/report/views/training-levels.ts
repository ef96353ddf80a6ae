import type { TrainingResult } from "../../analysis/analysis.ts";
import { effectText } from "../../analysis/effect-text.ts";
import type { KirkpatrickLevel, Retention, TrainingEvaluation } from "../../analysis/evaluation.ts";
import type { Proportion } from "../../analysis/evidence-results.ts";
import { notKnown, number, percent, percentRange, plural } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import { type RoundedProportion, shareText } from "../audience/shares.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, Table } from "../view.ts";
import { asSentence, designEffect, rangeText, verdictWords } from "./evidence-words.ts";
import { hiddenText, kpiLink } from "./parts.ts";

const levelWords: Record<KirkpatrickLevel, string> = sayings({
  reaction: "1 Reaction",
  learning: "2 Learning",
  behaviour: "3 Behaviour at work",
  results: "4 Results",
});

/** Kirkpatrick's four levels side by side; a level without data says so. */
export function levelTable(report: Report, { levels, deepest, nextEvidence }: TrainingEvaluation): Table {
  return {
    id: "levels",
    caption: say`Four levels of evaluation (Kirkpatrick)`,
    columns: [
      { label: say`Level` },
      { label: say`What was found` },
      { label: say`Counted`, numeric: true },
      { label: say`Invited`, numeric: true },
      { label: say`How it was measured` },
    ],
    rows: levels.map(({ level, measured, text, n, invited, instrument, lowResponse }): (Cell | Inline)[] => [
      said(levelWords[level]),
      measured ? asSentence(text) : { content: asSentence(text), mark: "attention" },
      n === 0 && measured ? hiddenText() : number(n),
      invited === null ? "–" : `${number(invited)}${lowResponse ? say`, few answered` : ""}`,
      instrument ?? (report.audience === "hr" ? say`not stated` : "–"),
    ]),
    note: [
      say`${deepest === null ? say`No level is measured.` : say`The deepest level with data is ${said(levelWords[deepest])}.`} The levels are never averaged. Next evidence at the least cost: ${asSentence(nextEvidence)}`,
    ],
  };
}

/** Adoption, proficiency, impact, and what remains of the gain. */
export function transferTable(report: Report, training: TrainingResult, evaluation: TrainingEvaluation): Table {
  const { transfer } = evaluation;
  const { speedOfSkill } = lookupsOf(report.analysis);
  const bounds =
    transfer.adoptionLow !== null && transfer.due > transfer.dueKnown
      ? say`; ${percentRange(transfer.adoptionLow, transfer.adoptionHigh)} whatever the ${number(transfer.due - transfer.dueKnown)} not known do`
      : "";
  const noAdoption =
    report.privacy !== null
      ? say`not measured, or too few to be shown`
      : transfer.due === 0
        ? say`nobody is due for the check yet`
        : say`not measured`;
  return {
    id: "transfer",
    caption: say`Adoption, proficiency, impact, and what remains`,
    columns: [{ label: say`Question` }, { label: say`What the workbook shows` }],
    rows: [
      [
        say`Adoption: use it at work, of those checked`,
        transfer.adoption ? `${proportionText(transfer.adoption)}${bounds}` : noAdoption,
      ],
      [
        say`Who says so`,
        transfer.validatedByManager + transfer.selfReported
          ? say`${number(transfer.validatedByManager)} confirmed by a manager, ${number(transfer.selfReported)} by the participant alone`
          : "–",
      ],
      [
        say`Proficiency: at the required level, of those assessed after`,
        transfer.proficiency ? proportionText(transfer.proficiency) : noAdoption,
      ],
      ...transfer.impact.map(({ kpi, progress, grade }): (Cell | Inline)[] => [
        { content: [say`Impact: way of `, kpiLink(report, kpi), say` from baseline to target`] },
        say`${progress === null ? notKnown() : say`${percent(progress)}, whatever moved it`}; evidence for the training ${grade}`,
      ]),
      [say`Gain that remains`, transfer.kept ? keptText(transfer.kept) : say`not measured: no scores some weeks later`],
      ...transfer.behaviour.map(({ measure, design, kept }): (Cell | Inline)[] => [
        say`Behaviour: ${measure}`,
        say`${designEffect(plain, design)}, 95 % interval ${rangeText(plain, design)}, ${said(verdictWords[design.verdict])}${kept ? `; ${keptText(kept)}` : ""}`,
      ]),
      ...training.skills.flatMap((skill) =>
        (speedOfSkill.get(skill) ?? [])
          .filter(({ from }) => from === "training")
          .map(({ text }): (Cell | Inline)[] => [say`Time to the required level`, asSentence(text)]),
      ),
    ],
  };
}

const plain = { unit: null, percent: false };

/** A share with its counts and Wilson interval: "8 of 10, 80 % (95 % interval 49 to 94 %)". */
function proportionText(proportion: Proportion): string {
  const { count, of, share, low, high } = proportion;
  if ("rounded" in proportion) return say`${shareText((proportion as RoundedProportion).rounded)} of ${number(of)}`;
  if (share === null) return say`nobody counted`;
  return say`${number(count)} of ${number(of)}, ${percent(share)} (95 % interval ${percentRange(low, high)})`;
}

/** What is left of a gain, and whether people slide back. */
function keptText({ n, gain, netGain, retention, decay, decayLow, decayHigh, backsliding, status }: Retention): string {
  if (status === "too-few") return say`too few with a later score (${number(n)})`;
  if (status === "no-gain") return say`there was no gain to keep`;
  const change = (value: number | null) => (value === null ? notKnown() : effectText(plain, value));
  const kept = retention === null ? "" : ` (${percent(retention)})`;
  const interval =
    decayLow === null ? "" : say`, 95 % interval ${rangeText(plain, { low: decayLow, high: decayHigh })}`;
  return say`${change(netGain)} of ${change(gain)} remains${kept} in ${plural(n, "person", "people")}; change since the training ${change(decay)}${interval}${backsliding ? say`: people slide back` : ""}`;
}
