import type { Workbook } from "../model/workbook.ts";
import { asText, asTruth, oneOf } from "./arguments.ts";
import { functionsKind } from "./functions.ts";
import { namesKind } from "./names.ts";
import { type Behaviour, keeps, type ObjectKind, objectKind, reads } from "./object-type.ts";
import { documentPropertiesKind } from "./properties.ts";
import { rangeKind } from "./range.ts";
import { settingsKind } from "./settings.ts";
import { tablesKind } from "./tables.ts";
import { worksheetsKind } from "./worksheets.ts";

export const workbookKind: ObjectKind<Workbook> = objectKind({
  name: "Workbook",
  properties: {
    name: reads(({ name }) => name),
    readOnly: reads(() => false),
    isDirty: keeps("isDirty", asTruth),
    autoSave: reads(() => false),
    previouslySaved: reads(() => true),
    calculationEngineVersion: reads(() => 191029),
    chartDataPointTrack: reads(() => true),
    usePrecisionAsDisplayed: reads(() => false),
  },
  links: {
    application: (workbook) => applicationKind.of(workbook),
    worksheets: (workbook) => worksheetsKind.of(workbook),
    tables: (workbook) => tablesKind.of({ workbook, sheet: null }),
    names: (workbook) => namesKind.of({ workbook, sheet: null }),
    functions: (workbook) => functionsKind.of(workbook),
    settings: (workbook) => settingsKind.of(workbook),
    properties: (workbook) => documentPropertiesKind.of(workbook),
    protection: (workbook) => workbookProtectionKind.of(workbook),
  },
  methods: {
    getSelectedRange: ({ selection }) => rangeKind.of({ ...selection }),
    getActiveCell: ({ selection: { sheet, area } }) =>
      rangeKind.of({ sheet, area: { ...area, bottom: area.top, right: area.left } }),
    _RemoveReference: ({ references }, [reference]) => {
      references.delete(String(reference));
    },
    // What the client asks of Excel in a browser in place of `Application.createWorkbook`; its types do not tell of it.
    createAndOpenWorkbook: (_workbook, [base64], session) => session.create(asText(base64)),
    _GetReferenceCount: ({ references }) => references.size,
  },
});

const applicationKind: ObjectKind<Workbook> = objectKind({
  name: "Application",
  properties: {
    calculationMode: keeps("calculationMode", oneOf("Automatic", "AutomaticExceptTables", "Manual")),
    calculationState: reads(() => "Done"),
    calculationEngineVersion: reads(() => 191029),
    decimalSeparator: reads(() => "."),
    thousandsSeparator: reads(() => ","),
    useSystemSeparators: reads(() => true),
  },
  methods: {
    createWorkbook: (_workbook, [base64]) => workbookCreatedKind.of({ base64: asText(base64) }),
    calculate: (_workbook, _args, session) => session.count("calculation"),
    suspendApiCalculationUntilNextSync: (_workbook, _args, session) => session.count("suspendedCalculation"),
    suspendScreenUpdatingUntilNextSync: () => {},
  },
});

/** A workbook that is made and not shown yet. */
const workbookCreatedKind: ObjectKind<{ base64: string }> = objectKind({
  name: "WorkbookCreated",
  identify: ({ base64 }) => base64,
  methods: { open: ({ base64 }, _args, session) => session.create(base64) },
});

const workbookProtectionKind: ObjectKind<Workbook> = objectKind({
  name: "WorkbookProtection",
  properties: { protected: reads(({ isProtected }) => isProtected) },
});

export const workbookKinds = [workbookKind, applicationKind, workbookCreatedKind, workbookProtectionKind];

export const workbookBehaviours: readonly Behaviour[] = [
  {
    about: "Application.calculate",
    says: "formulas are not computed here; LibreOffice does it on request",
    basis: "assumed",
  },
  { about: "Application.calculationState", says: "is always Done", basis: "assumed" },
  {
    about: "Application.createWorkbook",
    says: "opens a workbook of the bytes it is given in a window of its own",
    basis: "documented",
  },
  {
    about: "Application.createWorkbook",
    says: "in a browser the client sends CreateAndOpenWorkbook instead",
    basis: "traced",
  },
  { about: "Workbook.getSelectedRange", says: "the user has always selected one area", basis: "assumed" },
  {
    about: "WorkbookProtection.protected",
    says: "with a protected structure adding a sheet is AccessDenied",
    basis: "documented",
  },
];
