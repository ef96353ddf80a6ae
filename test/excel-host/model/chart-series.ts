import { columnsOf, rowsOf } from "./areas.ts";
import type { ChartSeries, RangeTarget } from "./parts.ts";

/** Each column of the source is a series, or each row; the first is the categories when it holds texts. */
export function seriesOf({ sheet, area }: RangeTarget, by: "Columns" | "Rows"): ChartSeries[] {
  const columns = by === "Columns";
  const length = columns ? columnsOf(area) : rowsOf(area);
  const line = (index: number) =>
    columns
      ? { ...area, left: area.left + index, right: area.left + index }
      : { ...area, top: area.top + index, bottom: area.top + index };
  const isText = (index: number) => {
    const { bottom, right } = line(index);
    return typeof sheet.cells.value(bottom, right) === "string";
  };
  const first = length > 1 && isText(0) ? 1 : 0;
  const named = Array.from({ length: length - first }, (_, at) => line(at + first)).some(
    ({ top, left }) => typeof sheet.cells.value(top, left) === "string",
  );
  const body = (index: number) =>
    named ? { ...line(index), ...(columns ? { top: area.top + 1 } : { left: area.left + 1 }) } : line(index);
  return Array.from({ length: length - first }, (_, at) => {
    const { top, left } = line(at + first);
    return {
      id: `series ${at}`,
      name: named ? String(sheet.cells.shown(top, left)) : `Series${at + 1}`,
      values: { sheet, area: body(at + first) },
      categories: first === 0 ? null : { sheet, area: body(0) },
      color: "",
    };
  });
}
