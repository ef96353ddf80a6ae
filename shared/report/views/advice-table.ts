import type { FormatAdvice } from "../../analysis/cause-results.ts";
import { say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, Table } from "../view.ts";
import { enumerate, personLink, skillLink, teamLink } from "./parts.ts";

/** What to do about gaps, one row an advice, in the order given: which rule, which format, and who could teach. */
export function adviceTable(report: Report, advice: readonly FormatAdvice[], caption: string): Table {
  const { items } = lookupsOf(report.analysis);
  return {
    id: "advice",
    caption,
    columns: [
      { label: say`Skill` },
      { label: say`Team` },
      { label: say`What to do` },
      { label: say`Costs only time` },
      ...(report.audience === "leadership" ? [] : [{ label: say`Mentors in the house` }]),
      { label: say`Why` },
      { label: say`Rule` },
    ],
    rows: advice.map((each): (Cell | Inline)[] => {
      const item = items.get(each.item)!;
      return [
        skillLink(report, item.skill),
        teamLink(report, item.team),
        each.format,
        each.free ? say`yes` : say`no`,
        ...(report.audience === "leadership"
          ? []
          : [{ content: enumerate(each.mentors.map((id) => personLink(report, id))) }]),
        each.why,
        each.rule,
      ];
    }),
    note: [say`Formats follow named rules, those that cost nothing but time first.`],
  };
}
