/** The sheet a reference (without its “=”) names first; `null`: it names none. */
export function sheetNamedIn(reference: string): string | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!()]+))!/.exec(reference);
  return match && (match[1]?.replaceAll("''", "'") ?? match[2]!);
}
