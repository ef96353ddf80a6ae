import { resolve } from "node:path";
import { compareYears, type YearComparison } from "../../shared/analysis/compare-years.ts";
import { kpiFigure } from "../../shared/analysis/kpi-value.ts";
import { dateText, level, listSome, plural } from "../../shared/format.ts";
import { type Command, type Request, Slip, twoColumns } from "./command.ts";
import { Progress } from "./progress.ts";
import { readAnalysis, readingOptions } from "./read-analysis.ts";
import { onOneLine } from "./text.ts";

export const compareCommand: Command = {
  name: "compare",
  summary: "compare year one with year two: people, levels, gaps, KPIs, forecasts against outcomes",
  operands: "<year-one> <year-two>",
  about: [
    "Reads two workbooks, the earlier first, and tells who joined and left, whose levels moved, which gaps closed, opened or stay open, what the KPIs did, and what became of what year one expected.",
    "People are matched by id, then by name. It says what is different, not why. Neither workbook is changed.",
  ],
  options: {
    "first-as-of": { value: "date", help: "the day of the first workbook; a year before the second when left out" },
    "as-of": { value: "date", help: "the day of the second workbook; today when left out" },
    mapping: readingOptions.mapping!,
    json: { help: "print the comparison as JSON" },
  },
  async run(world, request) {
    const [first, second, ...more] = request.operands;
    if (first === undefined || second === undefined || more.length > 0)
      throw new Slip("Name two workbooks: year one, then year two.");
    const progress = new Progress(world);
    try {
      if (resolve(world.folder, first) === resolve(world.folder, second))
        world.tell("Both are the same workbook: only what depends on the day can differ.\n");
      const asOf = request.texts.get("as-of") ?? world.today;
      const later = await readAnalysis(world, withOperand(request, second, asOf), progress);
      const earlierAsOf = request.texts.get("first-as-of") ?? yearBefore(asOf);
      const earlier = await readAnalysis(world, withOperand(request, first, earlierAsOf), progress);
      const comparison = compareYears(earlier.analysis, later.analysis);
      progress.end();
      world.print(request.flags.has("json") ? `${JSON.stringify(comparison, null, 2)}\n` : comparisonText(comparison));
      return 0;
    } finally {
      progress.end();
    }
  },
};

function withOperand(request: Request, operand: string, asOf: string): Request {
  return { ...request, operands: [operand], texts: new Map([...request.texts, ["as-of", asOf]]) };
}

/** The same day a year before; the last of February for a leap day. */
function yearBefore(date: string): string {
  const year = String(Number(date.slice(0, 4)) - 1).padStart(4, "0");
  return `${year}${date.slice(4) === "-02-29" ? "-02-28" : date.slice(4)}`;
}

const most = 20;

/** The comparison as text, its longest lists cut. */
function comparisonText({ before, after, people, skills, gaps, kpis, forecasts, caveats }: YearComparison): string {
  const head = `${onOneLine(before.workbook)} (${dateText(before.asOf)}) against ${onOneLine(after.workbook)} (${dateText(after.asOf)})`;
  const names = (some: readonly { name: string }[]) =>
    some.length === 0
      ? "nobody"
      : onOneLine(
          listSome(
            some.map(({ name }) => name),
            most,
          ),
        );
  const parts = [
    head,
    ...(caveats.length > 0 ? [`To know first:\n${caveats.map((text) => `  ${onOneLine(text)}`).join("\n")}`] : []),
    `People: ${before.people} then, ${after.people} now, ${people.both} in both (${people.byId} by id, ${people.byName} by name).\n${twoColumns(
      [
        [`Joined (${people.joined.length})`, names(people.joined)],
        [`Left (${people.left.length})`, names(people.left)],
      ],
    )}`,
  ];
  const moved = skills.filter(({ up, down, newlyRated, noLongerRated }) => up + down + newlyRated + noLongerRated > 0);
  if (skills.length > 0)
    parts.push(
      titled(
        "Levels of people in both years that moved",
        moved,
        ({ skill, up, down, same, newlyRated, noLongerRated, meanChange }) => [
          skill,
          `${up} up, ${down} down, ${same} the same, ${newlyRated} newly rated, ${noLongerRated} no longer; ${meanChange === null ? "no mean change known" : `mean change ${meanChange > 0 ? "+" : ""}${level(meanChange)}`}`,
        ],
      ),
    );
  for (const what of ["closed", "opened", "still open", "not known now", "new and not known before"] as const) {
    const some = gaps.filter((gap) => gap.what === what);
    if (some.length > 0)
      parts.push(
        titled(`Gaps ${what}`, some, ({ skill, team, before: then, after: now }) => [
          team === null ? skill : `${skill}, ${team}`,
          `${then === null ? "not known" : plural(then, "person", "people")} short then, ${now === null ? "not known" : now} now`,
        ]),
      );
  }
  if (kpis.length > 0)
    parts.push(
      titled("KPIs", kpis, (kpi) => {
        const figure = (value: number | null) => (value === null ? "not known" : kpiFigure(kpi, value));
        return [
          kpi.name,
          `${figure(kpi.before)} → ${figure(kpi.after)}, target ${figure(kpi.target)} (${kpi.statusAfter ?? "not in year two"})`,
        ];
      }),
    );
  if (forecasts.length > 0)
    parts.push(
      titled("What year one expected", forecasts, ({ training, kpi, expected, outcome }) => [
        kpi === null ? training : `${training} → ${kpi}`,
        `expected: ${expected}; now: ${outcome.replaceAll("-", " ")}`,
      ]),
    );
  return `${parts.join("\n\n")}\n`;
}

function titled<Row>(title: string, rows: readonly Row[], columns: (row: Row) => readonly [string, string]): string {
  const shown = rows.slice(0, most).map((row) => {
    const [left, right] = columns(row);
    return [onOneLine(left), onOneLine(right)] as const;
  });
  const rest = rows.length > shown.length ? `\n  and ${rows.length - shown.length} more: --json has them all` : "";
  return `${title} (${rows.length})${shown.length > 0 ? `:\n${twoColumns(shown)}` : ""}${rest}`;
}
