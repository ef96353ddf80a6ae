import {
  CountReader,
  type KnownGroups,
  type Measure,
  type PrintedCount,
  type PrintedValue,
} from "./reconstruct-counts.ts";
import { printedPages } from "./reconstruct-printed.ts";
import { recoveredFrom } from "./reconstruct-sums.ts";

/** What the attempt may know: the groups by name, and for whom small groups are no secret. */
export interface ReconstructionBasis extends KnownGroups {
  minimumGroup: number;
  /** Positions of teams the reader knows by name. */
  own: readonly number[];
  /** How many people stand behind the levels of a team in a skill, when known: a value of too few must not be printed. */
  ratedIn?(skill: string, team: number): number | null;
}

/** A number of people below the minimum that can be had from what is printed. */
export interface SmallGroup {
  measure: Measure;
  skill: string | null;
  /** Names of the teams it is about together; empty when it is no team, such as those who did not complete a training. */
  teams: string[];
  n: number;
  how: "printed" | "difference" | "value";
  /** Pages it can be had from. */
  paths: string[];
}

export interface Reconstruction {
  /** Numbers of people, and values of a team in a skill, that were found printed. */
  counts: number;
  values: number;
  /** How many totals were added and subtracted. */
  totals: number;
  small: SmallGroup[];
}

const mostPaths = 4;

/**
 * Tries what a reader with patience would: reads every number of people from all pages, tables and files together, and
 * looks whether groups below the minimum are printed, or follow by adding and subtracting: the whole organisation less
 * the teams that are shown, overlapping groups, what a team has in all skills less the skills that are shown.
 */
export class ReconstructionAttempt {
  readonly #basis: ReconstructionBasis;
  readonly #reader: CountReader;
  readonly #counts = new Map<string, PrintedCount>();
  readonly #values = new Map<string, PrintedValue>();
  #seen = { counts: 0, values: 0 };

  constructor(basis: ReconstructionBasis) {
    this.#basis = basis;
    this.#reader = new CountReader(basis);
  }

  /** Reads one file of the report, and says how many of its pages are in it: those that say what they are about. */
  add(path: string, text: string): number {
    const pages = printedPages(path, text);
    for (const page of pages) {
      const { counts, values } = this.#reader.read(page);
      this.#seen.counts += counts.length;
      this.#seen.values += values.length;
      for (const count of counts)
        this.#keep(this.#counts, [count.measure, count.skill, count.teams, count.n, count.of].join("|"), count);
      for (const value of values) this.#keep(this.#values, `${value.skill}|${value.team}`, value);
    }
    return pages.filter(({ eyebrow }) => eyebrow !== "").length;
  }

