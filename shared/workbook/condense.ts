import { say } from "../language.ts";
import { listed, moreOfTheSame } from "./findings-cells.ts";
import { grouped } from "./grouped.ts";
import type { Problem } from "./problems.ts";

const mostAlike = 20;

/**
 * Problems with long runs of one kind on one sheet cut short: the first twenty stay, the others become one that counts
 * them and accounts for their cells.
 */
export function condensed(problems: readonly Problem[]): Problem[] {
  const groups = grouped(
    acrossSheets(problems),
    ({ code, severity, place }) => `${code}\u0000${severity}\u0000${place.sheet}`,
  );
  return [...groups.values()].flatMap((group) => {
    if (group.length <= mostAlike + 1) return group;
    const rest = group.slice(mostAlike);
    const cells = rest.reduce((sum, problem) => sum + problem.cells, 0);
    return [...group.slice(0, mostAlike), moreOfTheSame(rest[0]!, rest.length, cells)];
  });
}

/** Assumptions that hold alike for several sheets, such as the tabs of teams, are said once. */
function acrossSheets(problems: readonly Problem[]): Problem[] {
  const alike = grouped(problems, (problem) => {
    const isShared = problem.severity === "note" && problem.cells === 0;
    return isShared ? `${problem.code}\u0000${problem.message}\u0000${problem.assumed}` : problem;
  });
  return [...alike.values()].flatMap((group) => {
    const [first, ...others] = group;
    const sheets = [...new Set(others.map(({ place }) => place.sheet))].filter((sheet) => sheet !== first!.place.sheet);
    if (sheets.length === 0) return group;
    const own = others.filter(({ place }) => place.sheet === first!.place.sheet);
    return [{ ...first!, message: say`${first!.message} The same holds for ${listed(sheets)}.` }, ...own];
  });
}
