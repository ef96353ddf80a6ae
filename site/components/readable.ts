/** Text from cells without the marks that would turn the direction of the text around it, and "9 %" and "€ 9" kept on one line. */
export function readable(text: string): string {
  return text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/(\d) %/g, "$1\u00a0%")
    .replace(/([€$£¥]) (?=[\d−-])/g, "$1\u00a0");
}
