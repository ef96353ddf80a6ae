import { mulberry32 } from "../../shared/statistics/random.ts";

/** A made company of teams of five and more in departments and divisions: every group of it, people by number. */
export function nestedGroups(people: number, groups: number, seed: number): Int32Array[] {
  const next = mulberry32(seed);
  const divisions = Math.max(2, Math.round(groups / 28));
  const departments = Math.round(groups / 5);
  const teams = groups - departments - divisions - 1;
  const teamOf = Array.from({ length: people }, (_, person) => (person < 5 * teams ? person % teams : next() % teams));
  const members = (belongs: (team: number) => boolean) =>
    Int32Array.from([...teamOf.keys()].filter((person) => belongs(teamOf[person]!)));
  const departmentOf = (team: number) => team % departments;
  const counted = (length: number, groupOf: (team: number) => number) =>
    Array.from({ length }, (_, group) => members((team) => groupOf(team) === group));
  return [
    members(() => true),
    ...counted(divisions, (team) => departmentOf(team) % divisions),
    ...counted(departments, departmentOf),
    ...counted(teams, (team) => team),
  ];
}

/** Groups that each take a random part of the people, from a tenth to a half. */
export function overlappingGroups(people: number, groups: number, seed: number): Int32Array[] {
  const next = mulberry32(seed);
  return Array.from({ length: groups }, () => {
    const below = 2 ** 32 * (0.1 + (0.4 * next()) / 2 ** 32);
    return Int32Array.from([...Array(people).keys()].filter(() => next() < below));
  });
}
