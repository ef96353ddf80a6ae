import { contentSecurityPolicy } from "../../render/content-security-policy.ts";
import { rounds, type Seal } from "../seal.ts";
import style from "./locked-page.css?inline";
import script from "./locked-page.js?minified";
import { type LockedPageLanguage, lockedPageWords } from "./locked-page-words.ts";

/**
 * How a sealed page becomes a file: a function of its name and its sealed text, the same around every page of a site.
 * Its policy lets run the script that opens pages and the scripts that pages of this site name by hash, nothing else;
 * the styles of an opened page are put in by that script.
 */
export async function lockedPage(site: {
  seal: Pick<Seal, "salt" | "check">;
  scripts: readonly string[];
  language: LockedPageLanguage;
}): Promise<(name: string, sealed: string) => string> {
  const words = lockedPageWords[site.language];
  const own = await contentSecurityPolicy({ styles: [style], scripts: [script] });
  // The next page is read through a frame: from a file a browser lets a page read no other way. `file:` is for
  // browsers where 'self' does not cover files.
  const policy = `${own.replace(/script-src [^;]*/, (sources) => [sources, ...site.scripts].join(" "))}; frame-src 'self' file:`;
  const { title, ask, label, show, open, noScript, ...said } = words;
  return (name, sealed) =>
    `<!doctype html>
<html lang="${site.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow, noarchive">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<noscript><p>${escaped(noScript)}</p></noscript>
<form id="form" hidden novalidate>
<p>${escaped(ask)}</p>
<label for="passphrase">${escaped(label)}</label>
<input id="passphrase" type="password" autocomplete="off" autocapitalize="none" autocorrect="off" spellcheck="false" aria-describedby="message" required>
<button id="show" type="button" aria-pressed="false">${escaped(show)}</button>
<button>${escaped(open)}</button>
</form>
<p id="message" role="alert"></p>
<p id="status" role="status"></p>
</main>
<script type="application/json" id="words">${JSON.stringify(said).replaceAll("<", "\\u003c")}</script>
<script type="text/plain" id="sealed" data-page="${name}" data-salt="${site.seal.salt}" data-rounds="${rounds}" data-check="${site.seal.check}">${sealed}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
