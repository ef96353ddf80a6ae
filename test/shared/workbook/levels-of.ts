import { raterTypes, requirementScopes, type Scale, unknownDay } from "../../../shared/model.ts";
import { isoDate } from "../../../shared/workbook/dates.ts";
import { Ledger, type SheetAccount } from "../../../shared/workbook/ledger.ts";
import { LevelBuffer, RequirementBuffer } from "../../../shared/workbook/level-buffers.ts";
import type { TableMapping } from "../../../shared/workbook/mapping.ts";
import type { Problem } from "../../../shared/workbook/problems.ts";
import { proposeLevelTables } from "../../../shared/workbook/propose-levels.ts";
import type { RawSheet } from "../../../shared/workbook/raw-workbook.ts";
import { readLevelTable } from "../../../shared/workbook/read-levels.ts";
import { Registers } from "../../../shared/workbook/registers.ts";
import { workbookScale } from "../../../shared/workbook/scales.ts";

export interface LevelsRead {
  tables: TableMapping[];
  scale: Scale;
  registers: Registers;
  /** “Ana · SQL = 3”, with “by self” and “on 2026-01-31” when they are known. */
  ratings: string[];
  /** “role Analyst · SQL ≥ 3”, with “from 2027-01-01” and “weight 2”; “not applicable” for a level of NaN. */
  needs: string[];
  problems: Problem[];
  codes: string[];
  accounts: SheetAccount[];
}

/** Proposes and reads every table of levels of some sheets and says what came out, sorted. */
export function levelsOf(sheets: readonly RawSheet[], declared: readonly string[] = []): LevelsRead {
  const proposed = sheets.map((sheet) => proposeLevelTables(sheet, declared));
  return readTables(sheets, proposed);
}

/** Reads tables that are already understood. */
export function readTables(sheets: readonly RawSheet[], proposed: readonly (readonly TableMapping[])[]): LevelsRead {
  const tables = proposed.flat().filter(({ kind }) => kind !== null);
  const { scale } = workbookScale(tables);
  const registers = new Registers();
  const into = { ratings: new LevelBuffer(), requirements: new RequirementBuffer() };
  const problems: Problem[] = [];
  const accounts = sheets.map((sheet, index) => {
    const ledger = new Ledger(sheet);
    for (const table of proposed[index]!)
      if (table.kind !== null) readLevelTable(sheet, table, index, scale, registers, ledger, into, problems);
    return ledger.account();
  });
  const found = into.ratings.ratings();
  const ratings = Array.from({ length: found.length }, (_, index) => {
    const person = registers.people[found.person[index]!]!.name;
    const rater = raterTypes[found.rater[index]!]!;
    const by = rater === "manager" ? "" : ` by ${rater}`;
    const on = found.day[index] === unknownDay ? "" : ` on ${isoDate(found.day[index]!)}`;
    return `${person} · ${registers.skills[found.skill[index]!]!.name} = ${found.level[index]}${by}${on}`;
  });
  const asked = into.requirements.requirements();
  const needs = Array.from({ length: asked.length }, (_, index) => {
    const scope = requirementScopes[asked.scope[index]!]!;
    const who = asked.who[index]!;
    const names = {
      person: registers.people[who]?.name,
      team: registers.teams[who],
      role: registers.roles[who],
      everyone: "",
    };
    const level = asked.level[index]!;
    const from = asked.day[index] === unknownDay ? "" : ` from ${isoDate(asked.day[index]!)}`;
    const weight = asked.weight[index] === 1 ? "" : ` weight ${asked.weight[index]}`;
    const needed = Number.isNaN(level) ? "not applicable" : `≥ ${level}`;
    return `${scope === "everyone" ? scope : `${scope} ${names[scope]}`} · ${registers.skills[asked.skill[index]!]!.name} ${needed}${from}${weight}`;
  });
  return {
    tables,
    scale,
    registers,
    ratings: ratings.sort(),
    needs: needs.sort(),
    problems,
    codes: [...new Set(problems.map(({ code }) => code))].sort(),
    accounts,
  };
}
