import { list, listSome, number, percent, plural } from "../format.ts";
import { say } from "../language.ts";
import { type Dataset, unknownDay } from "../model.ts";
import type { SheetKind } from "../workbook/mapping.ts";
import { fieldTitle, sheetTitle } from "../workbook/sheet-kinds.ts";
import type { Analysis, KpiResult } from "./analysis.ts";
import type { Criterion } from "./gap-results.ts";

/** What the missing things are looked for in. */
export type MissingSubject = Pick<
  Analysis,
  "settings" | "requirements" | "gaps" | "kpis" | "trainings" | "calibration" | "organisation"
>;

type Missing = Analysis["missing"][number];

/**
 * What could not be said, and the sheet and column that would supply it: levels first, then priorities, KPIs and
 * trainings. Empty when the workbook has everything.
 */
export function missingOf(dataset: Dataset, analysis: MissingSubject): Missing[] {
  return [
    ...(dataset.skills.length === 0
      ? noSkills()
      : [...missingLevels(dataset, analysis), ...missingRank(analysis), ...missingCriteria(dataset)]),
    ...missingKpiParts(dataset, analysis.kpis),
    ...missingTrainings(dataset, analysis),
  ];
}

function noSkills(): Missing[] {
  return [
    {
      what: say`What people can do, and what they should`,
      supply: say`the sheet ${sheetTitle("skills-matrix")}`,
      counts: false,
    },
  ];
}

function missingLevels(
  dataset: Dataset,
  { organisation, calibration, requirements: { entries } }: MissingSubject,
): Missing[] {
  const { demand, unknown } = organisation.metrics;
  const nobody = dataset.people.length === 0;
  const { ratings } = dataset;
  let undatedRatings = 0;
  while (undatedRatings < ratings.length && ratings.day[undatedRatings] === unknownDay) undatedRatings++;
  const undated = ratings.length > 0 && undatedRatings === ratings.length;
  return [
    ...when(
      entries === 0,
      say`Who is below the level the work needs`,
      say`the sheet ${sheetTitle("required-levels")}, or a row “Required” in the skills matrix`,
    ),
    ...when(
      nobody,
      entries === 0 ? say`Who has which skill` : say`Who meets the ${plural(entries, "required level")}`,
      say`the sheet ${sheetTitle("skills-matrix")}, with a row for each person: name, role and levels`,
      entries > 0,
    ),
    ...when(
      !nobody && entries > 0 && demand === 0,
      say`Whom the ${plural(entries, "required level")} ${entries === 1 ? say`applies` : say`apply`} to`,
      say`${columnOf("people", "role")}, with the names of roles that the required levels use`,
      true,
    ),
    ...when(
      unknown > 0,
      say`Whether ${plural(unknown, "required level is", "required levels are")} met, of ${number(demand)}`,
      say`ratings in the empty cells of the skills matrix`,
      true,
    ),
    ...when(!nobody && dataset.teams.length === 0, say`Which team a gap is in`, columnOf("people", "team")),
    ...when(
      calibration.status === "one-rater-type",
      say`Whether those who rate see the same levels`,
      say`a second kind of rater, in ${columnOf("skills-matrix", "rater")}`,
    ),
    ...when(undated, say`Which ratings are older than a year`, columnOf("skills-matrix", "date")),
  ];
}

/** What takes the least work first. */
function suppliers(): [Criterion, supply: string][] {
  return [
    ["criticality", columnOf("skills", "criticality")],
    ["impact", say`the sheets ${sheetTitle("kpis")} and ${sheetTitle("links")}`],
    ["review", say`the sheet ${sheetTitle("signals")}`],
    ["speed", columnOf("skills", "weeksToCompetency")],
    ["aspiration", say`rows of the kind aspiration on the sheet ${sheetTitle("signals")}`],
    ["cost", columnOf("skills", "costPerPersonLevel")],
  ];
}

/** When gaps have no rank: what would be enough for one, the least work first. */
function missingRank({ gaps, settings }: MissingSubject): Missing[] {
  const unranked = gaps.filter(({ status }) => status === "not-enough-information");
  const best = unranked.reduce<(typeof unranked)[number] | null>(
    (known, item) => (known === null || item.completeness > known.completeness ? item : known),
    null,
  );
  if (best === null) return [];
  const total = Object.values(settings.weights).reduce((sum, weight) => sum + weight, 0);
  const supplies: string[] = [];
  let known = best.completeness;
  for (const [criterion, supply] of suppliers()) {
    if (known >= settings.enoughInformation - 1e-12) break;
    const weight = settings.weights[criterion] / total;
    if (!(weight > 0) || best.utilities[criterion] !== null) continue;
    known += weight;
    supplies.push(say`${supply} (${percent(weight)} of the weights)`);
  }
  const whose = unranked.length === 1 ? say`one gap ranks` : say`${number(unranked.length)} gaps rank`;
  return [
    {
      what: say`Where ${whose}: at most ${percent(best.completeness)} of what a ranking weighs is known, and ${percent(settings.enoughInformation)} is needed`,
      supply: list(supplies),
      counts: true,
    },
  ];
}

