import { monthText, number, percent, plural } from "../../format.ts";
import { say } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, Table } from "../view.ts";
import { asSentence } from "./evidence-words.ts";
import { personLink } from "./parts.ts";

const mostManagers = 12;

/**
 * How regularly people are trained, coached and given feedback; none without a workbook that says so. Where counts of
 * people are not told, how often each was planned stands in place of how often it was held.
 */
export function cadenceTables(report: Report): Table[] {
  return [cadenceTable(report), managerTable(report)].filter(({ rows }) => rows.length > 0);
}

function cadenceTable(report: Report): Table {
  const { analysis } = report;
  return {
    id: "cadence",
    caption: say`Is it kept up?`,
    columns: [
      { label: say`What` },
      { label: report.privacy ? say`Planned` : say`Held`, numeric: true },
      { label: say`Share`, numeric: true },
      { label: say`In words` },
    ],
    rows: (analysis.cadence.some(({ adherence }) => adherence !== null) ? analysis.cadence : []).map(
      ({ label, held, expected, adherence, text }) => [
        label,
        expected === 0 ? "–" : report.privacy ? number(expected) : say`${number(held)} of ${number(expected)}`,
        { content: percent(adherence), sort: adherence ?? "" },
        asSentence(text),
      ],
    ),
  };
}

/** One-on-ones of the last months, the lowest share first. */
function managerTable(report: Report): Table {
  const { managers } = report.analysis;
  const share = ({ people, months }: (typeof managers)[number]) =>
    people === 0 ? 1 : months.reduce((sum, { met }) => sum + met, 0) / people;
  const sorted = managers.toSorted((a, b) => share(a) - share(b) || byCodePoint(a.manager, b.manager));
  const left = sorted.length - mostManagers;
  return {
    id: "managers",
    caption: say`One-on-ones by manager`,
    columns: [
      { label: say`Manager` },
      { label: say`People`, numeric: true },
      ...(managers[0]?.months ?? []).map(({ month }) => ({ label: say`Met in ${monthText(month)}`, numeric: true })),
      { label: say`Coaching notes`, numeric: true },
      { label: say`Corrective notes`, numeric: true },
    ],
    rows: sorted
      .slice(0, mostManagers)
      .map(({ manager, people, months, coaching, corrective }): (Cell | Inline)[] => [
        personLink(report, manager),
        number(people),
        ...months.map(({ met }) => number(met)),
        number(coaching),
        number(corrective),
      ]),
    note:
      left > 0
        ? [say`The lowest shares first; ${plural(left, "further manager is", "further managers are")} left out.`]
        : undefined,
  };
}
