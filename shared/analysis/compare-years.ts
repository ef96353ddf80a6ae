import { list, plural } from "../format.ts";
import type { IsoDate, Scale } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { nameKey } from "../workbook/registers.ts";
import type { Analysis } from "./analysis.ts";
import { matchPeople, type PeopleMatch } from "./compare-people.ts";
import type { ForecastEntry } from "./evaluation.ts";
import type { GapItem } from "./gap-results.ts";

/** How the levels of people who are in both years moved in a skill. Counts of people. */
export interface SkillMoves {
  skill: string;
  up: number;
  down: number;
  same: number;
  /** Rated now and not before, and the reverse. */
  newlyRated: number;
  noLongerRated: number;
  /** Mean change of those rated in both years, in levels; `null` when there are none. */
  meanChange: number | null;
}

/** What became of a gap: people known to be short then and now. `null`: the item is not in that year, or nobody was rated. */
export interface GapMove {
  skill: string;
  team: string | null;
  before: number | null;
  after: number | null;
  what: "closed" | "opened" | "still open" | "not known now" | "new and not known before";
}

/** A KPI in both years; `null` where a year does not know it. */
export interface KpiMove {
  name: string;
  unit: string | null;
  percent: boolean;
  before: number | null;
  after: number | null;
  target: number | null;
  statusBefore: string | null;
  statusAfter: string | null;
}

/** What year one expected of a training, and what year two knows of it. */
export interface ForecastMove {
  training: string;
  kpi: string | null;
  expected: string;
  expectedChange: number | null;
  happened: number | null;
  /** `not-in-year-two`: nothing in the later workbook speaks of it. */
  outcome: ForecastEntry["outcome"] | "not-in-year-two";
}

/** Year one against year two. */
export interface YearComparison {
  before: { workbook: string; asOf: IsoDate; people: number };
  after: { workbook: string; asOf: IsoDate; people: number };
  people: { both: number; byId: number; byName: number; joined: PeopleMatch["joined"]; left: PeopleMatch["left"] };
  /** Skills of both years, by name; empty when levels cannot be compared. */
  skills: SkillMoves[];
  gaps: GapMove[];
  kpis: KpiMove[];
  forecasts: ForecastMove[];
  /** What a reader must know before trusting the comparison, in full sentences. */
  caveats: string[];
}

/**
 * What is different between the analyses of two workbooks, the earlier first. People are matched by id, then by name;
 * skills, teams, KPIs and trainings by name. Levels count only of people in both years, and only on one scale. Nothing
 * here says why anything changed.
 */
export function compareYears(before: Analysis, after: Analysis): YearComparison {
  const match = matchPeople(before.people, after.people);
  const isSameScale = sameScale(before.scale, after.scale);
  const side = ({ workbook, asOf, people }: Analysis) => ({ workbook, asOf, people: people.length });
  return {
    before: side(before),
    after: side(after),
    people: {
      both: match.pairs.length,
      byId: match.pairs.filter(({ by }) => by === "id").length,
      byName: match.pairs.filter(({ by }) => by === "name").length,
      joined: match.joined,
      left: match.left,
    },
    skills: isSameScale ? skillMoves(before, after, match) : [],
    gaps: gapMoves(before, after),
    kpis: kpiMoves(before, after),
    forecasts: forecastMoves(before, after),
    caveats: caveatsOf(before, after, match, isSameScale),
  };
}

function sameScale(a: Scale, b: Scale): boolean {
  return a.min === b.min && a.max === b.max;
}

/** Current levels by person and skill name. */
function levelsOf({ pairs, skills }: Analysis): Map<string, number | null> {
  return new Map(
    pairs.person.map((person, at) => [`${person} ${nameKey(skills[pairs.skill[at]!]!.name)}`, pairs.current[at]!]),
  );
}

function skillMoves(before: Analysis, after: Analysis, { pairs }: PeopleMatch): SkillMoves[] {
  const [olds, news] = [levelsOf(before), levelsOf(after)];
  const known = new Set(before.skills.map(({ name }) => nameKey(name)));
  return after.skills
    .filter(({ name }) => known.has(nameKey(name)))
    .map(({ name }) => {
      const moves: SkillMoves = {
        skill: name,
        up: 0,
        down: 0,
        same: 0,
        newlyRated: 0,
        noLongerRated: 0,
        meanChange: null,
      };
      let total = 0;
      for (const pair of pairs) {
        const old = olds.get(`${pair.before} ${nameKey(name)}`) ?? null;
        const now = news.get(`${pair.after} ${nameKey(name)}`) ?? null;
        if (old === null && now === null) continue;
        if (old === null) moves.newlyRated++;
        else if (now === null) moves.noLongerRated++;
        else {
          moves[Math.abs(now - old) < 1e-9 ? "same" : now > old ? "up" : "down"]++;
          total += now - old;
        }
      }
      const count = moves.up + moves.down + moves.same;
      return { ...moves, meanChange: count === 0 ? null : total / count };
    })
    .sort((a, b) => byCodePoint(a.skill, b.skill));
}

