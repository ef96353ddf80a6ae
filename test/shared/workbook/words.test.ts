import { describe, expect, test } from "vitest";
import { headerWords, matchHeader, normalise, similarity } from "../../../shared/workbook/words.ts";

const fields = [
  { field: "person", words: ["person", "name", "employee", "employee name"] },
  { field: "date", words: ["date", "review date"] },
  { field: "level", words: ["level", "current level"] },
  { field: "provider", words: ["provider", "trainer"] },
  { field: "kpi", words: ["kpi", "metric"] },
];
const fieldOf = (header: string) => matchHeader(header, fields)?.field ?? null;
const surety = (header: string) => matchHeader(header, fields)?.confidence ?? 0;

describe("what a header says", () => {
  test("case, accents, punctuation and a plural s do not matter", () => {
    expect(normalise(" Compétences ")).toBe("competence");
    expect(normalise("E-Mail:")).toBe("e mail");
    expect(normalise("Categories")).toBe("category");
  });

  test("a unit in brackets is set apart, other words in brackets stay", () => {
    expect(normalise("Level (0-4)")).toBe("level");
    expect(normalise("Churn [%]")).toBe("churn");
    expect(normalise("MRR ($)")).toBe("mrr");
    expect(normalise("SQL (required)")).toBe("sql required");
  });

  test("names in other scripts are not lost", () => {
    expect(normalise("技能")).toBe("技能");
    expect(normalise("المهارة")).toBe("المهارة");
  });

  test("C, C++ and C# are three skills", () => {
    expect(new Set(["C", "C++", "C#"].map(normalise)).size).toBe(3);
  });

  test("run-together names are taken apart", () => {
    expect(headerWords("TrainingID")).toEqual(["training", "id"]);
    expect(headerWords("employee_full_name")).toEqual(["employee", "full", "name"]);
  });
});

describe("matching headers", () => {
  test("a usual name is certain", () => {
    expect(matchHeader("EMPLOYEE NAME", fields)).toMatchObject({ field: "person", confidence: 1 });
  });

  test("a header that says more is nearly certain", () => {
    expect(surety("Employee full name")).toBeCloseTo(0.85);
  });

  test("a slip of the pen is recognised but doubtful", () => {
    expect(fieldOf("Emploee")).toBe("person");
    expect(surety("Emploee")).toBeLessThan(0.8);
    expect(fieldOf("Pesron")).toBe("person");
  });

  test("a supplier's name is not a person", () => {
    expect(fieldOf("Supplier Name")).toBeNull();
  });

  test("a reviewer is not a review date, and training is not a trainer", () => {
    expect(fieldOf("Reviewer")).toBeNull();
    expect(fieldOf("Training")).toBeNull();
  });

  test("a heading that is known as it is written goes before one that differs by its plural", () => {
    const boxes = [
      { field: "person", words: ["person", "resource"] },
      { field: "resources", words: ["Resources", "tools"] },
    ];
    expect(matchHeader("Resources", boxes)?.field).toBe("resources");
    expect(matchHeader("RESOURCE", boxes)?.field).toBe("person");
    expect(matchHeader("Tool", boxes)?.field).toBe("resources");
  });

  test("a course is not a source", () => {
    expect(matchHeader("Course", [{ field: "rater", words: ["source"] }])).toBeNull();
  });

  test("a whole sentence is no header", () => {
    expect(
      fieldOf("Please fill in the name of the employee and the level that you think is right for this person"),
    ).toBeNull();
  });
});

describe("likeness of names", () => {
  test("the order of the words does not matter", () => {
    expect(similarity("Analysis of data", "data analysis of")).toBe(1);
  });

  test("spaces hardly matter", () => {
    expect(similarity("Java Script", "JavaScript")).toBe(1);
  });

  test("different skills are not alike", () => {
    expect(similarity("Negotiation", "Welding")).toBeLessThan(0.5);
  });
});
