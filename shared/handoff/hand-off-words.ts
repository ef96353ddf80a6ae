import { listSome, plural } from "../format.ts";
import type { HandOffChoices, HandOffLine } from "./choices.ts";

/* What the command line and the pane in Excel say alike about a copy: what leaves, and what reading it back found. */

/** What happens to parts of a workbook, as the headings of the list of what leaves. */
export const fateTitles: readonly (readonly [fate: HandOffLine["fate"], title: string])[] = [
  ["kept", "Inside, as it is"],
  ["rewritten", "Inside, rewritten"],
  ["removed", "Not inside"],
];

export const addedText = "Added: result sheets (TL …) with settings and method, and TL Runbook.";

/** Gap items with a rank, in the workbook and in the copy. */
interface GapCounts {
  source: number;
  copy: number;
}

/**
 * What was written: sheets, formulas that keep computing, and whether the results are those of the workbook.
 * @example madeText({ sheets: 2, formulas: 1, gaps: { source: 3, copy: 3 } }, "names") // => "2 sheets with 1 live formula. Read again, the copy ranks the same 3 gaps."
 */
export function madeText(
  { sheets, formulas, gaps }: { sheets: number; formulas: number; gaps: GapCounts },
  people: HandOffChoices["people"],
): string {
  return `${plural(sheets, "sheet")} with ${plural(formulas, "live formula")}. ${gapsText(gaps, people)}`;
}

function gapsText({ source, copy }: GapCounts, people: HandOffChoices["people"]): string {
  if (people === "aggregates") return "People are not in it.";
  if (source === copy) return `Read again, the copy ranks the same ${plural(copy, "gap")}.`;
  return `The workbook ranks ${plural(source, "gap")}, the copy ${copy}: what was removed counts no more.`;
}

/**
 * What looking through the written copy came to, when nothing was found that had been removed.
 * @example readBackText({ searched: 2, parts: 9, common: 1, alsoOurs: [] }) // => "Read back: 2 removed texts looked for in 9 parts of the file, none found. 1 text too short or too common to tell, such as numbers and words that the copy uses itself."
 */
export function readBackText({
  searched,
  parts,
  common,
  alsoOurs,
}: {
  searched: number;
  parts: number;
  common: number;
  alsoOurs: readonly string[];
}): string {
  const also = listSome(
    alsoOurs.map((text) => `“${text}”`),
    8,
  );
  return (
    `Read back: ${plural(searched, "removed text")} looked for in ${plural(parts, "part")} of the file, none found. ` +
    `${plural(common, "text")} too short or too common to tell, such as numbers and words that the copy uses itself.` +
    (alsoOurs.length === 0 ? "" : ` The results also say ${also}: look whether these may leave.`)
  );
}

export const notWrittenText = "The copy was not written: what should have been removed was found in it.";

const mostPlaces = 10;

/**
 * Where removed texts were found, the first few.
 * @example foundPlaces([{ value: "Ana Silva", part: "xl/sharedstrings.xml" }]) // => ["“Ana Silva” in xl/sharedstrings.xml"]
 */
export function foundPlaces(found: readonly { value: string; part: string }[]): string[] {
  return found.slice(0, mostPlaces).map(({ value, part }) => `“${shortened(value)}” in ${part}`);
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/**
 * The parts of a workbook that somebody may miss in the copy, because no copy of ours can hold them.
 * @example missedParts([{ sheet: null, what: "1 image", fate: "removed", why: "", missed: true }]) // => ["1 image"]
 */
export function missedParts(lines: readonly HandOffLine[]): string[] {
  return lines.filter(({ missed }) => missed).map(({ what }) => what);
}
