import { withAttributes } from "./page-parts.ts";

/** Attributes that name elements of the same page, several by spaces. */
const references = new Set([
  "for",
  "headers",
  "list",
  "aria-activedescendant",
  "aria-controls",
  "aria-describedby",
  "aria-details",
  "aria-errormessage",
  "aria-flowto",
  "aria-labelledby",
  "aria-owns",
]);

/**
 * The id a page has where all pages stand in one file: its path without the ending.
 *
 * @example anchorOf("teams/east.html") // => "teams/east"
 */
export function anchorOf(path: string): string {
  return path.replace(/\.html$/, "");
}

/**
 * The HTML of a page as it stands in a file with all pages: its ids, and what names them, begin with `anchor` (as they
 * are when that is `null`); links to pages lead to their `anchors`. A link to a file that is not among them loses its
 * address and is words.
 */
export function inOneFile(html: string, path: string, anchor: string | null, anchors: ReadonlySet<string>): string {
  const own = (id: string) => (anchor === null ? id : `${anchor}:${id}`);
  return withAttributes(html, (name, value) => {
    if (name === "id") return own(value);
    if (references.has(name)) return value.split(" ").map(own).join(" ");
    if (name === "href" || name === "xlink:href") return linkWithin(value, path, own, anchors);
    return value.replace(/url\(#([^)]*)\)/g, (_, id: string) => `url(#${own(id)})`);
  });
}

function linkWithin(
  href: string,
  path: string,
  own: (id: string) => string,
  anchors: ReadonlySet<string>,
): string | null {
  if (href.startsWith("#")) return `#${own(href.slice(1))}`;
  if (/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(href)) return href;
  const { pathname, hash } = new URL(href, `https://site.invalid/${path}`);
  const target = anchorOf(pathname.slice(1));
  if (!anchors.has(target)) return null;
  return hash === "" ? `#${target}` : `#${target}:${hash.slice(1)}`;
}
