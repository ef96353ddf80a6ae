// Characters that would move the cursor, colour the screen or turn the reading direction of what follows.
const commands = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu;

/** Text from a workbook made safe to show in a terminal, on one line. */
export function onOneLine(text: string): string {
  return text.replace(commands, " ");
}

/** Text in lines of at most `width` characters, broken between words; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of onOneLine(text).split(" ").filter(Boolean)) {
    if (line !== "" && line.length + 1 + word.length <= width) {
      line += ` ${word}`;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  return [...lines, line];
}
