import { list, listSome, number, percent, plural } from "../format.ts";
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
      ? noSkills
      : [...missingLevels(dataset, analysis), ...missingRank(analysis), ...missingCriteria(dataset)]),
    ...missingKpiParts(dataset, analysis.kpis),
    ...missingTrainings(dataset, analysis),
  ];
}

const noSkills: readonly Missing[] = [
  { what: "What people can do, and what they should", supply: `the sheet ${sheetTitle("skills-matrix")}` },
];

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
      "Who is below the level the work needs",
      `the sheet ${sheetTitle("required-levels")}, or a row “Required” in the skills matrix`,
    ),
    ...when(
      nobody,
      entries === 0 ? "Who has which skill" : `Who meets the ${plural(entries, "required level")}`,
      `the sheet ${sheetTitle("skills-matrix")}, with a row for each person: name, role and levels`,
    ),
    ...when(
      !nobody && entries > 0 && demand === 0,
      `Whom the ${plural(entries, "required level")} ${entries === 1 ? "applies" : "apply"} to`,
      `${columnOf("people", "role")}, with the names of roles that the required levels use`,
    ),
    ...when(
      unknown > 0,
      `Whether ${plural(unknown, "required level is", "required levels are")} met, of ${number(demand)}`,
      "ratings in the empty cells of the skills matrix",
    ),
    ...when(!nobody && dataset.teams.length === 0, "Which team a gap is in", columnOf("people", "team")),
    ...when(
      calibration.status === "one-rater-type",
      "Whether those who rate see the same levels",
      `a second kind of rater, in ${columnOf("skills-matrix", "rater")}`,
    ),
    ...when(undated, "Which ratings are older than a year", columnOf("skills-matrix", "date")),
  ];
}

/** What takes the least work first. */
const suppliers: readonly [Criterion, supply: string][] = [
  ["criticality", columnOf("skills", "criticality")],
  ["impact", `the sheets ${sheetTitle("kpis")} and ${sheetTitle("links")}`],
  ["review", `the sheet ${sheetTitle("signals")}`],
  ["speed", columnOf("skills", "weeksToCompetency")],
  ["aspiration", `rows of the kind aspiration on the sheet ${sheetTitle("signals")}`],
  ["cost", columnOf("skills", "costPerPersonLevel")],
];

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
  for (const [criterion, supply] of suppliers) {
    if (known >= settings.enoughInformation - 1e-12) break;
    const weight = settings.weights[criterion] / total;
    if (!(weight > 0) || best.utilities[criterion] !== null) continue;
    known += weight;
    supplies.push(`${supply} (${percent(weight)} of the weights)`);
  }
  const whose = unranked.length === 1 ? "one gap ranks" : `${number(unranked.length)} gaps rank`;
  return [
    {
      what: `Where ${whose}: at most ${percent(best.completeness)} of what a ranking weighs is known, and ${percent(settings.enoughInformation)} is needed`,
      supply: list(supplies),
    },
  ];
}

function missingCriteria({ skills, signals, hasLinks, kpis }: Dataset): Missing[] {
  const asked = signals.some(({ kind }) => kind !== "aspiration");
  const wanted = signals.some(({ kind }) => kind === "aspiration");
  return [
    ...when(
      skills.every(({ criticality }) => criticality === null),
      "Which skills the work cannot do without",
      columnOf("skills", "criticality"),
    ),
    ...when(
      kpis.length > 0 && !hasLinks,
      "Which gaps cost a KPI",
      `a row for each training, skill and KPI on the sheet ${sheetTitle("links")}`,
    ),
    ...when(!asked, "What reviews, customers and exits say about the gaps", `the sheet ${sheetTitle("signals")}`),
    ...when(!wanted, "What people want to learn", `rows of the kind aspiration on the sheet ${sheetTitle("signals")}`),
    ...when(
      skills.every(({ weeksToCompetency }) => weeksToCompetency === null),
      "How fast a gap can be closed",
      columnOf("skills", "weeksToCompetency"),
    ),
  ];
}

function missingKpiParts(dataset: Dataset, kpis: readonly KpiResult[]): Missing[] {
  if (kpis.length === 0)
    return [{ what: "What the gaps cost the business", supply: `the sheet ${sheetTitle("kpis")}` }];
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
    ...forKpis(noTarget, "What is aimed at in", columnOf("kpis", "target")),
    ...forKpis(
      unread,
      "What the target sentence means for",
      `a number in ${columnOf("kpis", "target")}, or a plainer sentence such as “reduce … by 20 % by June 2027”`,
    ),
    ...forKpis(
      unconfirmed,
      "Whether the target sentence was understood for",
      `the target as a number in ${columnOf("kpis", "target")}`,
    ),
    ...forKpis(needsBaseline, "What the target works out to for", columnOf("kpis", "baseline")),
    ...forKpis(
      negative,
      "What a relative target means without a baseline above zero for",
      `the target as a number in ${columnOf("kpis", "target")}`,
    ),
    ...forKpis(
      unmeasured,
      "Where things stand with",
      `${columnOf("kpis", "current")}, or the sheet ${sheetTitle("kpi-history")}`,
    ),
    ...forKpis(
      apart,
      "The value for everyone together of",
      `the columns ${fieldTitle("kpi-history", "numerator")} and ${fieldTitle("kpi-history", "denominator")} of the sheet ${sheetTitle("kpi-history")}, because shares of unequal groups are not averaged`,
    ),
    ...forKpis(
      kpis.filter(({ direction, target }) => direction === null && target !== null),
      "Whether more or less is better for",
      columnOf("kpis", "direction"),
    ),
    ...when(dataset.history.length === 0, "How the KPIs moved over time", `the sheet ${sheetTitle("kpi-history")}`),
  ];
}

function missingTrainings(dataset: Dataset, { trainings }: MissingSubject): Missing[] {
  if (trainings.length === 0)
    return [{ what: "What is done about the gaps, and what it costs", supply: `the sheet ${sheetTitle("trainings")}` }];
  const unpriced = trainings.filter(({ cost }) => cost === null);
  return [
    ...when(
      unpriced.length > 0,
      `What ${namesOfSome(unpriced)} ${unpriced.length === 1 ? "costs" : "cost"}`,
      columnOf("trainings", "total"),
    ),
    ...when(
      dataset.participants.length === 0,
      "Who took part in the trainings",
      `the sheet ${sheetTitle("participants")}`,
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

function when(isMissing: boolean, what: string, supply: string): Missing[] {
  return isMissing ? [{ what, supply }] : [];
}

function columnOf(kind: SheetKind, field: string): string {
  return `the column ${fieldTitle(kind, field)} of the sheet ${sheetTitle(kind)}`;
}
