const order = ["b", "i", "strike", "u", "vertAlign", "sz", "color", "name", "family", "charset", "scheme"];

/** Style sheets with the parts of each font in the order the file format wants; the library writes the colour too early. */
export function orderedFonts(styles: string): string {
  const place = (part: string) => order.indexOf(/^<(\w+)/.exec(part)![1]!);
  return styles.replace(/<font>(.*?)<\/font>/gs, (font, inside: string) => {
    const parts = inside.match(/<\w+(?:\s[^>]*)?\/>/g) ?? [];
    return parts.join("") === inside ? `<font>${parts.sort((a, b) => place(a) - place(b)).join("")}</font>` : font;
  });
}
