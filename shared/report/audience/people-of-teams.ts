import type { Analysis } from "../../analysis/analysis.ts";
import type {
  CertificateResult,
  CoverageItem,
  PairColumns,
  PersonResult,
  RoleFit,
} from "../../analysis/gap-results.ts";
import type { ManagerCoverage } from "../../analysis/programme-results.ts";
import { byCodePoint } from "../../order.ts";
import type { Names } from "./names.ts";
import { noPlace } from "./published-lines.ts";

/** What a manager sees of the people of their own teams, and of nobody else. */
export interface OwnPeople {
  people: PersonResult[];
  pairs: PairColumns;
  certificates: CertificateResult[];
  coverage: CoverageItem[];
  managers: ManagerCoverage[];
  /** What a person is called in the report, by the id in the workbook. */
  idOf: ReadonlyMap<string, string>;
}

/** Rows of the people in `teams`; of nobody when there are none. `pseudonyms` stand for ids and names where there are some. */
export function ownPeopleOf(
  analysis: Analysis,
  teams: ReadonlySet<string>,
  names: Names,
  pseudonyms: ReadonlyMap<string, string> | null,
): OwnPeople {
  const mine = [...analysis.people.entries()].filter(([, { team }]) => team !== null && teams.has(team));
  const idOf = new Map(mine.map(([, { id }]) => [id, pseudonyms === null ? id : (pseudonyms.get(id) ?? "")]));
  // In the order of what they are called: that of ids and names would tell who is who.
  const own = mine.toSorted(([, a], [, b]) => byCodePoint(idOf.get(a.id)!, idOf.get(b.id)!));
  const position = new Map(own.map(([before], now) => [before, now]));
  const managed = new Map<string, number>();
  for (const [, { manager }] of own) if (manager !== null) managed.set(manager, (managed.get(manager) ?? 0) + 1);
  return {
    people: own.map(([, person]) => ({
      id: idOf.get(person.id)!,
      name: pseudonyms === null ? person.name : idOf.get(person.id)!,
      team: person.team,
      role: person.role,
      manager: pseudonyms === null && person.manager !== null ? names.without(person.manager) : null,
      metrics: { ...person.metrics },
      fit: copiedFit(person.fit),
      nextRole: person.nextRole && copiedFit(person.nextRole),
      keyPersonLoad: person.keyPersonLoad,
      stale: person.stale,
      place: noPlace,
    })),
    pairs: pairsOf(analysis.pairs, position),
    certificates: analysis.certificates
      .filter(({ person }) => idOf.has(person))
      .map(({ person, skill, status, days, expires }) => ({
        person: idOf.get(person)!,
        skill,
        status,
        days,
        expires,
        place: null,
      })),
    coverage: analysis.coverage
      .filter(({ team }) => team !== null && teams.has(team))
      .map(({ skill, team, level, qualified, unknown, needed, status, holders, kpis }) => ({
        skill,
        team,
        level,
        qualified,
        unknown,
        needed,
        status,
        holders: holders.map((id) => idOf.get(id)!).sort(byCodePoint),
        kpis: [...kpis],
        sources: [],
      })),
    managers:
      pseudonyms === null
        ? analysis.managers
            .filter(({ manager, people }) => managed.get(manager) === people)
            .map(({ manager, people, months, notMet, coaching, corrective }) => ({
              manager,
              people,
              months: months.map(({ month, met }) => ({ month, met })),
              notMet: notMet.flatMap((id) => idOf.get(id) ?? []),
              coaching,
              corrective,
            }))
        : [],
    idOf,
  };
}

/** A fit with nothing in it that is not named here. */
export function copiedFit({
  role,
  fit,
  fitLow,
  fitHigh,
  coverage,
  levelsToGo,
  criticalOpen,
  status,
  missing,
}: RoleFit): RoleFit {
  return {
    role,
    fit,
    fitLow,
    fitHigh,
    coverage,
    levelsToGo,
    criticalOpen: [...criticalOpen],
    status,
    missing: missing.map(({ skill, current, required, gap }) => ({ skill, current, required, gap })),
  };
}

function pairsOf(pairs: PairColumns, position: ReadonlyMap<number, number>): PairColumns {
  const kept: number[] = [];
  for (let pair = 0; pair < pairs.person.length; pair++) if (position.has(pairs.person[pair]!)) kept.push(pair);
  const place = (pair: number) => position.get(pairs.person[pair]!)!;
  kept.sort((a, b) => place(a) - place(b) || pairs.skill[a]! - pairs.skill[b]!);
  const now = new Map(kept.map((pair, at) => [pair, at]));
  const marked = (list: readonly number[]) => list.flatMap((pair) => now.get(pair) ?? []);
  return {
    person: kept.map(place),
    skill: kept.map((pair) => pairs.skill[pair]!),
    current: kept.map((pair) => pairs.current[pair]!),
    required: kept.map((pair) => pairs.required[pair]!),
    disagree: marked(pairs.disagree),
    selfOnly: marked(pairs.selfOnly),
    stale: marked(pairs.stale),
    sheet: kept.map(() => 0),
    row: kept.map(() => -1),
    column: kept.map(() => -1),
  };
}
