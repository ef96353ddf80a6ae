import { expect, test } from "vitest";
import { luminance } from "../../../addin/taskpane/luminance.ts";

test("black is dark, white is light, and grey lies between by what the eye sees", () => {
  expect(luminance("#000000")).toBe(0);
  expect(luminance("#ffffff")).toBeCloseTo(1, 9);
  expect(luminance("#808080")).toBeCloseTo(0.2159, 4);
});

test("what is no colour has no lightness", () => {
  expect(luminance("rebeccapurple")).toBeNull();
  expect(luminance("#fff")).toBeNull();
});
