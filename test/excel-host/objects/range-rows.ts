import { invalidArgument, notSimulated } from "../host-error.ts";
import { areaAddress, columnsOf, rowsOf, sheetPrefix } from "../model/areas.ts";
import type { RangeTarget } from "../model/parts.ts";
import { asRecord } from "./arguments.ts";
import type { Behaviour, HostObject, ObjectType, Session } from "./object-type.ts";
import { rangeKind } from "./range.ts";

/* getCellProperties and its like: what many cells, rows or columns look like, in one answer. */

function wanted(object: HostObject, options: Record<string, unknown>, session: Session): Record<string, unknown> {
  const { type, target } = object;
  return Object.fromEntries(
    Object.entries(options)
      .filter(([, want]) => want !== false && want !== undefined)
      .map(([name, want]) => {
        const property = type.properties?.[name];
        if (property !== undefined) return [name, property.get(target, session)];
        const link = linkOf(type, name);
        return [name, wanted(link(target), asRecord(want), session)];
      }),
  );
}

function given(object: HostObject, values: Record<string, unknown>, session: Session): void {
  const { type, target } = object;
  for (const [name, value] of Object.entries(values)) {
    const set = type.properties?.[name]?.set;
    if (set !== undefined) set(target, value, session);
    else given(linkOf(type, name)(target), asRecord(value), session);
  }
}

function linkOf(type: ObjectType<unknown>, name: string): (target: unknown) => HostObject {
  const link = type.links?.[name];
  if (link === undefined) throw notSimulated(`${type.name}.${name}`);
  return link;
}

function rowsWithin(target: RangeTarget): HostObject[] {
  return Array.from({ length: rowsOf(target.area) }, (_, row) => {
    const top = target.area.top + row;
    return rangeKind.of({ sheet: target.sheet, area: { ...target.area, top, bottom: top } });
  });
}

function columnsWithin(target: RangeTarget): HostObject[] {
  return Array.from({ length: columnsOf(target.area) }, (_, column) => {
    const left = target.area.left + column;
    return rangeKind.of({ sheet: target.sheet, area: { ...target.area, left, right: left } });
  });
}

function setEach(objects: readonly HostObject[], values: unknown, session: Session): void {
  if (!Array.isArray(values) || values.length !== objects.length) throw invalidArgument();
  objects.forEach((object, index) => {
    given(object, asRecord(values[index]), session);
  });
}

const rowAddress = (object: HostObject) => {
  const { sheet, area } = object.target as RangeTarget;
  return `${sheetPrefix(sheet.name)}!${areaAddress(area)}`;
};

function answer(objects: readonly HostObject[], options: unknown, session: Session): Record<string, unknown>[] {
  const { address, ...rest } = asRecord(options);
  return objects.map((object) => ({
    ...(address === true && { address: rowAddress(object) }),
    ...wanted(object, rest, session),
  }));
}

type RangeMethod = (target: RangeTarget, args: readonly unknown[], session: Session) => unknown;

export function rowAndColumnProperties(): Record<string, RangeMethod> {
  return {
    getRowProperties: (target, [options], session) => answer(rowsWithin(target), options, session),
    getColumnProperties: (target, [options], session) => answer(columnsWithin(target), options, session),
    getCellProperties: (target, [options], session) =>
      rowsWithin(target).map((row) => answer(columnsWithin(row.target as RangeTarget), options, session)),
    setRowProperties: (target, [values], session) => setEach(rowsWithin(target), values, session),
    setColumnProperties: (target, [values], session) => setEach(columnsWithin(target), values, session),
    setCellProperties: (target, [values], session) => {
      if (!Array.isArray(values) || values.length !== rowsOf(target.area)) throw invalidArgument();
      rowsWithin(target).forEach((row, index) => {
        setEach(columnsWithin(row.target as RangeTarget), values[index], session);
      });
    },
  };
}

export const rowBehaviours: readonly Behaviour[] = [
  { about: "Range.getRowProperties", says: "answers one object for each row of the range", basis: "documented" },
  { about: "Range.setCellProperties", says: "an array of another shape is InvalidArgument", basis: "assumed" },
];
