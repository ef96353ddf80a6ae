import { dateText } from "../format.ts";
import type { IsoDate } from "../model.ts";
import { Layout } from "../result-sheets/layout.ts";
import { tableSheet } from "../result-sheets/table-sheet.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import type { HandOffChoices, HandOffLine } from "./choices.ts";

const layout = new Layout(resultSheetNames.runbook, ["topic", "text"] as const);

/** What the runbook tells of the copy. */
export interface RunbookFacts {
  asOf: IsoDate;
  made: IsoDate;
  version: string;
  seed: number;
  /** SHA-256 of the file the copy was made from, in hexadecimal digits; `null` when there was no single file. */
  fingerprint: string | null;
  choices: HandOffChoices;
  lines: readonly HandOffLine[];
}

interface Row {
  topic: string;
  text: string;
}

const peopleTexts: Record<HandOffChoices["people"], string> = {
  names: "People are named.",
  pseudonyms:
    "People have pseudonyms, the same one everywhere in this file. Teams, roles, dates and levels can still tell who somebody is: treat the file as personal data.",
  aggregates:
    "No person is in it. Groups smaller than the minimum are left out, and so are numbers they could be worked out from.",
};

/** How to go on with the copy without the add-in, how to update it, and what is and is not inside. */
export function runbookSheet(facts: RunbookFacts): SheetPlan {
  const rows = [...withoutThroughline(facts), ...nextYear(facts), ...inside(facts), ...made(facts)];
  return tableSheet({
    layout,
    title: "Runbook",
    sentence:
      "How to use this workbook without Throughline, how to update it next year, and what is and is not inside.",
    from: { sheets: [], linked: false },
    table: "TL_Runbook",
    landscape: false,
    rows,
    columns: {
      topic: { header: "About", width: 34, wrap: true, cell: ({ topic }) => topic },
      text: { header: "What to do or know", width: 110, wrap: true, cell: ({ text }) => text },
    },
  });
}

function withoutThroughline({ choices }: RunbookFacts): Row[] {
  const say = (text: string): Row => ({ topic: "Use it without Throughline", text });
  if (choices.people === "aggregates")
    return [
      say(
        "The sheets that begin with TL are values as of the day below. They need no add-in and change only when they are made again.",
      ),
      say(
        "Read TL Overview first, then TL Gap priorities and TL KPI attainment. TL Method says how every number is made.",
      ),
    ];
  return [
    say(
      "Open it in Excel 2016 or later, or in LibreOffice. Nothing has to be installed, and nothing is asked of the internet.",
    ),
    say(
      "The sheets without TL in front are the workbook’s own: type new levels and KPI values there. Where TL Method says so, the TL sheets follow at once.",
    ),
    say(
      "Change weights and thresholds on TL Settings: only its yellow cells. The ranking on TL Gap priorities follows.",
    ),
    say(
      "Sort or filter copies of the TL sheets rather than the sheets themselves: their formulas point at each other.",
    ),
    say("A sheet with yellow cells is protected against slips, without a password: Review, Unprotect Sheet."),
  ];
}

function nextYear({ choices }: RunbookFacts): Row[] {
  const say = (text: string): Row => ({ topic: "Update it next year", text });
  const steps = [
    say("Keep this file as it is: it is year one. Work in a copy of it."),
    say(
      "In the copy, add new people and skills as rows and columns of the workbook’s own sheets, and type the new levels and KPI values. Leave the headers as they are.",
    ),
    say(
      "Analyse the copy again with the add-in or with: throughline sheets year-two.xlsx --out results.xlsx. New rows are not in the TL sheets before that.",
    ),
    say(
      "Compare the two years: throughline compare year-one.xlsx year-two.xlsx. It lists who joined and left, levels that moved, gaps that closed or opened, and forecasts against outcomes.",
    ),
  ];
  if (choices.people === "pseudonyms")
    steps.push(
      say(
        "To compare by person, year two needs the same pseudonyms: hand it off with the same --key file. The key stays with whoever made this copy and is not in it.",
      ),
    );
  if (choices.people === "aggregates")
    steps.push(say("This copy holds no people, so year two is compared by its totals alone."));
  return steps;
}

function inside({ choices, lines }: RunbookFacts): Row[] {
  const left = [
    choices.notes ? null : "notes",
    choices.history ? null : "history",
    choices.hidden ? null : "hidden parts",
  ];
  const removed = left.filter((each) => each !== null);
  const kept = lines.filter(({ fate }) => fate !== "removed");
  const count = lines.length - kept.length;
  return [
    { topic: "What is inside", text: peopleTexts[choices.people] },
    ...kept.map(({ sheet, what, fate, why }) => ({
      topic: "What is inside",
      text: `${sheet ?? "Workbook"}: ${what} ${fate}. ${why}`,
    })),
    {
      topic: "What is not inside",
      text: `${count === 0 ? "Nothing was taken out of it by choice" : `${count} parts of the source were left out; whoever made the copy has the list`}${removed.length > 0 ? `. Not handed on: ${removed.join(", ")}` : ""}. Comments, external links, document properties, custom XML, printer settings and the state of add-ins are never in a copy.`,
    },
  ];
}

function made({ asOf, made: day, version, seed, fingerprint }: RunbookFacts): Row[] {
  const say = (text: string): Row => ({ topic: "How it was made", text });
  return [
    say(
      `Made on ${dateText(day)} by Throughline ${version}, as of ${dateText(asOf)}, seed ${seed}. The settings used are on TL Settings.`,
    ),
    say(
      fingerprint === null
        ? "It was made from several files, which have no single fingerprint."
        : `Fingerprint (SHA-256) of the file it was made from: ${fingerprint}`,
    ),
  ];
}
