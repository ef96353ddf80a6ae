import { number, plural } from "./format.ts";
import type { Audience } from "./report/report.ts";

/* What the pane in Excel and the publisher page say alike about publishing: who reads a report, and how it is saved. */

/** What the screens call the choices both have. */
export const publishLabels = {
  audience: "Who reads it",
  teams: "Teams of the manager",
  purpose: "What the report is for (blank: the usual sentence)",
  passphrase: "Passphrase",
  passphraseField: "Passphrase (blank: the pages are open)",
  showPassphrase: "Show the passphrase",
} as const;

/** Who each audience is, and what it sees. */
export const audienceTexts: Record<Audience, { name: string; sees: string }> = {
  leadership: {
    name: "Leadership",
    sees: "Groups, skills, trainings and KPIs. Nobody is named, and groups of fewer people than the minimum are not shown.",
  },
  manager: {
    name: "A manager",
    sees: "As leadership, and the people of the teams chosen below.",
  },
  hr: {
    name: "HR",
    sees: "Everything, people included.",
  },
};

/**
 * What a team is called in the list of teams.
 * @example teamText({ name: "East", people: 1 }) // => "East, 1 person"
 */
export function teamText({ name, people }: { name: string; people: number }): string {
  return `${name}, ${people === 1 ? "1 person" : `${number(people)} people`}`;
}

/**
 * What a report consists of.
 * @example contentsText({ pages: 93, documents: 32 }) // => "93 pages and 32 documents"
 */
export function contentsText({ pages, documents }: { pages: number; documents: number }): string {
  return documents === 0 ? plural(pages, "page") : `${plural(pages, "page")} and ${plural(documents, "document")}`;
}

export const noTeams = "This workbook names no teams, so there is no report for a manager.";

/** What is to be said when no team was chosen of those there are. */
export function teamsWanted(teams: readonly unknown[]): string {
  return teams.length === 0 ? noTeams : "Choose at least one team: a manager's report is about named teams.";
}

export const passphraseText =
  "With a passphrase the pages can only be read by whoever knows it. It is kept nowhere: who forgets it makes the report again. Tell it another way than the report.";

/** What each way of saving gives. */
export const fileTexts = {
  zip: "All pages in one zip file. Unpack it and open index.html, or put the unpacked pages on any web server.",
  oneFile: "The whole report as one page that can be mailed and printed as a whole.",
} as const;

/** The kinds of files a report or a copy is saved as, for the dialog of the system. */
export const fileKinds = {
  "application/zip": "Zip file",
  "text/html": "Web page",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel workbook",
} as const;

/**
 * How far the making of a report is; `of` `null`: not known yet.
 * @example makingText(3, 195) // => "Making the report: 3 of 195 pages"
 */
export function makingText(done: number, of: number | null): string {
  return `Making the report${of === null ? "" : `: ${number(done)} of ${plural(of, "page")}`}`;
}

/** The place on the disk did not take the report, or whatever else it was. */
export function notWritten({ name, message }: { name: string; message: string }, what = "report"): string {
  if (name === "QuotaExceededError")
    return `There is not enough space for the ${what}: make room, or choose another place.`;
  if (name === "NotAllowedError")
    return "The browser was not allowed to write there: choose the place again and allow it.";
  return `The ${what} could not be written there: ${message.replace(/\.?$/, ".")} Choose another place.`;
}
