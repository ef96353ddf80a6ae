import { itemNotFound } from "../host-error.ts";
import type { SettingValue } from "../model/parts.ts";
import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";
import { asText } from "./arguments.ts";
import {
  type Behaviour,
  type HostObject,
  nothing,
  type ObjectKind,
  objectKind,
  type Property,
  reads,
} from "./object-type.ts";

interface Kept<Value> {
  sheet?: Sheet;
  values: Map<string, Value>;
  key: string;
}

function sheetProperty(sheet: Sheet, key: unknown): HostObject {
  const name = [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === String(key).toLowerCase());
  return name === undefined ? nothing : sheetPropertyKind.of({ sheet, values: sheet.customProperties, key: name });
}

const sheetPropertyKind = objectKind<Kept<string>>({
  name: "WorksheetCustomProperty",
  identify: ({ key }) => key,
  sheetOf: ({ sheet }) => sheet ?? null,
  properties: {
    key: reads(({ key }) => key),
    value: {
      get: ({ values, key }) => values.get(key),
      set: ({ values, key }, value) => {
        values.set(key, asText(value));
      },
    },
  },
  methods: {
    delete: ({ values, key }) => {
      values.delete(key);
    },
  },
});

export const sheetPropertiesKind: ObjectKind<Sheet> = objectKind({
  name: "WorksheetCustomPropertyCollection",
  sheetOf: (sheet) => sheet,
  items: (sheet) => [...sheet.customProperties.keys()].map((key) => sheetProperty(sheet, key)),
  methods: {
    add: (sheet, [key, value]) => {
      const known = sheetProperty(sheet, asText(key));
      const name = known === nothing ? asText(key) : (known.target as Kept<string>).key;
      sheet.customProperties.set(name, asText(value));
      return sheetProperty(sheet, name);
    },
    getItem: (sheet, [key]) => {
      const property = sheetProperty(sheet, key);
      if (property === nothing) throw itemNotFound();
      return property;
    },
    getItemOrNullObject: (sheet, [key]) => sheetProperty(sheet, key),
    getCount: ({ customProperties }) => customProperties.size,
  },
});

function words(name: string): Property<Workbook> {
  return {
    get: ({ properties }) => properties.get(name) ?? "",
    set: ({ properties }, value) => {
      properties.set(name, asText(value));
    },
  };
}

export const documentPropertiesKind: ObjectKind<Workbook> = objectKind({
  name: "DocumentProperties",
  properties: {
    author: words("author"),
    category: words("category"),
    comments: words("comments"),
    company: words("company"),
    keywords: words("keywords"),
    manager: words("manager"),
    subject: words("subject"),
    title: words("title"),
  },
  links: { custom: (workbook) => customPropertiesKind.of(workbook) },
});

function customProperty(workbook: Workbook, key: unknown): HostObject {
  const values = workbook.customProperties;
  return values.has(String(key)) ? customPropertyKind.of({ values, key: String(key) }) : nothing;
}

const customPropertyKind = objectKind<Kept<SettingValue>>({
  name: "CustomProperty",
  identify: ({ key }) => key,
  properties: {
    key: reads(({ key }) => key),
    value: {
      get: ({ values, key }) => values.get(key),
      set: ({ values, key }, value) => {
        values.set(key, value as SettingValue);
      },
    },
  },
  methods: {
    delete: ({ values, key }) => {
      values.delete(key);
    },
  },
});

const customPropertiesKind: ObjectKind<Workbook> = objectKind({
  name: "CustomPropertyCollection",
  items: (workbook) => [...workbook.customProperties.keys()].map((key) => customProperty(workbook, key)),
  methods: {
    add: (workbook, [key, value]) => {
      workbook.customProperties.set(asText(key), value as SettingValue);
      return customProperty(workbook, key);
    },
    getItemOrNullObject: (workbook, [key]) => customProperty(workbook, key),
    getCount: ({ customProperties }) => customProperties.size,
  },
});

export const propertiesKinds = [
  sheetPropertiesKind,
  sheetPropertyKind,
  documentPropertiesKind,
  customPropertiesKind,
  customPropertyKind,
];

export const propertiesBehaviours: readonly Behaviour[] = [
  {
    about: "WorksheetCustomPropertyCollection.add",
    says: "keys are found whatever their capitals",
    basis: "documented",
  },
  { about: "WorksheetCustomProperty.value", says: "is a text", basis: "documented" },
];
