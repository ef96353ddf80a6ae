import { expect, test } from "vitest";
import { passphraseProblem } from "../../../site/deliver/passphrase.ts";

test.for([
  "password",
  "Summer2026!",
  "Acme2026!",
  "Tr0ub4dor&3",
  "p@ssw0rd p@ssw0rd p@ssw0rd",
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "qwertyuiopasdfghjkl",
  "12345678901234567890",
  "monday tuesday wednesday thursday",
  "crumb velvet",
  "crumb velvet anchor",
  "crumb-velvet-anchor",
  "k3J9xQ2m",
  "Anna Schmidt 1978",
])("“%s” is refused, with what to do", (text) => {
  expect(passphraseProblem(text)).toMatch(/four words/);
});

test.for([
  "crumb velvet anchor sixties",
  "crumbvelvetanchorsixties",
  "kettle-orbit-muffin-lantern-fog",
  "k3J9xQ2mZpWv7s",
  "Fahrradkette Gurkenglas Nebel Pinsel",
])("“%s” is strong enough", (text) => {
  expect(passphraseProblem(text)).toBeNull();
});

test("blanks alone are no passphrase", () => {
  expect(passphraseProblem(" \t ")).toMatch(/^Type a passphrase/);
});

test("words of the report itself count for nothing", () => {
  const text = "Zarquon Holdings Vortexia Quellbrunn";
  expect(passphraseProblem(text)).toBeNull();
  expect(passphraseProblem(text, ["Zarquon Holdings", "Vortexia", "Quellbrunn"])).toMatch(/can be guessed/);
});

test("a text as long as a letter is measured without delay", () => {
  expect(passphraseProblem("1!aA@3eE$5sS0oO7tT".repeat(5_000))).toBeNull();
});
