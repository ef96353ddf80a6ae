import { describe, expect, test } from "vitest";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { type Facts, sheetOf } from "./grid.ts";
import { levelsOf } from "./levels-of.ts";
import { workbookOf } from "./small-sheet.ts";

function read(name: string, text: string, facts: Facts = {}) {
  const reading = readDataset(workbookOf([sheetOf(text, { ...facts, name })]));
  return { ...reading, table: reading.mapping.tables[0]!, codes: reading.problems.map(({ code }) => code) };
}

const people = (text: string, facts: Facts = {}) => levelsOf([sheetOf(text, facts)]);

describe("columns", () => {
  test("“Current” and “Target” under each skill are no levels, however few people there are", () => {
    const { ratings, needs } = people(
      `
           |       | Excel   |        | SQL     |        | Coaching |
      Name | Team  | Current | Target | Current | Target | Current  | Target
      Ana  | North | 3       | 4      | 2       | 3      | 1        | 2
      `,
      { merges: ["C1:D1", "E1:F1", "G1:H1"] },
    );
    expect(ratings).toEqual(["Ana · Coaching = 1", "Ana · Excel = 3", "Ana · SQL = 2"]);
    expect(needs).toEqual(["person Ana · Coaching ≥ 2", "person Ana · Excel ≥ 4", "person Ana · SQL ≥ 3"]);
  });

  test("“Req” and “Act” are what is required and what is there", () => {
    const { ratings, needs } = people(
      `
           | Excel |     | SQL |
      Name | Req   | Act | Req | Act
      Ana  | 4     | 3   | 3   | 2
      Ben  | 4     | 4   | 3   | 3
      `,
      { merges: ["B1:C1", "D1:E1"] },
    );
    expect(ratings).toHaveLength(4);
    expect(needs).toContain("person Ana · Excel ≥ 4");
  });

  test("numbers with leading zeros, years of service and averages are no levels", () => {
    const { registers } = people(`
      Personnel no. | Employee  | Years of service | Excel | SQL | Ø   | Coverage %
      '00012        | Ana Silva | 3                | 3     | 4   | 3.5 | 50%
      '00013        | Ben Ode   | 4                | 2     | 1   | 1.5 | 0%
    `);
    expect(registers.skills.map(({ name }) => name)).toEqual(["Excel", "SQL"]);
    expect(registers.people.map(({ id }) => id)).toEqual(["00012", "00013"]);
  });

  test("“Team Lead” over levels is a role that needs them", () => {
    const { registers } = people(`
      Competency | Junior Analyst | Senior Analyst | Team Lead
      Excel      | 2              | 4              | 3
      Coaching   | 0              | 2              | 4
    `);
    expect(registers.roles).toEqual(["Junior Analyst", "Senior Analyst", "Team Lead"]);
  });

  test("a column of levels with a remark in it is read, and the remark costs its own cell", () => {
    const { ratings, problems } = people(`
      Name | Excel  | SQL       | Coaching
      Ana  | Expert | Novice    | Proficient
      Ben  | Expert | Competent | see file
      Cem  | Novice | Expert    | Expret
      Dan  | Expert | Novice    | Novice
    `);
    expect(ratings).toHaveLength(10);
    expect(problems.filter(({ cells }) => cells > 0).map(({ place }) => place.range)).toEqual(["D3", "D4"]);
  });

  test("importance in words weighs as it does for KPIs, and is told once", () => {
    const { needs, codes } = people(`
      Role    | Skill    | Required level | Importance
      Analyst | Excel    | 4              | High
      Analyst | SQL      | 3              | Low
    `);
    expect(needs).toEqual(["role Analyst · Excel ≥ 4 weight 3", "role Analyst · SQL ≥ 3"]);
    expect(codes).toContain("weightInWords");
  });

  test("“Min. people” says how many, not who", () => {
    const { needs } = people(`
      Team  | Skill | Minimum level | Min. people
      North | Excel | 3             | 2
      South | Excel | 4             | 1
    `);
    expect(needs).toEqual(["team North · Excel ≥ 3", "team South · Excel ≥ 4"]);
  });
});

