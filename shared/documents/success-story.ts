import type { Design, Grade, LinkEvidence } from "../analysis/evidence-results.ts";
import { grades } from "../analysis/evidence-results.ts";
import { kpiValue } from "../analysis/kpi-value.ts";
import { dateText, list, plural } from "../format.ts";
import { byCodePoint } from "../order.ts";
import { type Facts, headOf, trainingFactsOf } from "./facts.ts";
import { pilotTrainings } from "./pilot-plan.ts";
import type { SuccessStoryFields } from "./training-fields.ts";

/** The weakest grade a story may rest on. */
const weakest: Grade = "E2";

const designs: Record<Design, string> = {
  asserted: "nothing has been measured",
  "before-after": "values before and after",
  trend: "values over time, held against their earlier trend",
  comparison: "people or teams who took part, held against others who did not",
  randomised: "people or teams drawn by lot, held against those who were not drawn",
};

/**
 * What the success story of a training says. There is a story only where the evidence for one of its KPIs is of grade E2
 * or better and supports what was promised; it is told in the words the evidence allows. Else `whyNone` says what stands
 * in the way, and `nextEvidence` what would make one.
 */
export function successStoryFields(facts: Facts, id: string): SuccessStoryFields {
  const { lookups } = facts;
  const training = lookups.trainings.get(id)!;
  const evaluation = lookups.evaluations.get(id);
  const evidence = [...(lookups.evidenceOfTraining.get(id) ?? [])].sort(
    (a, b) => grades.indexOf(b.grade) - grades.indexOf(a.grade) || byCodePoint(a.link, b.link),
  );
  const told = evidence.find(carriesStory) ?? null;
  const strongest = told ?? evidence[0] ?? null;
  const [found] = told?.designs ?? [];
  const kpi = told === null ? undefined : lookups.kpis.get(told.kpi);
  const value = (known: number | null | undefined) => (kpi && known != null ? kpiValue(kpi, known) : null);
  return {
    ...headOf(facts, told === null ? `No success story yet: ${training.name}` : `Success story: ${training.name}`),
    ...trainingFactsOf(facts, id),
    hasStory: told !== null,
    finding: told?.wording ?? null,
    kpi: kpi?.name ?? null,
    before: value(found?.before),
    after: value(found?.after),
    grade: strongest?.grade ?? "E0",
    design: designs[strongest?.design ?? "asserted"],
    limits: (found?.warnings ?? []).map(({ text }) => text),
    alsoFound: evidence.filter((each) => each !== told && told !== null).map(({ wording }) => wording),
    helped: told === null || !evaluation ? [] : helpedBy(evaluation.journey),
    whyNone: told === null ? whyNone(evidence) : [],
    nextEvidence: nextEvidence(facts, id, told !== null),
    participants: training.participants,
    completed: training.completed,
  };
}

function nextEvidence(facts: Facts, id: string, hasStory: boolean): string {
  const next =
    facts.lookups.evaluations.get(id)?.nextEvidence ?? "Link it to a KPI and record the KPI before and after.";
  const hasPilot = !hasStory && pilotTrainings(facts).some((training) => training.id === id);
  return hasPilot ? `${next} The pilot plan of this training says how a comparison would show its effect.` : next;
}

function carriesStory({ grade, countsAs }: LinkEvidence): boolean {
  return grades.indexOf(grade) >= grades.indexOf(weakest) && countsAs === "supported";
}

function helpedBy({
  leaderActs,
  actions,
  reviewHeld,
}: NonNullable<ReturnType<Facts["lookups"]["evaluations"]["get"]>>["journey"]): string[] {
  const acts = [
    ...(leaderActs.model ? ["modelled it"] : []),
    ...(leaderActs.referTo ? ["referred to it"] : []),
    ...(leaderActs.reinforce ? ["reinforced it"] : []),
  ];
  return [
    ...(acts.length ? [`Leaders ${list(acts)}.`] : []),
    ...(actions.done
      ? [`${plural(actions.done, "action item")} on real work ${actions.done === 1 ? "was" : "were"} finished.`]
      : []),
    ...(reviewHeld === null ? [] : [`The effect was looked at on ${dateText(reviewHeld)}.`]),
  ];
}

function whyNone(evidence: readonly LinkEvidence[]): string[] {
  if (evidence.length === 0) return ["No KPI is linked to it, so nothing can be shown."];
  return evidence.map(({ grade, wording }) => {
    if (grades.indexOf(grade) >= grades.indexOf(weakest))
      return `${wording} The grade (${grade}) would carry a story, the finding does not.`;
    return grade === "E0"
      ? wording
      : `${wording} That is evidence of grade ${grade}; a story needs ${weakest} or better.`;
  });
}
