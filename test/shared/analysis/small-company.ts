import { analyse } from "../../../shared/analysis/analyse.ts";
import type { Analysis } from "../../../shared/analysis/analysis.ts";
import {
  type Dataset,
  type IsoDate,
  type RequirementScope,
  requirementScopes,
  unknownDay,
} from "../../../shared/model.ts";
import { dayNumber } from "../../../shared/workbook/dates.ts";
import { aDataset, aSkill, type RatingRow } from "./small-dataset.ts";

/* Companies of a few words for tests of gaps: people, what they can do, and what is asked of them. */

/** Whom it is asked of ("" for everyone), the skill, the level (NaN: not applicable), and from when. */
export type RequiredRow = readonly [
  scope: RequirementScope,
  who: string,
  skill: string,
  level: number,
  from?: IsoDate,
  weight?: number,
];

export type Company = Partial<Dataset> & { rated?: readonly RatingRow[]; required?: readonly RequiredRow[] };

/** A dataset of these parts; skills, roles and teams that only requirements name are added. */
export function aCompany({ required = [], ...parts }: Company): Dataset {
  const skills = [...(parts.skills ?? [])];
  for (const [, , skill] of required) if (!skills.some(({ id }) => id === skill)) skills.push(aSkill(skill));
  const dataset = aDataset({ ...parts, skills });
  const roles = [...new Set(dataset.people.flatMap(({ role }) => role ?? []))];
  for (const [scope, who] of required) if (scope === "role" && !roles.includes(who)) roles.push(who);
  const index = { everyone: () => 0, role: roles.indexOf.bind(roles), team: dataset.teams.indexOf.bind(dataset.teams) };
  const personIndex = (id: string) => dataset.people.findIndex((person) => person.id === id);
  return {
    ...dataset,
    roles,
    requirements: {
      length: required.length,
      scope: Uint8Array.from(required, ([scope]) => requirementScopes.indexOf(scope)),
      who: Int32Array.from(required, ([scope, who]) => (scope === "person" ? personIndex(who) : index[scope](who))),
      skill: Int32Array.from(required, ([, , skill]) => dataset.skills.findIndex(({ id }) => id === skill)),
      level: Float64Array.from(required, ([, , , level]) => level),
      weight: Float64Array.from(required, ([, , , , , weight]) => weight ?? 1),
      day: Int32Array.from(required, ([, , , , from]) => (from ? dayNumber(from) : unknownDay)),
      sheet: new Uint16Array(required.length),
      row: Int32Array.from(required, (_, row) => row + 1),
      column: new Int32Array(required.length).fill(9),
    },
  };
}

export const today = "2026-11-22";

/** The analysis of a small company today, without the draws. */
export function analysisOf(company: Company, asOf = today): Analysis {
  return analyse({ dataset: aCompany(company), problems: [], accounts: [] }, { asOf, certainty: false });
}
