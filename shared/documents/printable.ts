/** Characters that move the cursor, colour a screen or turn the reading direction of what follows. */
const commands = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/**
 * The same fields with every text on one line and free of characters that command a screen instead of being read. Text
 * from cells may hold anything; no template has to think of it.
 *
 * @example printable({ goal: "Call\tBen\nby Friday", people: [{ name: "Ana\u202e" }] })
 * // => { goal: "Call Ben by Friday", people: [{ name: "Ana" }] }
 */
export function printable<Fields>(fields: Fields): Fields;
export function printable(fields: unknown): unknown {
  if (typeof fields === "string") return fields.replace(commands, " ").replace(/ {2,}/g, " ").trim();
  if (Array.isArray(fields)) return fields.map(printable);
  if (typeof fields !== "object" || fields === null) return fields;
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, printable(value)]));
}
