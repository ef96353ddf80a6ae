/// <reference types="office-js" />
import type { Settings } from "../../shared/analysis/settings.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import { askExcel, type Conversation, type Wish } from "./ask-excel.ts";

/*
 * What the workbook remembers for us, in its settings: they travel with the file and show nowhere. A long text is kept
 * in pieces under names of its own; the entry that says where they are is written last, so that whatever fails the
 * workbook remembers either the old or the new.
 */

/** Excel documents 2 MB for everything together and nothing about one entry; small ones have never been refused. */
const pieceLength = 30_000;
/** So much text fits under one name. */
export const mostCharacters = 900_000;

interface Head {
  /** Changes with each saving, so that new pieces never lie upon the old. */
  turn: number;
  pieces: number;
}

/** How the user's sheets were understood and answered for; `null`: nothing is remembered. */
export function savedMapping(wish: Wish = {}): Promise<Mapping | null> {
  return recall<Mapping>("throughline.mapping", wish);
}

/** Remembers, or with `null` forgets, how the user's sheets were understood. */
export function saveMapping(mapping: Mapping | null, wish: Wish = {}): Promise<void> {
  return remember("throughline.mapping", mapping, wish);
}

/** Settings chosen in the pane; `null`: nothing is remembered. */
export function savedSettings(wish: Wish = {}): Promise<Partial<Settings> | null> {
  return recall<Partial<Settings>>("throughline.settings", wish);
}

/** Remembers, or with `null` forgets, settings chosen in the pane. */
export function saveSettings(settings: Partial<Settings> | null, wish: Wish = {}): Promise<void> {
  return remember("throughline.settings", settings, wish);
}

/** What the workbook keeps under a name of ours; `null`: nothing, or what is there is not ours. */
export function recall<Value>(key: string, wish: Wish): Promise<Value | null> {
  return askExcel("remember", wish, async (conversation) => {
    const head = await headOf(conversation, key);
    if (head === null) return null;
    const { settings } = conversation.context.workbook;
    const pieces = namesOf(key, head).map((name) => settings.getItemOrNullObject(name).load("value"));
    await conversation.sync();
    if (pieces.some(({ isNullObject }) => isNullObject)) return null;
    return valueIn<Value>(pieces.map(({ value }) => String(value)).join(""));
  });
}

/** Keeps a value under a name of ours, whole or not at all; `null` forgets it. */
export function remember(key: string, value: unknown, wish: Wish): Promise<void> {
  return askExcel("remember", wish, async (conversation) => {
    const text = value === null ? "" : JSON.stringify(value);
    if (text.length > mostCharacters) throw conversation.trouble("tooMuchToRemember");
    const old = await headOf(conversation, key);
    const { settings } = conversation.context.workbook;
    const head = { turn: (old?.turn ?? 0) + 1, pieces: Math.ceil(text.length / pieceLength) };
    for (const [index, name] of namesOf(key, head).entries())
      settings.add(name, text.slice(index * pieceLength, (index + 1) * pieceLength));
    if (head.pieces > 0) settings.add(key, JSON.stringify(head));
    else settings.getItemOrNullObject(key).delete();
    for (const name of old ? namesOf(key, old) : []) settings.getItemOrNullObject(name).delete();
    await conversation.sync();
  });
}

async function headOf(conversation: Conversation, key: string): Promise<Head | null> {
  const entry = conversation.context.workbook.settings.getItemOrNullObject(key).load("value");
  await conversation.sync();
  const head = entry.isNullObject ? null : valueIn<Partial<Head>>(String(entry.value));
  const { turn, pieces } = head ?? {};
  return typeof turn === "number" && typeof pieces === "number" ? { turn, pieces } : null;
}

function namesOf(key: string, { turn, pieces }: Head): string[] {
  return Array.from({ length: pieces }, (_, index) => `${key}.${turn}.${index}`);
}

function valueIn<Value>(text: string): Value | null {
  try {
    return JSON.parse(text) as Value;
  } catch {
    return null;
  }
}
