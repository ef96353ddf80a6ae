/**
 * The Content-Security-Policy of a page that asks for nothing and runs nothing but its own inline styles and scripts:
 * each is named by its hash, so text from a cell that became markup could neither run nor load anything.
 *
 * The texts must be exactly what stands between the tags (`set:html`, `is:inline`). The policy also blocks `style`
 * attributes and `onclick`-like attributes: use classes, SVG attributes and `addEventListener`.
 */
export async function contentSecurityPolicy(inline: {
  styles: readonly string[];
  scripts: readonly string[];
}): Promise<string> {
  const [styles, scripts] = await Promise.all([sources(inline.styles), sources(inline.scripts)]);
  return `default-src 'none'; style-src ${styles}; script-src ${scripts}; img-src data:; base-uri 'none'; form-action 'none'`;
}

/**
 * The policy that also lets a style run whose SHA-256 in base64 is `hash`.
 * @throws RangeError when `hash` is not one: nothing else may get into a policy.
 */
export function allowingStyle(policy: string, hash: string): string {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(hash)) throw new RangeError("a style's hash requires SHA-256 in base64");
  return policy.replace("; script-src", ` 'sha256-${hash}'; script-src`);
}

async function sources(texts: readonly string[]): Promise<string> {
  if (texts.length === 0) return "'none'";
  const hashes = await Promise.all(texts.map(hashOf));
  return hashes.join(" ");
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
}
