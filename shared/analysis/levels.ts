import { intervalOf, list, number, percentRange, plural } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, IsoDate } from "../model.ts";
import { mean } from "../statistics/samples.ts";
import { fieldTitle, sheetTitle } from "../workbook/sheet-kinds.ts";
import type { TrainingResult } from "./analysis.ts";
import { type Attendance, attendanceOf } from "./attendance.ts";
import type { KirkpatrickLevel, LevelResult, Transfer } from "./evaluation.ts";
import { designs, type LinkEvidence, type ScoreEvidence } from "./evidence-results.ts";
import { scoreWording } from "./evidence-words.ts";
import { reactionLevel } from "./level-reaction.ts";
import { byMeasure, type LevelReading, levelReadingsOf } from "./level-readings.ts";
import { notMeasured } from "./level-words.ts";
import { proportionOf, proportionText } from "./proportion.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";
import { phaseOf } from "./training-phase.ts";
import { changesOf } from "./transfer.ts";

/** Kirkpatrick's levels of one training. */
export interface Levels {
  /** Always four: reaction, learning, behaviour, results. They are never averaged into one number. */
  levels: LevelResult[];
  /** The deepest level with data; `null`: nothing was measured. */
  deepest: KirkpatrickLevel | null;
  /** The cheapest evidence that is still missing, in a sentence. */
  nextEvidence: string;
}

/** What the levels of a training are read from. */
export interface LevelsContext {
  settings: Settings;
  trainings: readonly TrainingResult[];
  learning: ReadonlyMap<string, ScoreEvidence>;
  transfers: ReadonlyMap<string, Transfer>;
  evidence: readonly LinkEvidence[];
  asOf: IsoDate;
}

/**
 * What is known of each training on Kirkpatrick's four levels, by training id: what people thought of it, what they
 * learned, what they do at work, and what changed in the KPIs. A level without data says “not measured”.
 * Source: D. L. Kirkpatrick and J. D. Kirkpatrick, Evaluating Training Programs, 3rd ed., 2006.
 */
export function levelsOf(dataset: Dataset, context: LevelsContext): Map<string, Levels> {
  const attendance = attendanceOf(dataset);
  const readings = levelReadingsOf(dataset);
  const methods = new Map(namesOf(dataset).kpis.map(({ id, name, method }) => [id, { name, method }]));
  const scores = new Map(namesOf(dataset).trainings.map(({ id, kept }) => [id, numberOr(kept?.passScore)]));
  const links = new Map<string, LinkEvidence[]>();
  for (const link of context.evidence) {
    const own = links.get(link.training);
    if (own) own.push(link);
    else links.set(link.training, [link]);
  }
  return new Map(
    context.trainings.map((training) => {
      const { id } = training;
      const people = attendance.get(id) ?? [];
      const own = readings.get(id) ?? [];
      const levels = [
        reactionLevel(people, own),
        learningLevel(training, people, own, context, scores.get(id) ?? null),
        behaviourLevel(context.transfers.get(id), own),
        resultsLevel(training, links.get(id) ?? [], methods),
      ];
      const deepest = levels.findLast(({ measured }) => measured)?.level ?? null;
      return [id, { levels, deepest, nextEvidence: nextEvidence(levels, training, links.get(id) ?? [], context) }];
    }),
  );
}

function learningLevel(
  training: TrainingResult,
  people: readonly Attendance[],
  readings: readonly LevelReading[],
  { learning, settings }: LevelsContext,
  passScore: number | null,
): LevelResult {
  const scores = learning.get(training.id);
  const [strongest] = scores?.designs ?? [];
  const instrument = say`scores before and after (sheet ${sheetTitle("participants")})`;
  if (scores && strongest && strongest.effect !== null) {
    const passed = scores.satisfactory?.after ?? null;
    return {
      ...notMeasured("learning"),
      measured: true,
      n: strongest.n,
      text: passed
        ? say`${scores.wording} Afterwards ${proportionText(passed)} reached the score of ${number(scores.satisfactory!.passScore, 1)} that is satisfactory.`
        : scores.wording,
      instrument,
      mean: strongest.after,
      share: passed,
    };
  }
  const read = changesOf(readings, "learning", settings).map(({ measure, design }) => ({ measure, design }));
  const tests = read.filter(({ design }) => design.effect !== null || design.after !== null);
  if (tests.length > 0) return readLevel("learning", training, tests, readings);
  const after = people.flatMap(({ post }) => post ?? []);
  if (after.length === 0) return notMeasured("learning");
  const passed =
    passScore === null ? null : proportionOf(after.filter((each) => each >= passScore).length, after.length);
  return {
    ...notMeasured("learning"),
    measured: true,
    n: after.length,
    text:
      say`${plural(after.length, "person was", "people were")} tested afterwards, with a mean of ${number(mean(after), 1)}` +
      `${passed ? say`; ${proportionText(passed)} reached the score of ${number(passScore, 1)} that is satisfactory` : ""}. ` +
      say`Nobody was tested before as well, so no change is known.`,
    instrument: say`score afterwards (sheet ${sheetTitle("participants")})`,
    mean: mean(after),
    share: passed,
  };
}

