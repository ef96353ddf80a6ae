import type { IsoDate } from "../../shared/model.ts";
import { dayNumber, isoDate } from "../../shared/workbook/dates.ts";
import { chanceOf, rounded } from "./chance.ts";
import { accountManagersOf } from "./kpi-history.ts";
import type { Attendance } from "./participants.ts";
import { type Employee, staffOf } from "./people.ts";
import { trainingNames, treatments } from "./planted.ts";
import { teamNames } from "./roles.ts";
import { dateCell, percentCell, plainSheet, type SampleCell, type SampleSheet } from "./sheet.ts";

const { spreadsheets, negotiation, conflict, product, leadership } = trainingNames;

/** What people took on after a training: action, project, skill, and what shows that it was done. */
const commitments: readonly [training: string, skill: string, action: string, project: string, evidence: string][] = [
  [
    spreadsheets,
    "Spreadsheet modelling",
    "Rebuild the Monday report as one linked workbook",
    "Monday report",
    "Report refreshes without copying",
  ],
  [
    spreadsheets,
    "Spreadsheet modelling",
    "Replace the stock list copy by a query",
    "Stock list",
    "Query in use since May",
  ],
  [
    spreadsheets,
    "Reporting automation",
    "Write down how the month-end file is built",
    "Month-end close",
    "One-page description in the team folder",
  ],
  [
    negotiation,
    "Negotiation",
    "Prepare a concession list for each offer above 10,000 euros",
    "Frame contracts 2027",
    "Lists filed with the offers",
  ],
  [
    negotiation,
    "Negotiation",
    "Open the renewal talk with value, not price",
    "Renewal Harbour Cold Stores",
    "Note of the talk",
  ],
  [
    negotiation,
    "Account planning",
    "Write the plan for the three largest accounts",
    "Key accounts",
    "Plans reviewed with the manager",
  ],
  [
    conflict,
    "Conflict resolution",
    "Hold the four-step talk at the next shift quarrel",
    "Shift handover",
    "Settled without HR",
  ],
  [conflict, "Conflict resolution", "Agree handover rules with the late shift", "Shift handover", "Rules on the board"],
  [
    product,
    "Fault diagnosis",
    "Attach the fault tree to each repeat visit",
    "Repeat visits",
    "Trees attached to orders",
  ],
  [
    product,
    "Compressor overhaul",
    "Overhaul one screw compressor with a senior colleague",
    "Overhaul plan",
    "Signed job sheet",
  ],
  [
    leadership,
    "Giving feedback",
    "Give one piece of feedback a week, in person",
    "Weekly team meeting",
    "Feedback log",
  ],
  [leadership, "Delegation", "Hand over the rota with the authority to change it", "Rota", "Rota owned by the deputy"],
];

export function actionPlanSheet(seed: number, attendances: readonly Attendance[]): SampleSheet {
  const chance = chanceOf(seed, "action plan");
  const rows = commitments.flatMap(([training, skill, action, project, evidence]) =>
    chance
      .shuffle(attendances.filter((each) => each.training === training && each.status === "Completed"))
      .slice(0, 3)
      .map(({ person, team, completed }): SampleCell[] => {
        const due = dayNumber(completed!) + chance.whole(40, 200);
        const done = chance.happens(0.6);
        const finished = due + chance.whole(-15, 12);
        return [
          action,
          person!.name,
          team,
          project,
          training,
          skill,
          dateCell(isoDate(due)),
          done ? "Done" : due > dayNumber("2026-11-22") ? "In progress" : chance.pick(["Open", "In progress"]),
          done ? dateCell(isoDate(finished)) : null,
          done && chance.happens(0.85) ? evidence : null,
        ];
      }),
  );
  const header = [
    "Action",
    "Owner",
    "Team",
    "Live project",
    "Training",
    "Skill",
    "Due date",
    "Status",
    "Completed on",
    "Evidence",
  ];
  return plainSheet("Action Plan", header, rows);
}

const behaviours = {
  [negotiation]: "Uses a prepared concession list",
  [product]: "Follows the fault tree before ordering a part",
};

/** What was seen at work: behaviour per person, reports and pulse questions per team. */
export function readingsSheet(seed: number, people: readonly Employee[], drawn: ReadonlySet<string>): SampleSheet {
  const chance = chanceOf(seed, "readings");
  const staff = staffOf(people);
  const onScale = (value: number) => rounded(Math.max(1, Math.min(5, value)), 1);
  const observed = (training: keyof typeof behaviours, who: readonly Employee[], start: IsoDate, gain: number) =>
    who.flatMap((person) => {
      const before = onScale(chance.normal(2.4, 0.5));
      return waves(start).map(([wave, date]): SampleCell[] => {
        const value = wave === "Before" ? before : onScale(before + chance.normal(gain, 0.5));
        return [
          training,
          person.id,
          person.name,
          person.writtenTeam,
          behaviours[training],
          "Behaviour",
          wave,
          dateCell(date),
          value,
          5,
          null,
          null,
          person.manager,
        ];
      });
    });
  const perTeam = (
    training: string,
    teams: readonly string[],
    measure: string,
    start: IsoDate,
    before: number,
    gain: number,
  ) =>
    teams.flatMap((team) =>
      waves(start)
        .slice(0, 2)
        .map(([wave, date]): SampleCell[] => {
          const invited = staff.filter((person) => person.team === team).length;
          const share = before + (wave === "Before" ? 0 : gain) + chance.normal(0, 0.04);
          return [
            training,
            null,
            null,
            team,
            measure,
            "Survey",
            wave,
            dateCell(date),
            percentCell(rounded(share, 2)),
            percentCell(1),
            Math.round(invited * 0.8),
            invited,
            "Pulse survey",
          ];
        }),
    );
  const technicians = staff.filter(({ role }) => role.name === "Senior Service Technician");
  const header = [
    "Training",
    "Employee ID",
    "Name",
    "Team",
    "Measure",
    "Kind",
    "Before or after",
    "Date",
    "Value",
    "Highest possible",
    "Answers",
    "Invited",
    "Observed by",
  ];
  return plainSheet("Readings", header, [
    ...observed(
      negotiation,
      accountManagersOf(people).filter(({ id }) => drawn.has(id)),
      treatments.negotiation.start,
      1.1,
    ),
    ...observed(product, technicians, treatments.product.start, 0.9),
    ...perTeam(
      spreadsheets,
      treatments.spreadsheets.teams,
      "Reports refreshed instead of copied",
      treatments.spreadsheets.start,
      0.22,
      0.36,
    ),
    ...perTeam(
      leadership,
      teamNames,
      "My manager gives me feedback I can use",
      treatments.leadership.start,
      0.52,
      0.06,
    ),
  ]);
}

function waves(start: IsoDate): [wave: string, date: IsoDate][] {
  const day = dayNumber(start);
  return [
    ["Before", isoDate(day - 14)],
    ["After", isoDate(day + 45)],
    ["Follow-up", isoDate(day + 120)],
  ];
}
