import { describe, expect, test } from "vitest";
import type { Analysis } from "../../../shared/analysis/analysis.ts";
import type { Dataset } from "../../../shared/model.ts";
import { resultSheetsOf } from "../../../shared/result-sheets/result-sheets.ts";
import { address } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { companyOf } from "../../../site/sample/company.ts";
import { hostileWorkbook } from "../../../site/sample/hostile.ts";
import { planOf } from "../../../site/sample/plan.ts";
import { readXlsx } from "../../../site/xlsx/read-xlsx.ts";
import { writeWorkbook } from "../../../site/xlsx/write-workbook.ts";
import { soffice } from "../../engines.ts";
import { cellAt, differences, type Edit, edited, inPlaceOf, recalculated } from "./recalculation.ts";
import { analysed, readAll, sampleBytes, sheetsOf } from "./sample-sheets.ts";

/* The proof that the formulas say what the analysis says: another program computes them. */

/**
 * Pairs of a person and a skill whose level can be changed without changing how long the skill takes to learn, which
 * is a median with people kept in who are not there yet, and so a value.
 */
function changeable({ pairs, skills, speed }: Analysis): number[] {
  const timed = new Set(speed.map(({ skill }) => skill));
  return [...pairs.person.keys()].filter(
    (pair) => pairs.current[pair] !== null && !timed.has(skills[pairs.skill[pair]!]!.id),
  );
}

/** Everybody who rated this person in this skill now says this level. */
function withLevel(dataset: Dataset, person: string, skill: string, level: number): void {
  const { ratings, people, skills } = dataset;
  for (let at = 0; at < ratings.length; at++)
    if (people[ratings.person[at]!]!.id === person && skills[ratings.skill[at]!]!.id === skill)
      ratings.level[at] = level;
}

