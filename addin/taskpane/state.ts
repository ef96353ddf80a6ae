import type { AppendPlan } from "../../shared/workbook/append-row.ts";
import type { Understanding } from "../../shared/workbook/understanding.ts";
import type { PaneMemory } from "./excel-door.ts";
import { firstHandOff, type HandOffState } from "./hand-off-state.ts";
import { firstPapers, type PapersState } from "./papers-state.ts";
import { firstPublish, type PublishState } from "./publish-state.ts";
import type { RankedGap, Weights } from "./reranked.ts";
import type { Funding, Leaving, PaneResult } from "./results.ts";
import type { FormChoices } from "./row-wishes.ts";

export const steps = ["understand", "check", "analyse", "explore", "record", "publish", "hand-off"] as const;
export type Step = (typeof steps)[number];

/** What publishing a report does, one after the other. */
type PublishWork = "preparing" | "publishing" | "remembering";

/** What is going on. `of` `null`: it cannot be counted. */
export interface Work {
  what:
    | "reading"
    | "understanding"
    | "analysing"
    | "planning"
    | "writing"
    | "funding"
    | "selecting"
    | "row"
    | "appending"
    | "document"
    | "file"
    | "listing"
    | "copying"
    | PublishWork;
  done: number;
  of: number | null;
  /** A sentence while Excel lets us wait. */
  hint: string | null;
}

export interface Notice {
  tone: "info" | "success" | "warning" | "error";
  text: string;
}

/** Everything the pane shows is made of this. */
export interface PaneState {
  step: Step;
  work: Work | null;
  notice: Notice | null;
  memory: PaneMemory | null;
  understanding: Understanding | null;
  /** What was chosen for the questions, by the question's text; what is not here is as assumed. */
  answers: Readonly<Record<string, string>>;
  result: PaneResult | null;
  /** Weights as the sliders stand, and the gaps as they rank under them. */
  weights: Weights | null;
  ranking: readonly RankedGap[];
  /** The workbook was changed after it was read. */
  changed: boolean;
  leaving: Leaving | null;
  funding: Funding | null;
  /** What the forms offer; `null` until the workbook was analysed. */
  choices: FormChoices | null;
  /** The row that is shown before it is written. */
  row: AppendPlan | null;
  publish: PublishState;
  papers: PapersState;
  handOff: HandOffState;
}

export const firstState: PaneState = {
  step: "understand",
  work: null,
  notice: null,
  memory: null,
  understanding: null,
  answers: {},
  result: null,
  weights: null,
  ranking: [],
  changed: false,
  leaving: null,
  funding: null,
  choices: null,
  row: null,
  publish: firstPublish,
  papers: firstPapers,
  handOff: firstHandOff,
};
