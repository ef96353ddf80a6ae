import { say } from "../language.ts";
import type { Finding } from "./level-findings.ts";
import type { Problem } from "./problems.ts";
import { type Rectangle, rangeAddress } from "./raw-workbook.ts";

/** Problems of one kind listed one by one; beyond that they become one problem over their range. */
const listedAtMost = 50;

interface Kept {
  finding: Finding;
  area: Rectangle;
  cells: number;
}

/** Collects what is wrong in one table and folds a long list of the same trouble into one. */
export class LevelProblems {
  readonly #sheet: string;
  readonly #byCode = new Map<string, { count: number; cells: number; area: Rectangle; kept: Kept[] }>();

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /** Something found in a cell (or a range), which accounts for `cells` filled cells. */
  add(finding: Finding, row: number, column: number, cells = 0, bottom = row, right = column): void {
    const area = { top: row, left: column, bottom, right };
    const group = this.#byCode.get(finding.code);
    if (!group) {
      this.#byCode.set(finding.code, { count: 1, cells, area: { ...area }, kept: [{ finding, area, cells }] });
      return;
    }
    group.count++;
    group.cells += cells;
    group.area.top = Math.min(group.area.top, area.top);
    group.area.left = Math.min(group.area.left, area.left);
    group.area.bottom = Math.max(group.area.bottom, area.bottom);
    group.area.right = Math.max(group.area.right, area.right);
    if (group.kept.length < listedAtMost) group.kept.push({ finding, area, cells });
  }

  /** The problems, in the order their kinds were first met. */
  list(): Problem[] {
    return [...this.#byCode.values()].flatMap(({ count, cells, area, kept }) => {
      if (count <= listedAtMost)
        return kept.map((each) => this.#problem(each.finding, rangeAddress(each.area), each.cells));
      const { finding, area: first } = kept[0]!;
      const message = say`${count} places in this range have the same trouble. The first is ${rangeAddress(first)}: ${finding.message}`;
      return [this.#problem({ ...finding, message }, rangeAddress(area), cells)];
    });
  }

  #problem(finding: Finding, range: string, cells: number): Problem {
    return { ...finding, place: { sheet: this.#sheet, range }, cells };
  }
}
