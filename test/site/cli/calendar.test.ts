import ICAL from "ical.js";
import { expect, test } from "vitest";
import { cli, skills } from "./fake-world.ts";

const people = [
  ["Name", "Team", "Manager"],
  ["Ana", "East", "Mia"],
  ["Ben", "East", "Mia"],
  ["Mia", "East", "Zoe"],
  ["Cy", "West", "Zoe"],
  ["Zoe", "West", null],
];
const plan = [
  ["Action", "Owner", "Live project", "Due date", "Status"],
  ["Write; the plan", "Ana", "Alpha", "2026-12-01", "Open"],
  ["Hold the talk", "Cy", "Beta", "2026-12-02", "Open"],
  ["Was due", "Ben", "Beta", "2026-10-02", "Open"],
];
const disk = { workbooks: { "team.xlsx": { ...skills, People: people, "Action Plan": plan } } };

const summaries = (bytes: Uint8Array) =>
  new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)))
    .getAllSubcomponents("vevent")
    .map((event) => new ICAL.Event(event).summary);

test("D4 the calendar is a file that a calendar program reads, and it says whom it is for", async () => {
  const { code, out, pieces } = await cli("calendar team.xlsx --out next.ics", disk);
  expect(code).toBe(0);
  expect(out).toMatch(
    /^next\.ics: \d+ entries as of 22 November 2026, 1 of them overdue\. It names people: it is for HR\.\n/,
  );
  const found = summaries(pieces.get("/typed/next.ics")!);
  expect(found).toEqual(
    expect.arrayContaining(["Write; the plan (Alpha)", "Hold the talk (Beta)", "Overdue: Was due (Beta)"]),
  );
});

test("H2 a manager's calendar is about the own people and nobody else", async () => {
  const { out, pieces } = await cli("calendar team.xlsx --out mia.ics --manager mia", disk);
  expect(out).toContain("It is for Mia.");
  const text = new TextDecoder().decode(pieces.get("/typed/mia.ics")!);
  expect(text).toContain("Write\\; the plan");
  expect(text).not.toMatch(/Cy\b|Hold the talk/);
});

test("there is no calendar for leaders: the command knows no audience", async () => {
  const { code, err } = await cli("calendar team.xlsx --out a.ics --audience leadership", disk);
  expect(code).toBe(2);
  expect(err).toContain("audience");
});

test("a name nobody leads under, another ending, and no file are answered with a sentence", async () => {
  expect((await cli("calendar team.xlsx --out a.ics --manager Mya", disk)).err).toContain("The nearest is Mia");
  expect((await cli("calendar team.xlsx --out a.txt", disk)).err).toContain("ending in .ics");
  expect((await cli("calendar team.xlsx", disk)).code).toBe(2);
});

test("a workbook without any day to come ends with 1 and says so", async () => {
  const { code, err } = await cli("calendar skills.xlsx --out a.ics", { workbooks: { "skills.xlsx": skills } });
  expect(code).toBe(1);
  expect(err).toContain("There is nothing to put into a calendar in skills.xlsx");
});
