import type { ReportHistory } from "./history.ts";

type Test = (value: unknown) => boolean;

const isText: Test = (value) => typeof value === "string";
const isNumber: Test = (value) => typeof value === "number" && Number.isFinite(value);
const isCount: Test = (value) => Number.isInteger(value) && (value as number) >= 0;
const isDate: Test = (value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isKey: Test = (value) => typeof value === "string" && /^[A-Za-z0-9+/]{43}=$/.test(value);

const snapshotParts = {
  asOf: isDate,
  gaps: listOf({
    id: isText,
    score: orNull(isNumber),
    rank: orNull(isCount),
    gapCount: isNumber,
    assessed: isNumber,
    demand: isNumber,
    requiredSum: isNumber,
    currentSum: isNumber,
  }),
  kpis: listOf({ id: isText, current: orNull(isNumber), target: orNull(isNumber), status: isText }),
  links: listOf({ id: isText, training: orNull(isText), kpi: orNull(isText) }),
  people: isCount,
};
const groupParts = {
  codes: each(isText),
  memberships: each(each(isCount)),
  entries: listOf({ variable: isText, group: isText, n: isCount, date: isDate, membership: isCount }),
};
const editionParts = {
  readers: isText,
  snapshots: listOf(snapshotParts),
  groups: object(groupParts),
  pseudonymKey: orNull(isKey),
};

/**
 * The history in a file's text.
 * @throws RangeError with a sentence that says which part is not as a history has it.
 */
export function readHistory(text: string): ReportHistory {
  const history = jsonIn(text);
  if (!isObject(history) || history.schema !== "throughline/history/1")
    throw new RangeError("It is not a history of reports.");
  if (!isKey(history.groupKey)) throw new RangeError("Its key is not 32 bytes in base64.");
  if (!Array.isArray(history.editions)) throw new RangeError("It lists no editions.");
  history.editions.forEach((edition, index) => {
    if (!object(editionParts)(edition)) throw new RangeError(`Edition ${index + 1} has parts that cannot be read.`);
    if (!hasItsMembers(edition as ReportHistory["editions"][number]))
      throw new RangeError(`Edition ${index + 1} names groups whose members it does not list.`);
  });
  return history as unknown as ReportHistory;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new RangeError("It is not JSON.");
  }
}

function hasItsMembers({ groups }: ReportHistory["editions"][number]): boolean {
  const { codes, memberships, entries } = groups;
  return (
    memberships.every((places) => places.every((place) => place < codes.length)) &&
    entries.every(({ membership }) => membership < memberships.length)
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function object(parts: Readonly<Record<string, Test>>): Test {
  return (value) => isObject(value) && Object.entries(parts).every(([name, is]) => is(value[name]));
}

function each(is: Test): Test {
  return (value) => Array.isArray(value) && value.every(is);
}

function listOf(parts: Readonly<Record<string, Test>>): Test {
  return each(object(parts));
}

function orNull(is: Test): Test {
  return (value) => value === null || is(value);
}
