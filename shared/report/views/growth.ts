import type { DevelopmentPlan } from "../../analysis/growth-results.ts";
import { number, percent, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { byCodePoint } from "../../order.ts";
import { lookupsOf } from "../lookups.ts";
import type { Report } from "../report.ts";
import type { Cell, Inline, NextStep, PageView, RangeBars, Sentence, Table } from "../view.ts";
import { howOf } from "./development-plan.ts";
import { enumerate, linkTo, personLink, readinessWords, skillLink, sourceTexts, teamLink } from "./parts.ts";

const mostRows = 2000;
const mostSteps = 3;

/** Everybody's plan in a row, and how mentors are shared out. */
export function growthView(report: Report): PageView {
  const { growth, settings } = report.analysis;
  const { plans, mentoring } = growth;
  return {
    title: say`How does everybody grow from here?`,
    eyebrow: say`Growing`,
    answer: answerOf(report),
    pictures: heldBars(plans),
    next: nextSteps(report),
    tables: [planTable(report), mentorTable(report), unmetTable(report)].filter(({ rows }) => rows.length > 0),
    how: {
      counts: [
        say`${plural(plans.length, "plan")}: training is what the job asks for now, development what the next role asks for beyond that.`,
      ],
      method: [
        say`A plan names at most four skills for now: critical ones first, then the largest gap, then the rank of the gap in the team. A mentor is at least at the level aimed at and three fifths of the way up the scale, and not the own manager; somebody of another team in the same department comes first. No mentor has more than ${plural(settings.menteesPerMentor, "person", "people")} (setting People per mentor), as many as possible get one, and nobody with a more urgent gap goes without for somebody with a less urgent one (Kuhn 1955; Edmonds 1971). Work to grow in is proposed for skills at most one level short. `,
        linkTo(report, "method", null, say`Method`),
        say` has the rest.`,
      ],
      sources: sourceTexts(
        plans
          .flatMap(({ aspirations }) => aspirations)
          .slice(0, 1)
          .flatMap(({ place }) =>
            place.range === null || place.sheet === "" ? [] : [{ sheet: place.sheet, range: say`wishes`, cells: 1 }],
          ),
      ),
      missing: [
        ...(plans.every(({ aspirations }) => aspirations.length === 0)
          ? [say`What people wish for: the sheet Signals, kind aspiration.`]
          : []),
        ...(plans.every(({ career }) => career === null)
          ? [say`The next role people aim at: the column Target role of the sheet People.`]
          : []),
        ...(mentoring === null ? [say`How mentors are shared out over everybody: HR's report.`] : []),
      ],
    },
  };
}

function answerOf({ analysis: { growth } }: Report): Sentence[] {
  const { plans, mentoring } = growth;
  if (plans.length === 0) return [[say`The report holds no plan of any person.`]];
  const now = plans.filter((plan) => plan.now.length > 0);
  const career = plans.filter((plan) => plan.career !== null);
  return [
    [
      say`${number(now.length)} of ${plural(plans.length, "person", "people")} have something to learn for the job they have, and ${number(career.length)} have a next role in the workbook.`,
    ],
    ...(mentoring
      ? [
          [
            mentoring.wanted === mentoring.assigned
              ? say`A mentor is proposed for all ${number(mentoring.wanted)} who could use one; ${plural(mentoring.mentors, "person is a mentor", "people are mentors")}, nobody to more than ${number(mentoring.limit)}.`
              : say`A mentor is proposed for ${number(mentoring.assigned)} of ${number(mentoring.wanted)} who could use one; ${plural(mentoring.mentors, "person is a mentor", "people are mentors")}, nobody to more than ${number(mentoring.limit)}.`,
          ],
        ]
      : []),
  ];
}

function heldBars(plans: readonly DevelopmentPlan[]): RangeBars[] {
  if (plans.length === 0) return [];
  const counts: [string, number][] = [
    [say`something to learn for the job now`, plans.filter(({ now }) => now.length > 0).length],
    [say`a next role`, plans.filter(({ career }) => career !== null).length],
    [say`a wish on record`, plans.filter(({ aspirations }) => aspirations.length > 0).length],
    [say`a mentor proposed`, plans.filter(({ mentor }) => mentor !== null).length],
    [say`work to grow in`, plans.filter(({ stretch }) => stretch.length > 0).length],
  ];
  return [
    {
      kind: "range-bars",
      title: say`What the plans hold`,
      legend: say`The mark is the share of the ${plural(plans.length, "plan")}.`,
      rows: counts.map(([label, count]) => ({
        label,
        value: count / plans.length,
        low: 0,
        high: count / plans.length,
        note: `${number(count)}, ${percent(count / plans.length)}`,
      })),
    },
  ];
}

function nextSteps(report: Report): NextStep[] {
  const { plans, mentoring } = report.analysis.growth;
  const { people } = lookupsOf(report.analysis);
  const unmet = (mentoring?.unmet ?? []).slice(0, 1).map(
    ({ skill, people: count }): NextStep => ({
      what: [
        say`Find a mentor from outside, or another way to learn, in `,
        skillLink(report, skill),
        say`: ${plural(count, "person goes", "people go")} without.`,
      ],
      who: say`HR`,
      when: say`This quarter`,
    }),
  );
  const wishes = plans.filter(({ aspirations }) => aspirations.length === 0).length;
  const ask: NextStep[] =
    wishes > 0 && wishes < plans.length
      ? [
          {
            what: [say`Ask ${plural(wishes, "person", "people")} what they wish to grow in: nothing is on record.`],
            who: say`Managers`,
            when: say`Next one-on-one`,
          },
        ]
      : [];
  const first = plans
    .filter(({ now }) => now.some(({ critical, gap }) => critical && gap !== null))
    .slice(0, mostSteps)
    .map((plan): NextStep => {
      const step = plan.now.find(({ critical, gap }) => critical && gap !== null)!;
      return {
        what: [
          say`Agree with `,
          personLink(report, plan.person),
          say` how to grow in `,
          skillLink(report, step.skill),
          say`, which is critical: `,
          ...howOf(report, plan, step),
          ".",
        ],
        who: people.get(plan.person)?.manager ?? say`Manager`,
        when: say`Next one-on-one`,
      };
    });
  return [...first, ...unmet, ...ask].slice(0, mostSteps);
}

function planTable(report: Report): Table {
  const { plans } = report.analysis.growth;
  const { people } = lookupsOf(report.analysis);
  return {
    id: "plans",
    caption: say`Development plans`,
    columns: [
      { label: say`Person` },
      { label: say`Team` },
      { label: say`First for the job now` },
      { label: say`How` },
      { label: say`Mentor` },
      { label: say`Next role` },
      { label: say`Wishes` },
    ],
    rows: plans.slice(0, mostRows).map((plan) => {
      const person = people.get(plan.person)!;
      const [first] = plan.now;
      return [
        personLink(report, plan.person),
        teamLink(report, person.team),
        first ? skillLink(report, first.skill) : say`nothing open`,
        first ? { content: howOf(report, { mentor: null }, first) } : "–",
        mentorCell(report, plan),
        person.nextRole ? `${person.nextRole.role}: ${said(readinessWords[person.nextRole.status])}` : "–",
        {
          content: enumerate(
            [...new Set(plan.aspirations.flatMap(({ skill }) => skill ?? []))].map((skill) => skillLink(report, skill)),
          ),
        },
      ];
    }),
    note: plans.length > mostRows ? [say`The first ${number(mostRows)} of ${number(plans.length)}.`] : undefined,
  };
}

function mentorCell(report: Report, { mentor }: DevelopmentPlan): Cell {
  if (mentor === null) return { content: "–" };
  return { content: [personLink(report, mentor.person), say` in `, skillLink(report, mentor.skill)] };
}

function mentorTable(report: Report): Table {
  const { plans } = report.analysis.growth;
  const { people } = lookupsOf(report.analysis);
  const mentors = plans
    .filter(({ mentees }) => mentees.length > 0)
    .sort((a, b) => b.mentees.length - a.mentees.length || byCodePoint(a.person, b.person));
  return {
    id: "mentors",
    caption: say`Who could be a mentor to whom`,
    columns: [
      { label: say`Mentor` },
      { label: say`Team` },
      { label: say`People`, numeric: true },
      { label: say`To whom, in what` },
    ],
    rows: mentors.map(({ person, mentees }) => [
      personLink(report, person),
      teamLink(report, people.get(person)!.team),
      number(mentees.length),
      {
        content: mentees.flatMap(({ person: mentee, skill }, at): Inline[] => [
          ...(at === 0 ? [] : ["; "]),
          personLink(report, mentee),
          say` in `,
          skillLink(report, skill),
        ]),
      },
    ]),
    note: [say`A proposal: ask both sides before anything is agreed.`],
  };
}

function unmetTable(report: Report): Table {
  const unmet = report.analysis.growth.mentoring?.unmet ?? [];
  return {
    id: "without-mentor",
    caption: say`Where a mentor is missing`,
    columns: [
      { label: say`Skill` },
      { label: say`People without`, numeric: true },
      { label: say`Far enough to teach it`, numeric: true },
    ],
    rows: unmet.map(({ skill, people, able }) => [skillLink(report, skill), number(people), number(able)]),
  };
}
