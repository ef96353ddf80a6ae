import { type Ratings, type RequirementScope, type Requirements, requirementScopes } from "../model.ts";

const firstSize = 1024;

/** Ratings as columns that grow while sheets are read. */
export class LevelBuffer {
  length = 0;
  #person = new Int32Array(firstSize);
  #skill = new Int32Array(firstSize);
  #rater = new Uint8Array(firstSize);
  #level = new Float64Array(firstSize);
  #day = new Int32Array(firstSize);
  #sheet = new Uint16Array(firstSize);
  #row = new Int32Array(firstSize);
  #column = new Int32Array(firstSize);

  /** Adds one rating. Indices, level and day as in `Ratings`; eight arguments, so that no object is made for each cell. */
  add(
    person: number,
    skill: number,
    rater: number,
    level: number,
    day: number,
    sheet: number,
    row: number,
    column: number,
  ) {
    const index = this.length++;
    if (index === this.#person.length) this.#grow(index * 2);
    this.#person[index] = person;
    this.#skill[index] = skill;
    this.#rater[index] = rater;
    this.#level[index] = level;
    this.#day[index] = day;
    this.#sheet[index] = sheet;
    this.#row[index] = row;
    this.#column[index] = column;
  }

  /** The ratings added so far, in the order they were added. */
  ratings(): Ratings {
    const length = this.length;
    return {
      length,
      person: this.#person.slice(0, length),
      skill: this.#skill.slice(0, length),
      rater: this.#rater.slice(0, length),
      level: this.#level.slice(0, length),
      day: this.#day.slice(0, length),
      sheet: this.#sheet.slice(0, length),
      row: this.#row.slice(0, length),
      column: this.#column.slice(0, length),
    };
  }

  #grow(size: number): void {
    this.#person = longer(this.#person, new Int32Array(size));
    this.#skill = longer(this.#skill, new Int32Array(size));
    this.#rater = longer(this.#rater, new Uint8Array(size));
    this.#level = longer(this.#level, new Float64Array(size));
    this.#day = longer(this.#day, new Int32Array(size));
    this.#sheet = longer(this.#sheet, new Uint16Array(size));
    this.#row = longer(this.#row, new Int32Array(size));
    this.#column = longer(this.#column, new Int32Array(size));
  }
}

/** Everything one requirement says. `level` NaN: does not apply. */
export interface RequirementEntry {
  scope: RequirementScope;
  who: number;
  skill: number;
  level: number;
  weight: number;
  day: number;
  sheet: number;
  row: number;
  column: number;
}

/** Requirements as columns that grow while sheets are read. */
export class RequirementBuffer {
  length = 0;
  #scope = new Uint8Array(firstSize);
  #who = new Int32Array(firstSize);
  #skill = new Int32Array(firstSize);
  #level = new Float64Array(firstSize);
  #weight = new Float64Array(firstSize);
  #day = new Int32Array(firstSize);
  #sheet = new Uint16Array(firstSize);
  #row = new Int32Array(firstSize);
  #column = new Int32Array(firstSize);

  add(entry: RequirementEntry): void {
    const index = this.length++;
    if (index === this.#who.length) this.#grow(index * 2);
    this.#scope[index] = requirementScopes.indexOf(entry.scope);
    this.#who[index] = entry.who;
    this.#skill[index] = entry.skill;
    this.#level[index] = entry.level;
    this.#weight[index] = entry.weight;
    this.#day[index] = entry.day;
    this.#sheet[index] = entry.sheet;
    this.#row[index] = entry.row;
    this.#column[index] = entry.column;
  }

  /** The requirements added so far, in the order they were added. */
  requirements(): Requirements {
    const length = this.length;
    return {
      length,
      scope: this.#scope.slice(0, length),
      who: this.#who.slice(0, length),
      skill: this.#skill.slice(0, length),
      level: this.#level.slice(0, length),
      weight: this.#weight.slice(0, length),
      day: this.#day.slice(0, length),
      sheet: this.#sheet.slice(0, length),
      row: this.#row.slice(0, length),
      column: this.#column.slice(0, length),
    };
  }

  #grow(size: number): void {
    this.#scope = longer(this.#scope, new Uint8Array(size));
    this.#who = longer(this.#who, new Int32Array(size));
    this.#skill = longer(this.#skill, new Int32Array(size));
    this.#level = longer(this.#level, new Float64Array(size));
    this.#weight = longer(this.#weight, new Float64Array(size));
    this.#day = longer(this.#day, new Int32Array(size));
    this.#sheet = longer(this.#sheet, new Uint16Array(size));
    this.#row = longer(this.#row, new Int32Array(size));
    this.#column = longer(this.#column, new Int32Array(size));
  }
}

function longer<T extends Int32Array | Uint8Array | Uint16Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
