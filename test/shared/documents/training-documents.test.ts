import { expect, test } from "vitest";
import type { DesignResult } from "../../../shared/analysis/evidence-results.ts";
import { eMailFields } from "../../../shared/documents/e-mails.ts";
import { trainingFactsOf } from "../../../shared/documents/facts.ts";
import { pilotPlanFields, pilotTrainings } from "../../../shared/documents/pilot-plan.ts";
import { actsFor } from "../../../shared/documents/sponsor-brief.ts";
import { successStoryFields } from "../../../shared/documents/success-story.ts";
import { aDesign, aLinkEvidence } from "../report/made-programme.ts";
import { bookOf, factsIn, smallTeam, textOf } from "./small-documents.ts";

const book = bookOf(smallTeam);
const dealSize = { id: "Deal size", name: "Deal size", unit: "€", percent: false };

/** The facts of the small team, with evidence made up for its training. */
function factsWith(...found: DesignResult[]) {
  const { analysis, dataset } = factsIn(book);
  const evidence = [aLinkEvidence("Talks", dealSize, found)];
  return { ...factsIn(book), analysis: { ...analysis, evidence }, lookups: lookupsWith(evidence), dataset };

  function lookupsWith(own: typeof evidence) {
    return { ...factsIn(book).lookups, evidenceOfTraining: new Map([["Talks", own]]) };
  }
}

test("the sponsor's next act is the one on record least; of those as rare it fits where the training is (D3)", () => {
  const about = trainingFactsOf(factsIn(book), "Talks");
  const next = (state: Partial<typeof about>, done?: { model: number; referTo: number; reinforce: number }) =>
    actsFor({ ...about, isAhead: false, isRunning: false, isDelivered: false, ...state }, done).map(({ act }) => act);
  expect(next({ isAhead: true })).toEqual(["Refer to", "Model", "Reinforce"]);
  expect(next({ isRunning: true })[0]).toBe("Model");
  expect(next({ isDelivered: true })[0]).toBe("Reinforce");
  expect(next({ isDelivered: true }, { model: 0, referTo: 2, reinforce: 1 })).toEqual([
    "Model",
    "Reinforce",
    "Refer to",
  ]);
});

test("a sponsor brief holds the promise, where it stands and what to do next (D6)", async () => {
  const text = await textOf(book, "sponsor-brief", "Talks");
  expect(text).toContain("Rolf, Sales: your part is what people see you do.");
  expect(text).toContain("Keep what was agreed: “Rolf joins one talk a month”.");
  expect(text).toContain("- KPI: Deal size, now € 105, target € 120");
  expect(text).toContain("It was delivered by 8 May 2026. 1 person took part, 1 completed it. Pia runs it.");
});

test("a training nobody sponsors has a brief that says so", async () => {
  const text = await textOf(book, "sponsor-brief", "Plan well");
  expect(text).toContain("This training has no sponsor on record.");
  expect(text).toContain("No KPI is tied to it yet");
});

test("there is a success story only with evidence of grade E2 or better that supports the promise (D6, G3)", () => {
  const story = (...found: DesignResult[]) => successStoryFields(factsWith(...found), "Talks");
  expect(story(aDesign("trend"))).toMatchObject({ hasStory: true, grade: "E2", whyNone: [] });
  expect(story(aDesign("randomised")).finding).toContain("caused a change");
  for (const found of [
    [],
    [aDesign("before-after")],
    [aDesign("trend", { grade: "E1" })],
    [aDesign("comparison", { verdict: "inconclusive" })],
    [aDesign("comparison", { verdict: "negligible" })],
    [aDesign("randomised", { verdict: "contrary" })],
  ]) {
    const { hasStory, finding, whyNone } = story(...found);
    expect({ hasStory, finding, reasons: whyNone.length }).toEqual({ hasStory: false, finding: null, reasons: 1 });
  }
});

test("the story is told in the words of its evidence and no others", async () => {
  const told = successStoryFields(
    factsWith(aDesign("comparison", { warnings: [{ code: "few-teams", text: "there are few teams" }] })),
    "Talks",
  );
  expect(told.finding).toMatch(/^Deal size changed more than in the comparison group after “Talks”/);
  expect(told.limits).toEqual(["there are few teams"]);
  expect(await textOf(book, "success-story", "Talks")).toContain("There is no success story of Talks yet.");
});

test("a training that was not delivered yet has no story to look for", async () => {
  expect(await textOf(book, "success-story", "Plan well")).toBe("");
});

test("a pilot is planned where an effect is not shown and a gap is open, and by lot only with enough people", () => {
  const facts = factsIn(book);
  expect(pilotTrainings(facts).map(({ id }) => id)).toEqual(["Talks", "Plan well"]);
  expect(pilotTrainings(factsWith(aDesign("trend"))).map(({ id }) => id)).toEqual(["Plan well"]);
  expect(pilotPlanFields(facts, "Talks")).toMatchObject({
    people: 2,
    first: 2,
    later: 0,
    canCompare: false,
    baseline: "€ 105",
  });
  const many = Array.from({ length: 13 }, (_, at) => `\n    P${at} | East | ${at < 11 ? 1 : 3} | 2`).join("");
  const large = factsIn(bookOf({ ...smallTeam, "Skills Matrix": `${smallTeam["Skills Matrix"]}${many}` }));
  expect(pilotPlanFields(large, "Talks")).toMatchObject({ people: 13, first: 7, later: 6, canCompare: true });
});

test("the e-mails know the day, the format, the promise and who signs; use at work is asked for after 30 days (D6)", async () => {
  expect(eMailFields(factsIn(book), "Talks")).toMatchObject({ checkOn: "2026-06-07", checkAfterDays: 30 });
  const text = await textOf(book, "e-mails", "Talks");
  expect(text.match(/^Subject: .+$/gm)).toEqual([
    "Subject: Your place in Talks",
    "Subject: Talks: ten minutes before it starts",
    "Subject: How is it going with what you took from Talks?",
    "Subject: Thank you, and what comes next after Talks",
  ]);
  expect(text).toContain("It takes 8 hours of your time.");
  expect(text).toContain("What leaders agreed to do: Rolf joins one talk a month.");
  const ahead = await textOf(book, "e-mails", "Plan well");
  expect(ahead).toContain("I would like to invite you to Plan well, which starts on 1 February 2027.");
  expect(ahead).not.toContain("not known");
});
