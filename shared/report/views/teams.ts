import type { GapMetrics } from "../../analysis/gap-results.ts";
import { capital, list, number, percent, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { roundedOf, shareText } from "../audience/shares.ts";
import type { Report } from "../report.ts";
import type { PageView } from "../view.ts";
import { coarseNotes } from "./coarse-note.ts";
import { nextForItems } from "./next-steps.ts";
import {
  boundsLegend,
  hiddenText,
  levelsThereText,
  linkTo,
  meanGapCell,
  meetingText,
  peopleText,
  shownShare,
} from "./parts.ts";

/** The list of all teams. */
export function teamsView(report: Report): PageView {
  const notes = coarseNotes(report, report.analysis.teams);
  const { analysis } = report;
  const worst = [...analysis.teams]
    .filter(({ metrics }) => metrics.pctMeeting !== null)
    .sort((a, b) => a.metrics.pctMeeting! - b.metrics.pctMeeting! || (a.id < b.id ? -1 : 1));
  return {
    title: say`Which teams are short of what they need?`,
    eyebrow: say`Teams`,
    answer: worst.length
      ? [
          [
            say`${plural(analysis.teams.length, "team")}. The lowest share of requirements met is in `,
            linkTo(report, "team", worst[0]!.id, worst[0]!.name),
            say` (${metText(worst[0]!.metrics)}), the highest in `,
            linkTo(report, "team", worst.at(-1)!.id, worst.at(-1)!.name),
            ` (${metText(worst.at(-1)!.metrics)}).`,
          ],
        ]
      : [[say`No team can be compared: the workbook names no team, or no team has both required and current levels.`]],
    pictures: worst.length
      ? [
          {
            kind: "range-bars",
            title: say`Requirements met, with bounds for those not rated`,
            legend: said(boundsLegend),
            rows: worst.map((team) => ({
              label: linkTo(report, "team", team.id, team.name),
              value: shownShare(team.metrics),
              low: team.metrics.pctMeetingLow,
              high: team.metrics.pctMeetingHigh,
              note: meetingText(team.metrics),
            })),
          },
        ]
      : [],
    next: nextForItems(report, analysis.gaps.filter(({ rank }) => rank !== null).slice(0, 2)),
    tables: [
      {
        id: "teams",
        caption: say`All teams`,
        columns: [
          { label: say`Team` },
          { label: say`People`, numeric: true },
          { label: say`Meeting the requirement`, numeric: true },
          { label: say`Required levels there`, numeric: true },
          { label: say`Mean gap`, numeric: true },
          { label: say`Rated`, numeric: true },
          ...(report.privacy ? [] : [{ label: say`Departures a critical skill can bear`, numeric: true }]),
        ],
        rows: analysis.teams.map((team) => [
          linkTo(report, "team", team.id, team.name),
          team.people === null ? hiddenText() : number(team.people),
          meetingText(team.metrics),
          levelsThereText(team.metrics),
          meanGapCell(report, team.metrics),
          roundedOf(team.metrics)?.hidden ? hiddenText() : percent(team.metrics.coverage),
          ...(report.privacy ? [] : [team.busFactor === null ? "–" : number(Math.max(0, team.busFactor - 1))]),
        ]),
        note: notes.length === 0 ? undefined : notes,
      },
    ],
    how: {
      counts: [
        say`${capital(peopleText(report.people))} in ${plural(analysis.teams.length, "team")}.${hiddenNote(report)}`,
      ],
      method: [
        say`Shares count requirements, not people: a person with five requirements counts five times. Meeting the requirement is strict; required levels there gives credit for part of the way.`,
      ],
      sources: list(analysis.sheets) ? [say`Sheets: ${list(analysis.sheets)}`] : [],
      missing: analysis.people.some(({ team }) => team === null)
        ? [
            say`${plural(analysis.people.filter(({ team }) => team === null).length, "person has", "people have")} no team in the workbook.`,
          ]
        : [],
    },
  };
}

function metText(metrics: GapMetrics): string {
  const rounded = roundedOf(metrics);
  return rounded ? shareText(rounded.meeting) : percent(metrics.pctMeeting);
}

/** How many teams are left out, and that levels count published skills alone. */
function hiddenNote({ privacy }: Report): string {
  if (!privacy) return "";
  const left = privacy.hiddenTeams
    ? say` ${plural(privacy.hiddenTeams, "team is", "teams are")} not shown, because they are too small or others could be worked out from them.`
    : "";
  return say`${left} The levels of a team count only the skills that are shown of it.`;
}
