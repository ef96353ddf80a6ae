import { expect, test } from "vitest";
import { german } from "../../shared/languages/german.ts";
import { messages, unsaid } from "../messages.ts";

const said = messages();

function placesOf(text: string): string[] {
  return (text.match(/\{\d+\}/g) ?? []).sort();
}

test("every message of a report has a German text", () => {
  expect(said.filter(({ text }) => !Object.hasOwn(german, text))).toEqual([]);
});

test("no finding, and no reason why a column was read as it was, has words that cannot be translated", () => {
  expect(unsaid()).toEqual([]);
});

test("every German text belongs to a message that a report still says", () => {
  const known = new Set(said.map(({ text }) => text));
  expect(Object.keys(german).filter((text) => !known.has(text))).toEqual([]);
});

test("a German text has the same places for names and numbers as the English", () => {
  const different = Object.entries(german).filter(
    ([text, translated]) => `${placesOf(text)}` !== `${placesOf(translated)}`,
  );
  expect(different).toEqual([]);
});

test("a noun has a German form for one and for several", () => {
  const bars = (text: string) => text.split("|").length;
  expect(Object.entries(german).filter(([text, translated]) => bars(text) !== bars(translated))).toEqual([]);
});

test("a German text begins and ends with a space where the English does, so that parts join", () => {
  const ends = (text: string) => [text.startsWith(" "), text.endsWith(" ")].join();
  expect(Object.entries(german).filter(([text, translated]) => ends(text) !== ends(translated))).toEqual([]);
});

test("no German text is empty or has a space too many", () => {
  expect(
    Object.entries(german).filter(([, translated]) => translated.trim() === "" || / {2}/.test(translated)),
  ).toEqual([]);
});
