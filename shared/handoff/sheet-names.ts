const longest = 31;

/**
 * A name that Excel takes for each sheet, every one different: changed by `rename`, without the characters Excel
 * refuses, cut where it is too long.
 *
 * @example [...safeSheetNames(["Q1/Q2", "Team"], (text) => text)] // => [["Q1/Q2", "Q1 Q2"], ["Team", "Team"]]
 */
export function safeSheetNames(names: readonly string[], rename: (text: string) => string): Map<string, string> {
  const taken = new Set<string>();
  const found = new Map<string, string>();
  for (const name of names) {
    const plain =
      rename(name)
        .replace(/[[\]:*?/\\]/g, " ")
        .replace(/^'+|'+$/g, "")
        .trim() || "Sheet";
    let safe = plain.slice(0, longest).trim();
    for (let copy = 2; taken.has(safe.toLowerCase()); copy++)
      safe = `${plain.slice(0, longest - ` (${copy})`.length).trim()} (${copy})`;
    taken.add(safe.toLowerCase());
    found.set(name, safe);
  }
  return found;
}
