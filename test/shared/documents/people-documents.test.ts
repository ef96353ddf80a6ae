import fc from "fast-check";
import { expect, test } from "vitest";
import { boxes } from "../../../shared/analysis/cause-results.ts";
import { checkInFormFields, coachingGuideFields, teamsOfManagers } from "../../../shared/documents/coaching-guide.ts";
import { bookOf, documentsIn, factsIn, smallTeam, textOf } from "./small-documents.ts";

const book = bookOf(smallTeam);

function guide(sheets: Readonly<Record<string, string>> = smallTeam) {
  const facts = factsIn(bookOf(sheets));
  const [team] = teamsOfManagers(facts);
  const people = coachingGuideFields(facts, team!).people;
  return (name: string) => people.find((person) => person.name === name)!;
}

test("a manager's guide is about the people who report to the manager, by name, and nobody else (D6)", async () => {
  const documents = await documentsIn(book, { kinds: ["coaching-guide"] });
  expect(documents.map(({ name, title }) => [name, title])).toEqual([["Mia", "Coaching guide for Mia"]]);
  expect(factsIn(book).present).toHaveLength(4);
  expect(coachingGuideFields(factsIn(book), teamsOfManagers(factsIn(book))[0]!).people.map(({ name }) => name)).toEqual(
    ["Ana", "Ben", "Cy"],
  );
});

test("each person comes with the real training, skill and KPI, and the level that is asked for (D6)", () => {
  expect(guide()("Ben")).toMatchObject({
    training: "Talks",
    completedOn: "2026-05-08",
    skill: "Negotiation",
    level: 2,
    requiredLevel: 3,
    kpi: { name: "Deal size", now: "€ 105", target: "€ 120" },
  });
});

test("somebody who was in no training is talked with about the largest gap", () => {
  expect(guide()("Ana")).toMatchObject({ training: null, skill: "Negotiation", level: 1 });
  expect(guide()("Cy")).toMatchObject({ training: "Plan well", skill: "Reporting", level: 0, startsOn: "2027-02-01" });
});

test("the last goal is carried over, and the talk goes on about its skill (D5)", () => {
  expect(guide()("Ben")).toMatchObject({ lastGoal: "Write three lists", lastGoalOn: "2026-08-03" });
  const facts = factsIn(book);
  const ben = facts.present.find(({ name }) => name === "Ben")!;
  expect(checkInFormFields(facts, ben)).toMatchObject({
    lastGoal: "Write three lists",
    lastSupport: "An hour with Cy",
  });
});

test("what was noticed is what was practised, hard and asked for; a corrective note stays in its conversation (D5)", async () => {
  expect(guide()("Ben").noticed.map(({ what, text }) => `${what}: ${text}`)).toEqual([
    "Used at work: “Talks” is in use (confirmed by: manager)",
    "Put into practice: Used a list",
    "Where it was hard: The buyer was in a hurry",
    "Support asked for: An hour with Cy",
  ]);
  expect(await textOf(book, "coaching-guide")).not.toContain("late");
  expect(await textOf(book, "check-in-form")).not.toContain("late");
});

test("what was said in confidence, in a survey, a 360 or on leaving, is not handed to the manager", async () => {
  const signals = `
    Kind | Person | Skill | Date | Comment
    survey | Ana | Negotiation | 2026-09-01 | from the survey
    360 | Ana | Negotiation | 2026-09-01 | from the 360
    exit | Ana | Negotiation | 2026-09-01 | from the exit
    review | Ana | Negotiation | 2026-09-01 | from the review
    aspiration | Ana | Reporting | 2026-09-02 |`;
  const noticed = guide({ ...smallTeam, Signals: signals })("Ana").noticed;
  expect(noticed.map(({ what, text }) => `${what}: ${text}`)).toEqual([
    "Wants to grow in: Reporting",
    "From a review: from the review",
  ]);
});

test("there are four questions and two tactics for everybody (D5, D6)", () => {
  for (const name of ["Ana", "Ben", "Cy"]) {
    const { questions, tactics } = guide()(name);
    expect(questions.map(({ topic }) => topic)).toEqual([
      "Put into practice",
      "Where it was hard",
      "Support needed",
      "Next goal",
    ]);
    expect(tactics).toHaveLength(2);
  }
});

