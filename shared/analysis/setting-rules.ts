import { hexColour } from "../colour.ts";
import { languageNamed, say } from "../language.ts";
import { lineOf, mostCharacters, wordPair } from "../report/brand.ts";
import { allowedFonts, titleFontOf } from "../report/title-font.ts";
import { numberOf, textOf, yesOrNo } from "../workbook/cells.ts";
import type { Settings } from "./settings.ts";

/* What a setting may be, and how its cell is read. */

/** What a cell holds. */
export type SettingValue = string | number | boolean;

/** One setting: its name in plain English, other names for it, what it may be, and how its cell is taken over. */
export interface KnownSetting {
  name: string;
  also: readonly string[];
  allowed: () => string;
  /** Puts the value into the settings; `false` when it is not allowed. */
  apply(settings: Settings, value: SettingValue): boolean;
}

interface NumberRule {
  allowed: () => string;
  is(value: number): boolean;
}

export const zeroOrMore: NumberRule = { allowed: () => say`a number from 0 up`, is: (value) => value >= 0 };
export const aboveZero: NumberRule = { allowed: () => say`a number above 0`, is: (value) => value > 0 };
export const wholeFromOne: NumberRule = {
  allowed: () => say`a whole number from 1 up`,
  is: (value) => Number.isInteger(value) && value >= 1,
};
export const days: NumberRule = {
  allowed: () => say`a number of whole days`,
  is: (value) => Number.isInteger(value) && value >= 0,
};
export const share: NumberRule = {
  allowed: () => say`a share from 0 % to 100 %`,
  is: (value) => value >= 0 && value <= 1,
};
export const draws: NumberRule = {
  allowed: () => say`a whole number from 100 to 100,000`,
  is: (value) => Number.isInteger(value) && value >= 100 && value <= 100_000,
};
export const items: NumberRule = {
  allowed: () => say`a whole number from 1 to 500`,
  is: (value) => Number.isInteger(value) && value >= 1 && value <= 500,
};

interface TextRule {
  allowed: () => string;
  is(text: string): boolean;
}

export const aLocale: TextRule = {
  allowed: () => say`a language and country such as de-CH`,
  is: (text) => /^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(text),
};
export const aLanguage: TextRule = {
  allowed: () => say`a language that reports are in: en or de`,
  is: (text) => languageNamed(text) !== null,
};
export const aColour: TextRule = {
  allowed: () => say`a colour such as #1c5b77`,
  is: (text) => hexColour(text) !== null,
};
export const aFont: TextRule = { allowed: allowedFonts, is: (text) => titleFontOf(text) !== null };
export const aWord: TextRule = {
  allowed: () => say`one word and several, such as Squad / Squads`,
  is: (text) => wordPair(text) !== null,
};

/** A line of text that is not too long. */
export function aLine(part: "name" | "footer"): TextRule {
  const most = mostCharacters[part];
  return { allowed: () => say`a line of up to ${most} characters`, is: (text) => lineOf(text, most) !== null };
}

/** A setting that `read` understands; `null` from it: the cell says nothing that is allowed. */
function setting<Value>(
  name: string,
  also: string,
  allowed: () => string,
  read: (value: SettingValue) => Value | null,
  set: (settings: Settings, value: Value) => void,
): KnownSetting {
  return {
    name,
    also: also.split("|"),
    allowed,
    apply(settings, value) {
      const found = read(value);
      if (found === null) return false;
      set(settings, found);
      return true;
    },
  };
}

/** A setting that is a number. `also`: other names for it, with strokes between them. */
export function number(
  name: string,
  also: string,
  { allowed, is }: NumberRule,
  set: (settings: Settings, value: number) => void,
): KnownSetting {
  const read = (value: SettingValue) => {
    const found = typeof value === "boolean" ? null : numberOf(value);
    return found && is(found.value) ? found.value : null;
  };
  return setting(name, also, allowed, read, set);
}

/** A setting that is a text of a certain form. `also`: other names for it, with strokes between them. */
export function typed(
  name: string,
  also: string,
  { allowed, is }: TextRule,
  set: (settings: Settings, value: string) => void,
): KnownSetting {
  const read = (value: SettingValue) => (is(textOf(value)) ? textOf(value) : null);
  return setting(name, also, allowed, read, set);
}

/** A setting that is any text. `also`: other names for it, with strokes between them. */
export function text(name: string, also: string, set: (settings: Settings, value: string) => void): KnownSetting {
  return setting(
    name,
    also,
    () => say`a text`,
    (value) => textOf(value) || null,
    set,
  );
}

/** A setting that is yes or no. `also`: other names for it, with strokes between them. */
export function flag(name: string, also: string, set: (settings: Settings, value: boolean) => void): KnownSetting {
  return setting(name, also, () => say`yes or no`, yesOrNo, set);
}

/** A setting that is one of a few words. `also`: other names for it, with strokes between them. */
export function choice<T extends string>(
  name: string,
  also: string,
  choices: readonly T[],
  set: (settings: Settings, value: T) => void,
): KnownSetting {
  const read = (value: SettingValue) => choices.find((each) => each === textOf(value).toLowerCase()) ?? null;
  return setting(name, also, () => choices.join(", "), read, set);
}
