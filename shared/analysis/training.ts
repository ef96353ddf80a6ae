import { type CostItem, costItems, type Dataset, type Participant, type Training } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { TrainingResult } from "./analysis.ts";
import { armOf } from "./arms.ts";
import type { GapItem } from "./gap-results.ts";
import { linesOf, skillsOf } from "./lines.ts";
import { namesIn, namesOf } from "./resolve.ts";

/**
 * Every training of a workbook, in sheet order, with who took part and the open gaps it is meant to close; trainings
 * that only a linkage or attendance row names follow. `participants` and `completed` count people, each once;
 * comparison groups and people who declined are not participants. `openItems` are the gap items with somebody short,
 * best rank first. `cost` is the one sum the workbook gives, else the sum of its known items; `missingCosts` are the
 * items without a figure.
 */
export function trainingsOf(dataset: Dataset, gaps: readonly GapItem[]): TrainingResult[] {
  const { trainings, training: resolve } = namesOf(dataset);
  const attendance = new Map<string, Participant[]>();
  for (const participant of dataset.participants) {
    const id = resolve(participant.training) ?? participant.training;
    if (id === null) continue;
    const known = attendance.get(id);
    if (known) known.push(participant);
    else attendance.set(id, [participant]);
  }
  const open = openItemsBySkill(gaps);
  const taught = linkedByTraining(dataset);
  return trainings.map((training) => {
    const linked = taught.get(training.id);
    const skills = [...new Set([...skillsOf(training, dataset), ...(linked?.skills ?? [])])];
    const part = (attendance.get(training.id) ?? []).filter(takesPart);
    return {
      id: training.id,
      name: training.name,
      skills,
      kpis: linked?.kpis ?? [],
      outcome: training.outcome ?? linked?.outcome ?? null,
      method: training.method ?? linked?.method ?? null,
      format: training.format,
      status: training.status,
      start: training.start,
      end: training.end,
      owner: training.owner,
      sponsor: training.sponsor,
      ...costOf(training.costs),
      participants: peopleIn(part, dataset),
      completed: peopleIn(part.filter(hasCompleted), dataset),
      openItems: skills
        .flatMap((skill) => open.get(skill) ?? [])
        .sort(byRank)
        .map(({ id }) => id),
      place: training.place,
    };
  });
}

/** Whether a row of the attendance sheet is somebody who takes part: not a comparison group, not declined. */
export function takesPart(participant: Participant): boolean {
  return armOf({ ...participant, randomised: null }) === "trained";
}

/** Whether a row of the attendance sheet says that the person finished. */
export function hasCompleted({ completed, status }: Participant): boolean {
  if (completed !== null) return true;
  if (/not |incomplete|fail|in progress|partly|partial/i.test(status ?? "")) return false;
  return /complete|passed|finished|done|attended|certified/i.test(status ?? "");
}

/**
 * The known cost of a training and the items nobody has filled in.
 *
 * @example costOf({ delivery: 4000, travel: 500 }).cost // => 4500
 * @example costOf({}).cost // => null
 */
export function costOf(costs: Training["costs"]): { cost: number | null; missingCosts: CostItem[] } {
  if (costs.total !== undefined) return { cost: costs.total, missingCosts: [] };
  const known = costItems.flatMap((item) => costs[item] ?? []);
  const cost = known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
  return { cost, missingCosts: costItems.filter((item) => costs[item] === undefined) };
}

function peopleIn(rows: readonly Participant[], dataset: Dataset): number {
  const { person } = namesOf(dataset);
  const people = new Set<string>();
  let nameless = 0;
  for (const row of rows) {
    const who = row.person ?? row.unit;
    if (who === null) nameless++;
    else people.add(person(who) ?? who);
  }
  return people.size + nameless;
}

interface Linked {
  skills: string[];
  kpis: string[];
  outcome: string | null;
  method: string | null;
}

function linkedByTraining(dataset: Dataset): Map<string, Linked> {
  const { kpi: resolve } = namesOf(dataset);
  const linked = new Map<string, Linked>();
  for (const { training, skills, kpi, outcome, method } of linesOf(dataset)) {
    if (training === null) continue;
    const known = linked.get(training) ?? { skills: [], kpis: [], outcome: null, method: null };
    linked.set(training, {
      skills: [...new Set([...known.skills, ...skills])],
      kpis: [...new Set([...known.kpis, ...namesIn(kpi, resolve)])],
      outcome: known.outcome ?? outcome,
      method: known.method ?? method,
    });
  }
  return linked;
}

function openItemsBySkill(gaps: readonly GapItem[]): Map<string, GapItem[]> {
  const open = new Map<string, GapItem[]>();
  for (const item of gaps) {
    if (item.notMeeting === 0) continue;
    const known = open.get(item.skill);
    if (known) known.push(item);
    else open.set(item.skill, [item]);
  }
  return open;
}

function byRank(a: GapItem, b: GapItem): number {
  const last = Number.MAX_SAFE_INTEGER;
  return (a.rank ?? last) - (b.rank ?? last) || byCodePoint(a.id, b.id);
}
