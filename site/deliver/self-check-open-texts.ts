import type { Dataset } from "../../shared/model.ts";
import { textOf } from "../../shared/workbook/cells.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { cellRoles } from "./self-check-cells.ts";
import { wordsOf } from "./self-check-words.ts";

/** What the report may show of the workbook: the texts, and each as its words with single spaces. */
export interface OpenTexts {
  texts: string[];
  keys: Set<string>;
}

/** The texts of a workbook that every report may show: names of teams, roles, skills, KPIs and trainings, and the like. */
export function textsThatMayShow(
  { sheets }: Pick<RawWorkbook, "sheets">,
  { dataset, mapping }: { dataset: Dataset; mapping: Mapping },
): OpenTexts {
  const { people, teams, roles, skills, kpis, trainings, links } = dataset;
  const names = [
    ...teams,
    ...roles,
    ...people.flatMap(({ department, role, targetRole }) => [department, role, targetRole]),
    ...skills.flatMap(({ id, name, category }) => [id, name, category]),
    ...kpis.flatMap(({ id, name, unit, method }) => [id, name, unit, method]),
    ...trainings.flatMap(({ id, name, outcome, method, format, status }) => [
      id,
      name,
      outcome,
      method,
      format,
      status,
    ]),
    ...links.flatMap(({ training, outcome, kpi, method, skill }) => [training, outcome, kpi, method, skill]),
  ];
  const persons = new Set(
    people.flatMap(({ id, name, email, manager }) =>
      [id, name, email, manager].map((text) => wordsOf(text ?? "").join(" ")),
    ),
  );
  const texts = new Set(names.filter((name): name is string => name !== null && name !== ""));
  for (const sheet of sheets) {
    const roleOf = cellRoles(sheet, mapping);
    sheet.rows.forEach((row, rowAt) => {
      row.forEach((value, column) => {
        if (typeof value !== "string" || value === "" || !roleOf(rowAt, column).mayShow) return;
        if (!persons.has(wordsOf(value).join(" "))) texts.add(textOf(value));
      });
    });
  }
  return { texts: [...texts], keys: new Set([...texts].map((text) => wordsOf(text).join(" "))) };
}
