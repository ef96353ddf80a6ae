import type { HeadlineSubject } from "../../../shared/analysis/headline-words.ts";
import { headlinesOf } from "../../../shared/analysis/headlines.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { aGroup, aTeam, metrics } from "./small-analysis.ts";

/** An analysis of nothing, for tests of what is said about its parts. */
export const nothing: HeadlineSubject = {
  settings: defaultSettings,
  scale: { min: 0, max: 4, labels: null },
  requirements: { entries: 0, roles: 0, skills: 0, zero: { pairs: 0, levels: 0 } },
  gaps: [],
  skills: [],
  teams: [],
  organisation: aGroup("All", metrics(0, 0)),
  people: [],
  coverage: [],
  kpis: [],
  trainings: [],
  brokenLinks: [],
  inputsWithoutOutcome: [],
};

export const fourTeams = ["North", "South", "Sales", "Logistics"].map(aTeam);

/** The headlines of an analysis that has these parts. */
export function say(parts: Partial<HeadlineSubject>): string[] {
  return headlinesOf({ ...nothing, ...parts }).map(({ text }) => text);
}
