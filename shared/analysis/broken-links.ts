import { list, listSome, money, percent, plural } from "../format.ts";
import { say } from "../language.ts";
import type { Dataset, Place } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { isUnknownMark } from "../workbook/cells.ts";
import { fieldTitle, sheetTitle } from "../workbook/sheet-kinds.ts";
import { similarity } from "../workbook/words.ts";
import type { BrokenLink, KpiResult, LinkResult, TrainingResult } from "./analysis.ts";
import type { GapItem } from "./gap-results.ts";
import { namesOf } from "./resolve.ts";
import { defaultSettings } from "./settings.ts";

/** What the search for broken links looks at. */
export interface LinkSearch {
  dataset: Dataset;
  kpis: readonly KpiResult[];
  links: readonly LinkResult[];
  gaps: readonly GapItem[];
  trainings: readonly TrainingResult[];
  /** The workbook's currency sign. */
  currency?: string;
}

/**
 * Every place where the line from gap to KPI is broken (C1), by kind in the order of `BrokenLinkKind`, then in sheet
 * order (gaps: best rank first). `spend` is the known cost of the training. A skill that nobody is rated in is not
 * known to have a gap or to have none, so no broken link is claimed for it; without any training in the workbook no
 * gap is said to lack one.
 */
export function brokenLinksOf(search: LinkSearch): BrokenLink[] {
  return [
    ...trainingsWithoutGap(search),
    ...gapsWithoutTraining(search),
    ...trainingsWithoutKpi(search),
    ...kpisWithoutMethod(search),
    ...methodsWithoutReading(search),
    ...spendWithoutLink(search),
  ];
}

const trainingSheet = sheetTitle("trainings");
const nothing = { training: null, skill: null, kpi: null, spend: null, place: null };

function trainingsWithoutGap({ dataset, gaps, trainings }: LinkSearch): BrokenLink[] {
  const items = itemsBySkill(gaps);
  return trainings.flatMap((training) => {
    if (training.openItems.length > 0) return [];
    const found = whyNoGap(training, items, dataset);
    const { id, cost, place } = training;
    return found
      ? [{ ...nothing, kind: "training-without-gap" as const, training: id, spend: cost, place, ...found }]
      : [];
  });
}

function whyNoGap(
  { name, skills }: TrainingResult,
  items: ReadonlyMap<string, readonly GapItem[]>,
  dataset: Dataset,
): Pick<BrokenLink, "message" | "fix"> | null {
  const { skill: resolve } = namesOf(dataset);
  if (skills.length === 0)
    return {
      message: say`${name} names no skill, so it is tied to no gap.`,
      fix: say`Write the skills that ${name} teaches in the column ${fieldTitle("trainings", "skills")} of the sheet ${trainingSheet}.`,
    };
  const unknown = skills.filter((skill) => resolve(skill) === null);
  if (unknown.length === skills.length)
    return {
      message: say`${name} teaches ${list(unknown)}, which the skills matrix does not have.`,
      fix: say`${likelyName(unknown[0]!, dataset.skills)}Use the name the skills matrix uses, or add the skill to it.`,
    };
  const related = skills.flatMap((skill) => items.get(skill) ?? []);
  const taught = list(skills.filter((skill) => resolve(skill) !== null));
  if (related.length === 0)
    return {
      message: say`${name} teaches ${taught}, which nobody is required to have.`,
      fix: say`Add a required level for ${taught}, or ask whether the training is still needed.`,
    };
  if (related.every(({ metrics }) => metrics.assessed === 0)) return null;
  const unrated = related.reduce((sum, { metrics }) => sum + metrics.unknown, 0);
  return {
    message:
      unrated === 0
        ? say`${name} teaches ${taught}, where everybody rated meets the requirement: no open gap is left.`
        : say`${name} teaches ${taught}, where no gap is known; ${plural(unrated, "required rating is", "required ratings are")} missing.`,
    fix:
      unrated === 0
        ? say`Ask whether the training is still needed, or whether the required level should rise.`
        : say`Rate the people who are not rated in ${taught} yet.`,
  };
}

function gapsWithoutTraining({ dataset, gaps, trainings }: LinkSearch): BrokenLink[] {
  if (trainings.length === 0) return [];
  const taught = new Set(trainings.flatMap(({ skills }) => skills));
  const names = new Map(dataset.skills.map(({ id, name }) => [id, name]));
  const skills = [...itemsBySkill(gaps.filter(({ notMeeting }) => notMeeting > 0))].filter(
    ([skill]) => !taught.has(skill),
  );
  return skills
    .map(([skill, items]) => ({
      skill,
      items,
      rank: Math.min(...items.map(({ rank }) => rank ?? Number.MAX_SAFE_INTEGER)),
    }))
    .sort((a, b) => a.rank - b.rank || byCodePoint(a.skill, b.skill))
    .map(({ skill, items, rank }) => {
      const short = items.reduce((sum, { notMeeting }) => sum + notMeeting, 0);
      const teams = items.filter(({ team }) => team !== null).length;
      const where = teams === 0 ? "" : say` in ${plural(teams, "team")}`;
      const ranked = rank === Number.MAX_SAFE_INTEGER ? "" : say` (best rank ${rank})`;
      const name = names.get(skill) ?? skill;
      return {
        ...nothing,
        kind: "gap-without-training" as const,
        skill,
        message: say`${plural(short, "person", "people")}${where} ${short === 1 ? say`does` : say`do`} not meet the requirement in ${name}${ranked}, and no training teaches it.`,
        fix: say`Name ${name} among the skills of a training, or decide what else closes the gap.`,
      };
    });
}

