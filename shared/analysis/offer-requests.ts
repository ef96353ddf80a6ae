import { dateText } from "../format.ts";
import { said, say, sayings } from "../language.ts";
import type { Dataset, KeptRow } from "../model.ts";
import type { GapItem } from "./gap-results.ts";
import { textIn } from "./kept-values.ts";
import type { LeftOut } from "./offers.ts";
import { rowsOfRequests } from "./requests-steps.ts";
import { namesIn, namesOf, resolverOf } from "./resolve.ts";

/** A training that only a request names. */
export interface Requested {
  id: string;
  name: string;
  fixedCost: number;
  seats: number;
  hoursPerSeat: number | null;
  /** The gaps it is asked for. */
  items: readonly GapItem[];
}

/**
 * Trainings that are requested or approved and not on the list of trainings. Cost and hours of a request are those of
 * all its seats; without seats, it has one for everybody short in the gaps it is for. A request that cannot be planned
 * with, or was not granted, is left out and listed. Several rows of one request are one request, which stands as its
 * newest row says.
 */
export function requestedOf(dataset: Dataset, gaps: readonly GapItem[]): { offers: Requested[]; leftOut: LeftOut[] } {
  const onList = resolverOf(dataset.trainings);
  const offers: Requested[] = [];
  const leftOut: LeftOut[] = [];
  for (const { number: known, rows } of rowsOfRequests(dataset)) {
    const values = newestOf(rows);
    const { place } = rows[0]!;
    const training = textIn(values, "training");
    if (training !== null && onList(training) !== null) continue;
    const name = training ?? say`Training in ${textIn(values, "skill") ?? say`an unnamed skill`}`;
    const number = known ?? `${place.sheet} ${place.range ?? ""}`.trim();
    const items = itemsOf(values, dataset, gaps);
    const cost = amountIn(values, "cost");
    const seats = amountIn(values, "seats") ?? items.reduce((sum, { metrics }) => sum + metrics.gapCount, 0);
    const why = notGranted(values) ?? (items.length === 0 ? noGap(values) : cost === null ? said(noCost) : null);
    if (why !== null) {
      leftOut.push({ what: say`${name} (request ${number})`, why });
      continue;
    }
    const hours = amountIn(values, "hours");
    offers.push({
      id: `request ${number}`,
      name: say`${name} (request ${number})`,
      fixedCost: cost!,
      seats,
      hoursPerSeat: hours === null || seats === 0 ? null : hours / seats,
      items,
    });
  }
  return { offers: distinct(offers), leftOut };
}

/** How a request stands is what its newest row says, also where that is nothing; the rest may stand in any row. */
const ofNewest: ReadonlySet<string> = new Set(["state", "decided", "reason"]);

/** What the rows of one request say together: of each field what stands in the newest row that fills it. */
function newestOf([newest, ...older]: readonly KeptRow[]): KeptRow["values"] {
  const together = { ...newest!.values };
  for (const { values } of older)
    for (const [field, value] of Object.entries(values)) if (!ofNewest.has(field)) together[field] ??= value;
  return together;
}

/** How a request stands, in a sentence. */
const stateWords: Readonly<Record<string, string>> = sayings({
  deferred: "deferred",
  rejected: "rejected",
  reallocated: "reallocated",
});
const noCost = sayings("The request names no cost. The column Cost of the sheet Requests would supply it.");

function noGap(values: KeptRow["values"]): string {
  return textIn(values, "skill") === null
    ? say`The request names no skill, so no gap is known that it would close. The column Skill of the sheet Requests would supply it.`
    : say`No open ranked gap calls for it.`;
}

function notGranted(values: KeptRow["values"]): string | null {
  const state = textIn(values, "state") ?? "requested";
  if (state === "requested" || state === "approved") return null;
  const decided = textIn(values, "decided");
  const day = decided !== null && /^\d{4}-\d{2}-\d{2}$/.test(decided) ? say` on ${dateText(decided)}` : "";
  const reason = textIn(values, "reason");
  return say`The request was ${said(stateWords[state] ?? state)}${day}${reason === null ? "" : `: ${reason}`}.`.replace(
    /\.\.$/,
    ".",
  );
}

function itemsOf(values: KeptRow["values"], dataset: Dataset, gaps: readonly GapItem[]): GapItem[] {
  const names = namesOf(dataset);
  const skills = new Set(namesIn(textIn(values, "skill"), names.skill));
  const written = textIn(values, "team");
  const team = names.team(written);
  // A team nobody knows is no reason to ask for everybody.
  if (written !== null && team === null) return [];
  return gaps.filter((item) => skills.has(item.skill) && (team === null || item.team === team));
}

function amountIn(values: KeptRow["values"], field: string): number | null {
  const value = values[field];
  return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : null;
}

/** Requests that share a number are told apart by their order. */
function distinct(offers: readonly Requested[]): Requested[] {
  const seen = new Map<string, number>();
  return offers.map((offer) => {
    const times = (seen.get(offer.id) ?? 0) + 1;
    seen.set(offer.id, times);
    return times === 1 ? offer : { ...offer, id: `${offer.id} (${times})` };
  });
}
