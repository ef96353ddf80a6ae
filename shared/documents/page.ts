import type { TemplateSet } from "./templates.ts";

/**
 * A page around what a template wrote. It asks for nothing, runs nothing, and only its own style sheet, named by its
 * hash, may dress it.
 */
export function pageOf(
  { style, styleHash }: Pick<TemplateSet, "style" | "styleHash">,
  title: string,
  body: string,
): string {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.trim()}
</main>
</body>
</html>
`;
}

const signs: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Text that may stand in a page.
 * @example escaped("R&D <b>") // => "R&amp;D &lt;b&gt;"
 */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => signs[sign]!);
}
