import type { Highs, InitOptions } from "highs";
import highs from "highs";
import type { Solver } from "../../shared/analysis/allocation.ts";

// The package's types describe its CommonJS twin, whose function stands one level deeper than in the module we load.
const load = highs as unknown as (options?: InitOptions) => Promise<Highs>;

const shortest = 0.2;

/**
 * The HiGHS solver, a WebAssembly module of some megabytes. One solve ends after `each` seconds, all of them together
 * after about `altogether`, with the best that was found by then. `program`: where the module lies, in a browser.
 */
export async function highsSolver(
  { each, altogether }: { each: number; altogether: number },
  program?: string,
): Promise<Solver> {
  const { solve } = await load(program === undefined ? {} : { locateFile: () => program });
  let left = altogether;
  return (model) => {
    const start = performance.now();
    const { Status, ObjectiveValue, Columns } = solve(model, {
      output_flag: false,
      mip_rel_gap: 0,
      time_limit: Math.max(shortest, Math.min(each, left)),
    });
    left -= (performance.now() - start) / 1000;
    const values = new Map(
      Object.entries(Columns).map(([name, column]) => [name, "Primal" in column ? column.Primal : Number.NaN]),
    );
    return { status: Status, objective: ObjectiveValue, values };
  };
}
