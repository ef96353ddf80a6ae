import type { Scale } from "../model.ts";
import { counted, listed } from "./findings-cells.ts";

/** The words of a finding; its place and count are added where it is collected. */
export interface Finding {
  code: string;
  severity: "error" | "warning" | "note";
  message: string;
  assumed: string;
  fix: string;
}

const unrated = "The cell is taken as not rated.";

function shown(scale: Scale): string {
  return scale.labels
    ? `one of ${scale.labels.map((label) => `“${label}”`).join(", ")}`
    : `a number from ${scale.min} to ${scale.max}`;
}

export function levelOffScale(found: string, scale: Scale): Finding {
  return {
    code: "levelOffScale",
    severity: "error",
    message: `“${found}” is outside the scale of ${scale.min} to ${scale.max}.`,
    assumed: unrated,
    fix: `Type a level from ${scale.min} to ${scale.max}, or clear the cell if the skill is not rated yet.`,
  };
}

export function levelLooksLikeDate(found: string, scale: Scale): Finding {
  return {
    code: "levelLooksLikeDate",
    severity: "error",
    message: `The cell holds the date ${found}; Excel may have turned a typed level such as “2/4” into it.`,
    assumed: unrated,
    fix: `Type ${shown(scale)}.`,
  };
}

export function levelNotUnderstood(found: string, scale: Scale): Finding {
  return {
    code: "levelNotUnderstood",
    severity: "error",
    message: `“${found}” is not a level of this sheet's scale.`,
    assumed: unrated,
    fix: `Type ${shown(scale)}, or clear the cell if the skill is not rated yet.`,
  };
}

export function levelsWithoutOrder(why: string): Finding {
  return {
    code: "levelsWithoutOrder",
    severity: "error",
    message: why,
    assumed: "These cells are not used.",
    fix: "List the level words from lowest to highest in the settings, or explain them in a legend on the sheet.",
  };
}

export function levelIsError(kind: string): Finding {
  return {
    code: "levelIsError",
    severity: "error",
    message: `The cell shows the error ${kind}.`,
    assumed: unrated,
    fix: "Mend the formula, or type the level.",
  };
}

export function rowWithoutName(what: string): Finding {
  return {
    code: "rowWithoutName",
    severity: "error",
    message: `The row holds levels but names no ${what}.`,
    assumed: "The row is not used.",
    fix: `Write the ${what}'s name in the row, or clear it.`,
  };
}

export function columnNotRead(header: string, why: string): Finding {
  const name = header === "" ? "A column without a title" : `The column “${header}”`;
  return {
    code: "columnNotRead",
    severity: "note",
    message: `${name} is not read. ${why}`,
    assumed: "Its cells have no influence on the levels.",
    fix: "Nothing, unless it holds levels: then give it the name of a skill or a person as title.",
  };
}

export function rowNotRead(is: "total" | "ignored", text: string): Finding {
  return is === "total"
    ? {
        code: "totalsLeftOut",
        severity: "note",
        message: `The row “${text}” holds totals, averages or counts.`,
        assumed: "It is left out; they are worked out again from the levels.",
        fix: "Nothing, unless the row is a person or a skill: then give it another name.",
      }
    : {
        code: "rowNotRead",
        severity: "warning",
        message: `The row “${text}” holds other things than levels of this table.`,
        assumed: "The row is not used.",
        fix: "Nothing, unless the row holds levels: then write them as in the rows above.",
      };
}

export function scaleAssumed(why: string, scale: Scale): Finding {
  return {
    code: "scaleAssumed",
    severity: "note",
    message: why,
    assumed: `${scale.min} is taken as the lowest level and ${scale.max} as the highest.`,
    fix: `Write the scale into the title or a note, such as “Scale: ${scale.min}-${scale.max}”.`,
  };
}

export function scaleTakenOver(scale: Scale): Finding {
  return {
    code: "scaleAssumed",
    severity: "note",
    message: "No header or legend of this table names the scale.",
    assumed: `The levels are read from ${scale.min} to ${scale.max}, as in the rest of the workbook; the numbers fit.`,
    fix: `Write the scale into the title or a note, such as “Scale: ${scale.min}-${scale.max}”.`,
  };
}

export function circlesAssumed(): Finding {
  return {
    code: "circlesAssumed",
    severity: "warning",
    message: "The table holds both “x” and “o”, and no legend says what they mean.",
    assumed: "x is taken as yes (1) and o as not yet (0), in the whole table.",
    fix: "Add a legend such as “x = trained, o = not trained”, or turn the two round in the mapping.",
  };
}

