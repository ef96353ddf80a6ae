/** Text from cells without the marks that would turn the direction of the text around it. */
export function readable(text: string): string {
  return text.replace(/[\u202a-\u202e\u2066-\u2069]/g, "");
}
