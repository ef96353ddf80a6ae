import type { Order, PublishChoices } from "../publish.ts";

/** A report that was saved. */
export interface SavedReport {
  name: string;
  /** Where the browser keeps it, so that it can be taken once more; `null`: it was written where the person chose. */
  address: string | null;
  /** What is to be said besides, in sentences. */
  notes: readonly string[];
}

/** Everything the step Publish shows is made of this. */
export interface PublishState extends PublishChoices {
  as: Order["as"];
  /** Blank: the pages are open. It is kept nowhere but here. */
  passphrase: string;
  /** Why the passphrase will not do; `null`: it will, or there is none. */
  passphraseProblem: string | null;
  /** What two reports tell together, once it was said; publishing then goes on. */
  told: string | null;
  saved: SavedReport | null;
  /** The address of the publisher page, when the host did not open it. */
  toOpen: string | null;
}

export const firstPublish: PublishState = {
  audience: "leadership",
  teams: [],
  purpose: "",
  as: "zip",
  passphrase: "",
  passphraseProblem: null,
  told: null,
  saved: null,
  toOpen: null,
};