  #keep<Value>(into: Map<string, Value>, key: string, value: Value): void {
    if (!into.has(key)) into.set(key, value);
  }

  /** What can be had from all that was read. */
  result(): Reconstruction {
    const counts = withRequired([...this.#counts.values()]);
    const series = seriesOf(counts);
    return {
      ...this.#seen,
      totals: [...series.values()].reduce((sum, list) => sum + list.length, 0),
      small: [
        ...this.#printed(counts),
        ...this.#smallValues(),
        ...[...series.values()].flatMap((list) => this.#differences(list)),
        ...this.#hiddenSkills(counts),
      ],
    };
  }

  #isSmall(n: number): boolean {
    return n > 0 && n < this.#basis.minimumGroup;
  }

  #isOwn(teams: readonly number[] | null): boolean {
    return (teams ?? []).some((team) => this.#basis.own.includes(team));
  }

  #names(teams: readonly number[] | null): string[] {
    return (teams ?? []).map((team) => this.#basis.teams[team]?.name ?? "people without a team");
  }

  #printed(counts: readonly PrintedCount[]): SmallGroup[] {
    return counts.flatMap(({ measure, skill, teams, n, of, path }) => {
      if (measure === "not rated" || measure === "rated requirements" || this.#isOwn(teams)) return [];
      const missing = of === undefined ? 0 : of - n;
      const isPrinted = this.#isSmall(n);
      if (!isPrinted && !this.#isSmall(missing)) return [];
      return [
        {
          measure,
          skill,
          teams: this.#names(teams),
          n: isPrinted ? n : missing,
          how: isPrinted ? ("printed" as const) : ("difference" as const),
          paths: [path],
        },
      ];
    });
  }

  #smallValues(): SmallGroup[] {
    const { ratedIn } = this.#basis;
    return [...this.#values.values()].flatMap(({ skill, team, path }) => {
      const n = ratedIn?.(skill, team) ?? null;
      if (n === null || !this.#isSmall(n) || this.#isOwn([team])) return [];
      return [
        { measure: "rated" as const, skill, teams: this.#names([team]), n, how: "value" as const, paths: [path] },
      ];
    });
  }

  /** What totals of one measure tell about teams that are not shown. */
  #differences(list: readonly PrintedCount[]): SmallGroup[] {
    const { atoms, totals } = atomsOf(list, this.#basis.teams.length);
    return recoveredFrom(atoms.length, totals).flatMap(({ atoms: chosen, n }): SmallGroup[] => {
      const teams = chosen.flatMap((atom) => atoms[atom]!);
      if (!this.#isSmall(n) || this.#isOwn(teams)) return [];
      const { measure, skill } = list[0]!;
      // A number that is printed itself is told as printed.
      if (list.some((each) => each.teams !== null && sameTeams(each.teams, teams))) return [];
      const paths = [...new Set(list.map(({ path }) => path))].slice(0, mostPaths);
      return [{ measure, skill, teams: this.#names(teams), n, how: "difference", paths }];
    });
  }

  /** What a team has over all skills, less the skills that are shown of it. */
  #hiddenSkills(counts: readonly PrintedCount[]): SmallGroup[] {
    return counts.flatMap(({ measure, teams, n, path }): SmallGroup[] => {
      if (measure !== "rated requirements" || teams?.length !== 1 || this.#isOwn(teams)) return [];
      const shown = new Map<string, number>();
      for (const each of counts)
        if (each.measure === "rated" && each.skill !== null && each.teams !== null && sameTeams(each.teams, teams))
          shown.set(each.skill, each.n);
      const rest = n - [...shown.values()].reduce((sum, one) => sum + one, 0);
      if (shown.size === 0 || !this.#isSmall(rest)) return [];
      return [{ measure: "rated", skill: null, teams: this.#names(teams), n: rest, how: "difference", paths: [path] }];
    });
  }
}

/** Those of whom a skill is required are those rated and those not rated. */
function withRequired(counts: readonly PrintedCount[]): PrintedCount[] {
  const key = ({ skill, teams }: PrintedCount) => `${skill}|${teams}`;
  const unrated = new Map(counts.filter(({ measure }) => measure === "not rated").map((each) => [key(each), each.n]));
  const sums = counts.flatMap((each) => {
    const more = each.measure === "rated" ? unrated.get(key(each)) : undefined;
    return more === undefined ? [] : [{ ...each, measure: "required" as const, n: each.n + more }];
  });
  return [...counts, ...sums];
}

/** Totals that may be added and subtracted: of one measure and one skill. Teams come before what is made of them. */
function seriesOf(counts: readonly PrintedCount[]): Map<string, PrintedCount[]> {
  const series = new Map<string, PrintedCount[]>();
  for (const count of counts) {
    if (count.measure === "others" || count.measure === "not rated" || count.measure === "rated requirements") continue;
    const key = `${count.measure}|${count.skill ?? ""}`;
    const list = series.get(key);
    if (list) list.push(count);
    else series.set(key, [count]);
  }
  for (const list of series.values())
    list.sort(
      (a, b) => (a.teams?.length ?? Number.POSITIVE_INFINITY) - (b.teams?.length ?? Number.POSITIVE_INFINITY) || 0,
    );
  return series;
}

/** Teams that are in the same totals are one atom. The last atom is of the people without a team. */
function atomsOf(list: readonly PrintedCount[], teams: number) {
  const members = new Map<string, number[]>();
  for (let team = 0; team <= teams; team++) {
    const key = list.flatMap((each, at) => (each.teams === null || each.teams.includes(team) ? [at] : [])).join(",");
    if (key === "") continue;
    const known = members.get(key);
    if (known) known.push(team);
    else members.set(key, [team]);
  }
  const atoms = [...members.values()];
  const totals = list.map(({ n }, at) => ({
    n,
    atoms: [...members.keys()].flatMap((key, atom) => (key.split(",").includes(String(at)) ? [atom] : [])),
  }));
  return { atoms, totals };
}

function sameTeams(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((team) => b.includes(team));
}
