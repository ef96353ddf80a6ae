import { say } from "../language.ts";
import type { Certificate, Criticality, Person, Skill } from "../model.ts";
import { numberOf, yesOrNo } from "./cells.ts";
import { rowWithoutName } from "./findings-cells.ts";
import { namedTwice } from "./findings-rows.ts";
import type { TableReader } from "./read-rows.ts";
import type { Registers } from "./registers.ts";
import { fieldTitle } from "./sheet-kinds.ts";
import type { RowIndex } from "./table-cells.ts";

const high = /\b(high|top|exceed|exceeds|exceeded|exceptional|outstanding|excellent|star|superior|a)\b/i;
const highShare = 0.8;

/** Adds the people of a People sheet. A person who is known already gets what was not known before. */
export function readPeople(reader: TableReader, registers: Registers): void {
  const best = bestNumber(reader);
  const seen = new Set<number>();
  for (const row of reader.rows()) {
    const name = reader.personName(row);
    const id = reader.name(row, "id");
    const email = reader.text(row, "email");
    const place = reader.place(row, "person");
    if (name === "" && id === "" && email === null) {
      reader.problems.push(rowWithoutName(place, reader.rejectRow(row), fieldTitle("people", "person")));
      continue;
    }
    const team = reader.text(row, "team");
    const index = registers.person({
      name: name || email || "",
      id,
      email: email ?? "",
      team,
      role: reader.text(row, "role"),
      place,
    });
    const person = registers.people[index]!;
    if (seen.has(index)) reader.problems.push(namedTwice(place, say`The person`, person.name));
    else person.place = place;
    seen.add(index);
    describe(person, reader, row, best);
  }
}

function describe(person: Person, reader: TableReader, row: RowIndex, best: number | null): void {
  fillIn(person, {
    department: reader.text(row, "department"),
    targetRole: reader.text(row, "targetRole"),
    manager: reader.text(row, "manager"),
    hired: reader.date(row, "hired"),
    left: reader.date(row, "left"),
    promoted: reader.date(row, "promoted"),
    highPerformer: highPerformer(reader, row, best),
  });
}

/** Gives a thing what is found for it and was not known before. */
function fillIn<Thing extends object>(thing: Thing, found: Partial<Thing>): void {
  for (const key of Object.keys(found) as (keyof Thing)[]) thing[key] ??= found[key]!;
}

/** Numbers say “high” from four fifths of the highest in the column upwards. */
function highPerformer(reader: TableReader, row: RowIndex, best: number | null): boolean | null {
  const found = reader.any(row, "highPerformer");
  if (!found) return null;
  if (typeof found.value === "boolean") return found.value;
  if (typeof found.value === "number")
    return best !== null && best > 1 ? found.value >= best * highShare : found.value === 1;
  return yesOrNo(found.value) ?? high.test(found.value);
}

function bestNumber(reader: TableReader): number | null {
  let best: number | null = null;
  for (const row of reader.rows()) {
    const number = numberOf(reader.any(row, "highPerformer")?.value ?? null);
    if (number && (best === null || number.value > best)) best = number.value;
  }
  return best;
}

/** Adds what a Skills sheet says about each skill. `operatingLevel` is as written; unknown when it is no number. */
export function readSkills(reader: TableReader, registers: Registers): void {
  const seen = new Set<number>();
  for (const row of reader.rows()) {
    const name = reader.name(row, "skill");
    const place = reader.place(row, "skill");
    if (name === "") {
      reader.problems.push(rowWithoutName(place, reader.rejectRow(row), fieldTitle("skills", "skill")));
      continue;
    }
    const index = registers.skill(name, place);
    const skill = registers.skills[index]!;
    if (seen.has(index)) reader.problems.push(namedTwice(place, say`The skill`, name));
    else skill.place = place;
    seen.add(index);
    const id = reader.text(row, "id");
    if (id !== null) registers.skillAlias(id, index);
    describeSkill(skill, reader, row);
  }
}

function describeSkill(skill: Skill, reader: TableReader, row: RowIndex): void {
  const certificateRequired = reader.yesOrNo(row, "certificateRequired") ?? false;
  skill.certificateRequired ||= certificateRequired;
  fillIn(skill, {
    category: reader.text(row, "category"),
    criticality: reader.choice<Criticality>(row, "criticality"),
    operatingLevel: reader.number(row, "operatingLevel"),
    minimumHolders: reader.number(row, "minimumHolders"),
    weeksToCompetency: reader.number(row, "weeksToCompetency"),
    costPerPersonLevel: reader.number(row, "costPerPersonLevel"),
    description: reader.text(row, "description"),
  });
}

/**
 * The certificates of a sheet. `person` is the id of somebody known, else as written; `skill` falls back on the
 * certificate's name. An expiry such as “never” means that it does not expire.
 */
export function readCertificates(reader: TableReader, registers: Registers): Certificate[] {
  const certificates: Certificate[] = [];
  for (const row of reader.rows()) {
    const person = personIn(reader, registers, row);
    const name = reader.text(row, "name");
    const skill = reader.text(row, "skill") ?? name;
    const place = reader.place(row, "person");
    if (person !== null && reader.subjects.length > 0) {
      certificates.push(...certificatesAcross(reader, row, person));
      continue;
    }
    if (person === null || skill === null) {
      const missing = person === null ? "person" : "skill";
      reader.problems.push(rowWithoutName(place, reader.rejectRow(row), fieldTitle("certificates", missing)));
      continue;
    }
    const written = reader.any(row, "expires")?.value;
    const never =
      typeof written === "string" && /never|permanent|lifetime|unlimited|no expiry|does not|indefinite/i.test(written);
    const ticked = reader.yesOrNo(row, "noExpiry") ?? false;
    const expires = never ? null : reader.deadline(row, "expires");
    certificates.push({
      person,
      skill,
      name,
      issued: reader.date(row, "issued"),
      expires,
      noExpiry: never || ticked,
      place,
    });
  }
  return certificates;
}

/** The certificates of a row with a column each; its cells say until when they are valid. */
function certificatesAcross(reader: TableReader, row: RowIndex, person: string): Certificate[] {
  return reader.subjects.flatMap((column) => {
    const expires = reader.periodIn(row, column)?.last;
    const place = reader.placeAt(row, column.index);
    const about = { person, skill: column.subject, name: column.subject, issued: null, noExpiry: false, place };
    return expires === undefined ? [] : [{ ...about, expires }];
  });
}

/** The id of the person a row is about when there is exactly one who fits, else the name as written; `null` when it names nobody. */
export function personIn(reader: TableReader, registers: Registers, row: RowIndex): string | null {
  const name = reader.personName(row);
  const id = reader.name(row, "id");
  const email = reader.name(row, "email");
  const team = reader.name(row, "team") || reader.name(row, "unit");
  for (const called of [id, email, name]) {
    if (called === "") continue;
    const found = registers.knownPeople(called, team);
    if (found.length === 1) return registers.people[found[0]!]!.id;
  }
  return name || id || email || null;
}
