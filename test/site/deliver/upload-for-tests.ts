import type { SiteFile } from "../../../site/deliver/site-files.ts";
import { type UploadOptions, type UploadResult, uploadSite } from "../../../site/deliver/upload.ts";

/** A small report, as paths and contents. */
export type SmallSite = Readonly<Record<string, string>>;

/** What somebody else keeps in the folder that reports are uploaded to. */
export const foreign: SmallSite = { "reports/minutes.txt": "Council minutes", "reports/photos/team.jpg": "A photo" };

/** The small report of a month: every file says so, and all but the first page are in folders. */
export function reportOf(month: string): SmallSite {
  const page = (title: string) => `<!doctype html><title>${title} in ${month}</title><p>${"Numbers. ".repeat(40)}</p>`;
  return {
    "index.html": page("Overview"),
    "teams/east.html": page("East"),
    "teams/data/east.csv": `team,gap\nEast,${month}`,
    [`months/${month} & after.html`]: page("The month"),
  };
}

/** The files of a small report as the upload takes them. */
export async function* filesOf(site: SmallSite): AsyncGenerator<SiteFile> {
  for (const [path, text] of Object.entries(site)) yield { path, bytes: new TextEncoder().encode(text) };
}

/** Uploads into `reports` on a server, waiting for nothing. */
export function upload(address: string, site: SmallSite, options: Partial<UploadOptions> = {}): Promise<UploadResult> {
  return uploadSite(filesOf(site), `${address}reports`, { fetch, sleep: async () => {}, ...options });
}

/** The sentence an upload fails with. */
export async function failure(running: Promise<UploadResult>): Promise<string> {
  try {
    await running;
  } catch (error) {
    if (error instanceof Error && error.name === "Refusal") return error.message;
    throw error;
  }
  return "It did not fail.";
}

/**
 * Which of the reports somebody sees who opens the address that never changes and then every page of the report:
 * its name when it is whole, `nothing` when no page is there.
 */
export async function whatReadersSee(address: string, sites: Readonly<Record<string, SmallSite>>): Promise<string> {
  const first = await fetch(`${address}reports/index.html`);
  if (first.status === 404) return "nothing";
  const leads = / url=([^"]+)"/.exec(await first.text())?.[1];
  const start = new URL(leads ?? "", first.url);
  for (const [name, site] of Object.entries(sites)) {
    const pages = Object.entries(site).map(async ([path, text]) => {
      const page = await fetch(new URL(path.split("/").map(encodeURIComponent).join("/"), start));
      return page.status === 200 && (await page.text()) === text;
    });
    if ((await Promise.all(pages)).every((isWhole) => isWhole)) return name;
  }
  return "something in pieces";
}
