import { itemNotFound } from "../host-error.ts";
import type { SettingValue } from "../model/parts.ts";
import type { Workbook } from "../model/workbook.ts";
import { asText } from "./arguments.ts";
import { type Behaviour, type HostObject, nothing, type ObjectKind, objectKind, reads } from "./object-type.ts";

interface Setting {
  workbook: Workbook;
  key: string;
}

function found(workbook: Workbook, key: unknown): HostObject {
  return workbook.settings.has(String(key)) ? settingKind.of({ workbook, key: String(key) }) : nothing;
}

const settingKind: ObjectKind<Setting> = objectKind({
  name: "Setting",
  identify: ({ key }) => key,
  isGone: ({ workbook, key }) => !workbook.settings.has(key),
  properties: {
    key: reads(({ key }) => key),
    value: {
      get: ({ workbook, key }) => workbook.settings.get(key),
      set: ({ workbook, key }, value) => {
        workbook.settings.set(key, value as SettingValue);
      },
    },
    _Id: reads(({ key }) => key),
  },
  methods: {
    delete: ({ workbook, key }) => {
      workbook.settings.delete(key);
    },
  },
});

export const settingsKind: ObjectKind<Workbook> = objectKind({
  name: "SettingCollection",
  items: (workbook) => [...workbook.settings.keys()].map((key) => settingKind.of({ workbook, key })),
  methods: {
    add: (workbook, [key, value]) => {
      workbook.settings.set(asText(key), value as SettingValue);
      return settingKind.of({ workbook, key: asText(key) });
    },
    getItem: (workbook, [key]) => {
      const setting = found(workbook, key);
      if (setting === nothing) throw itemNotFound();
      return setting;
    },
    getItemOrNullObject: (workbook, [key]) => found(workbook, key),
    getCount: ({ settings }) => settings.size,
  },
});

export const settingsKinds = [settingsKind, settingKind];

export const settingsBehaviours: readonly Behaviour[] = [
  { about: "SettingCollection.add", says: "a key that is there gets the new value", basis: "documented" },
  { about: "Setting.value", says: "keeps whatever can be written as JSON", basis: "documented" },
  {
    about: "SettingCollection",
    says: "stays with the workbook and in the file add-ins are handed, but not in the .xlsx this host saves",
    basis: "assumed",
  },
];
