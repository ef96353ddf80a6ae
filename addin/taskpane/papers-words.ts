/* What the part Documents says. What kinds there are and what they are for is in shared/documents/kinds.ts. */

export const labels = {
  documents: "Documents",
  list: "Show the documents",
  kind: "Kind of document",
  about: "About",
  copyText: "Copy text",
  open: "Open as a page",
  save: "Save as a page",
} as const;

export const intro =
  "Papers to take to a meeting, filled from this workbook: a coaching guide for each manager, a form for each person, briefs, cases and e-mails. They name people; nothing is sent or kept.";

export const nothing = "There is nothing to write yet: documents need people with managers, trainings or ranked gaps.";

export const documentOpened = "The document is open in a window of its own, to be read or printed.";

/** What there is instead of a window that did not open. */
export function documentNotOpened(canSave: boolean): string {
  const ways = canSave ? "Press Save as a page, or Copy text" : "Press Copy text";
  return `This Excel opens no page from here. ${ways} and paste it where it is needed.`;
}

/** Where the document is now; of a file handed to the browser nobody is told whether it arrived. */
export function documentSaved(name: string, isWritten: boolean): string {
  return isWritten ? `${name} lies where you chose.` : `${name} is made. Look in your folder Downloads.`;
}
