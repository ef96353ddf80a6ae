/*
 * Where the add-in is served, and what lies there. Everything that has to name a place (the manifest, the server of
 * `npm start`, the build for a real host, the policy of the page) takes it from here.
 */

/** Where `npm start` serves the add-in. The manifest in the project is written for it. */
export const developmentAddress = "https://localhost:3000";

/** Microsoft's own client library: Excel asks for it to be loaded from there, so it is no part of our files. */
export const officeLibrary = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** Where that library comes from: the address everybody uses, and the one Microsoft is moving it to (September 2026). */
const officeOrigins = ["https://appsforoffice.microsoft.com", "https://officeapis.public.onecdn.static.microsoft"];

/** What the manifest and the pane ask for, as it is called below the address. */
export const served = {
  pane: "taskpane.html",
  functions: "functions.js",
  functionsMetadata: "functions.json",
  sample: "sample.json",
  assets: "assets",
  /** The page where a browser makes a report of a dropped workbook. */
  publisher: "publisher/index.html",
} as const;

/**
 * What the pane may load: itself and Microsoft's library, nothing else; what is typed into a workbook cannot become a
 * script, a style or a request. The library's own usage reports are not let through either; it works without them.
 * A document opened from the pane keeps the pane's policy, so the policy names the style sheet of documents by
 * `documentStyleHash`, its SHA-256 in base64.
 * Which pages may frame the pane cannot be said in a page; whoever serves it can say so in a header. A policy sent as a
 * header holds for the worker too, which needs 'wasm-unsafe-eval' for the solver of budgets.
 */
export function contentPolicy(documentStyleHash: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${officeOrigins.join(" ")}`,
    `style-src 'self' 'sha256-${documentStyleHash}'`,
    "img-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * The manifest for another address: that of the server a company puts the built add-in on, such as
 * "https://tools.example.com/throughline". Everything else stays as it is.
 *
 * @throws RangeError when the address is not https, or has a query, a fragment or somebody's password in it.
 */
export function manifestFor(manifest: string, address: string): string {
  const url = URL.parse(address);
  const plain = url && `${url.origin}${url.pathname}`.replace(/\/+$/, "");
  if (url?.protocol !== "https:" || url.href.replace(/\/+$/, "") !== plain)
    throw new RangeError(`manifestFor requires a plain https address, got ${address}`);
  return manifest
    .replaceAll(`<AppDomain>${developmentAddress}<`, `<AppDomain>${url.origin}<`)
    .replaceAll(`"${developmentAddress}/`, `"${plain}/`);
}
