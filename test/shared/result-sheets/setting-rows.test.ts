import { expect, test } from "vitest";
import { knownSettings } from "../../../shared/analysis/known-settings.ts";
import { settingsOf } from "../../../shared/analysis/read-settings.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import { settingRows } from "../../../shared/result-sheets/setting-rows.ts";

test("every setting is shown with the name under which a Settings sheet is read", () => {
  expect(settingRows(defaultSettings).map(({ name }) => name)).toEqual(knownSettings.map(({ name }) => name));
});

test("the values shown, put on a Settings sheet, give the same settings again", () => {
  const unusual = structuredClone(defaultSettings);
  Object.assign(unusual, { minNeeded: 4, mustDoFirst: false, staleDays: 100, hourlyRate: 61, organisation: "Kestrel" });
  unusual.weights.impact = 7;
  unusual.anchors.slowWeeks = 80;
  const place = { sheet: "Settings", range: null };
  const written = settingRows(unusual).flatMap(({ name, value }) => (value === null ? [] : [{ name, value, place }]));
  expect(settingsOf({ settings: written })).toEqual({ settings: unusual, problems: [] });
});

test("names that formulas use are ones that Excel takes", () => {
  const names = settingRows(defaultSettings).flatMap(({ live }) => live ?? []);
  expect(names.filter((name) => !/^TL_[a-z_]+$/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
});
