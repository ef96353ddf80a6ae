import { withFormat } from "../format.ts";
import { say } from "../language.ts";
import { type LocaleFormat, usualFormat } from "../locale.ts";
import type { Dataset, IsoDate } from "../model.ts";
import { version } from "../version.ts";
import type { SheetAccount } from "../workbook/ledger.ts";
import type { Problem } from "../workbook/problems.ts";
import type { Analysis } from "./analysis.ts";
import { brokenLinksOf } from "./broken-links.ts";
import { calibrationOf } from "./calibration.ts";
import { CertificateRegister } from "./certificates.ts";
import { followUpOf } from "./follow-up.ts";
import { gapItemsOf } from "./gap-items.ts";
import type { PairColumns } from "./gap-results.ts";
import { departmentResultsOf, organisationResult, skillResultsOf, teamResultsOf } from "./group-results.ts";
import { growthOf } from "./growth.ts";
import type { Growth } from "./growth-results.ts";
import { headlinesOf } from "./headlines.ts";
import { inputsWithoutOutcomeOf } from "./input-outcome.ts";
import { itemSourcesOf } from "./item-sources.ts";
import { knownOn } from "./known-on.ts";
import { kpisOf } from "./kpi.ts";
import { linksOf, skillKpiLinks } from "./link.ts";
import { mentorsOf } from "./mentors.ts";
import { missingOf } from "./missing.ts";
import { pairColumnsOf } from "./pair-columns.ts";
import { pairsOf } from "./pairs.ts";
import { personResultsOf } from "./person-results.ts";
import { programmeOf } from "./programme.ts";
import { rankCertainty } from "./rank-acceptability.ts";
import { settingsOf } from "./read-settings.ts";
import { requirementCountsOf } from "./requirement-counts.ts";
import { scoresOf } from "./scores.ts";
import { snapshotOf } from "./snapshot.ts";
import { tallyOf } from "./tally.ts";
import { coverageOf } from "./team-coverage.ts";
import { timesToCompetency } from "./time-to-competency.ts";
import { trainingsOf } from "./training.ts";
import { unitsOf } from "./units.ts";

/** A workbook as it was read. */
export interface Reading {
  dataset: Dataset;
  problems: readonly Problem[];
  accounts: readonly SheetAccount[];
}

/**
 * `certainty: false` leaves out how sure the ranks are, the only part that takes many draws. `format`: how numbers, dates
 * and money are written in its sentences.
 */
export interface AnalyseOptions {
  asOf: IsoDate;
  seed?: number;
  certainty?: boolean;
  format?: LocaleFormat;
}

const usualSeed = 1;

/**
 * Everything a workbook amounts to on the day `asOf`, as plain JSON: the same reading, day and seed give the same
 * analysis. `pairs` and `growth` are made when they are first looked at: a large workbook has millions of pairs, and plans for
 * thousands of people.
 */
export function analyse(reading: Reading, { format = usualFormat, ...options }: AnalyseOptions): Analysis {
  return withFormat(format, () => analysisOf(reading, options, format));
}