export function emptyIsUnknown(explicit: boolean): Finding {
  return {
    code: "emptyIsUnknown",
    severity: "note",
    message: `The table marks skills instead of grading them${explicit ? "" : ", and has no mark for “no”"}.`,
    assumed: "A mark is taken as yes (1). An empty cell is taken as not known, never as no.",
    fix: "Write “no” in the cells of people who do not have the skill.",
  };
}

export function scaleMapped(from: Scale, to: Scale): Finding {
  return {
    code: "scaleMapped",
    severity: "warning",
    message: `These levels run from ${from.min} to ${from.max}; most of the workbook uses ${to.min} to ${to.max}.`,
    assumed: `They are converted in a straight line: ${from.min} becomes ${to.min} and ${from.max} becomes ${to.max}.`,
    fix: "Use one scale in all sheets, or check that the converted levels mean the same.",
  };
}

export function hiddenRead(what: "rows" | "columns", count: number): Finding {
  return {
    code: what === "rows" ? "hiddenRowsRead" : "hiddenColumnsRead",
    severity: "note",
    message: `${count} ${count === 1 ? `${what.slice(0, -1)} of this table is` : `${what} of this table are`} hidden.`,
    assumed: "They are read like the others.",
    fix: `Delete them if they should not count.`,
  };
}

export function sameSkillTwice(skill: string, columns: string): Finding {
  return {
    code: "sameSkillTwice",
    severity: "warning",
    message: `Columns ${columns} are both called “${skill}”.`,
    assumed: "They are read as two ratings of one skill.",
    fix: "Give the columns different titles if they are different skills.",
  };
}

export function samePersonTwice(name: string, rows: string): Finding {
  return {
    code: "samePersonTwice",
    severity: "warning",
    message: `“${name}” stands in rows ${rows}, with nothing to tell two people apart.`,
    assumed: "The rows are read as ratings of one person.",
    fix: "Add a column with employee numbers if they are two people; delete one row if it is a copy.",
  };
}

export function ratedAgain(names: readonly string[]): Finding {
  const one = names.length === 1;
  return {
    code: "ratedAgain",
    severity: "note",
    message: `${counted(names.length, "person stands", "people stand")} in more than one row, with other dates: ${listed(names)}.`,
    assumed: `The rows are read as ratings of ${one ? "one person" : "the same people"}; the newest rating of each skill counts.`,
    fix: `Delete the rows that should not count; add employee numbers if ${one ? "they are two people" : "some are two people"}.`,
  };
}

export function sectionTaken(text: string, field: string): Finding {
  return {
    code: "sectionTaken",
    severity: "note",
    message: `The row “${text}” stands alone between the rows of the table.`,
    assumed: `It is taken as the ${field} of the rows below it.`,
    fix: `Nothing, unless it is not a ${field}.`,
  };
}

export function nameFromAbove(header: string): Finding {
  return {
    code: "nameFromAbove",
    severity: "note",
    message: `Some rows leave ${header === "" ? "the column of names" : `“${header}”`} empty.`,
    assumed: "What stands above holds for them too.",
    fix: "Repeat it in each row to be sure.",
  };
}

export function teamFromSheetName(team: string): Finding {
  return {
    code: "teamFromSheetName",
    severity: "note",
    message: "The table has no team column.",
    assumed: `Everybody in it is taken as a member of the team “${team}”, after the sheet's name.`,
    fix: "Add a column “Team” if that is not so.",
  };
}

export function raterAssumed(): Finding {
  return {
    code: "raterAssumed",
    severity: "note",
    message: "The table does not say who rated.",
    assumed: "The ratings count as the manager's.",
    fix: "Add a column “Rater” with self, manager, peer or test, or say it in the column titles.",
  };
}

export function notDated(found: string): Finding {
  return {
    code: "dateNotUnderstood",
    severity: "warning",
    message: `“${found}” is not a date.`,
    assumed: "The row is used without this date.",
    fix: "Type a date such as 2026-03-31.",
  };
}

export function weightNotUnderstood(found: string): Finding {
  return {
    code: "weightNotUnderstood",
    severity: "warning",
    message: `“${found}” is not a weight of zero or more.`,
    assumed: "The weight counts as 1.",
    fix: "Type a number such as 1 or 2.5.",
  };
}

export function weightInWords(): Finding {
  return {
    code: "weightInWords",
    severity: "note",
    message: "The weights are written in words.",
    assumed: "High counts three, medium two and low one.",
    fix: "Type numbers to weigh the skills otherwise.",
  };
}

export function raterNotUnderstood(found: string): Finding {
  return {
    code: "raterNotUnderstood",
    severity: "note",
    message: `“${found}” does not say whether it is a self, manager, peer or test rating.`,
    assumed: "It is taken as the manager's, and so is every other rating whose cell says no more.",
    fix: "Write self, manager, peer or test where that is wrong.",
  };
}
