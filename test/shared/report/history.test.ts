import { expect, test } from "vitest";
import { publishedSnapshot } from "../../../shared/report/changes.ts";
import {
  earlierSnapshot,
  editionOf,
  emptyHistory,
  mostSnapshots,
  type ReportHistory,
  withEdition,
  withinCharacters,
} from "../../../shared/report/history.ts";
import { readHistory } from "../../../shared/report/read-history.ts";
import { smallReport } from "./small-report.ts";

const key = `${"A".repeat(43)}=`;
const snapshotAt = (asOf: string) => publishedSnapshot(smallReport({ asOf }));

function historyOf(...dates: string[]): ReportHistory {
  return dates.reduce((history, date) => withEdition(history, "hr", { snapshot: snapshotAt(date) }), emptyHistory(key));
}

function dates(history: ReportHistory): string[] {
  return editionOf(history, "hr").snapshots.map(({ asOf }) => asOf);
}

test("reports are kept by day, and one made again on the same day takes the place of the first (F4)", () => {
  expect(dates(historyOf("2026-06-30", "2026-03-31", "2026-06-30"))).toEqual(["2026-03-31", "2026-06-30"]);
});

test("a report is compared with the newest one of an earlier day, never with its own or a later one", () => {
  const history = historyOf("2026-03-31", "2026-06-30");
  const before = (day: string) => earlierSnapshot(history, "hr", day)?.asOf ?? null;
  expect([before("2026-06-30"), before("2026-07-01"), before("2026-03-31")]).toEqual([
    "2026-03-31",
    "2026-06-30",
    null,
  ]);
  expect(earlierSnapshot(history, "leadership", "2026-07-01")).toBeNull();
});

test("what one kind of readers was told does not touch what others were", () => {
  const groups = { codes: ["A", "B"], memberships: [[0, 1]], entries: [] };
  const history = withEdition(historyOf("2026-03-31"), "leadership", {
    snapshot: snapshotAt("2026-03-31"),
    groups,
    pseudonymKey: key,
  });
  expect(history.editions.map(({ readers }) => readers)).toEqual(["hr", "leadership"]);
  const again = withEdition(history, "leadership", { snapshot: snapshotAt("2026-06-30") });
  expect(editionOf(again, "leadership")).toMatchObject({ groups, pseudonymKey: null });
  expect(editionOf(again, "hr")).toEqual(editionOf(history, "hr"));
});

test("a year of reports is kept, older ones are forgotten", () => {
  const many = Array.from({ length: mostSnapshots + 2 }, (_, index) => `20${10 + index}-01-01`);
  expect(dates(historyOf(...many))).toEqual(many.slice(2));
});

test("a history that must be smaller loses its oldest reports first, and is refused when the newest are too much", () => {
  const history = historyOf("2026-01-01", "2026-02-01", "2026-03-01");
  const size = JSON.stringify(history).length;
  expect(dates(withinCharacters(history, size)!)).toHaveLength(3);
  expect(dates(withinCharacters(history, size - 1)!)).toEqual(["2026-02-01", "2026-03-01"]);
  expect(withinCharacters(history, 100)).toBeNull();
});

test("a history is read as it was written", () => {
  const history = historyOf("2026-03-31");
  expect(readHistory(JSON.stringify(history))).toEqual(history);
});

test("what is no history, or a broken one, is told in a sentence that says which part", () => {
  const history = historyOf("2026-03-31");
  const told = (text: string) => {
    try {
      readHistory(text);
      return null;
    } catch (error) {
      return (error as RangeError).message;
    }
  };
  const changed = (change: (copy: ReportHistory) => void) => {
    const copy = structuredClone(history);
    change(copy);
    return told(JSON.stringify(copy));
  };
  expect(told('{"schema":"throughline/hist')).toBe("It is not JSON.");
  expect(told("[]")).toBe("It is not a history of reports.");
  expect(told('{"version":1,"tables":[]}')).toBe("It is not a history of reports.");
  expect(changed((copy) => Object.assign(copy, { groupKey: "short" }))).toBe("Its key is not 32 bytes in base64.");
  expect(changed((copy) => Object.assign(copy, { editions: {} }))).toBe("It lists no editions.");
  expect(changed((copy) => Object.assign(copy.editions[0]!.snapshots[0]!, { people: "3" }))).toBe(
    "Edition 1 has parts that cannot be read.",
  );
  expect(changed((copy) => copy.editions[0]!.groups.memberships.push([7]))).toBe(
    "Edition 1 names groups whose members it does not list.",
  );
});
