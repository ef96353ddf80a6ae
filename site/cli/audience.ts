import type { Analysis } from "../../shared/analysis/analysis.ts";
import { list, listSome } from "../../shared/format.ts";
import { usualMinimumGroup } from "../../shared/report/audience/published-groups.ts";
import { smallestMinimumGroup } from "../../shared/report/privacy/suppression.ts";
import { type Audience, audiences } from "../../shared/report/report.ts";
import { either, meant, type Option, type Request, Slip } from "./command.ts";

/** The options that say who reads a report. */
export const audienceOptions: Readonly<Record<string, Option>> = {
  audience: {
    value: "leadership|manager|hr",
    help: "who reads it: leadership (as when left out) sees groups only, manager the people of --team besides, hr everybody",
  },
  team: { value: "name", help: "with --audience manager: the team it is about; several with commas between" },
  "minimum-group": {
    value: "number",
    help: `the fewest people a number may be about; ${usualMinimumGroup} when left out, ${smallestMinimumGroup} at least`,
  },
  pseudonyms: { help: "with --audience manager: codes instead of the names of people" },
  purpose: { value: "text", help: "what the report is for and not for, printed on every page" },
};

/** Who a report is for, as asked on the command line. */
export interface AskedAudience {
  audience: Audience;
  /** Ids of teams of the analysis. */
  teams: string[];
  minimumGroup: number;
  pseudonyms: boolean;
  purpose: string | null;
}

/** Who reads a report, checked before anything is read. @throws Slip when there is no such audience. */
export function audienceNamed({ texts }: Request): Audience {
  const text = texts.get("audience") ?? "leadership";
  const audience = audiences.find((each) => each === text.toLowerCase());
  if (!audience) throw new Slip(`There is no audience “${text}”: choose ${either(audiences)}.`);
  return audience;
}

/**
 * Who a report of an analysis is for.
 * @throws Slip when an option does not fit the audience, or names a team that the workbook does not have.
 */
export function audienceFrom(request: Request, analysis: Pick<Analysis, "teams">): AskedAudience {
  const audience = audienceNamed(request);
  const { texts, flags } = request;
  const written = texts.get("team");
  if (audience !== "manager") {
    if (written !== undefined) throw new Slip("--team goes with --audience manager.");
    if (flags.has("pseudonyms")) throw new Slip("--pseudonyms goes with --audience manager.");
  }
  const teams = audience === "manager" ? teamsFrom(written, analysis) : [];
  return {
    audience,
    teams,
    minimumGroup: minimumFrom(texts.get("minimum-group")),
    pseudonyms: flags.has("pseudonyms"),
    purpose: texts.get("purpose")?.trim() || null,
  };
}

function minimumFrom(text: string | undefined): number {
  if (text === undefined) return usualMinimumGroup;
  const number = Number(text);
  if (!Number.isInteger(number) || number < smallestMinimumGroup)
    throw new Slip(`--minimum-group is a whole number from ${smallestMinimumGroup} on, not “${text}”.`);
  return number;
}

const mostNamed = 8;

/** A name as a whole comes before its parts, because names may have commas in them. */
function teamsFrom(written: string | undefined, { teams }: Pick<Analysis, "teams">): string[] {
  const names = teams.map(({ name }) => name);
  if (names.length === 0) throw new Slip("The workbook names no team, so there is no report for a manager.");
  if (written === undefined)
    throw new Slip(`--audience manager needs --team: choose from ${listSome(names, mostNamed)}.`);
  const idOf = (text: string) =>
    teams.find(({ id, name }) => [id, name].some((each) => each.toLowerCase() === text.trim().toLowerCase()))?.id;
  const whole = idOf(written);
  if (whole !== undefined) return [whole];
  const parts = written
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const unknown = parts.filter((part) => idOf(part) === undefined);
  if (unknown.length > 0 || parts.length === 0)
    throw new Slip(
      `There is no team ${list((unknown.length > 0 ? unknown : [written]).map((part) => `“${part}”`))}: choose from ${listSome(names, mostNamed)}.${meant(unknown[0] ?? written, names)}`,
    );
  return [...new Set(parts.map((part) => idOf(part)!))];
}
