import { dateText, number } from "../format.ts";
import type { PageView, Table } from "../report/view.ts";
import { methodView } from "../report/views/method.ts";
import { plainText } from "../report/views/parts.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import type { SheetPlan } from "../workbook/sheet-plan.ts";
import type { SheetContext } from "./context.ts";
import { Layout } from "./layout.ts";
import { tableSheet } from "./table-sheet.ts";

const layout = new Layout(resultSheetNames.method, ["topic", "rule"] as const);

interface Row {
  topic: string;
  rule: string;
}

/** What is said of pages and does not hold for sheets. */
const onlyOnPages = new Set(["Privacy"]);

/** How every number is made: what is live and what is a value, then the rules as the pages tell them. */
export function methodSheet(context: SheetContext): SheetPlan {
  const { analysis, report } = context;
  const view = methodView(report);
  const rows: Row[] = [
    ...liveRules(context),
    ...sectionRows(view),
    ...view.tables.filter(({ id }) => id === "rules").flatMap(ruleRows),
  ];
  return tableSheet({
    layout,
    title: "Method",
    sentence:
      "Every number is computed from cells of the workbook by published rules; what nobody has rated is unknown and never taken for zero.",
    note: `Throughline ${analysis.version}, as of ${dateText(analysis.asOf)}, seed ${analysis.seed}, workbook ${analysis.workbook}.`,
    from: { sheets: [], linked: false },
    table: "TL_Method",
    landscape: false,
    rows,
    columns: {
      topic: { header: "About", width: 34, wrap: true, cell: ({ topic }) => topic },
      rule: { header: "How it is made", width: 110, wrap: true, cell: ({ rule }) => rule },
    },
  });
}

function liveRules({ analysis, liveRows, mostGaps, beside }: SheetContext): Row[] {
  const say = (rule: string): Row => ({ topic: "These sheets", rule });
  return [
    say(
      "They compute themselves with native formulas of Excel 2016 or later and need no add-in. Live are: gaps, counts, shares and their bounds, the proficiency index, utilities, scores, contributions and ranks, coverage, KPI attainment, means, effects and p values of measured values, the limits of paired comparisons, and the return on cost.",
    ),
    say(
      `Values, made with seed ${analysis.seed} and version ${analysis.version}: how sure a rank is, how many weeks a skill takes to learn, signed rank and permutation tests, trends over time, q values, standardised effects, limits of two-group comparisons, verdicts, decisions and sentences. Analyse again to renew them.`,
    ),
    say(
      "Limits of a comparison of two groups are values because Excel cuts off the fraction of a degree of freedom that Welch's test needs; the p value is live, by T.TEST of type 3.",
    ),
    say(
      `Up to ${number(liveRows)} rows of people and skills, and as many measured rows, counts follow the rows themselves; in a larger workbook they are values, and the sheets say so. At most ${number(mostGaps)} gaps are listed and ranked.`,
    ),
    say(
      beside === null
        ? "This workbook stands alone: levels, KPI values and measurements can be changed on the yellow cells of its own sheets."
        : "Levels and KPI values follow the workbook's own cells where these hold a plain number. Words, mapped scales and ratings of several dates are values.",
    ),
    say(
      "The formulas were checked with LibreOffice, which computed the same values. They were not run in Excel itself.",
    ),
  ];
}

function sectionRows({ sections = [] }: PageView): Row[] {
  return sections
    .filter(({ title }) => !onlyOnPages.has(title))
    .flatMap(({ title, paragraphs }) => paragraphs.map((parts) => ({ topic: title, rule: plainText(parts) })));
}

function ruleRows({ caption, rows }: Table): Row[] {
  return rows.map((cells) => {
    const [rule, when, proposal] = cells.map((cell) =>
      typeof cell === "object" && "content" in cell ? plainText([cell.content].flat()) : plainText([cell]),
    );
    return { topic: caption, rule: `${rule}: ${when} → ${proposal}` };
  });
}
