import { type AnswerField, answerFields, type CheckInRecord } from "../../analysis/follow-up-results.ts";
import { dateText, number } from "../../format.ts";
import { said, say, sayings } from "../../language.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, Sentence, Table } from "../view.ts";
import { personLink, skillLink, trainingLink } from "./parts.ts";

const mostTalks = 200;
const mostSkills = 100;

const fieldWords: Record<AnswerField | "skill", string> = sayings({
  skill: "its column",
  practised: "put into practice",
  hard: "where it was hard",
  support: "support needed",
  nextGoal: "next goal",
  note: "note",
});

/** What people said in check-ins: by skill, and the newest conversations with the goals they carry on. */
export function checkInTables(report: Report): Table[] {
  return [skillTable(report), talkTable(report)];
}

function skillTable(report: Report): Table {
  const { skillTalk } = report.analysis.followUp;
  return {
    id: "skill-talk",
    caption: say`Skills in check-ins`,
    columns: [
      { label: say`Skill` },
      { label: say`Put into practice`, numeric: true },
      { label: say`Was hard`, numeric: true },
      { label: say`Support needed`, numeric: true },
      { label: say`Next goal`, numeric: true },
      { label: say`People`, numeric: true },
    ],
    rows: skillTalk
      .slice(0, mostSkills)
      .map(({ skill, practised, hard, support, nextGoal, people }) => [
        skillLink(report, skill),
        number(practised),
        number(hard),
        number(support),
        number(nextGoal),
        number(people),
      ]),
    note: [say`How many conversations answered each question about the skill.`],
  };
}

function talkTable(report: Report): Table {
  const held = report.analysis.followUp.checkIns.filter(({ held, act }) => held !== null && act === null);
  return {
    id: "check-ins",
    caption: say`Check-ins, newest first`,
    columns: [
      { label: say`Person` },
      { label: say`Held on` },
      { label: say`Training` },
      { label: say`Goal before` },
      ...answerFields
        .slice(0, 4)
        .map((field) => ({ label: fieldWords[field].replace(/^./, (letter) => letter.toUpperCase()) })),
      { label: say`Skills found` },
    ],
    rows: held.slice(0, mostTalks).map((record) => talkRow(report, record)),
    note: held.length > mostTalks ? [say`The newest ${number(mostTalks)} of ${number(held.length)}.`] : undefined,
  };
}

function talkRow(report: Report, record: CheckInRecord): (Cell | Inline)[] {
  const { person, held, training, lastGoal, goalMet, answers } = record;
  const met = goalMet === null ? "" : goalMet ? say` (reached)` : say` (not reached)`;
  return [
    person === null ? "–" : personLink(report, person),
    { content: dateText(held), sort: held ?? "" },
    training === null ? "–" : trainingLink(report, training),
    lastGoal === null ? "–" : `${lastGoal.text}${met}`,
    ...answerFields.slice(0, 4).map((field) => answers[field] ?? "–"),
    { content: skillsOf(report, record) },
  ];
}

/** Each skill once with where it was found; the cell when the reader may see it. */
function skillsOf(report: Report, { skills }: CheckInRecord): Sentence {
  const distinct = [...new Set(skills.map(({ skill }) => skill))];
  const found = distinct.map((skill): Inline[] => {
    const own = skills.filter((each) => each.skill === skill);
    const where = own.map(({ field, match, place }) => {
      const cell = place.range === null || place.sheet === "" ? "" : ` ${place.range}`;
      return `${said(fieldWords[field])}${cell}${match === "spelling" ? say`, spelled alike` : ""}`;
    });
    return [skillLink(report, skill), ` (${where.join("; ")})`];
  });
  if (found.length === 0) return ["–"];
  return found.flatMap((each, at) => (at === 0 ? each : [", ", ...each]));
}
