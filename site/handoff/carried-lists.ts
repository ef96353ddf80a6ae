import { carriedFormula, type FormulaPlaces } from "../../shared/handoff/carried-formula.ts";
import type { ListValidation } from "../../shared/workbook/sheet-plan.ts";
import type { SourceList } from "./source-lists.ts";

/** The drop-down lists that stand in the copy, by sheet of the copy: those whose cells and choices all leave unchanged. */
export function carriedLists(
  lists: ReadonlyMap<string, readonly SourceList[]>,
  places: FormulaPlaces,
): Map<string, ListValidation[]> {
  const carried = new Map<string, ListValidation[]>();
  for (const [sheet, own] of lists) {
    const size = places.size(sheet);
    if (size === null) continue;
    carried.set(
      places.nameOf(sheet),
      own.flatMap(({ areas, choices }) => {
        const said = carriedChoices(choices, sheet, places);
        if (said === null) return [];
        return areas.flatMap((area) => {
          const moved = places.moved(sheet, area);
          return moved === null ? [] : [{ area: moved, choices: said }];
        });
      }),
    );
  }
  return carried;
}

function carriedChoices(
  choices: SourceList["choices"],
  sheet: string,
  places: FormulaPlaces,
): SourceList["choices"] | null {
  if (typeof choices !== "string") return choices.every((choice) => places.text(choice) === choice) ? choices : null;
  const carried = carriedFormula(choices, sheet, false, places);
  return "formula" in carried ? carried.formula : null;
}
