import { list, plural } from "../format.ts";
import { say, sayings } from "../language.ts";
import { effectText, intervalFigures, type Unit } from "./effect-text.ts";
import type { Design, DesignResult, LinkEvidence } from "./evidence-results.ts";

type Told = Pick<LinkEvidence, "verdict" | "survives" | "linksTested" | "cannot"> & {
  designs: readonly DesignResult[];
};

/**
 * What is known about a link, in one or two sentences. The design alone chooses the verb (METHODS 3.3): only a training
 * given by lot may be said to have caused anything.
 */
export function linkWording(training: string, kpi: Unit & { name: string }, evidence: Told): string {
  const [strongest] = evidence.designs;
  if (!strongest || strongest.effect === null)
    return say`“${training}” is intended to affect ${kpi.name}.${evidence.cannot === null ? "" : ` ${evidence.cannot}`}`;
  const effect = effectOf(kpi, strongest);
  const weak = limitations(strongest);
  if (evidence.verdict === "none") return `${withoutVerdict(strongest, training, kpi.name, effect)}${weak}.`;
  const sentence = sentences[evidence.verdict](strongest.design, training, kpi.name, effect);
  const chance =
    evidence.verdict === "supported" && evidence.survives === false
      ? say` Supported, may be chance (${plural(evidence.linksTested, "link")} tested).`
      : "";
  return `${sentence}${weak}.${chance}`;
}

/**
 * What the scores of participants say, in the same words.
 */
export function scoreWording(
  training: string,
  designs: readonly DesignResult[],
  verdict: LinkEvidence["verdict"],
): string {
  const told = { designs, verdict, survives: null, linksTested: 0, cannot: null };
  const sentence = linkWording(training, { name: say`the test score`, unit: say`points`, percent: false }, told);
  return sentence.replace(/^the/, "The");
}

const openings: Readonly<Record<Design, (training: string, kpi: string) => string>> = {
  asserted: (training, kpi) => say`“${training}” is intended to affect ${kpi}`,
  "before-after": (training, kpi) => say`${kpi} changed after “${training}” (cause not shown)`,
  trend: (training, kpi) => say`${kpi} changed beyond its earlier trend after “${training}”`,
  comparison: (training, kpi) => say`${kpi} changed more than in the comparison group after “${training}”`,
  randomised: (training, kpi) =>
    say`${kpi} of those drawn by lot for “${training}” changed more than that of the others`,
};

const doubts: Readonly<Record<Design, (training: string, kpi: string) => string>> = {
  asserted: (training, kpi) => say`whether ${kpi} changed after “${training}”`,
  "before-after": (training, kpi) => say`whether ${kpi} changed after “${training}”`,
  trend: (training, kpi) => say`whether ${kpi} changed beyond its earlier trend after “${training}”`,
  comparison: (training, kpi) => say`whether ${kpi} changed more than in the comparison group after “${training}”`,
  randomised: (training, kpi) => say`whether “${training}” caused a change in ${kpi}`,
};

const hardly: Readonly<Record<Design, (training: string, kpi: string) => string>> = {
  asserted: (training, kpi) => say`${kpi} hardly changed after “${training}”`,
  "before-after": (training, kpi) => say`${kpi} hardly changed after “${training}”`,
  trend: (training, kpi) => say`${kpi} hardly changed beyond its earlier trend after “${training}”`,
  comparison: (training, kpi) => say`${kpi} hardly changed more than in the comparison group after “${training}”`,
  randomised: (training, kpi) => say`“${training}” caused hardly any change in ${kpi}`,
};

type Say = (design: Design, training: string, kpi: string, effect: string) => string;

const sentences: Readonly<Record<Exclude<LinkEvidence["verdict"], "none">, Say>> = {
  supported: (design, training, kpi, effect) =>
    design === "randomised"
      ? say`“${training}” caused a change of ${effect} in ${kpi}`
      : say`${openings[design](training, kpi)}, the way it was meant to: by ${effect}`,
  contrary: (design, training, kpi, effect) =>
    design === "randomised"
      ? say`“${training}” caused a change of ${effect} in ${kpi}, against what was meant`
      : say`${openings[design](training, kpi)}, against what was meant: by ${effect}`,
  negligible: (design, training, kpi, effect) =>
    say`${hardly[design](training, kpi)}: by ${effect}, less than would be worth having either way`,
  inconclusive: (design, training, kpi, effect) =>
    say`It cannot be told ${doubts[design](training, kpi)}: the change is ${effect}`,
};

function effectOf(kpi: Unit, { effect, low, high }: DesignResult): string {
  const text = effectText(kpi, effect!);
  return low === null || high === null ? text : say`${text} (95 % interval ${intervalFigures(kpi, low, high)})`;
}

/** What was measured where there is too little for a verdict; a change is only told where its interval leaves out 0. */
function withoutVerdict(found: DesignResult, training: string, kpi: string, effect: string): string {
  const { design, low, high, warnings } = found;
  const because = warnings.filter(({ code }) => tooLittle.has(code)).map(({ text }) => text);
  const none = say`that is no verdict${because.length === 0 ? "" : ` (${because.join("; ")})`}`;
  const isUnclear = low !== null && high !== null && low <= 0 && high >= 0;
  return isUnclear
    ? say`It cannot be told ${doubts[design](training, kpi)}: the change is ${effect}, and ${none}`
    : say`${openings[design](training, kpi)} by ${effect}; ${none}`;
}

const tooLittle = new Set(["provisional", "small-sample", "short-series"]);

/** A dropped grade is always said, and that low scores rise by themselves. */
function limitations({ drops, warnings }: DesignResult): string {
  const inSameSentence = new Set([
    "regression-to-the-mean",
    "selected-by-low-score",
    "baseline-groups-differ",
    "few-teams",
  ]);
  const told = [...drops, ...warnings.filter((each) => inSameSentence.has(each.code) && !drops.includes(each))];
  return told.length === 0 ? "" : say`, with limitations: ${told.map(({ text }) => text).join("; ")}`;
}

/** Why a link has no evidence, with the sheet and column that would change that. */
export const cannots = sayings({
  noStart: "It cannot be measured, because the training has no start date: the column Start of the sheet Trainings.",
  notStarted: (start: string) => say`It cannot be measured yet: the training starts on ${start}.`,
  effort: "The KPI counts effort, and what people take part in is never counted as a result.",
  noReading:
    "It cannot be measured, because the KPI has no value after the training started: the sheet KPI History or the column Current of the sheet KPIs.",
  noBaseline:
    "It cannot be measured, because nothing was recorded before the training: the column Baseline of the sheet KPIs, or earlier periods on the sheet KPI History.",
  nobodyBoth:
    "It cannot be measured, because no team or person has a value both before and after the training on the sheet KPI History.",
  unknownKpi: (names: readonly string[]) => say`It cannot be measured: no sheet says what ${list(names)} is.`,
} as const);
