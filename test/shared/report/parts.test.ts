import { expect, test } from "vitest";
import type { GapItem } from "../../../shared/analysis/gap-results.ts";
import { defaultSettings } from "../../../shared/analysis/settings.ts";
import type { Report } from "../../../shared/report/report.ts";
import { certaintyText, heatStep, meetingText, ordinal, sourceTexts } from "../../../shared/report/views/parts.ts";

const report = { analysis: { settings: defaultSettings } } as unknown as Report;
const item = (rank: number | null, criticality: GapItem["criticality"], ranks: number[]): GapItem =>
  ({
    rank,
    criticality,
    certainty: { ranks, likelyRanks: [1, 3], topThree: 0.93 },
  }) as unknown as GapItem;

test("a rank says how sure it is: the ranks that together hold nine of ten weightings", () => {
  expect(certaintyText(report, item(1, "important", [0.6, 0.2, 0.13, 0.07]))).toBe("1st to 3rd in 93 %");
});

test("a non-negotiable gap comes first whatever its score, and says so", () => {
  expect(certaintyText(report, item(1, "non-negotiable", [0.6, 0.2, 0.13, 0.07]))).toBe(
    "first as non-negotiable; by score 1st to 3rd in 93 %",
  );
});

test("a gap whose certainty was not computed does not pretend to be certain", () => {
  expect(certaintyText(report, { ...item(4, null, []), certainty: null })).toBe("not computed");
  expect(certaintyText(report, { ...item(null, null, []), certainty: null })).toBe("not ranked");
});

test("a gap that nobody rated is unknown, not met", () => {
  expect(heatStep(null, 4)).toBe("unknown");
  expect(heatStep(0, 4)).toBe(0);
});

test("steps of the gap scale are quarters of the scale, whatever the scale", () => {
  expect([0.1, 1, 1.1, 2, 3, 4].map((gap) => heatStep(gap, 4))).toEqual([1, 1, 2, 2, 3, 4]);
  expect([10, 25, 26, 100].map((gap) => heatStep(gap, 100))).toEqual([1, 1, 2, 4]);
});

test("a share carries its bounds as soon as somebody is not rated", () => {
  const metrics = { pctMeeting: 0.5, pctMeetingLow: 0.4, pctMeetingHigh: 0.6, unknown: 1 } as never;
  expect(meetingText(metrics)).toBe("50 % (40 to 60 %)");
  expect(meetingText({ pctMeeting: 0.5, pctMeetingLow: 0.5, pctMeetingHigh: 0.5, unknown: 0 } as never)).toBe("50 %");
  expect(meetingText({ pctMeeting: null } as never)).toBe("not known");
});

test("ranks are written as people say them", () => {
  expect([1, 2, 3, 4, 11, 12, 13, 21, 112, 1203].map(ordinal)).toEqual([
    "1st",
    "2nd",
    "3rd",
    "4th",
    "11th",
    "12th",
    "13th",
    "21st",
    "112th",
    "1,203rd",
  ]);
});

test("a long list of cells says how many ranges it leaves out", () => {
  const sources = Array.from({ length: 12 }, (_, row) => ({ sheet: "Skills", range: `B${row + 2}`, cells: 1 }));
  expect(sourceTexts(sources, 3)).toEqual(["Skills, B2", "Skills, B3", "Skills, B4", "and 9 further ranges"]);
});
