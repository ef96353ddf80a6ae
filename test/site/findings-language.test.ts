import { expect, test } from "vitest";
import { Desk } from "../../site/publisher/desk.ts";
import { loadRenderer } from "../../site/render/bundle.ts";
import { frontierForReport } from "../../site/solver/plan-budget.ts";
import { cli } from "./cli/fake-world.ts";

/* The findings of the page Data check are in the language of the report, from whichever door it comes. */

const matrix = [
  ["Name", "Team", "SQL", "Welding", "Sales", "Planning"],
  ["Ana Silva", "East", 3, 1, 2, 2],
  ["Ben Okoro", "East", 2, 2, 4, 0],
  ["Cy Tanaka", "West", 1, 4, 1, 3],
  ["Di Rossi", "West", 4, 0, 2, 1],
];
const settings = [
  ["Setting", "Value"],
  ["Language", "de"],
];
const english = "The table does not say who rated.";
const german = "Die Tabelle sagt nicht, wer bewertet hat.";
const workbooks = { "team.xlsx": { "Skills Matrix": matrix } };

test("on the command line, by option or by the row Language; the command check stays English", async () => {
  const found = async (command: string, disk: Parameters<typeof cli>[1]) => {
    const { reports } = await cli(`${command} --audience hr --out site`, disk);
    return reports.at(-1)!.analysis.problems.map(({ message }) => message);
  };
  expect(await found("report team.xlsx --language de", { workbooks })).toContain(german);
  const asked = { workbooks: { "team.xlsx": { "Skills Matrix": matrix, Settings: settings } } };
  expect(await found("report team.xlsx", asked)).toContain(german);
  const { out } = await cli("check team.xlsx", asked);
  expect(out).toContain(english);
  expect(out).not.toContain(german);
});

test("in the publisher, whose own list stays English", async () => {
  const tell = () => {};
  const desk = new Desk({ loadRenderer, planBudget: (basis) => frontierForReport(basis), fetch, tell });
  const csv = (name: string, rows: readonly (readonly unknown[])[]) =>
    new File([rows.map((row) => row.join(",")).join("\n")], `${name}.csv`);
  const understanding = await desk.read([csv("Skills Matrix", matrix), csv("Settings", settings)], null);
  expect(understanding.problems.map(({ message }) => message)).toContain(english);
  expect(desk.analyse("2026-11-22").problems.map(({ message }) => message)).toContain(english);
  const look = { name: "", accent: null, logo: null, purpose: "" };
  await desk.prepare({ audience: "hr", teams: [], pseudonyms: false, minimumGroup: 5, ...look });
  expect((await desk.page("data-check.html")).html).toContain(german);
});
