import type { Language, Messages } from "../language.ts";
import { german } from "./german.ts";

/**
 * The messages of a language; `null` for English, whose messages stand in the code. They travel with a report's format,
 * so that whoever only speaks English does not load them.
 */
export function messagesIn(language: Language): Messages | null {
  return language === "de" ? german : null;
}
