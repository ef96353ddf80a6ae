import { said, sayings } from "../language.ts";
import { type CostItem, costItems, type Training } from "../model.ts";

/** Cost items that grow with the people who take part. */
const perPerson: readonly CostItem[] = ["participantTime", "materials", "travel"];

/** What one run of a training costs. */
export interface RunCost {
  /** Whether the workbook gives any cost; without one the rest is 0 and means nothing. */
  known: boolean;
  fixedCost: number;
  costPerSeat: number;
  /** Items without a figure, in words. */
  missing: string[];
  /** The time of participants was counted from hours and the cost of an hour. */
  timeCounted: boolean;
}

const words: Record<CostItem, string> = sayings({
  design: "design",
  delivery: "delivery",
  materials: "materials",
  facilities: "rooms",
  travel: "travel",
  participantTime: "participant time",
  overhead: "overhead",
  evaluation: "evaluation",
});

/**
 * The cost of a run with `seats` people: participant time, materials and travel by seat, the rest fixed. One sum that
 * is not split is fixed. Participant time without a figure is hours × `hourlyRate` where both are known.
 *
 * @example costOfRun({ costs: { delivery: 4000, materials: 300 }, hours: null }, 10, null).costPerSeat // => 30
 * @example costOfRun({ costs: { total: 5000 }, hours: 8 }, 10, 60).fixedCost // => 5000
 */
export function costOfRun(
  { costs, hours }: Pick<Training, "costs" | "hours">,
  seats: number,
  hourlyRate: number | null,
): RunCost {
  if (costs.total !== undefined)
    return { known: true, fixedCost: costs.total, costPerSeat: 0, missing: [], timeCounted: false };
  const known = costItems.some((item) => costs[item] !== undefined);
  const sum = (items: readonly CostItem[]) => items.reduce((all, item) => all + (costs[item] ?? 0), 0);
  const bySeat = seats > 0 ? perPerson : [];
  const timeCounted = known && costs.participantTime === undefined && hours !== null && hourlyRate !== null;
  return {
    known,
    fixedCost: sum(costItems.filter((item) => !bySeat.includes(item))),
    costPerSeat: (seats > 0 ? sum(bySeat) / seats : 0) + (timeCounted ? hours * hourlyRate : 0),
    missing: costItems
      .filter((item) => costs[item] === undefined && !(timeCounted && item === "participantTime"))
      .map((item) => said(words[item])),
    timeCounted,
  };
}