function behaviourLevel(transfer: Transfer | undefined, readings: readonly LevelReading[]): LevelResult {
  const adoption = transfer?.adoption ?? null;
  const read = (transfer?.behaviour ?? []).filter(({ design }) => design.effect !== null || design.after !== null);
  if (!transfer || (adoption === null && read.length === 0)) return notMeasured("behaviour");
  const sentences: string[] = [];
  if (adoption !== null) {
    const { due, dueKnown, validatedByManager, selfReported } = transfer;
    const unknown = due - dueKnown;
    sentences.push(
      say`Of those whose check was due and whose use is known, ${proportionText(adoption)} apply it at work` +
        `${unknown > 0 ? say`; of ${number(unknown)} more it is not known, so the share of all is ${percentRange(transfer.adoptionLow, transfer.adoptionHigh)}` : ""}.` +
        say` ${number(validatedByManager)} confirmed by a manager or observer, ${number(selfReported)} by the person alone.`,
    );
  }
  if (read.length > 0) sentences.push(...read.map(({ measure, design }) => changeText(measure, design)));
  const largest = read.reduce((most, { design }) => Math.max(most, design.n), 0);
  return {
    ...notMeasured("behaviour"),
    measured: true,
    n: adoption?.of ?? (largest > 0 ? largest : counted(readings, "behaviour")),
    text: sentences.join(" "),
    instrument: list([
      ...(adoption === null
        ? []
        : [say`${fieldTitle("participants", "applied")} (sheet ${sheetTitle("participants")})`]),
      ...instrumentsOf(readings, "behaviour"),
    ]),
    mean: read.length === 1 ? read[0]!.design.after : null,
    share: adoption,
  };
}

type Change = Pick<Transfer["behaviour"][number], "measure" | "design">;

function readLevel(
  level: KirkpatrickLevel,
  training: TrainingResult,
  changes: readonly Change[],
  readings: readonly LevelReading[],
): LevelResult {
  const largest = changes.reduce((most, { design }) => Math.max(most, design.n), 0);
  return {
    ...notMeasured(level),
    measured: true,
    n: largest > 0 ? largest : counted(readings, level),
    text:
      changes.length === 1 && changes[0]!.design.effect !== null
        ? scoreWording(training.name, [changes[0]!.design], changes[0]!.design.verdict)
        : changes.map(({ measure, design }) => changeText(measure, design)).join(" "),
    instrument: list(instrumentsOf(readings, level)),
    mean: changes.length === 1 ? changes[0]!.design.after : null,
  };
}

function changeText(measure: string, design: Change["design"]): string {
  const { before, after, effect, low, high, n, counted, verdict } = design;
  if (effect === null)
    return say`“${measure}” was read afterwards only, with a mean of ${number(after, 2)}, so no change is known.`;
  const interval = low === null || high === null ? "" : say`, 95 % interval of the change ${intervalOf(low, high, 2)}`;
  const said =
    verdict === "none"
      ? say`that is no verdict`
      : verdict === "inconclusive"
        ? say`it may be chance`
        : say`cause not shown`;
  return say`“${measure}” changed from ${number(before, 2)} before to ${number(after, 2)} after (${said}; ${number(n)} ${counted}${interval}).`;
}

function counted(readings: readonly LevelReading[], level: KirkpatrickLevel): number {
  return new Set(readings.flatMap((each) => (each.level === level ? (each.who ?? []) : []))).size;
}

function instrumentsOf(readings: readonly LevelReading[], level: KirkpatrickLevel): string[] {
  return [...byMeasure(readings, level)].map(([measure]) => say`“${measure}” (sheet ${sheetTitle("readings")})`);
}

function resultsLevel(
  { kpis }: TrainingResult,
  links: readonly LinkEvidence[],
  methods: ReadonlyMap<string, { name: string; method: string | null }>,
): LevelResult {
  const measured = links.filter(({ designs: [first] }) => first !== undefined && first.effect !== null);
  const [strongest] = [...measured].sort((a, b) => designs.indexOf(b.design) - designs.indexOf(a.design));
  if (!strongest) {
    const cannot = links.find((link) => link.cannot !== null)?.cannot;
    const why = cannot ?? (kpis.length === 0 ? say`No KPI is linked to it.` : null);
    return { ...notMeasured("results"), text: why ? say`Not measured. ${why}` : notMeasured("results").text };
  }
  const [first] = strongest.designs;
  const others = measured.length - 1;
  return {
    ...notMeasured("results"),
    measured: true,
    n: first!.n,
    text: `${strongest.wording}${others > 0 ? say` ${plural(others, "more KPI was", "more KPIs were")} measured.` : ""}`,
    instrument: methods.get(strongest.kpi)?.method ?? methods.get(strongest.kpi)?.name ?? null,
    mean: first!.after,
  };
}

/** The four rules, cheapest first; before a training begins, what has to be recorded then. */
function nextEvidence(
  levels: readonly LevelResult[],
  training: TrainingResult,
  links: readonly LinkEvidence[],
  { settings, asOf }: LevelsContext,
): string {
  const isMissing = (level: KirkpatrickLevel) => !levels.find((each) => each.level === level)!.measured;
  const days = plural(settings.checkAfterDays, "day");
  if (phaseOf(training, asOf) === "planned")
    return say`Before it starts: give the test, have managers read the behaviour, and record ${training.kpis.length > 0 ? say`the KPI` : say`a KPI it should move`} by unit. What is not recorded before cannot be compared afterwards.`;
  if (isMissing("reaction")) return say`Ask the participants five questions at the end.`;
  if (isMissing("learning")) return say`Give the same test before and after.`;
  if (isMissing("behaviour")) return say`Have managers read the behaviour ${days} after.`;
  const isCompared = links.some(({ design }) => design === "comparison" || design === "randomised");
  if (isMissing("results") || !isCompared) return say`Record the KPI by unit, with a comparison group.`;
  return say`All four levels have data: repeat the readings at the next round.`;
}

function numberOr(value: string | number | boolean | null | undefined): number | null {
  return typeof value === "number" ? value : null;
}