function gapKeys({
  gaps,
  skills,
  teams,
}: Analysis): Map<string, { item: GapItem; skill: string; team: string | null }> {
  const skillNames = new Map(skills.map(({ id, name }) => [id, name]));
  const teamNames = new Map(teams.map(({ id, name }) => [id, name]));
  return new Map(
    gaps.map((item) => {
      const skill = skillNames.get(item.skill) ?? item.skill;
      const team = item.team === null ? null : (teamNames.get(item.team) ?? item.team);
      return [`${nameKey(skill)}|${nameKey(team ?? "")}`, { item, skill, team }];
    }),
  );
}

function gapMoves(before: Analysis, after: Analysis): GapMove[] {
  const [olds, news] = [gapKeys(before), gapKeys(after)];
  const moves = [...new Set([...olds.keys(), ...news.keys()])].flatMap((key): GapMove[] => {
    const [old, now] = [olds.get(key), news.get(key)];
    const { skill, team } = (now ?? old)!;
    const counts = { before: shortOf(old?.item), after: shortOf(now?.item) };
    const what = whatBecame(counts.before, counts.after);
    return what === null ? [] : [{ skill, team, ...counts, what }];
  });
  return moves.sort((a, b) => byCodePoint(a.skill, b.skill) || byCodePoint(a.team ?? "", b.team ?? ""));
}

function shortOf(item: GapItem | undefined): number | null {
  return item === undefined || item.metrics.assessed === 0 ? null : item.metrics.gapCount;
}

function whatBecame(before: number | null, after: number | null): GapMove["what"] | null {
  if (before === null) return after !== null && after > 0 ? "new and not known before" : null;
  if (before > 0) return after === null ? "not known now" : after > 0 ? "still open" : "closed";
  return after !== null && after > 0 ? "opened" : null;
}

function kpiMoves(before: Analysis, after: Analysis): KpiMove[] {
  const olds = new Map(before.kpis.map((kpi) => [nameKey(kpi.name), kpi]));
  const news = new Map(after.kpis.map((kpi) => [nameKey(kpi.name), kpi]));
  return [...new Set([...olds.keys(), ...news.keys()])]
    .map((key): KpiMove => {
      const [old, now] = [olds.get(key), news.get(key)];
      const { name, unit, percent } = (now ?? old)!;
      return {
        name,
        unit,
        percent,
        before: old?.current ?? null,
        after: now?.current ?? null,
        target: now?.target ?? old?.target ?? null,
        statusBefore: old?.status ?? null,
        statusAfter: now?.status ?? null,
      };
    })
    .sort((a, b) => byCodePoint(a.name, b.name));
}

function forecastMoves(before: Analysis, after: Analysis): ForecastMove[] {
  const [nameBefore, nameAfter] = [namesIn(before), namesIn(after)];
  const later = new Map<string, ForecastEntry[]>();
  for (const entry of after.forecasts) {
    const key = forecastKey(entry, nameAfter);
    later.set(key, [...(later.get(key) ?? []), entry]);
  }
  return before.forecasts.map((entry) => {
    const same = later.get(forecastKey(entry, nameBefore)) ?? [];
    const found = same.find(({ expected }) => expected === entry.expected) ?? same[0];
    return {
      training: nameBefore(entry.training),
      kpi: entry.kpi === null ? null : nameBefore(entry.kpi),
      expected: entry.expected,
      expectedChange: entry.expectedChange,
      happened: found?.happened ?? null,
      outcome: found?.outcome ?? "not-in-year-two",
    };
  });
}

function namesIn({ trainings, kpis }: Analysis): (id: string) => string {
  const names = new Map([...trainings, ...kpis].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? id;
}

function forecastKey({ training, kpi }: ForecastEntry, nameOf: (id: string) => string): string {
  return `${nameKey(nameOf(training))}|${kpi === null ? "" : nameKey(nameOf(kpi))}`;
}

function caveatsOf(before: Analysis, after: Analysis, match: PeopleMatch, isSameScale: boolean): string[] {
  const fewer = Math.min(before.people.length, after.people.length);
  const { pairs, unclear } = match;
  const byName = pairs.filter(({ by }) => by === "name").length;
  const units = after.kpis.filter((kpi) =>
    before.kpis.some(
      (old) => nameKey(old.name) === nameKey(kpi.name) && (old.unit !== kpi.unit || old.percent !== kpi.percent),
    ),
  );
  return [
    after.asOf <= before.asOf
      ? "The second workbook is not of a later day than the first: name the earlier one first, and say each day with its own option."
      : "",
    isSameScale
      ? ""
      : `The levels are on different scales (${before.scale.min} to ${before.scale.max}, then ${after.scale.min} to ${after.scale.max}), so moves of levels are not compared.`,
    fewer > 0 && pairs.length === 0
      ? "Nobody of the first workbook was found in the second, neither by id nor by name: who joined or left cannot be told from different ids or pseudonyms."
      : fewer > 0 && pairs.length < fewer / 2
        ? `Only ${plural(pairs.length, "person", "people")} of ${fewer} were found in both: ids, names or pseudonyms may differ, so take “joined” and “left” with care.`
        : "",
    byName > 0
      ? `${plural(byName, "person was", "people were")} matched by name, because the ids differ: two people of one name would be taken for one.`
      : "",
    unclear.length > 0
      ? `Several people are called ${list(unclear.slice(0, 5))}${unclear.length > 5 ? " and other names" : ""}: they count as joined and left.`
      : "",
    units.length > 0 ? `${list(units.map(({ name }) => name))} changed unit: the two values are not comparable.` : "",
  ].filter((text) => text !== "");
}