describe.runIf(soffice())("computed by LibreOffice", () => {
  test("every formula gives what the analysis found, and again after weights, levels, a KPI and scores are changed", async () => {
    const { dataset, analysis } = await readAll(await sampleBytes());
    const { plans, named } = sheetsOf(dataset);
    const bytes = await writeWorkbook(plans);
    expect(plans.reduce((sum, { formulas = [] }) => sum + formulas.length, 0)).toBeGreaterThan(10_000);
    expect(differences(plans, await recalculated(bytes))).toEqual([]);
    const may = resultSheetsOf(analysed(dataset, "2026-05-31"), dataset);
    expect(differences(may, await recalculated(await writeWorkbook(may)))).toEqual([]);

    const { pairs, people, skills } = analysis;
    const levels = changeable(analysis)
      .filter((_, index) => index % 11 === 0)
      .map((pair, index) => {
        const person = people[pairs.person[pair]!]!.id;
        const skill = skills[pairs.skill[pair]!]!;
        return { person, skill: skill.id, name: skill.name, level: index % 5 };
      });
    const deal = dataset.kpis.find(({ name }) => name === "Weekly reporting time")!;
    const pupil = dataset.participants.find(({ pre, post }) => pre !== null && post !== null)!;
    const scored = {
      Who: dataset.people.find(({ id }) => id === pupil.person)?.name ?? pupil.person,
      "What was measured": "Test score",
      Before: pupil.pre,
      After: pupil.post,
    };
    const edits: Edit[] = [
      { sheet: "TL Settings", cell: cellAt(named("Settings"), { Setting: "Weight: impact" }, "Value"), value: 4 },
      { sheet: "TL Settings", cell: cellAt(named("Settings"), { Setting: "Weight: cost" }, "Value"), value: 25 },
      {
        sheet: "TL Settings",
        cell: cellAt(named("Settings"), { Setting: "Non-negotiable first" }, "Value"),
        value: "no",
      },
      { sheet: "TL Settings", cell: cellAt(named("Settings"), { Setting: "Minimum holders" }, "Value"), value: 4 },
      { sheet: "TL KPI attainment", cell: cellAt(named("KPI attainment"), { KPI: deal.name }, "Current"), value: 5.1 },
      { sheet: "TL Measurements", cell: cellAt(named("Measurements"), scored, "After"), value: 31 },
      ...levels.map(({ person, name, level }) => ({
        sheet: "TL Levels",
        cell: cellAt(named("Levels"), { Id: person, Skill: name }, "Current level"),
        value: level,
      })),
    ];

    const changed = structuredClone(dataset);
    const place = { sheet: "Settings", range: null };
    changed.settings.push(
      { name: "Weight: impact", value: 4, place },
      { name: "Weight: cost", value: 25, place },
      { name: "Non-negotiable first", value: "no", place },
      { name: "Minimum holders", value: 4, place },
    );
    changed.kpis.find(({ id }) => id === deal.id)!.current = 5.1;
    changed.participants[dataset.participants.indexOf(pupil)]!.post = 31;
    for (const { person, skill, level } of levels) withLevel(changed, person, skill, level);
    const anew = sheetsOf(changed);
    const ranking = (sheets: typeof anew) => sheets.named("Gap priorities").rows.map((row) => [row[2], row[3]].join());
    expect(ranking(anew)).not.toEqual(ranking({ plans, named }));
    expect(differences(inPlaceOf(plans, anew.plans), await recalculated(edited(bytes, edits)))).toEqual([]);
  });

  test("beside the user's sheets the formulas follow the user's own cells: matrix, self-assessment, requirements and KPIs", async () => {
    // Without dates of hiring and training nobody's time to learn is known, which is a value and would differ.
    const user = companyOf()
      .sheets.filter(({ name }) => !["People", "Participants", "Trainings"].includes(name))
      .map(planOf);
    const bytes = await writeWorkbook(user);
    const { dataset, workbook, analysis } = await readAll(bytes);
    expect(analysis.speed).toEqual([]);
    const { plans, named } = sheetsOf(dataset, { workbook });
    const both = await writeWorkbook([...user, ...plans]);
    const { ratings } = dataset;
    const edits: Edit[] = Array.from({ length: ratings.length }, (_, rating) => rating)
      .filter((rating) => rating % 17 === 0)
      .map((rating, index) => ({
        sheet: dataset.sheets[ratings.sheet[rating]!]!,
        cell: address(ratings.row[rating]!, ratings.column[rating]!),
        value: index % 4 === 0 ? null : index % 5,
      }));
    const kpi = dataset.kpis.find(({ cells }) => cells.current !== null)!;
    edits.push({ sheet: kpi.place.sheet, cell: kpi.cells.current!, value: 4.4 });
    const { requirements } = dataset;
    edits.push({
      sheet: dataset.sheets[requirements.sheet[0]!]!,
      cell: address(requirements.row[0]!, requirements.column[0]!),
      value: 4,
    });
    const weight = (sheet: string, cell: string): Edit => ({ sheet, cell, value: 3 });
    const inSettings = cellAt(named("Settings"), { Setting: "Weight: impact" }, "Value");
    const own = workbook.sheets.find(({ name }) => name === "Settings")!;
    const row = own.rows.findIndex(([name]) => name === "Weight impact");

    const after = await readAll(edited(bytes, [...edits, weight("Settings", address(row, 1))]));
    const anew = sheetsOf(after.dataset, { workbook: after.workbook });
    const found = await recalculated(edited(both, [...edits, weight("TL Settings", inSettings)]));
    expect(new Set(edits.map(({ sheet }) => sheet))).toEqual(
      new Set(["Skills Matrix", "Self-assessment", "Role requirements", "KPIs"]),
    );
    expect(differences(inPlaceOf(plans, anew.plans), found)).toEqual([]);
  });

  test("names with quotes, apostrophes, brackets, emoji and formula signs change nothing in what is computed", async () => {
    const [matrix, ...others] = hostileWorkbook();
    const user = [{ ...matrix!, name: `O'Brien's "matrix" & {1} 👩🏽` }, ...others];
    const workbook = await readXlsx(await writeWorkbook(user), "hostile.xlsx");
    const { plans } = sheetsOf(readDataset(workbook).dataset, { workbook });
    const linked = plans
      .flatMap(({ formulas = [] }) => formulas)
      .filter(({ formula }) => formula.includes("'O''Brien''s"));
    expect(linked.length).toBeGreaterThan(10);
    expect(differences(plans, await recalculated(await writeWorkbook([...user, ...plans])))).toEqual([]);
  });
});
