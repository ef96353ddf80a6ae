const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/**
 * What a piece of XML between tags says: references resolved, and what Office writes as _x0000_.
 *
 * @example xmlText("R&amp;D &#8211; Ana_x000D_") // => "R&D – Ana\r"
 */
export function xmlText(xml: string): string {
  return xml
    .replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, text: string) => text.replaceAll("&", "&amp;"))
    .replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hex !== undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** Everything a part says: the texts between its tags and the values of its attributes, each as it is read. */
export function* textsOfXml(xml: string): Iterable<string> {
  for (const [, text, double, single] of xml.matchAll(/>([^<]+)<|=\s*"([^"]*)"|=\s*'([^']*)'/g)) {
    const said = xmlText(text ?? double ?? single ?? "");
    if (said.trim() !== "") yield said;
  }
}
