import { expect, test } from "vitest";
import { bookOf, smallTeam, textOf } from "./small-documents.ts";

const planOf = (name: string, more: Record<string, string> = {}) =>
  textOf(bookOf({ ...smallTeam, ...more }), "development-plan", name);

test("a plan names the gap, how to close it, by when, and the KPI it is meant for (G1)", async () => {
  const text = await planOf("Ana");
  expect(text).toContain(
    "- Negotiation: level 1 now, level 3 aimed at\n  Ask whether “Talks” is held again. Learn from Cy.",
  );
  expect(text).toMatch(/It is meant for Deal size, now € 105, target € 120\./);
});

test("a training somebody finished is practised, not repeated", async () => {
  const text = await planOf("Ben");
  expect(text).toContain("Practise at work what “Talks” taught.");
  expect(text).toContain("- Talks: finished, 8 May 2026; in use at work (confirmed)");
});

test("without a wish or a next role the plan asks for them instead of making them up", async () => {
  const text = await planOf("Ana");
  expect(text).toContain("Nothing is on record yet. Begin the talk here.");
  expect(text).toContain("No next role is on record.");
});

test("a next role and its gaps stand apart from the job now", async () => {
  const text = await planOf("Ana", {
    People: `
      Name | Team | Role | Target role | Manager
      Ana | East | Agent | Lead | Mia
      Mia | East | Lead | |`,
    "Required Levels": `
      Role | Reporting
      Lead | 4`,
  });
  expect(text).toContain("The role aimed at: Lead.");
  expect(text.slice(text.indexOf("Development for a career"))).toContain("- Reporting: level 2 now, level 4 aimed at");
});
