import { invalidArgument } from "../host-error.ts";
import { sameArea } from "../model/areas.ts";
import type { RangeTarget, Validation } from "../model/parts.ts";
import { asRecord, asTruth } from "./arguments.ts";
import { mayChange, touching } from "./guard.ts";
import { type Behaviour, type ObjectKind, objectKind, type Property, reads } from "./object-type.ts";

const longestList = 255;
const kinds: Record<string, string> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
  custom: "Custom",
};

const found = ({ sheet, area }: RangeTarget) => touching(sheet.validations, area)[0];

function own({ sheet, area }: RangeTarget): Validation {
  const known = sheet.validations.find((each) => sameArea(each.area, area));
  if (known !== undefined) return known;
  const gone = new Set(touching(sheet.validations, area));
  const made: Validation = { area, rule: {}, errorAlert: null, prompt: null, ignoreBlanks: true };
  sheet.validations = [...sheet.validations.filter((each) => !gone.has(each)), made];
  return made;
}

function part(name: "rule" | "errorAlert" | "prompt", none: unknown): Property<RangeTarget> {
  return {
    get: (target) => found(target)?.[name] ?? none,
    set: (target, value) => {
      mayChange(target.sheet, null);
      const given = asRecord(value);
      if (name === "rule") checkList(given.list);
      own(target)[name] = given;
    },
  };
}

function checkList(list: unknown): void {
  if (list === undefined || list === null) return;
  const { source } = asRecord(list);
  if (typeof source === "string" && !source.startsWith("=") && source.length > longestList) throw invalidArgument();
}

export const validationKind: ObjectKind<RangeTarget> = objectKind({
  name: "DataValidation",
  sheetOf: ({ sheet }) => sheet,
  properties: {
    rule: part("rule", {}),
    errorAlert: part("errorAlert", null),
    prompt: part("prompt", null),
    ignoreBlanks: {
      get: (target) => found(target)?.ignoreBlanks ?? true,
      set: (target, value) => {
        own(target).ignoreBlanks = asTruth(value);
      },
    },
    type: reads((target) => {
      const rule = found(target)?.rule;
      const kind = rule === undefined ? undefined : Object.keys(asRecord(rule))[0];
      return kind === undefined ? "None" : (kinds[kind] ?? "None");
    }),
  },
  methods: {
    clear: ({ sheet, area }) => {
      mayChange(sheet, null);
      const gone = new Set(touching(sheet.validations, area));
      sheet.validations = sheet.validations.filter((each) => !gone.has(each));
    },
  },
});

export const validationBehaviours: readonly Behaviour[] = [
  { about: "DataValidation.rule", says: "a list of words over 255 characters is InvalidArgument", basis: "assumed" },
  { about: "DataValidation.rule", says: "does not stop what an add-in writes", basis: "assumed" },
  { about: "DataValidation.rule", says: "a new rule takes the place of those it touches as a whole", basis: "assumed" },
];
