import { said, say, sayings } from "../language.ts";
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

const unrated = sayings("The cell is taken as not rated.");

function shown(scale: Scale): string {
  return scale.labels
    ? say`one of ${scale.labels.map((label) => say`“${label}”`).join(", ")}`
    : say`a number from ${scale.min} to ${scale.max}`;
}

export function levelOffScale(found: string, scale: Scale): Finding {
  return {
    code: "levelOffScale",
    severity: "error",
    message: say`“${found}” is outside the scale of ${scale.min} to ${scale.max}.`,
    assumed: said(unrated),
    fix: say`Type a level from ${scale.min} to ${scale.max}, or clear the cell if the skill is not rated yet.`,
  };
}

export function levelLooksLikeDate(found: string, scale: Scale): Finding {
  return {
    code: "levelLooksLikeDate",
    severity: "error",
    message: say`The cell holds the date ${found}; Excel may have turned a typed level such as “2/4” into it.`,
    assumed: said(unrated),
    fix: say`Type ${shown(scale)}.`,
  };
}

export function levelNotUnderstood(found: string, scale: Scale): Finding {
  return {
    code: "levelNotUnderstood",
    severity: "error",
    message: say`“${found}” is not a level of this sheet's scale.`,
    assumed: said(unrated),
    fix: say`Type ${shown(scale)}, or clear the cell if the skill is not rated yet.`,
  };
}

export function levelsWithoutOrder(why: string): Finding {
  return {
    code: "levelsWithoutOrder",
    severity: "error",
    message: why,
    assumed: say`These cells are not used.`,
    fix: say`List the level words from lowest to highest in the settings, or explain them in a legend on the sheet.`,
  };
}

export function levelIsError(kind: string): Finding {
  return {
    code: "levelIsError",
    severity: "error",
    message: say`The cell shows the error ${kind}.`,
    assumed: said(unrated),
    fix: say`Mend the formula, or type the level.`,
  };
}

const nameless = sayings({
  person: ["The row holds levels but names no person.", "Write the person's name in the row, or clear it."],
  skill: ["The row holds levels but names no skill.", "Write the skill's name in the row, or clear it."],
  role: ["The row holds levels but names no role.", "Write the role's name in the row, or clear it."],
  team: ["The row holds levels but names no team.", "Write the team's name in the row, or clear it."],
} as const);

export function rowWithoutName(what: keyof typeof nameless): Finding {
  const [message, fix] = nameless[what];
  return {
    code: "rowWithoutName",
    severity: "error",
    message: said(message),
    assumed: say`The row is not used.`,
    fix: said(fix),
  };
}

export function columnNotRead(header: string, why: string): Finding {
  return {
    code: "columnNotRead",
    severity: "note",
    message:
      header === ""
        ? say`A column without a title is not read. ${why}`
        : say`The column “${header}” is not read. ${why}`,
    assumed: say`Its cells have no influence on the levels.`,
    fix: say`Nothing, unless it holds levels: then give it the name of a skill or a person as title.`,
  };
}

export function rowNotRead(is: "total" | "ignored", text: string): Finding {
  return is === "total"
    ? {
        code: "totalsLeftOut",
        severity: "note",
        message: say`The row “${text}” holds totals, averages or counts.`,
        assumed: say`It is left out; they are worked out again from the levels.`,
        fix: say`Nothing, unless the row is a person or a skill: then give it another name.`,
      }
    : {
        code: "rowNotRead",
        severity: "warning",
        message: say`The row “${text}” holds other things than levels of this table.`,
        assumed: say`The row is not used.`,
        fix: say`Nothing, unless the row holds levels: then write them as in the rows above.`,
      };
}

export function scaleAssumed(why: string, scale: Scale): Finding {
  return {
    code: "scaleAssumed",
    severity: "note",
    message: why,
    assumed: say`${scale.min} is taken as the lowest level and ${scale.max} as the highest.`,
    fix: say`Write the scale into the title or a note, such as “Scale: ${scale.min}-${scale.max}”.`,
  };
}

export function scaleTakenOver(scale: Scale): Finding {
  return {
    code: "scaleAssumed",
    severity: "note",
    message: say`No header or legend of this table names the scale.`,
    assumed: say`The levels are read from ${scale.min} to ${scale.max}, as in the rest of the workbook; the numbers fit.`,
    fix: say`Write the scale into the title or a note, such as “Scale: ${scale.min}-${scale.max}”.`,
  };
}

export function circlesAssumed(): Finding {
  return {
    code: "circlesAssumed",
    severity: "warning",
    message: say`The table holds both “x” and “o”, and no legend says what they mean.`,
    assumed: say`x is taken as yes (1) and o as not yet (0), in the whole table.`,
    fix: say`Add a legend such as “x = trained, o = not trained”, or turn the two round in the mapping.`,
  };
}

export function emptyIsUnknown(): Finding {
  return {
    code: "emptyIsUnknown",
    severity: "note",
    message: say`The table marks skills instead of grading them, and has no mark for “no”.`,
    assumed: say`A mark is taken as yes (1). An empty cell is taken as not known, never as no.`,
    fix: say`Write “no” in the cells of people who do not have the skill.`,
  };
}

