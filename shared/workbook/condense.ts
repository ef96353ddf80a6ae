import { moreOfTheSame } from "./findings-cells.ts";
import { grouped } from "./grouped.ts";
import type { Problem } from "./problems.ts";

const mostAlike = 20;

/**
 * Problems with long runs of one kind on one sheet cut short: the first twenty stay, the others become one that counts
 * them and accounts for their cells.
 */
export function condensed(problems: readonly Problem[]): Problem[] {
  const groups = grouped(problems, ({ code, severity, place }) => `${code}\u0000${severity}\u0000${place.sheet}`);
  return [...groups.values()].flatMap((group) => {
    if (group.length <= mostAlike + 1) return group;
    const rest = group.slice(mostAlike);
    const cells = rest.reduce((sum, problem) => sum + problem.cells, 0);
    return [...group.slice(0, mostAlike), moreOfTheSame(rest[0]!, rest.length, cells)];
  });
}