function trainingsWithoutKpi({ links, trainings }: LinkSearch): BrokenLink[] {
  const linked = new Set(links.flatMap(({ training, kpi }) => (kpi === null ? [] : (training ?? []))));
  return trainings
    .filter(({ id }) => !linked.has(id))
    .map(({ id, name, cost, place }) => ({
      ...nothing,
      kind: "training-without-kpi" as const,
      training: id,
      spend: cost,
      place,
      message: say`${name} names no KPI it should move.`,
      fix: say`Write the KPI that ${name} should move in the column ${fieldTitle("trainings", "kpis")} of the sheet ${trainingSheet}, or add a row to the sheet ${sheetTitle("links")}.`,
    }));
}

/** A skill tied to a KPI without any training is only told where no training's line tells the same. */
function kpisWithoutMethod({ links, trainings, kpis }: LinkSearch): BrokenLink[] {
  const lines = links.filter(({ kpi }) => kpi !== null);
  const isMeasured = ({ method }: LinkResult) => method !== null && !isUnknownMark(method);
  const told = new Set(lines.flatMap((link) => (link.training !== null || isMeasured(link) ? [link.kpi] : [])));
  return lines
    .filter((link) => !isMeasured(link) && (link.training !== null || !told.has(link.kpi)))
    .filter((link, index, all) => link.training !== null || all.findIndex(({ kpi }) => kpi === link.kpi) === index)
    .map((link) => ({
      ...partsOf(link, trainings),
      kind: "kpi-without-method" as const,
      message: say`Nobody wrote how ${nameIn(kpis, link.kpi!)} is measured${link.training === null ? "" : say` for ${nameIn(trainings, link.training)}`}.`,
      fix: say`Write how ${nameIn(kpis, link.kpi!)} is measured in the column ${fieldTitle("links", "method")}: which figure, from which source, when.`,
    }));
}

function methodsWithoutReading({ dataset, links, trainings, kpis }: LinkSearch): BrokenLink[] {
  const read = new Set(
    kpis.filter(({ current, history }) => current !== null || history.length > 0).map(({ id }) => id),
  );
  const listed = new Set(dataset.kpis.map(({ id }) => id));
  return links
    .filter(({ kpi, method }) => kpi !== null && method !== null && !isUnknownMark(method) && !read.has(kpi))
    .map((link) => {
      const name = nameIn(kpis, link.kpi!);
      const near = listed.has(link.kpi!) ? "" : likelyName(name, dataset.kpis);
      return {
        ...partsOf(link, trainings),
        kind: "method-without-reading" as const,
        message: say`${name} is to be measured by “${link.method}”, but the workbook has no reading of it.`,
        fix: say`${near}Add a current value of ${name} on the sheet ${sheetTitle("kpis")}, or readings on the sheet ${sheetTitle("kpi-history")}.`,
      };
    });
}

/** One entry for the whole workbook: the money in trainings that no line ties to a KPI. */
function spendWithoutLink({ links, trainings, currency = defaultSettings.currency }: LinkSearch): BrokenLink[] {
  const linked = new Set(links.flatMap(({ training, kpi }) => (kpi === null ? [] : (training ?? []))));
  const paid = trainings.filter(({ cost }) => cost !== null && cost > 0);
  const loose = paid.filter(({ id }) => !linked.has(id));
  if (loose.length === 0) return [];
  const [spend, total] = [costSum(loose), costSum(paid)];
  const unpriced = trainings.length - trainings.filter(({ cost }) => cost !== null).length;
  const unknown = unpriced === 0 ? "" : say` ${plural(unpriced, "training has", "trainings have")} no cost written.`;
  return [
    {
      ...nothing,
      kind: "spend-without-link",
      spend,
      message: say`${money(spend, currency)} of the ${money(total, currency)} known training cost (${percent(spend / total)}) ${loose.length === 1 ? say`goes to 1 training that is` : say`goes to ${plural(loose.length, "training")} that are`} tied to no KPI: ${listSome(
        loose.map(({ name }) => name),
        5,
      )}.${unknown}`,
      fix: say`Tie each of them to the KPI it should move, or move the money to one that is.`,
    },
  ];
}

function costSum(trainings: readonly TrainingResult[]): number {
  return trainings.reduce((sum, { cost }) => sum + (cost ?? 0), 0);
}

function partsOf(
  { training, kpi, skills, place }: LinkResult,
  trainings: readonly TrainingResult[],
): Pick<BrokenLink, "training" | "kpi" | "skill" | "spend"> & { place: Place } {
  const cost = trainings.find(({ id }) => id === training)?.cost ?? null;
  return { training, kpi, skill: skills.length === 1 ? skills[0]! : null, spend: cost, place };
}

function nameIn(things: readonly { id: string; name: string }[], id: string): string {
  return things.find((thing) => thing.id === id)?.name ?? id;
}

function likelyName(written: string, things: readonly { name: string }[]): string {
  let best = { name: "", alike: 0.6 };
  for (const { name } of things) {
    const alike = similarity(written, name);
    if (alike > best.alike && alike < 1) best = { name, alike };
  }
  return best.name === "" ? "" : say`Did you mean “${best.name}”? `;
}

function itemsBySkill(gaps: readonly GapItem[]): Map<string, GapItem[]> {
  const items = new Map<string, GapItem[]>();
  for (const item of gaps) {
    const known = items.get(item.skill);
    if (known) known.push(item);
    else items.set(item.skill, [item]);
  }
  return items;
}
