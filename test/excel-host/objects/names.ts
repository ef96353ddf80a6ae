import { invalidArgument, itemAlreadyExists, itemNotFound } from "../host-error.ts";
import { absoluteAddress, areaNamed, sheetPrefix } from "../model/areas.ts";
import type { DefinedName, RangeTarget } from "../model/parts.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { asText, asTruth } from "./arguments.ts";
import {
  type Behaviour,
  type HostObject,
  isHostObject,
  nothing,
  type ObjectKind,
  objectKind,
  reads,
} from "./object-type.ts";
import { rangeKind } from "./range.ts";

interface Names {
  workbook: Workbook;
  /** `null`: the names of the whole workbook. */
  sheet: Sheet | null;
}

interface Named {
  workbook: Workbook;
  name: DefinedName;
}

/** Takes a word Excel accepts as the name of a range or a table. */
export function asDefinedName(value: unknown): string {
  const name = asText(value);
  const word = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!word || areaNamed(name) !== null || /^[rc]$|^r\d+c\d+$/i.test(name)) throw invalidArgument();
  return name;
}

const listOf = ({ workbook, sheet }: Names) => (sheet ?? workbook).names;

function found({ workbook, sheet }: Names, key: unknown): HostObject {
  const name = workbook.findName(key, sheet);
  return name === undefined ? nothing : nameKind.of({ workbook, name });
}

function formulaOf(reference: unknown): string {
  if (!isHostObject(reference)) {
    const text = asText(reference);
    return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
  }
  const { sheet, area } = reference.target as RangeTarget;
  return `=${sheetPrefix(sheet.name)}!${absoluteAddress(area)}`;
}

function rangeOf({ workbook, name }: Named): HostObject {
  const target = workbook.referred(name.formula);
  return target === null ? nothing : rangeKind.of(target);
}

export const namesKind: ObjectKind<Names> = objectKind({
  name: "NamedItemCollection",
  sheetOf: ({ sheet }) => sheet,
  items: (names) => listOf(names).map((name) => nameKind.of({ workbook: names.workbook, name })),
  methods: {
    add: (names, [word, reference, comment]) => {
      const { workbook, sheet } = names;
      const own = asDefinedName(word);
      if (workbook.findName(own, sheet) !== undefined || workbook.findTable(own) !== undefined)
        throw itemAlreadyExists();
      const formula = formulaOf(reference);
      const name = { name: own, formula, comment: String(comment ?? ""), visible: true, sheet };
      listOf(names).push(name);
      return nameKind.of({ workbook, name });
    },
    getItem: (names, [key]) => {
      const name = found(names, key);
      if (name === nothing) throw itemNotFound();
      return name;
    },
    getItemOrNullObject: (names, [key]) => found(names, key),
    getCount: (names) => listOf(names).length,
  },
});

const nameKind: ObjectKind<Named> = objectKind({
  name: "NamedItem",
  identify: ({ name }) => name.name,
  sheetOf: ({ name }) => name.sheet,
  isGone: ({ workbook, name }) => !(name.sheet ?? workbook).names.includes(name),
  properties: {
    name: reads(({ name }) => name.name),
    formula: {
      get: ({ name }) => name.formula,
      set: ({ name }, value) => {
        name.formula = asText(value);
      },
    },
    value: reads(({ name }) => name.formula),
    type: reads(({ workbook, name }) => (workbook.referred(name.formula) === null ? "String" : "Range")),
    scope: reads(({ name }) => (name.sheet === null ? "Workbook" : "Worksheet")),
    comment: {
      ...reads(({ name }) => name.comment),
      set: ({ name }, value) => {
        name.comment = asText(value);
      },
    },
    visible: {
      ...reads(({ name }) => name.visible),
      set: ({ name }, value) => {
        name.visible = asTruth(value);
      },
    },
  },
  methods: {
    getRange: (named) => {
      const range = rangeOf(named);
      if (range === nothing) throw invalidArgument();
      return range;
    },
    getRangeOrNullObject: rangeOf,
    delete: ({ workbook, name }) => {
      const list = (name.sheet ?? workbook).names;
      list.splice(list.indexOf(name), 1);
    },
  },
});

export const namesKinds = [namesKind, nameKind];

export const namesBehaviours: readonly Behaviour[] = [
  {
    about: "NamedItemCollection.add",
    says: "a text without = in front is a text, also when it looks like an address",
    basis: "issue",
    source: "OfficeDev/office-js#2283",
  },
  {
    about: "NamedItemCollection.add",
    says: "a name that is taken, by a table too, is ItemAlreadyExists",
    basis: "assumed",
  },
  {
    about: "NamedItemCollection.add",
    says: "a word that is an address or begins with a digit is InvalidArgument",
    basis: "assumed",
  },
  {
    about: "NamedItemCollection.add",
    says: "a range is kept as its absolute address with its sheet",
    basis: "assumed",
  },
  { about: "NamedItem.formula", says: "does not follow when its sheet is renamed", basis: "assumed" },
  { about: "NamedItem.getRangeOrNullObject", says: "is null when the name stands for no range", basis: "documented" },
];
