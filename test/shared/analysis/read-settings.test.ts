import { expect, test } from "vitest";
import { knownSettings } from "../../../shared/analysis/known-settings.ts";
import { settingsOf } from "../../../shared/analysis/read-settings.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";

function read(rows: Record<string, string | number | boolean>) {
  const settings = Object.entries(rows).map(([name, value], row) => ({
    name,
    value,
    place: { sheet: "Settings", range: `B${row + 2}` },
  }));
  return settingsOf({ settings });
}

test("without a Settings sheet the usual settings hold", () => {
  expect(read({})).toEqual({ settings: defaultSettings, problems: [] });
});

test("settings are found by their names in plain English", () => {
  const { settings, problems } = read({
    "Weight: severity": 40,
    "Impact weight": "12,5",
    "Minimum holders": 3,
    Currency: "CHF",
    "Systemic share": "60 %",
    "Stale after days": 180,
    "Combine raters by": "Median",
    "Non-negotiable first": "no",
  });
  expect(problems).toEqual([]);
  expect([settings.weights.severity, settings.weights.impact]).toEqual([40, 12.5]);
  expect([settings.minNeeded, settings.currency, settings.systemicShare]).toEqual([3, "CHF", 0.6]);
  expect([settings.staleDays, settings.combineRaters, settings.mustDoFirst]).toEqual([180, "median", false]);
});

test("every setting is found by its own name and by no other's", () => {
  for (const { name, also } of knownSettings)
    for (const word of [name, ...also]) {
      const { problems } = read({ [word]: "\u0000" });
      const told = problems.map(({ code, message }) => [code, message.includes(`for “${name}”`)]);
      const takesAnyText = ["Organisation", "Currency", "Council seats"].includes(name);
      expect(told, word).toEqual(takesAnyText ? [] : [["settingNotAllowed", true]]);
    }
});

test("a value that cannot be is told with its cell, and the usual value stays", () => {
  const { settings, problems } = read({ "Minimum holders": "many" });
  expect(settings.minNeeded).toBe(2);
  expect(problems[0]).toMatchObject({
    place: { sheet: "Settings", range: "B2" },
    message: "“many” cannot be used for “Minimum holders”.",
    fix: "Type a whole number from 1 up.",
  });
});

test("a row that is no setting of the analysis is named and not used", () => {
  expect(read({ "Brand mascot": "a heron" }).problems[0]!.code).toBe("settingNotKnown");
});

test("weights that are all 0 cannot rank anything, so the usual ones stay", () => {
  const rows = Object.fromEntries(Object.keys(defaultSettings.weights).map((name) => [`Weight: ${name}`, 0]));
  const { settings, problems } = read(rows);
  expect(settings.weights).toEqual(defaultSettings.weights);
  expect(problems.map(({ code }) => code)).toEqual(["settingsContradict"]);
});
