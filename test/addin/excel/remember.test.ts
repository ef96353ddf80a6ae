/// <reference types="office-js" />
import { beforeAll, expect, test } from "vitest";
import { savedMapping, savedSettings, saveMapping, saveSettings } from "../../../addin/excel/remember.ts";
import type { Mapping } from "../../../shared/workbook/mapping.ts";
import { connect } from "../../excel-host/connect.ts";
import { ExcelHost } from "../../excel-host/excel-host.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";

beforeAll(loadOfficeClient);

function opened(): ExcelHost {
  const host = new ExcelHost();
  connect(host);
  return host;
}

function mappingOf(questions: number): Mapping {
  const question = { sheet: "Команда 🚀", column: "A", question: "What is “it’s”?", choices: ["a", "b"], assumed: "a" };
  return { version: 1, tables: [], questions: Array.from({ length: questions }, () => question) };
}

test("a workbook that was never analysed remembers nothing", async () => {
  opened();
  expect([await savedMapping(), await savedSettings()]).toEqual([null, null]);
});

test("the mapping and the settings are remembered apart", async () => {
  opened();
  await saveMapping(mappingOf(1));
  await saveSettings({ minNeeded: 3 });
  expect([await savedMapping(), await savedSettings()]).toEqual([mappingOf(1), { minNeeded: 3 }]);
});

test("a long mapping is kept in small pieces, and a shorter one leaves none of them behind", async () => {
  const host = opened();
  await saveMapping(mappingOf(2000));
  const lengths = [...host.workbook.settings.values()].map((value) => String(value).length);
  expect([lengths.length > 5, Math.max(...lengths)]).toEqual([true, 30_000]);
  expect(await savedMapping()).toEqual(mappingOf(2000));
  await saveMapping(mappingOf(1));
  expect(host.workbook.settings.size).toBe(2);
  await saveMapping(null);
  expect(host.workbook.settings.size).toBe(0);
});

test("more than a workbook can keep is refused before anything is changed", async () => {
  const host = opened();
  await saveMapping(mappingOf(1));
  await expect(saveMapping(mappingOf(20_000))).rejects.toThrow("This is more than a workbook can remember");
  expect(await savedMapping()).toEqual(mappingOf(1));
  expect(host.workbook.settings.size).toBe(2);
});

test("what somebody else left under our names is no mapping", async () => {
  const host = opened();
  host.workbook.settings.set("throughline.mapping", "not ours");
  expect(await savedMapping()).toBeNull();
  host.workbook.settings.set("throughline.mapping", '{"turn":1,"pieces":2}');
  expect(await savedMapping()).toBeNull();
});
