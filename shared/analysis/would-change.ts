import { number, percent, plural } from "../format.ts";
import { say } from "../language.ts";
import { actionOf, type Proposal } from "./decision-words.ts";
import { type DecisionInputs, rules } from "./evaluation.ts";
import { type Grade, grades, type Verdict } from "./evidence-results.ts";
import type { Settings } from "./settings.ts";

type Governance = Settings["governance"];
type Propose = (inputs: DecisionInputs, governance: Governance) => Proposal;

/** One thing that could turn out otherwise. `unknown`: why nobody knows it, as a clause; `null`: it is known. */
interface Question {
  unknown: string | null;
  answers: { values: Partial<DecisionInputs>; says: string }[];
}

const mostAnswers = 2;

/**
 * What would change the proposal, in a sentence: every single input is tried, those that are not known first, and of
 * those that lead to another decision the one whose rule stands nearest in the table is named. While it is too early
 * to judge, the sentence tells what the other rules would say.
 */
export function wouldChangeText(inputs: DecisionInputs, governance: Governance, propose: Propose): string {
  const now = propose(inputs, governance);
  if (now.rule === "G4") return whenTimeHasPassed(inputs, governance, propose);
  const place = rules.indexOf(now.rule);
  const found = questionsOf(inputs, governance)
    .map(({ unknown, answers }) => {
      const turning = answers
        .map(({ values, says }) => ({ says, outcome: propose({ ...inputs, ...values }, governance) }))
        .filter(({ outcome }) => outcome.decision !== now.decision)
        .map((answer) => ({ ...answer, distance: Math.abs(rules.indexOf(answer.outcome.rule) - place) }))
        .sort((a, b) => a.distance - b.distance)
        .filter(
          ({ outcome }, index, all) => all.findIndex((each) => each.outcome.decision === outcome.decision) === index,
        );
      return { unknown, turning };
    })
    .filter(({ turning }) => turning.length > 0)
    .sort(
      (a, b) =>
        Number(a.unknown === null) - Number(b.unknown === null) || a.turning[0]!.distance - b.turning[0]!.distance,
    );
  const [nearest] = found;
  if (!nearest) return say`No single input would change this proposal.`;
  const ways = nearest.turning
    .slice(0, mostAnswers)
    .map(
      ({ says, outcome }) => say`if ${says}, the proposal would be to ${actionOf(outcome.decision)} (${outcome.rule})`,
    )
    .join("; ");
  return nearest.unknown === null ? `${ways[0]!.toUpperCase()}${ways.slice(1)}.` : `${nearest.unknown}: ${ways}.`;
}

function whenTimeHasPassed(inputs: DecisionInputs, governance: Governance, propose: Propose): string {
  const { ageDays, trained } = inputs;
  const { tooEarlyDays, fewestTrained } = governance;
  const waits = [];
  if (ageDays !== null && ageDays < tooEarlyDays) waits.push(say`after ${plural(tooEarlyDays - ageDays, "more day")}`);
  if (trained !== null && trained < fewestTrained)
    waits.push(say`once ${plural(fewestTrained, "person is", "people are")} trained`);
  const later = propose(
    {
      ...inputs,
      ageDays: ageDays === null ? null : Math.max(ageDays, tooEarlyDays),
      trained: trained === null ? null : Math.max(trained, fewestTrained),
    },
    governance,
  );
  const when = waits.join(say` and `);
  const same = later.decision === "continue" ? say`still ` : "";
  return say`${when[0]!.toUpperCase()}${when.slice(1)} the other rules apply; as things stand the proposal would ${same}be to ${actionOf(later.decision)} (${later.rule}).`;
}

function questionsOf(inputs: DecisionInputs, governance: Governance): Question[] {
  return [
    priority(inputs, governance),
    cause(inputs),
    evidence(inputs),
    age(inputs, governance),
    worth(inputs),
    learning(inputs),
    use(inputs, governance),
    precision(inputs),
    reviews(inputs),
  ];
}

function priority({ openPriority }: DecisionInputs, { scaleFrom }: Governance): Question {
  const answers = [
    { values: { openPriority: 0 }, says: say`no gap it is meant to close were open` },
    { values: { openPriority: Math.min(1, scaleFrom) }, says: say`a gap it is meant to close were open again` },
    {
      values: { openPriority: scaleFrom },
      says: say`a gap it is meant to close had priority ${number(scaleFrom)} or more`,
    },
  ];
  if (openPriority === null)
    return {
      unknown: say`The priority of the gaps it is meant to close is not known`,
      answers: [answers[0]!, answers[2]!],
    };
  return {
    unknown: null,
    answers:
      openPriority === 0 ? answers.slice(1) : openPriority < scaleFrom ? [answers[0]!, answers[2]!] : [answers[0]!],
  };
}