describe("who is who", () => {
  test("a corner cell “Skill” over names of people names the columns, not the rows", () => {
    const { ratings, needs } = people(`
      Skill                | Excel | SQL
      Required level       | 4     | 3
      Min. number of people| 2     | 2
      Ana Silva            | 3     | 2
      Ben Ode              | 4     | 1
      # trained            | 2     | 2
    `);
    expect(ratings).toEqual([
      "Ana Silva · Excel = 3",
      "Ana Silva · SQL = 2",
      "Ben Ode · Excel = 4",
      "Ben Ode · SQL = 1",
    ]);
    expect(needs).toEqual(["everyone · Excel ≥ 4", "everyone · SQL ≥ 3"]);
  });

  test("team and role below the names of people in columns describe them", () => {
    const { registers } = people(`
               | Ana Silva | Ben Ode | Cleo Park
      Team     | North     | North   | South
      Role     | Analyst   | Analyst | Lead
      Excel    | 3         | 4       | 5
      Coaching | 4         | 2       | 3
    `);
    expect(registers.people.map(({ name, team, role }) => [name, team, role])).toEqual([
      ["Ana Silva", "North", "Analyst"],
      ["Ben Ode", "North", "Analyst"],
      ["Cleo Park", "South", "Lead"],
    ]);
  });

  test("two people of one name are told apart by their e-mail addresses", () => {
    const { registers, codes } = people(`
      Name      | E-mail     | Excel | SQL
      Ana Silva | ana@x.org  | 3     | 4
      Ana Silva | ana2@x.org | 1     | 1
    `);
    expect(registers.people.map(({ email }) => email)).toEqual(["ana@x.org", "ana2@x.org"]);
    expect(codes).not.toContain("samePersonTwice");
  });

  test("one mailbox for a whole team does not make one person of it", () => {
    const { registers } = people("Name | E-mail | Excel | SQL\nAna | all@x.org | 3 | 4\nBen | all@x.org | 1 | 1");
    expect(registers.people.map(({ name }) => name)).toEqual(["Ana", "Ben"]);
  });

  test("a name beside a given name is the family name", () => {
    const { registers } = people("Name | Vorname | Excel | SQL\nSchmidt | Anna | 3 | 4\nSchmidt | Bernd | 1 | 1");
    expect(registers.people.map(({ name }) => name)).toEqual(["Anna Schmidt", "Bernd Schmidt"]);
  });

  test("a person rated again at another date, and one without a team, are pointed out", () => {
    const { problems } = read(
      "Skills Matrix",
      `
      Name      | Team  | Rated on   | Excel | SQL
      Ana Silva | North | 2026-03-01 | 3     | 4
      Ben Ode   | North | 2026-03-01 | 3     | 4
      Cem Kaya  |       | 2026-03-01 | 2     | 2
      Ana Silva | North | 2025-03-01 | 1     | 1
      `,
    );
    const told = problems.map(({ code, place }) => `${code} ${place.range}`);
    expect(told).toEqual(expect.arrayContaining(["ratedAgain A5", "withoutTeam A4"]));
    expect(told.some((each) => each.startsWith("samePersonTwice"))).toBe(false);
  });
});

describe("sheets that are no matrix", () => {
  test.each([
    ["a roster", "Employee | Mon | Tue | Wed\nAna | E | L | N\nBen | L | N | E"],
    ["a time sheet", "Employee | Mon | Tue | Wed\nAna | 8 | 8 | 7\nBen | 8 | 4 | 8"],
    ["a league table", "Team | Played | Won | Lost\nLions | 10 | 6 | 4\nTigers | 10 | 5 | 5\nBears | 9 | 4 | 5"],
    ["a budget", "Department | Jan | Feb | Mar\nSales | 10 | 12 | 9\nSupport | 5 | 5 | 6"],
  ])("%s is not recognised", (_, text) => {
    expect(read("Sheet", text)).toMatchObject({ recognised: false, codes: ["sheetNotRecognised"] });
  });

  test.each([
    ["marks of a class", "Student | Maths | English\nAna | 85 | 72\nBen | 55 | 80\nCem | 91 | 88"],
    ["who works on what", "Name | Alpha | Beta\nAna Silva | 50% | 50%\nBen Ode | 100% | 0%\nCem Kaya | 20% | 80%"],
  ])("%s are in doubt", (_, text) => {
    expect(read("Sheet", text).codes).toContain("kindDoubtful");
  });

  test("present and absent have no order: one finding, not one a cell", () => {
    const { problems } = read("Attendance", "Name | 1 | 2 | 3\nAna Silva | P | A | P\nBen Ode | P | P | A");
    expect(problems.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "levelsWithoutOrder", cells: 6 },
    ]);
  });

  test("headers without rows are told from a sheet nobody understands", () => {
    expect(read("Skills Matrix", "Name | Team | Excel | SQL").table.why).toBe(
      "Only row 1 is filled: nothing stands below its headers.",
    );
  });
});

test("what is assumed alike for the tabs of several teams is said once", () => {
  const tab = (name: string) => sheetOf("Employee | Excel | SQL\nAna Silva | 3 | 5\nBen Ode | 2 | 1", { name });
  const { problems } = readDataset(workbookOf(["Sales", "Support", "Finance"].map(tab)));
  const rater = problems.filter(({ code }) => code === "raterAssumed");
  expect(rater.map(({ message }) => message)).toEqual([
    "The table does not say who rated. The same holds for “Support”, “Finance”.",
  ]);
});

test("a tab with the same titles as one that is sure is as sure", () => {
  const titles = "GP | AE | R | B";
  const sure = sheetOf(`Skill | ${titles}\nExcel | 3 | 2 | 1 | 4\nSQL | 2 | 2 | 3 | 3`, { name: "Role requirements" });
  const unsure = sheetOf(`Skill | ${titles}\nRadio | 3 | 2 | 1 | 4`, { name: "Required" });
  const alone = readDataset(workbookOf([unsure])).mapping.tables[0]!;
  const [first, second] = readDataset(workbookOf([sure, unsure])).mapping.tables;
  expect(alone.confidence).toBeLessThan(first!.confidence);
  expect(second!.confidence).toBe(first!.confidence);
});