function missingCriteria({ skills, signals, hasLinks, kpis }: Dataset): Missing[] {
  const asked = signals.some(({ kind }) => kind !== "aspiration");
  const wanted = signals.some(({ kind }) => kind === "aspiration");
  return [
    ...when(
      skills.every(({ criticality }) => criticality === null),
      say`Which skills the work cannot do without`,
      columnOf("skills", "criticality"),
    ),
    ...when(
      kpis.length > 0 && !hasLinks,
      say`Which gaps cost a KPI`,
      say`a row for each training, skill and KPI on the sheet ${sheetTitle("links")}`,
    ),
    ...when(!asked, say`What reviews, customers and exits say about the gaps`, say`the sheet ${sheetTitle("signals")}`),
    ...when(
      !wanted,
      say`What people want to learn`,
      say`rows of the kind aspiration on the sheet ${sheetTitle("signals")}`,
    ),
    ...when(
      skills.every(({ weeksToCompetency }) => weeksToCompetency === null),
      say`How fast a gap can be closed`,
      columnOf("skills", "weeksToCompetency"),
    ),
  ];
}

function missingKpiParts(dataset: Dataset, kpis: readonly KpiResult[]): Missing[] {
  if (kpis.length === 0)
    return [
      { what: say`What the gaps cost the business`, supply: say`the sheet ${sheetTitle("kpis")}`, counts: false },
    ];
  const unread = kpis.filter(({ parsed, target }) => parsed?.status === "unparsed" && target === null);
  const unconfirmed = kpis.filter(
    ({ parsed }) => parsed?.status === "ok" && parsed.flags.some((flag) => flag !== "no-deadline"),
  );
  const needsBaseline = kpis.filter(
    ({ parsed, target, baseline, status }) =>
      (parsed?.status === "ok" && target === null && baseline === null) || status === "needs-baseline",
  );
  const negative = kpis.filter(
    ({ parsed, target, baseline }) => parsed?.status === "ok" && target === null && baseline !== null,
  );
  const noTarget = kpis.filter(
    ({ parsed, target }) => target === null && (parsed === null || parsed.status === "empty"),
  );
  const apart = kpis.filter(({ current, byUnit }) => current === null && byUnit.some(({ value }) => value !== null));
  const unmeasured = kpis.filter((kpi) => kpi.current === null && !apart.includes(kpi));
  return [
    ...forKpis(noTarget, say`What is aimed at in`, columnOf("kpis", "target")),
    ...forKpis(
      unread,
      say`What the target sentence means for`,
      say`a number in ${columnOf("kpis", "target")}, or a plainer sentence such as “reduce … by 20 % by June 2027”`,
    ),
    ...forKpis(
      unconfirmed,
      say`Whether the target sentence was understood for`,
      say`the target as a number in ${columnOf("kpis", "target")}`,
    ),
    ...forKpis(needsBaseline, say`What the target works out to for`, columnOf("kpis", "baseline")),
    ...forKpis(
      negative,
      say`What a relative target means without a baseline above zero for`,
      say`the target as a number in ${columnOf("kpis", "target")}`,
    ),
    ...forKpis(
      unmeasured,
      say`Where things stand with`,
      say`${columnOf("kpis", "current")}, or the sheet ${sheetTitle("kpi-history")}`,
    ),
    ...forKpis(
      apart,
      say`The value for everyone together of`,
      say`the columns ${fieldTitle("kpi-history", "numerator")} and ${fieldTitle("kpi-history", "denominator")} of the sheet ${sheetTitle("kpi-history")}, because shares of unequal groups are not averaged`,
    ),
    ...forKpis(
      kpis.filter(({ direction, target }) => direction === null && target !== null),
      say`Whether more or less is better for`,
      columnOf("kpis", "direction"),
    ),
    ...when(
      dataset.history.length === 0,
      say`How the KPIs moved over time`,
      say`the sheet ${sheetTitle("kpi-history")}`,
    ),
  ];
}

function missingTrainings(dataset: Dataset, { trainings }: MissingSubject): Missing[] {
  if (trainings.length === 0)
    return [
      {
        what: say`What is done about the gaps, and what it costs`,
        supply: say`the sheet ${sheetTitle("trainings")}`,
        counts: false,
      },
    ];
  const unpriced = trainings.filter(({ cost }) => cost === null);
  return [
    ...when(
      unpriced.length > 0,
      say`What ${namesOfSome(unpriced)} ${unpriced.length === 1 ? say`costs` : say`cost`}`,
      columnOf("trainings", "total"),
    ),
    ...when(
      dataset.participants.length === 0,
      say`Who took part in the trainings`,
      say`the sheet ${sheetTitle("participants")}`,
    ),
  ];
}

function forKpis(kpis: readonly KpiResult[], what: string, supply: string): Missing[] {
  return when(kpis.length > 0, `${what} ${namesOfSome(kpis)}`, supply);
}

function namesOfSome(things: readonly { name: string }[]): string {
  return listSome(
    things.map(({ name }) => name),
    3,
  );
}

function when(isMissing: boolean, what: string, supply: string, counts = false): Missing[] {
  return isMissing ? [{ what, supply, counts }] : [];
}

function columnOf(kind: SheetKind, field: string): string {
  return say`the column ${fieldTitle(kind, field)} of the sheet ${sheetTitle(kind)}`;
}