function cause(inputs: DecisionInputs): Question {
  const notSkill = { values: { cause: "not-training" as const }, says: say`the gap did not come from a lack of skill` };
  const skill = { values: { cause: "training" as const }, says: say`a new cause check found a lack of skill` };
  return {
    unknown: inputs.cause === "unknown" ? say`The cause of the gap is not known` : null,
    answers: inputs.cause === "not-training" ? [skill] : [notSkill],
  };
}

function evidence({ grade, verdict }: DecisionInputs): Question {
  const strong: Grade = grades.indexOf(grade) >= 2 ? grade : "E2";
  const says: Record<Exclude<Verdict, "none" | "inconclusive">, string> = {
    supported: say`a trend or a comparison group supported the intended change of the KPI`,
    negligible: say`a trend or a comparison group showed a change too small to be useful`,
    contrary: say`a trend or a comparison group showed a change against the intended direction`,
  };
  const answers = (["supported", "negligible", "contrary"] as const)
    .filter((each) => each !== verdict || strong !== grade)
    .map((each) => ({ values: { verdict: each, grade: strong }, says: says[each] }));
  if (grade === "E0") return { unknown: say`No effect has been measured`, answers };
  if (verdict === "none") return { unknown: say`The evidence (${grade}) gives no verdict`, answers };
  if (strong !== grade) return { unknown: say`The evidence is weak (${grade})`, answers };
  return { unknown: verdict === "inconclusive" ? say`The evidence is inconclusive` : null, answers };
}

function age({ ageDays, trained }: DecisionInputs, { tooEarlyDays, fewestTrained }: Governance): Question {
  const answers = [];
  if (ageDays === null)
    answers.push({
      values: { ageDays: tooEarlyDays - 1 },
      says: say`it was delivered less than ${plural(tooEarlyDays, "day")} ago`,
    });
  if (trained === null)
    answers.push({
      values: { trained: fewestTrained - 1 },
      says: say`fewer than ${plural(fewestTrained, "person", "people")} were trained`,
    });
  return { unknown: say`When it was delivered, or to how many people, is not known`, answers };
}

function worth({ roiLow, roiPoint, roiHigh }: DecisionInputs): Question {
  const above = {
    values: { roiLow: 1, roiPoint: 1, roiHigh: 1 },
    says: say`the return were above 0 % over its whole range`,
  };
  const below = {
    values: { roiLow: -1, roiPoint: -1, roiHigh: -1 },
    says: say`the return were below 0 % over its whole range`,
  };
  const without = {
    values: { roiLow: -1, roiPoint: 0, roiHigh: 1 },
    says: say`the return were estimated at 0 % or less`,
  };
  const isUnknown = roiLow === null && roiPoint === null && roiHigh === null;
  return { unknown: isUnknown ? say`The return is not known` : null, answers: [above, without, below] };
}

function learning({ learningVerdict }: DecisionInputs): Question {
  const unknown = learningVerdict === "none" || learningVerdict === "inconclusive";
  const short = {
    values: { learningVerdict: "negligible" as const },
    says: say`scores changed too little to be useful`,
  };
  const enough = { values: { learningVerdict: "supported" as const }, says: say`scores showed that people know more` };
  const fails = learningVerdict === "negligible" || learningVerdict === "contrary";
  return { unknown: unknown ? say`What people learned is not known` : null, answers: fails ? [enough] : [short] };
}

function use(inputs: DecisionInputs, { adoption }: Governance): Question {
  const few = { values: { adoption: 0 }, says: say`fewer than ${percent(adoption)} used it at work` };
  const many = { values: { adoption: 1 }, says: say`${percent(adoption)} or more used it at work` };
  const isLow = inputs.adoption !== null && inputs.adoption < adoption;
  return {
    unknown: inputs.adoption === null ? say`How many people use it at work is not known` : null,
    answers: isLow ? [many] : [few],
  };
}

function precision({ mdeOk }: DecisionInputs): Question {
  const would = { values: { mdeOk: true }, says: say`a change as large as promised would have been seen` };
  const unknown = mdeOk === null ? say`Whether a change as large as promised would have been seen is not known` : null;
  return { unknown, answers: mdeOk === true ? [] : [would] };
}

function reviews({ priorUnproven }: DecisionInputs): Question {
  const another = { values: { priorUnproven: 1 }, says: say`another review found no proof either` };
  return { unknown: null, answers: priorUnproven === 0 ? [another] : [] };
}
