import { type Dataset, unknownDay } from "../model.ts";
import { byCodePoint } from "../order.ts";
import { adjustedP } from "../statistics/false-discovery.ts";
import { rankCorrelation } from "../statistics/rank-correlation.ts";
import { mean } from "../statistics/samples.ts";
import { keyOf } from "./arms.ts";
import type { SuggestedLink } from "./evidence-results.ts";
import { namesOf } from "./resolve.ts";
import type { Settings } from "./settings.ts";

const fewestTeams = 6;

/**
 * Links that nobody stated: skills that grew most in the teams in which a KPI changed most, by rank correlation over at
 * least six teams, after correcting for all pairs tried (METHODS 3.7). A suggestion for a person to accept or not, never
 * evidence. Needs ratings of several days and a KPI history by team; without them there are none. Strongest first.
 */
export function suggestedLinksOf(
  dataset: Dataset,
  known: ReadonlySet<string>,
  { falseDiscovery }: Settings["evidence"],
): SuggestedLink[] {
  const changes = kpiChanges(dataset);
  if (changes.size === 0) return [];
  const gains = skillGains(dataset);
  const tried: SuggestedLink[] = [];
  for (const [kpi, byTeam] of changes)
    for (const [skill, gainOf] of gains) {
      if (known.has(JSON.stringify([skill, kpi]))) continue;
      const teams = [...byTeam.keys()].filter((team) => gainOf.has(team)).sort(byCodePoint);
      if (teams.length < fewestTeams) continue;
      const found = rankCorrelation(
        teams.map((team) => gainOf.get(team)!),
        teams.map((team) => byTeam.get(team)!),
      );
      if (found.rho === null || found.p === null) continue;
      const { rho, p, ciLow: low, ciHigh: high } = found;
      tried.push({ skill, kpi, teams: teams.length, rho, low, high, p });
    }
  const adjusted = adjustedP(tried.map(({ p }) => p));
  return tried
    .filter((_, index) => adjusted[index]! <= falseDiscovery)
    .sort((a, b) => a.p - b.p || byCodePoint(a.skill, b.skill) || byCodePoint(a.kpi, b.kpi));
}

/** Mean of the later half of the periods less that of the earlier half, by KPI and team. */
function kpiChanges(dataset: Dataset): Map<string, Map<string, number>> {
  const { kpi: resolve } = namesOf(dataset);
  const key = keyOf(dataset);
  const values = new Map<string, Map<string, { period: string; value: number }[]>>();
  for (const { kpi, unit, period, value } of dataset.history) {
    const team = unit === null ? null : key(unit);
    if (value === null || team === null || !team.startsWith("team ")) continue;
    const id = resolve(kpi) ?? kpi;
    const teams = values.get(id) ?? new Map<string, { period: string; value: number }[]>();
    values.set(id, teams);
    const known = teams.get(team);
    if (known) known.push({ period, value });
    else teams.set(team, [{ period, value }]);
  }
  const changes = new Map<string, Map<string, number>>();
  for (const [kpi, teams] of values) {
    const found = new Map<string, number>();
    for (const [team, readings] of teams) {
      const sorted = readings.sort((a, b) => byCodePoint(a.period, b.period)).map(({ value }) => value);
      const half = Math.floor(sorted.length / 2);
      if (half > 0) found.set(team, mean(sorted.slice(-half)) - mean(sorted.slice(0, half)));
    }
    if (found.size >= fewestTeams) changes.set(kpi, found);
  }
  return changes;
}

/** Mean gain in levels from the first to the last rating of the same kind of rater, by skill and team. */
function skillGains(dataset: Dataset): Map<string, Map<string, number>> {
  const { people, skills, ratings } = dataset;
  const key = keyOf(dataset);
  const first = new Map<number, number>();
  const last = new Map<number, number>();
  for (let rating = 0; rating < ratings.length; rating++) {
    if (ratings.day[rating] === unknownDay) continue;
    const pair = (ratings.person[rating]! * skills.length + ratings.skill[rating]!) * 4 + ratings.rater[rating]!;
    const day = ratings.day[rating]!;
    const [earliest, latest] = [first.get(pair), last.get(pair)];
    if (earliest === undefined || day < ratings.day[earliest]!) first.set(pair, rating);
    if (latest === undefined || day >= ratings.day[latest]!) last.set(pair, rating);
  }
  const sums = new Map<string, Map<string, number[]>>();
  for (const [pair, start] of first) {
    const end = last.get(pair)!;
    const { team } = people[ratings.person[start]!]!;
    if (team === null || ratings.day[end] === ratings.day[start]) continue;
    const skill = skills[ratings.skill[start]!]!.id;
    const teams = sums.get(skill) ?? new Map<string, number[]>();
    sums.set(skill, teams);
    const gain = ratings.level[end]! - ratings.level[start]!;
    const gains = teams.get(key(team));
    if (gains) gains.push(gain);
    else teams.set(key(team), [gain]);
  }
  return new Map(
    [...sums].map(([skill, teams]) => [skill, new Map([...teams].map(([team, gains]) => [team, mean(gains)]))]),
  );
}
