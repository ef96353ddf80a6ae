import { expect, test } from "vitest";
import { nameKey, Registers } from "../../../shared/workbook/registers.ts";

const place = { sheet: "Matrix", range: "A2" };
const names = ({ people }: Registers) => people.map(({ name }) => name);

test("spaces, case and the order of the names do not make another person", () => {
  const registers = new Registers();
  const ana = registers.person({ name: "Ana Silva", place });
  expect(registers.person({ name: " ana  SILVA ", place })).toBe(ana);
  expect(registers.person({ name: "Silva, Ana", place })).toBe(ana);
  expect(names(registers)).toEqual(["Ana Silva"]);
});

test("the same name with different employee numbers is two people", () => {
  const registers = new Registers();
  expect(registers.person({ name: "Ana Silva", id: "1", place })).not.toBe(
    registers.person({ name: "Ana Silva", id: "2", place }),
  );
});

test("an employee number joins two spellings of a name", () => {
  const registers = new Registers();
  const first = registers.person({ name: "Ana Silva", id: "E7", place });
  expect(registers.person({ name: "A. Silva", id: "e7", place })).toBe(first);
});

test("a row without a team is the one person of that name, and the team is filled in", () => {
  const registers = new Registers();
  const first = registers.person({ name: "Ana", place });
  expect(registers.person({ name: "Ana", team: "East", place })).toBe(first);
  expect(registers.people[first]!.team).toBe("East");
  expect(registers.person({ name: "Ana", place })).toBe(first);
});

test("the same name in two teams is two people", () => {
  const registers = new Registers();
  expect(registers.person({ name: "Ana", team: "East", place })).not.toBe(
    registers.person({ name: "Ana", team: "West", place }),
  );
});

test("“Sales” and “Sales team” are one team of the same person", () => {
  const registers = new Registers();
  expect(registers.person({ name: "Ana", team: "Sales", place })).toBe(
    registers.person({ name: "Ana", team: "Sales team", place }),
  );
});

test("a name that two people share is kept apart and noted", () => {
  const registers = new Registers();
  registers.person({ name: "Ana", id: "1", team: "East", place });
  registers.person({ name: "Ana", id: "2", team: "West", place });
  expect(registers.person({ name: "Ana", team: "West", place })).toBe(1);
  const unclear = registers.person({ name: "Ana", place: { sheet: "Matrix", range: "A9" } });
  expect(unclear).toBe(2);
  expect(registers.unclear).toEqual([{ name: "Ana", place: { sheet: "Matrix", range: "A9" }, candidates: 2 }]);
});

test("names in other scripts and with invisible marks are joined but shown as written", () => {
  const registers = new Registers();
  const first = registers.person({ name: "\u200fفاطمة", place });
  expect(registers.person({ name: "فاطمة ", place })).toBe(first);
  expect(names(registers)).toEqual(["فاطمة"]);
  expect(nameKey("Åsa")).not.toBe(nameKey("Asa"));
});

test("skills, teams and roles are kept once", () => {
  const registers = new Registers();
  expect(registers.skill("SQL", place)).toBe(registers.skill("sql ", place));
  expect(registers.team("East")).toBe(registers.team("EAST"));
  expect(registers.role("Agent")).toBe(0);
  registers.skillAlias("S-1", 0);
  expect(registers.skill("s-1", place)).toBe(0);
});
