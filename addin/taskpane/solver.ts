import highs, { type Highs, type InitOptions } from "highs";
import program from "highs/runtime?url";
import type { Solver } from "../../shared/analysis/allocation.ts";

// The package's types describe its CommonJS twin, whose function stands one level deeper than in the module we load.
const load = highs as unknown as (options?: InitOptions) => Promise<Highs>;

const secondsEach = 2;
const shortest = 0.2;

/** The HiGHS solver. One solve, and all of them together, end after some seconds with the best that was found by then. */
export async function openSolver(secondsAltogether: number): Promise<Solver> {
  const { solve } = await load({ locateFile: () => program });
  let left = secondsAltogether;
  return (model) => {
    const start = performance.now();
    const { Status, ObjectiveValue, Columns } = solve(model, {
      output_flag: false,
      mip_rel_gap: 0,
      time_limit: Math.max(shortest, Math.min(secondsEach, left)),
    });
    left -= (performance.now() - start) / 1000;
    const values = new Map(
      Object.entries(Columns).map(([name, column]) => [name, "Primal" in column ? column.Primal : Number.NaN]),
    );
    return { status: Status, objective: ObjectiveValue, values };
  };
}
