import type { IsoDate } from "../../shared/model.ts";
import { dayNumber, isoDate } from "../../shared/workbook/dates.ts";
import { type Chance, chanceOf } from "./chance.ts";
import { type Employee, staffOf } from "./people.ts";
import { teams } from "./roles.ts";
import { dateCell, plainSheet, type SampleCell, type SampleSheet } from "./sheet.ts";
import { skills } from "./skills.ts";

type Voice = [kind: string, team: string, skill: string | null, date: IsoDate, text: string];

const voices: readonly Voice[] = [
  [
    "360 feedback",
    "Operations Leadership",
    "Coaching",
    "2026-06-11",
    "Gives the answer before the question is finished",
  ],
  [
    "360 feedback",
    "Operations Leadership",
    "Giving feedback",
    "2026-06-11",
    "I learn how I did from the yearly form only",
  ],
  ["360 feedback", "Sales North", "Negotiation", "2026-06-18", "Goes to the lowest price in the second sentence"],
  ["360 feedback", "Finance Operations", "Reporting automation", "2026-06-19", "Copies the same figures each Monday"],
  ["360 feedback", "Logistics", "Conflict resolution", "2026-06-23", "Early and late shift hardly speak to each other"],
  ["360 feedback", "Product Engineering", "Data literacy", "2026-06-25", "Shows averages where the spread matters"],
  [
    "One-on-one",
    "Customer Care",
    "Customer conversation",
    "2026-09-03",
    "Wants to listen longer but watches the call timer",
  ],
  ["One-on-one", "Customer Care", "Data literacy", "2026-09-10", "Does not trust the numbers on the wallboard"],
  ["One-on-one", "Field Service", "Fault diagnosis", "2026-09-14", "Asks for time on the test bench"],
  ["One-on-one", "Field Service", "Coaching", "2026-09-15", "Would like to guide newcomers, does not know how"],
  ["One-on-one", "Logistics", "Route planning", "2026-09-17", "The planning screen freezes at eleven every day"],
  ["One-on-one", "Logistics", "Route planning", "2026-09-24", "Tours are changed after release without a word"],
  [
    "One-on-one",
    "People & Culture",
    "Data literacy",
    "2026-10-01",
    "Wants to check survey results herself before they go out",
  ],
  ["Exit interview", "Sales North", "Giving feedback", "2026-03-24", "Nobody talked with me about the next step"],
  ["Exit interview", "Field Service", "Coaching", "2026-02-20", "After onboarding I was on my own"],
  ["Exit interview", "Field Service", null, "2026-08-20", "Promotion goes by years, not by work"],
  ["Exit interview", "Customer Care", null, "2026-09-22", "Fast calls are rewarded, good calls are not"],
  [
    "Exit interview",
    "Finance Operations",
    "Reporting automation",
    "2026-07-21",
    "I was hired to analyse and spent my days copying",
  ],
  ["Customer feedback", "Field Service", "Fault diagnosis", "2026-05-07", "Three visits for one valve"],
  [
    "Customer feedback",
    "Field Service",
    "Fault diagnosis",
    "2026-07-16",
    "The second technician found it within minutes",
  ],
  ["Customer feedback", "Logistics", "Route planning", "2026-08-05", "Told morning, came in the evening"],
  ["Customer feedback", "Logistics", "Route planning", "2026-10-08", "Delivery moved twice in one week"],
  ["Customer feedback", "Customer Care", "Complaint handling", "2026-08-27", "Friendly, but nobody called back"],
  ["Customer feedback", "Sales North", "Account planning", "2026-09-29", "Each year we explain our plant anew"],
];

/** In how many of a team's yearly reviews a skill came up as something to work on. */
const recurring: Readonly<Record<string, number>> = {
  Negotiation: 0.38,
  "Fault diagnosis": 0.3,
  "Data literacy": 0.28,
  "Route planning": 0.35,
  "Giving feedback": 0.25,
  Coaching: 0.3,
  "Conflict resolution": 0.22,
  "Reporting automation": 0.3,
  "Customer conversation": 0.2,
  "Spreadsheet modelling": 0.18,
};

export function signalsSheet(seed: number, people: readonly Employee[]): SampleSheet {
  const chance = chanceOf(seed, "signals");
  const staff = staffOf(people);
  return plainSheet(
    "Signals",
    ["Source", "Employee ID", "Name", "Team", "Skill", "Date", "Mentions", "Number of reviews", "Comment"],
    [
      ...reviews(chance, staff),
      ...voices.map(([kind, team, skill, date, text]) => [
        kind,
        null,
        null,
        team,
        skill,
        dateCell(date),
        null,
        null,
        text,
      ]),
      ...aspirations(chance, staff),
    ],
  );
}

/** One row for each team and skill: how many of how many yearly reviews mention it. */
function reviews(chance: Chance, staff: readonly Employee[]): SampleCell[][] {
  return teams.flatMap(({ name, roles }) => {
    const asked = new Set(roles.flatMap(({ now }) => Object.keys(now)));
    const read = staff.filter(({ team }) => team === name).length - chance.whole(0, 1);
    return skills
      .filter((skill) => asked.has(skill.name))
      .map((skill) => {
        const share = recurring[skill.name] ?? 0.05;
        const mentions = Math.min(read, chance.count(share * read));
        return ["Annual review", null, null, name, skill.name, dateCell("2026-03-31"), mentions, read, null];
      });
  });
}

/** What people say they want to learn; most name one skill, some two. */
function aspirations(chance: Chance, staff: readonly Employee[]): SampleCell[][] {
  return staff.flatMap((person) => {
    if (!chance.happens(0.65)) return [];
    const own = Object.keys({ ...person.role.now, ...person.role.nextYear });
    const wished = chance.shuffle(own).slice(0, chance.happens(0.3) ? 2 : 1);
    const date = isoDate(dayNumber("2026-04-01") + chance.whole(0, 40));
    return wished.map((skill) => [
      "Aspiration",
      person.id,
      person.name,
      person.writtenTeam,
      skill,
      dateCell(date),
      null,
      null,
      chance.pick(["Wants to grow in this", "Asked for a course", "Wants to take on a project with it", null]),
    ]);
  });
}
