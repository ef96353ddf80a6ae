import type { Dataset, LinkRow, LinkStrength, Place, Training } from "../model.ts";
import { namesIn, namesOf } from "./resolve.ts";

/**
 * One line from skills, through a training, to a KPI as the workbook draws it: a row of the linkage table, or what a
 * training's own row says. Skills, training and KPI are ids where the workbook knows them, else as written.
 */
export interface Line {
  training: string | null;
  skills: string[];
  kpi: string | null;
  outcome: string | null;
  method: string | null;
  strength: LinkStrength | null;
  targetText: string | null;
  place: Place;
}

const known = new WeakMap<Dataset, Line[]>();

/**
 * Every line of a workbook, linkage table first, in sheet order. A row with several KPIs gives a line each. A row of
 * the linkage table is completed by the row of its training; a training's own KPIs follow when no linkage row has
 * them; a training without any KPI gives one line that ends there.
 */
export function linesOf(dataset: Dataset): readonly Line[] {
  let lines = known.get(dataset);
  if (!lines) {
    lines = makeLines(dataset);
    known.set(dataset, lines);
  }
  return lines;
}

function makeLines(dataset: Dataset): Line[] {
  const names = namesOf(dataset);
  const trainings = new Map(names.trainings.map((training) => [training.id, training]));
  const lines = dataset.links.flatMap((row) =>
    namesOr(namesIn(row.training, names.training)).flatMap((training) => {
      const own = training === null ? undefined : trainings.get(training);
      return linesOfRow(row, training, own, dataset);
    }),
  );
  const drawn = new Set(lines.map(({ training, kpi }) => `${training}\u0000${kpi}`));
  const linked = new Set(lines.map(({ training }) => training));
  for (const training of names.trainings) {
    const kpis = training.kpis.flatMap((kpi) => namesIn(kpi, names.kpi));
    const rest = kpis.filter((kpi) => !drawn.has(`${training.id}\u0000${kpi}`));
    if (rest.length === 0 && linked.has(training.id)) continue;
    for (const kpi of namesOr(rest)) lines.push(ownLine(training, kpi, dataset));
  }
  return lines;
}

function linesOfRow(row: LinkRow, training: string | null, own: Training | undefined, dataset: Dataset): Line[] {
  const names = namesOf(dataset);
  const named = namesIn(row.skill, names.skill);
  const kpis = row.kpi === null ? (own?.kpis ?? []) : [row.kpi];
  return namesOr(kpis.flatMap((kpi) => namesIn(kpi, names.kpi))).map((kpi) => ({
    training,
    skills: named.length > 0 ? named : skillsOf(own, dataset),
    kpi,
    outcome: row.outcome ?? own?.outcome ?? null,
    method: row.method ?? own?.method ?? null,
    strength: row.strength ?? own?.strength ?? null,
    targetText: row.targetText ?? own?.targetText ?? null,
    place: row.place,
  }));
}

function ownLine(training: Training, kpi: string | null, dataset: Dataset): Line {
  const { id, outcome, method, strength, targetText, place } = training;
  return { training: id, skills: skillsOf(training, dataset), kpi, outcome, method, strength, targetText, place };
}

/** The skills a training teaches: ids where the matrix knows them, else as written, each once. */
export function skillsOf(training: Training | undefined, dataset: Dataset): string[] {
  const { skill } = namesOf(dataset);
  return [...new Set((training?.skills ?? []).flatMap((each) => namesIn(each, skill)))];
}

function namesOr(names: readonly string[]): (string | null)[] {
  return names.length > 0 ? [...names] : [null];
}
