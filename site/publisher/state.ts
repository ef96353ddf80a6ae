import type { IsoDate } from "../../shared/model.ts";
import { usualMinimumGroup } from "../../shared/report/audience/published-groups.ts";
import type { Audience } from "../../shared/report/report.ts";
import type { Understanding } from "../../shared/workbook/understanding.ts";
import type { Found, Prepared } from "./desk.ts";

export const steps = ["workbook", "understand", "check", "audience", "preview", "save"] as const;
export type Step = (typeof steps)[number];

/** What is going on. `of` `null`: it cannot be counted. */
export interface Work {
  what: "reading" | "understanding" | "analysing" | "planning" | "preparing" | "drawing" | "saving" | "uploading";
  done: number;
  of: number | null;
}

export interface Notice {
  tone: "info" | "success" | "warning" | "error";
  text: string;
}

/** Who the report is for, and what it says of itself. */
export interface Choices {
  audience: Audience;
  /** The teams of a manager, by their id. */
  teams: readonly string[];
  /** Whether a manager reads codes instead of the names of the own people. */
  pseudonyms: boolean;
  /** The fewest people a number may be about; HR sees every number. */
  minimumGroup: number;
  /** Blank: the name the workbook gives. */
  name: string;
  /** As #rrggbb; `null`: ours. */
  accent: string | null;
  /** A picture as a data: address; `null`: none. */
  logo: string | null;
  /** Blank: what the report says by itself. */
  purpose: string;
  /** Blank: the pages are open. It is kept nowhere but here. */
  passphrase: string;
}

/** A page of the preview. */
export interface ShownPage {
  path: string;
  /** Its HTML without styles, scripts and policy, and its styles. */
  html: string;
  css: string;
  /** The part of the page to begin at; `null`: its beginning. */
  part: string | null;
}

/** Everything the publisher shows is made of this. */
export interface PublisherState {
  step: Step;
  work: Work | null;
  notice: Notice | null;
  /** The names of the files that were read. */
  files: readonly string[];
  asOf: IsoDate;
  understanding: Understanding | null;
  /** What was chosen for the questions, by the question's text; what is not here is as assumed. */
  answers: Readonly<Record<string, string>>;
  found: Found | null;
  choices: Choices;
  /** Why the passphrase will not do; `null`: it will, or there is none. */
  passphraseProblem: string | null;
  prepared: Prepared | null;
  shown: ShownPage | null;
}

export const firstChoices: Choices = {
  audience: "leadership",
  teams: [],
  pseudonyms: false,
  minimumGroup: usualMinimumGroup,
  name: "",
  accent: null,
  logo: null,
  purpose: "",
  passphrase: "",
};

/** The publisher before anything was chosen. */
export function firstState(today: IsoDate): PublisherState {
  return {
    step: "workbook",
    work: null,
    notice: null,
    files: [],
    asOf: today,
    understanding: null,
    answers: {},
    found: null,
    choices: firstChoices,
    passphraseProblem: null,
    prepared: null,
    shown: null,
  };
}

/** How far the steps are open: each needs what the step before it gives. */
export function isOpen(step: Step, { understanding, found, prepared }: PublisherState): boolean {
  if (step === "workbook") return true;
  if (step === "understand") return understanding !== null;
  if (step === "check" || step === "audience") return found !== null;
  return prepared !== null;
}
