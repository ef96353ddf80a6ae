import { escaped } from "../../shared/documents/page.ts";
import { withAttributes } from "./page-parts.ts";

/** A link to a page or text of the same site: the path from where it stands, and the place in that page. */
const pageLink = /^(?![a-z][a-z0-9+.-]*:|[/#])([^?#]*\.(?:html|txt))(#.*)?$/i;

/**
 * The page with its links to other pages of the site leading to the files that `nameOf` gives for their paths, all in
 * one folder. `from` is the path of the page in the open site. Links within the page, and out of the site, stay.
 */
export async function withLinksTo(
  html: string,
  from: string,
  nameOf: (path: string) => Promise<string>,
): Promise<string> {
  const targets = new Map<string, string>();
  withAttributes(html, (name, value) => {
    if (/^(xlink:)?href$/.test(name) && pageLink.test(value)) targets.set(value, "");
    return value;
  });
  for (const href of targets.keys()) {
    const [, path, place = ""] = pageLink.exec(href)!;
    const target = new URL(path!, `https://site.invalid/${from}`).pathname.slice(1);
    targets.set(href, `${await nameOf(decodeURIComponent(target))}.html${place}`);
  }
  return withAttributes(html, (name, value) =>
    name === "href" || name === "xlink:href" ? (targets.get(value) ?? value) : value,
  );
}

/** A plain text as a page that shows it and does nothing else. */
export function pageOfText(text: string): string {
  const [title] = text.split("\n");
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title!)}</title></head><body><main><pre>${escaped(text)}</pre></main></body></html>`;
}

/**
 * The page with the styles in its head as texts that style nothing by themselves: the page that opens it puts them in,
 * so that its policy need not name them, and with them nobody can tell a brand by its colours.
 */
export function withStylesAsText(html: string): string {
  const [head, ...body] = html.split("</head>");
  return [head!.replace(/<style>([^<]*)<\/style>/g, '<script type="text/css">$1</script>'), ...body].join("</head>");
}

/** The hashes of the scripts a page allows itself to run, as its own Content-Security-Policy names them. */
export function scriptHashes(html: string): string[] {
  const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  const sources = /(?:^|;)\s*script-src([^;]*)/.exec(policy.replaceAll("&#39;", "'"))?.[1] ?? "";
  return sources.match(/'sha(?:256|384|512)-[\w+/=]+'/g) ?? [];
}