function analysisOf(
  reading: Reading,
  { asOf, seed = usualSeed, certainty = true }: Omit<AnalyseOptions, "format">,
  format: LocaleFormat,
): Analysis {
  const known = knownOn(reading.dataset, asOf);
  const { dataset } = known;
  const { settings, problems } = settingsOf(dataset);

  const certificates = new CertificateRegister(dataset, asOf, settings.certificateWindowDays);
  const pairs = pairsOf(dataset, settings, asOf, (person, skill) => certificates.isValid(person, skill));
  const units = unitsOf(pairs);
  const tally = tallyOf(pairs, units);
  const sources = itemSourcesOf(pairs, units);
  const headcount = pairs.people.filter((_, person) => pairs.start[person + 1]! > pairs.start[person]!).length;

  const kpis = kpisOf(dataset, asOf);
  const links = linksOf(dataset, kpis);
  const skillKpis = skillKpiLinks(dataset, links);
  const kpisOfSkill = (skill: string) => (skillKpis.get(skill) ?? []).map(({ kpi }) => kpi);

  const coverage = coverageOf(pairs, units, settings, {
    cells: tally.cells,
    kpisOf: kpisOfSkill,
    sourcesOf: sources.everybody,
  });
  const speed = timesToCompetency(dataset, settings, asOf);
  const gaps = gapItemsOf(pairs, units, tally, { settings, headcount, kpis, skillKpis, sources, speed });
  const sure = certainty ? rankCertainty(gaps, settings, seed) : null;
  for (const item of gaps) item.certainty = sure?.get(item.id) ?? null;

  const trainings = trainingsOf(dataset, gaps);
  const brokenLinks = brokenLinksOf({ dataset, kpis, links, gaps, trainings, currency: settings.currency });
  const calibration = calibrationOf(dataset, dataset.scale, { disagreeShare: settings.disagreeShare });
  const organisation = organisationResult(pairs, tally, settings);
  const teams = teamResultsOf(units, tally, coverage, settings);
  const skills = skillResultsOf(pairs, units, tally, settings, {
    kpis: kpisOfSkill,
    trainings: (skill) => trainings.filter((training) => training.skills.includes(skill)).map(({ id }) => id),
    holders: coverage.holders,
    mentors: mentorsOf(pairs, coverage.highest),
  });
  const people = personResultsOf(pairs, tally, coverage.keyPersonLoad);
  const inputsWithoutOutcome = inputsWithoutOutcomeOf(dataset, kpis);
  const scores = scoresOf(dataset, asOf);

  let columns: PairColumns | undefined;
  let growth: Growth | undefined;
  const found = {
    settings,
    scale: dataset.scale,
    requirements: requirementCountsOf(pairs),
    organisation,
    teams,
    skills,
    people,
    gaps,
    coverage: coverage.items,
    kpis,
    trainings,
    links,
    brokenLinks,
    calibration,
    inputsWithoutOutcome,
  };
  const programme = programmeOf(dataset, {
    settings,
    asOf,
    seed,
    gaps,
    skills,
    kpis,
    links,
    trainings,
    scores,
    speed,
  });
  const { evaluations } = programme;
  const follow = followUpOf(dataset, { asOf, settings, gaps, kpis, evaluations, speed });
  return {
    schema: "throughline/analysis/1",
    version,
    workbook: dataset.name,
    sheets: dataset.sheets,
    asOf,
    seed,
    mappedScales: dataset.mappedScales,
    headcount,
    departments: departmentResultsOf(pairs, tally, settings),
    ...found,
    ...programme,
    get pairs() {
      columns ??= pairColumnsOf(pairs);
      return columns;
    },
    get growth() {
      growth ??= withFormat(format, () => growthOf(pairs, { ...found, ...programme, followUp: follow.followUp }));
      return growth;
    },
    certificates: certificates.results(pairs),
    headlines: headlinesOf(found, (skill) => units.names.flatMap((_, unit) => sources.everybody(unit, skill))),
    scores,
    followUp: follow.followUp,
    missing: missingOf(dataset, found),
    problems: [
      ...reading.problems,
      ...known.problems,
      ...problems,
      ...follow.problems,
      ...departed(dataset, pairs.people.length, asOf),
    ],
    accounts: [...reading.accounts],
    snapshot: snapshotOf({ asOf, gaps, kpis, links, people }),
  };
}

/** Says that people who have left are not counted. */
function departed({ people }: Dataset, present: number, asOf: IsoDate): Problem[] {
  const gone = people.length - present;
  const first = people.find(({ left }) => left !== null && left < asOf);
  if (!first) return [];
  return [
    {
      code: "peopleHaveLeft",
      severity: "note",
      place: { sheet: first.place.sheet, range: null },
      cells: 0,
      message: say`${gone} ${gone === 1 ? say`person has` : say`people have`} left before ${asOf}.`,
      assumed: say`They count in no gap, no coverage and no head-count.`,
      fix: say`If somebody is still here, clear the date on which they left.`,
    },
  ];
}
