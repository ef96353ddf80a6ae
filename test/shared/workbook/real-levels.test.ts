import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { proposeLevelTables } from "../../../shared/workbook/propose-levels.ts";
import { readPath } from "../../../site/xlsx/read-path.ts";
import { levelsOf } from "./levels-of.ts";

const folder = fileURLToPath(new URL("../../../../shared/data/", import.meta.url));
const isThere = existsSync(folder);
if (!isThere) console.log("The real skills matrices were not read: ../shared/data is not there.");

const levelsIn = async (path: string) => levelsOf((await readPath(`${folder}${path}`)).sheets);

describe.runIf(isThere)("skills matrices that other people made", () => {
  test("a warehouse with x and o: five people, twelve skills, all sixty cells, x is yes", async () => {
    const read = await levelsIn("skills/warehouse_x_o_matrix.xlsx");
    expect(read.registers.people).toHaveLength(5);
    expect(read.registers.people[0]).toMatchObject({ name: "dave", team: "Sun-Weds" });
    expect(read.ratings).toHaveLength(60);
    expect(read.ratings).toEqual(expect.arrayContaining(["dave · Lift Op = 1", "god · Lift Op = 0"]));
    expect(read.codes).toContain("circlesAssumed");
  });

  test("eight sheets of requirements with legends, sections and repeated headers are one list of roles and skills", async () => {
    const read = await levelsIn("skills/role_requirements_8_sheets.xlsx");
    expect(read.tables).toHaveLength(8);
    expect(read.registers.roles).toEqual(["GP", "AE", "I", "R", "B"]);
    expect(read.scale).toMatchObject({ min: 1, max: 4 });
    expect(read.needs).toHaveLength(354);
    expect(read.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(read.registers.skills[0]!.category).toBe("Introduction to Sensors");
  });

  test("tasks and skills are needs, doubtful and asked; its rows of people and money are no tasks", async () => {
    const read = await levelsIn("skills/task_skill_x_matrix.xlsx");
    expect(read.tables[0]).toMatchObject({ kind: "required-levels", who: "role" });
    expect(read.tables[0]!.confidence).toBeLessThan(0.75);
    expect(read.registers.roles).toHaveLength(7);
    expect(read.needs).toHaveLength(8);
  });

  test("a table of level descriptions is said to be one", async () => {
    const { sheets } = await readPath(`${folder}skills/level_descriptors.xlsx`);
    const [table] = proposeLevelTables(sheets[0]!);
    expect(table!.kind).toBeNull();
    expect(table!.why).toMatch(/describes in words what Junior Developer/);
  });

  test("occupations with importance and level are weighted needs of eight roles on 0 to 7", async () => {
    const read = await levelsIn("skills/onet_skills_A.csv");
    expect(read.scale).toMatchObject({ min: 0, max: 7 });
    expect(read.registers.roles).toHaveLength(8);
    expect(read.needs).toHaveLength(280);
    expect(read.needs).toContain("role Human Resources Specialists · Reading Comprehension ≥ 4.12 weight 3.88");
  });

  test.each(["onet_hr_to_training_manager", "onet_machinist_to_supervisor"])(
    "%s: 35 ratings and 35 needs, none lost",
    async (name) => {
      const read = await levelsIn(`cases/${name}`);
      expect(read.ratings).toHaveLength(35);
      expect(read.needs).toHaveLength(35);
      expect(read.codes).not.toContain("levelOffScale");
    },
  );
});
