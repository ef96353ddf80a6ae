import type { DocumentKind } from "../../shared/documents/kinds.ts";
import type { PaneResult } from "./results.ts";

/** A document that can be written. */
export interface ListedPaper {
  kind: DocumentKind;
  id: string;
  name: string;
}

/** A document as a page and as plain text. */
export interface WrittenPaper {
  title: string;
  html: string;
  text: string;
}

/** Everything the part Documents shows is made of this. */
export interface PapersState {
  list: readonly ListedPaper[];
  /** The result the list is of; `null`: nothing was listed yet. */
  of: PaneResult | null;
  /** Where in the list the document stands that is shown. */
  at: number;
  shown: WrittenPaper | null;
}

export const firstPapers: PapersState = { list: [], of: null, at: 0, shown: null };
