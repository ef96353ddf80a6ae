import { fileBehaviours } from "../document.ts";
import { autoFilterBehaviours, autoFilterKind } from "./auto-filter.ts";
import { chartBehaviours, chartKinds } from "./charts.ts";
import { conditionalBehaviours, conditionalFormatKinds } from "./conditional-formats.ts";
import { validationBehaviours, validationKind } from "./data-validation.ts";
import { freezeBehaviours, freezePanesKind } from "./freeze-panes.ts";
import { functionsBehaviours, functionsKinds } from "./functions.ts";
import { namesBehaviours, namesKinds } from "./names.ts";
import type { Behaviour, ObjectType } from "./object-type.ts";
import { pageBehaviours, pageLayoutKind } from "./page-layout.ts";
import { propertiesBehaviours, propertiesKinds } from "./properties.ts";
import { protectionBehaviours, protectionKind } from "./protection.ts";
import { rangeBehaviours, rangeKind } from "./range.ts";
import { rangeAreasKinds } from "./range-areas.ts";
import { editBehaviours } from "./range-edits.ts";
import { formatBehaviours, rangeFormatKinds } from "./range-format.ts";
import { inputBehaviours } from "./range-input.ts";
import { moveBehaviours } from "./range-moves.ts";
import { rowBehaviours } from "./range-rows.ts";
import { settingsBehaviours, settingsKinds } from "./settings.ts";
import { shownBehaviours } from "./shown-text.ts";
import { tablePartBehaviours, tablePartKinds } from "./table-parts.ts";
import { tablesBehaviours, tablesKinds } from "./tables.ts";
import { workbookBehaviours, workbookKinds } from "./workbook.ts";
import { worksheetBehaviours, worksheetKind } from "./worksheet.ts";
import { worksheetsBehaviours, worksheetsKind } from "./worksheets.ts";

/** What the host does as a whole, whatever the object. */
const hostBehaviours: readonly Behaviour[] = [
  { about: "sync", says: "actions before the one that fails stay done", basis: "documented" },
  { about: "sync", says: "the error names the statement that failed", basis: "traced" },
  { about: "sync", says: "on the web more than 5 MB either way is refused as a whole", basis: "documented" },
  {
    about: "sync",
    says: "while the user types into a cell it is InvalidOperationInCellEditMode",
    basis: "issue",
    source: "OfficeDev/office-js#3388",
  },
  { about: "sync", says: "with delayForCellEdit it waits until the user has left the cell", basis: "documented" },
  { about: "sync", says: "an answer that is lost on its way is RichApi.ConnectionFailure", basis: "assumed" },
  {
    about: "sync",
    says: "a member of a later requirement set is ApiNotFound: the client's own check, which Excel leaves off, is on",
    basis: "assumed",
  },
  { about: "event", says: "what the add-in changes itself is told to it too, as ThisLocalAddin", basis: "documented" },
  { about: "event", says: "arrives after the answer of the round trip it happened in", basis: "assumed" },
  { about: "event", says: "numbers and targets of events are those of the client's source", basis: "traced" },
];

/** Every type of object the host answers for. */
export const allKinds: readonly ObjectType<unknown>[] = [
  ...workbookKinds,
  worksheetsKind,
  worksheetKind,
  rangeKind,
  ...rangeAreasKinds,
  ...rangeFormatKinds,
  autoFilterKind,
  ...tablesKinds,
  ...tablePartKinds,
  ...namesKinds,
  ...settingsKinds,
  ...functionsKinds,
  ...propertiesKinds,
  protectionKind,
  freezePanesKind,
  pageLayoutKind,
  validationKind,
  ...conditionalFormatKinds,
  ...chartKinds,
].map((kind) => kind as unknown as ObjectType<unknown>);

/** Everything the host does as Excel does it, and where we know it from. */
export const allBehaviours: readonly Behaviour[] = [
  ...hostBehaviours,
  ...fileBehaviours,
  ...workbookBehaviours,
  ...worksheetsBehaviours,
  ...worksheetBehaviours,
  ...rangeBehaviours,
  ...inputBehaviours,
  ...moveBehaviours,
  ...editBehaviours,
  ...rowBehaviours,
  ...shownBehaviours,
  ...formatBehaviours,
  ...autoFilterBehaviours,
  ...tablesBehaviours,
  ...tablePartBehaviours,
  ...namesBehaviours,
  ...settingsBehaviours,
  ...functionsBehaviours,
  ...propertiesBehaviours,
  ...protectionBehaviours,
  ...freezeBehaviours,
  ...pageBehaviours,
  ...validationBehaviours,
  ...conditionalBehaviours,
  ...chartBehaviours,
];
