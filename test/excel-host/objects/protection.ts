import { accessDenied, invalidOperation } from "../host-error.ts";
import type { Sheet } from "../model/sheet.ts";
import { asRecord } from "./arguments.ts";
import { type Behaviour, type ObjectKind, objectKind, reads } from "./object-type.ts";

const nothingAllowed = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
};

export const protectionKind: ObjectKind<Sheet> = objectKind({
  name: "WorksheetProtection",
  sheetOf: (sheet) => sheet,
  properties: {
    protected: reads(({ protection }) => protection !== null),
    options: reads(({ protection }) => protection?.options ?? null),
  },
  methods: {
    protect: (sheet, [options, password]) => {
      if (sheet.protection !== null) throw invalidOperation("The sheet is already protected.");
      sheet.protection = {
        options: { ...nothingAllowed, ...(options === undefined || options === null ? {} : asRecord(options)) },
        password: typeof password === "string" && password !== "" ? password : null,
      };
    },
    unprotect: (sheet, [password]) => {
      const wanted = sheet.protection?.password ?? null;
      if (wanted !== null && wanted !== password) throw accessDenied();
      sheet.protection = null;
    },
  },
});

export const protectionBehaviours: readonly Behaviour[] = [
  {
    about: "WorksheetProtection.protect",
    says: "a protected sheet is not protected again: InvalidOperation",
    basis: "assumed",
  },
  { about: "WorksheetProtection.unprotect", says: "a wrong password is AccessDenied", basis: "assumed" },
  {
    about: "WorksheetProtection.options",
    says: "what is not allowed is refused to add-ins too: AccessDenied",
    basis: "assumed",
  },
];