test("the first tactic follows the cause of the gap, the second the format that suits the skill (D6, B9, C5)", () => {
  const tactics = guide()("Ana").tactics.map(({ text }) => text);
  expect(tactics[0]).toMatch(/^Ask first:/);
  expect(tactics[1]).toMatch(/^Go along to one real conversation that needs Negotiation/);
  const sheets = (ratings: string) => ({
    ...smallTeam,
    Causes: `
    Skill | Team | Rated by | Expectations | Tools and resources | Incentives | Knowledge | Capacity | Motives
    Negotiation | East | Mia | ${ratings}`,
  });
  const first = (ratings: string) => guide(sheets(ratings))("Ana").tactics[0]!.why;
  expect(first("0 | 4 | 0 | 1 | 0 | 0")).toBe("The cause analysis names tools, time and process.");
  expect(first("0 | 1 | 0 | 4 | 0 | 0")).toBe("The cause analysis says that practice is what is missing.");
  expect(first("3 | 1 | 0 | 3 | 0 | 0")).toBe("The cause analysis names expectations and feedback.");
  expect(first("0 | 1 | 0 | 1 | 0 | 0")).toBe("The cause analysis found nothing in the way.");
});

test("whatever the six boxes say, there are two tactics that say what to do this week", () => {
  const rating = fc.constantFrom("", "0", "1", "2", "3", "4");
  fc.assert(
    fc.property(fc.tuple(...boxes.map(() => rating)), (ratings) => {
      const causes = `
        Skill | Team | Rated by | Expectations | Tools and resources | Incentives | Knowledge | Capacity | Motives
        Negotiation | East | Mia | ${ratings.join(" | ")}`;
      const { tactics } = guide({ ...smallTeam, Causes: causes })("Ana");
      expect(tactics.map(({ text, why }) => text.length > 20 && why.length > 20)).toEqual([true, true]);
    }),
    { numRuns: 40 },
  );
});

test("who has reached the level is asked to show it and to use it, not to practise it", () => {
  const sheets = {
    ...smallTeam,
    Participants: "Person | Training | Status | Completed\nMia | Talks | Completed | 2026-05-08",
  };
  const withBoss = { ...sheets, People: sheets.People.replace("Mia | East | Lead |", "Mia | East | Lead | Zoe") };
  const facts = factsIn(bookOf(withBoss));
  const zoe = teamsOfManagers(facts).find(({ name }) => name === "Zoe")!;
  const [mia] = coachingGuideFields(facts, zoe).people;
  expect(mia!.tactics[0]!.text).toMatch(/^Ask for Negotiation to be shown to a colleague/);
});

test("a check-in form is there for everybody who is here, filled with the person's own training and goal (D5)", async () => {
  const forms = await documentsIn(book, { kinds: ["check-in-form"] });
  expect(forms.map(({ name }) => name)).toEqual(["Ana", "Ben", "Cy", "Mia"]);
  const text = forms[1]!.text;
  expect(text).toContain("Write three lists (agreed on 3 August 2026)");
  expect(text).toContain("- With: Mia");
  expect(forms[0]!.text).toContain("No goal is on record; this talk sets the first one.");
});

test("for one manager there is only what is about the own people, and what the manager sponsors (H2)", async () => {
  const people = `
    Name | Team | Manager
    Ana | East | Mia
    Ben | East | Rolf
    Mia | East | Rolf
    Rolf | East |`;
  const documents = await documentsIn(bookOf({ ...smallTeam, People: people }), { manager: "Rolf" });
  expect(documents.map(({ kind, name }) => [kind, name])).toEqual([
    ["coaching-guide", "Rolf"],
    ["check-in-form", "Ben"],
    ["check-in-form", "Mia"],
    ["development-plan", "Ben"],
    ["development-plan", "Mia"],
    ["sponsor-brief", "Talks"],
  ]);
  expect(documents.filter(({ html, text }) => /\bAna\b/.test(html + text))).toEqual([]);
});
