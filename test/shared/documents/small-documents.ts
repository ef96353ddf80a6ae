import { analyse } from "../../../shared/analysis/analyse.ts";
import { type DocumentOptions, documentsOf } from "../../../shared/documents/documents.ts";
import { type Facts, factsOf } from "../../../shared/documents/facts.ts";
import type { DocumentKind } from "../../../shared/documents/kinds.ts";
import type { TemplateSet } from "../../../shared/documents/templates.ts";
import type { RawWorkbook } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { loadTemplates } from "../../../site/documents/load-templates.ts";
import { sheetOf } from "../workbook/grid.ts";

export const day = "2026-11-22";

/** A workbook of sheets written as lines of cells between “|”. */
export function bookOf(sheets: Readonly<Record<string, string>>): RawWorkbook {
  return {
    name: "small.xlsx",
    sheets: Object.entries(sheets).map(([name, text]) => sheetOf(text, { name })),
    definedNames: [],
    notes: [],
  };
}

/** What a workbook says, analysed and looked up. */
export function factsIn(book: RawWorkbook): Facts {
  const reading = readDataset(book);
  return factsOf(analyse(reading, { asOf: day, certainty: false }), reading.dataset);
}

let templates: Promise<TemplateSet> | undefined;

/** The documents of a workbook from our own templates. */
export async function documentsIn(book: RawWorkbook, options: Omit<DocumentOptions, "templates"> = {}) {
  templates ??= loadTemplates();
  const { analysis, dataset } = factsIn(book);
  return documentsOf(analysis, dataset, { templates: await templates, ...options });
}

/** The text of the only document of a kind about something. */
export async function textOf(book: RawWorkbook, kind: DocumentKind, name?: string): Promise<string> {
  const found = (await documentsIn(book, { kinds: [kind] })).filter((each) => name === undefined || each.name === name);
  return found.map(({ text }) => text).join("\n");
}

/** A team of Mia: two with a gap in negotiation, one who was trained and talked with, one above what is asked for. */
export const smallTeam = {
  "Skills Matrix": `
    Name | Team | Negotiation | Reporting
    Required | | 3 | 2
    Ana | East | 1 | 2
    Ben | East | 2 | 2
    Cy | East | 4 | 0
    Mia | East | 3 | 2`,
  People: `
    Name | Team | Role | Manager
    Ana | East | Agent | Mia
    Ben | East | Agent | Mia
    Cy | East | Agent | Mia
    Mia | East | Lead |`,
  KPIs: `
    KPI | Unit | Direction | Baseline | Target | Current | Due
    Deal size | € | higher is better | 100 | 120 | 105 | 2027-06-30`,
  Trainings: `
    Training | Skills | Linked KPI | Learning outcome | Measurement method | Format | Status | Start | End | Hours | Total cost | Owner | Sponsor | Sponsor function | What people do differently | What shows it | How leaders reinforce
    Talks | Negotiation | Deal size | People trade concessions | Deal size per person | Workshop | Completed | 2026-05-04 | 2026-05-08 | 8 | 4000 | Pia | Rolf | Sales | Offers carry a list of concessions | Lists in the system | Rolf joins one talk a month
    Plan well | Reporting | | | | | Planned | 2027-02-01 | | | | | | | | |`,
  Participants: `
    Person | Training | Status | Completed | Applied | Validated by
    Ben | Talks | Completed | 2026-05-08 | yes | Manager`,
  "Check-ins": `
    Person | Manager | Kind | Held on | Training | Skill | Skills put into practice | Where it was hard | Support needed | Next goal | Coaching or corrective | Note
    Ben | Mia | One-on-one | 2026-08-03 | Talks | Negotiation | Used a list | The buyer was in a hurry | An hour with Cy | Write three lists | corrective | Came late twice
    Ben | Mia | One-on-one | 2026-06-01 | Talks | Negotiation | Watched a talk | | | Watch one more | coaching |`,
} satisfies Record<string, string>;
