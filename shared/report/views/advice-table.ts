import type { FormatAdvice } from "../../analysis/cause-results.ts";
import { number } from "../../format.ts";
import { say } from "../../language.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, Table } from "../view.ts";
import { enumerate, personLink, skillLink, teamLink } from "./parts.ts";

/** What to do about gaps, one row an advice, in the order given: which rule, which format, who could teach, and when. */
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
      { label: say`Steps` },
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
        stepsText(each),
      ];
    }),
    note: [
      say`Formats follow named rules, those that cost nothing but time first. Weeks count from the start: a campaign from awareness to confident use, not one event.`,
    ],
  };
}

function stepsText({ sequence }: FormatAdvice): string {
  return sequence.map(({ week, step }) => say`Week ${number(week)}: ${step}.`).join(" ") || "–";
}