export function scaleMapped(from: Scale, to: Scale): Finding {
  return {
    code: "scaleMapped",
    severity: "warning",
    message: say`These levels run from ${from.min} to ${from.max}; most of the workbook uses ${to.min} to ${to.max}.`,
    assumed: say`They are converted in a straight line: ${from.min} becomes ${to.min} and ${from.max} becomes ${to.max}.`,
    fix: say`Use one scale in all sheets, or check that the converted levels mean the same.`,
  };
}

export function hiddenRead(what: "rows" | "columns", count: number): Finding {
  return {
    code: what === "rows" ? "hiddenRowsRead" : "hiddenColumnsRead",
    severity: "note",
    message: say`${
      what === "rows"
        ? counted(count, "row of this table is", "rows of this table are")
        : counted(count, "column of this table is", "columns of this table are")
    } hidden.`,
    assumed: say`They are read like the others.`,
    fix: say`Delete them if they should not count.`,
  };
}

export function sameSkillTwice(skill: string, columns: string): Finding {
  return {
    code: "sameSkillTwice",
    severity: "warning",
    message: say`Columns ${columns} are both called “${skill}”.`,
    assumed: say`They are read as two ratings of one skill.`,
    fix: say`Give the columns different titles if they are different skills.`,
  };
}

export function samePersonTwice(name: string, rows: string): Finding {
  return {
    code: "samePersonTwice",
    severity: "warning",
    message: say`“${name}” stands in rows ${rows}, with nothing to tell two people apart.`,
    assumed: say`The rows are read as ratings of one person.`,
    fix: say`Add a column with employee numbers if they are two people; delete one row if it is a copy.`,
  };
}

export function ratedAgain(names: readonly string[]): Finding {
  const one = names.length === 1;
  return {
    code: "ratedAgain",
    severity: "note",
    message: say`${counted(names.length, "person stands", "people stand")} in more than one row, with other dates: ${listed(names)}.`,
    assumed: one
      ? say`The rows are read as ratings of one person; the newest rating of each skill counts.`
      : say`The rows are read as ratings of the same people; the newest rating of each skill counts.`,
    fix: one
      ? say`Delete the rows that should not count; add employee numbers if they are two people.`
      : say`Delete the rows that should not count; add employee numbers if some are two people.`,
  };
}

/** What a title between rows may name. */
const sectionWords: Readonly<Record<string, string>> = sayings({
  group: "group",
  team: "team",
  role: "role",
  person: "person",
  category: "category",
  department: "department",
});

export function sectionTaken(text: string, field: string): Finding {
  const name = said(sectionWords[field] ?? field);
  return {
    code: "sectionTaken",
    severity: "note",
    message: say`The row “${text}” stands alone between the rows of the table.`,
    assumed: say`It is taken as the ${name} of the rows below it.`,
    fix: say`Nothing, unless it is not a ${name}.`,
  };
}

export function nameFromAbove(header: string): Finding {
  return {
    code: "nameFromAbove",
    severity: "note",
    message: header === "" ? say`Some rows leave the column of names empty.` : say`Some rows leave “${header}” empty.`,
    assumed: say`What stands above holds for them too.`,
    fix: say`Repeat it in each row to be sure.`,
  };
}

export function teamFromSheetName(team: string): Finding {
  return {
    code: "teamFromSheetName",
    severity: "note",
    message: say`The table has no team column.`,
    assumed: say`Everybody in it is taken as a member of the team “${team}”, after the sheet's name.`,
    fix: say`Add a column “Team” if that is not so.`,
  };
}

export function raterAssumed(): Finding {
  return {
    code: "raterAssumed",
    severity: "note",
    message: say`The table does not say who rated.`,
    assumed: say`The ratings count as the manager's.`,
    fix: say`Add a column “Rater” with self, manager, peer or test, or say it in the column titles.`,
  };
}

export function notDated(found: string): Finding {
  return {
    code: "dateNotUnderstood",
    severity: "warning",
    message: say`“${found}” is not a date.`,
    assumed: say`The row is used without this date.`,
    fix: say`Type a date such as 2026-03-31.`,
  };
}

export function weightNotUnderstood(found: string): Finding {
  return {
    code: "weightNotUnderstood",
    severity: "warning",
    message: say`“${found}” is not a weight of zero or more.`,
    assumed: say`The weight counts as 1.`,
    fix: say`Type a number such as 1 or 2.5.`,
  };
}

export function weightInWords(): Finding {
  return {
    code: "weightInWords",
    severity: "note",
    message: say`The weights are written in words.`,
    assumed: say`High counts three, medium two and low one.`,
    fix: say`Type numbers to weigh the skills otherwise.`,
  };
}

export function raterNotUnderstood(found: string): Finding {
  return {
    code: "raterNotUnderstood",
    severity: "note",
    message: say`“${found}” does not say whether it is a self, manager, peer or test rating.`,
    assumed: say`It is taken as the manager's, and so is every other rating whose cell says no more.`,
    fix: say`Write self, manager, peer or test where that is wrong.`,
  };
}
