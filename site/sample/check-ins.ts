import { dayNumber, isoDate } from "../../shared/workbook/dates.ts";
import { chanceOf } from "./chance.ts";
import type { Attendance } from "./participants.ts";
import { type Employee, staffOf } from "./people.ts";
import { trainingNames } from "./planted.ts";
import { dateCell, plainSheet, type SampleCell, type SampleSheet } from "./sheet.ts";

interface Answers {
  skill: string;
  practised: readonly string[];
  hard: readonly string[];
  support: readonly (string | null)[];
  nextGoal: readonly string[];
}

const answers: Readonly<Record<string, Answers>> = {
  [trainingNames.spreadsheets]: {
    skill: "Spreadsheet modelling",
    practised: [
      "Built the Monday report with a query",
      "Linked stock list and report",
      "Checked totals with a control cell",
    ],
    hard: ["Old files have merged cells", "No quiet hour before Monday noon", "Colleagues still send copies"],
    support: ["Read access to the ledger", "An hour with an analyst", null],
    nextGoal: [
      "Hand the report over to a colleague",
      "Remove the last copied sheet",
      "Show the workbook in the team meeting",
    ],
  },
  [trainingNames.negotiation]: {
    skill: "Negotiation",
    practised: ["Traded delivery time for volume", "Used a concession list", "Let the customer speak first"],
    hard: ["The buyer set a deadline of one day", "Silence is hard to bear", "Old discounts are remembered"],
    support: ["Joint visit with the sales manager", "Examples from other regions", null],
    nextGoal: ["Open the next renewal with value", "Write three concession lists", "Close one deal without discount"],
  },
  [trainingNames.conflict]: {
    skill: "Conflict resolution",
    practised: ["Held the four-step talk", "Asked both sides for their view first", "Named the rule that was broken"],
    hard: ["Both shifts were tired", "One side did not turn up", "Tempers rose in front of others"],
    support: ["A room away from the hall", "HR partner on call", null],
    nextGoal: ["Agree handover rules", "Follow up after two weeks", "Settle the tool cupboard question"],
  },
  [trainingNames.product]: {
    skill: "Fault diagnosis",
    practised: [
      "Followed the fault tree to the end",
      "Measured before ordering parts",
      "Explained the cause to the customer",
    ],
    hard: ["The wiring plan was out of date", "Time pressure from the next tour", "Rare model"],
    support: ["A senior colleague on the phone", "Bench time on Fridays", null],
    nextGoal: [
      "Three first-visit repairs in a row",
      "Write a fault tree for the rare model",
      "Teach the tree to a newcomer",
    ],
  },
};

/** One-on-ones and coaching talks after trainings, with the four questions; then what leaders did in front of others. */
export function checkInsSheet(
  seed: number,
  people: readonly Employee[],
  attendances: readonly Attendance[],
): SampleSheet {
  const chance = chanceOf(seed, "check-ins");
  const talks = Object.entries(answers).flatMap(([training, { skill, practised, hard, support, nextGoal }]) =>
    chance
      .shuffle(
        attendances.filter((each) => each.training === training && each.status === "Completed" && each.person?.manager),
      )
      .slice(0, 8)
      .flatMap(({ person, completed }) =>
        Array.from({ length: chance.whole(1, 4) }, (_, month): SampleCell[] => {
          const planned = dayNumber(completed!) + 30 * (month + 1);
          const held = planned <= dayNumber("2026-11-15") && chance.happens(0.82);
          return [
            person!.id,
            person!.name,
            person!.manager,
            chance.happens(0.7) ? "One-on-one" : "Coaching",
            dateCell(isoDate(planned)),
            held ? dateCell(isoDate(planned + chance.whole(0, 6))) : null,
            training,
            skill,
            ...(held
              ? [
                  chance.pick(practised),
                  chance.pick(hard),
                  chance.pick(support),
                  chance.pick(nextGoal),
                  month === 0 ? null : chance.pick(["Yes", "Yes", "No"]),
                  chance.happens(0.85) ? "Coaching" : "Corrective",
                ]
              : [null, null, null, null, null, null]),
            null,
          ];
        }),
      ),
  );
  const leaders = staffOf(people).filter(({ role }) => role.leads);
  const acts = leaders.flatMap((leader, index) =>
    ["Model", "Refer to", "Reinforce"].slice(index % 3).map((act, order): SampleCell[] => {
      const training = Object.keys(answers)[(index + order) % Object.keys(answers).length]!;
      const date = dateCell(isoDate(dayNumber("2026-06-10") + 9 * index + 30 * order));
      return [
        leader.id,
        leader.name,
        leader.manager,
        "Leader act",
        null,
        date,
        training,
        answers[training]!.skill,
        null,
        null,
        null,
        null,
        null,
        null,
        act,
      ];
    }),
  );
  const header = [
    "Employee ID",
    "Person",
    "Manager",
    "Kind",
    "Planned",
    "Held on",
    "Training",
    "Skill",
    "Skills put into practice",
    "Where it was hard",
    "Support needed",
    "Next goal",
    "Last goal met",
    "Coaching or corrective",
    "Leader act",
  ];
  return plainSheet("Check-ins", header, [...talks, ...acts]);
}
