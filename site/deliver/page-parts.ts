/** A rendered page taken apart: what stands around its `<main>`, what is in it, and what it carries in itself. */
export interface PageParts {
  /** Up to and with the tag that opens `<main>`, without styles and scripts. */
  before: string;
  main: string;
  /** From the tag that closes `<main>`, without styles and scripts. */
  after: string;
  styles: readonly string[];
  scripts: readonly string[];
  /** What stands in its first `<h1>`, as text in HTML. */
  heading: string;
}

/** A tag; quoted values may hold “<” and “>”, texts between tags never do. */
const tags = /<\/?[a-zA-Z](?:[^"'>]|"[^"]*"|'[^']*')*>/g;

/**
 * Takes apart a page that the renderer made.
 *
 * @throws Error when it has no `<main>`.
 */
export function partsOf(html: string): PageParts {
  const styles: string[] = [];
  const scripts: string[] = [];
  let kept = "";
  let from = 0;
  let mainStart = -1;
  let mainEnd = -1;
  const matcher = new RegExp(tags);
  for (let match = matcher.exec(html); match; match = matcher.exec(html)) {
    const [tag] = match;
    const end = match.index + tag.length;
    const name = nameOf(tag);
    if (name === "main" && mainStart < 0) mainStart = kept.length + end - from;
    if (name === "/main") mainEnd = kept.length + match.index - from;
    if (name !== "style" && name !== "script") continue;
    const close = html.indexOf(`</${name}>`, end);
    (name === "style" ? styles : scripts).push(html.slice(end, close));
    kept += html.slice(from, match.index);
    from = matcher.lastIndex = close + name.length + 3;
  }
  kept += html.slice(from);
  if (mainStart < 0 || mainEnd < mainStart) throw new Error("partsOf requires a page with a <main>.");
  const main = kept.slice(mainStart, mainEnd);
  return {
    before: kept.slice(0, mainStart),
    main,
    after: kept.slice(mainEnd),
    styles,
    scripts,
    heading: /<h1[^>]*>([^<]*)</.exec(main)?.[1] ?? "",
  };
}

/**
 * The HTML with every tag that has one of the attributes handed to `change`, which gives the new value, or `null` for
 * no such attribute.
 */
export function withAttributes(html: string, change: (name: string, value: string) => string | null): string {
  return html.replace(tags, (tag) =>
    tag.replace(/\s([^\s=>"'/]+)="([^"]*)"/g, (whole, name: string, value: string) => {
      const changed = change(name, value);
      return changed === value ? whole : changed === null ? "" : ` ${name}="${changed}"`;
    }),
  );
}

/** `main` or `/main`, in small letters. */
function nameOf(tag: string): string {
  return /^<(\/?[a-zA-Z][^\s/>]*)/.exec(tag)![1]!.toLowerCase();
}
