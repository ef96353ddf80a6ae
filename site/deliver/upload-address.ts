import { Refusal } from "../xlsx/refusal.ts";

/**
 * The folder a report is uploaded to, its address ending in a slash.
 *
 * @throws Refusal with a sentence for the user when it is no address, not encrypted on its way (`http` is for this
 *   machine only), holds a user name or a password, or names something else than a folder. The sentence does not
 *   repeat the address, which might hold a password.
 * @example uploadAddress("https://intranet.example/reports").href // => "https://intranet.example/reports/"
 */
export function uploadAddress(text: string | URL): URL {
  const url = URL.canParse(String(text)) ? new URL(text) : null;
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Refusal("That is no address to upload to: give one that begins with https://.");
  if (url.username !== "" || url.password !== "")
    throw new Refusal(
      "The address holds a user name or a password, which others could read there: take it out and give it apart.",
    );
  if (url.protocol === "http:" && !isThisMachine(url.hostname))
    throw new Refusal(
      "The address begins with http://, where others on the way could read the report: give one that begins with https://.",
    );
  if (url.search !== "" || url.hash !== "")
    throw new Refusal("The address holds a “?” or a “#”: give the address of a folder, without what follows them.");
  if (/\.html?$/i.test(url.pathname))
    throw new Refusal("The address names a page: give the address of the folder it is to lie in.");
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url;
}

/** Whether requests to this host never leave the machine. */
function isThisMachine(host: string): boolean {
  return host === "localhost" || host.endsWith(".localhost") || /^127(\.\d{1,3}){3}$/.test(host) || host === "[::1]";
}
