import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/*
 * Measured by render.ts: the least that making the same pages could cost. Pages already made are taken apart into
 * tags and texts; then each is put together again, every text escaped, and written. Only the second half is timed.
 */
const [pages, folder] = process.argv.slice(2);
const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "'": "&#39;",
  '"': "&quot;",
};
const characters = new Map(Object.entries(entities).map(([character, entity]) => [entity, character]));

function escapeText(text: string): string {
  return text.replace(/[&<>'"]/g, (character) => entities[character]!);
}

/** Static pieces at even places, texts as they were before escaping at odd ones. */
function takeApart(html: string): string[] {
  const body = html.indexOf("<body");
  const end = html.lastIndexOf("<script");
  const parts = html.slice(body, end).split(/(?<=>)([^<>]+)(?=<)/);
  const texts = parts.map((part, index) =>
    index % 2 === 0 ? part : part.replace(/&(?:amp|lt|gt|#39|quot);/g, (entity) => characters.get(entity)!),
  );
  texts[0] = html.slice(0, body) + texts[0];
  texts[texts.length - 1] += html.slice(end);
  return texts;
}

let cpuSeconds = 0;
let different = 0;
for (const entry of readdirSync(pages!, { recursive: true, withFileTypes: true })) {
  if (!entry.name.endsWith(".html")) continue;
  const path = join(entry.parentPath, entry.name);
  const html = readFileSync(path, "utf8");
  const parts = takeApart(html);
  const target = join(folder!, path.slice(pages!.length));
  mkdirSync(dirname(target), { recursive: true });
  const before = process.cpuUsage();
  let made = "";
  for (let index = 0; index < parts.length; index++) made += index % 2 === 0 ? parts[index] : escapeText(parts[index]!);
  writeFileSync(target, made);
  const { user, system } = process.cpuUsage(before);
  cpuSeconds += (user + system) / 1e6;
  if (made !== html) different++;
}
process.stdout.write(JSON.stringify({ cpuSeconds, different }));
