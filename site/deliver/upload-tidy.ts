import { listName, readList } from "./upload-list.ts";
import { forwardPage, manifestName, manifestText, type UploadedFolder } from "./upload-manifest.ts";
import { Unsuccessful } from "./upload-problems.ts";
import { fourAtATime, type Remote } from "./upload-remote.ts";

/** What removing the files of given-up folders came to. */
export interface Tidied {
  /** The folders of ours that are on the server now. */
  folders: UploadedFolder[];
  removed: number;
  /** Why files are left, `null` when none are. */
  problem: Unsuccessful | null;
}

/** The folders as they are to be while readers see `shown`: every other one but `kept` is given up. */
export function givenUp(folders: readonly UploadedFolder[], shown: string | null, kept: string): UploadedFolder[] {
  return folders.map(({ name, state }) => {
    if (name === shown || name === kept) return { name, state };
    return { name, state: state === "uploading" ? "dropping" : state === "shown" ? "leaving" : state };
  });
}

/**
 * Removes the files of the folders given up, one by one as their lists name them, and writes the manifest when that
 * changed something. Where readers have been, the first page stays as one that leads to the report of today. Folders
 * are never removed as such: somebody may have put something into them. A refusal of the server leaves the rest.
 */
export async function tidy(remote: Remote, folders: readonly UploadedFolder[]): Promise<Tidied> {
  const tidied: Tidied = { folders: [], removed: 0, problem: null };
  let changed = false;
  for (const folder of folders) {
    const { name, state } = folder;
    const isGivenUp = state === "dropping" || state === "leaving";
    const isEmptied = isGivenUp && tidied.problem === null && (await emptied(remote, folder, tidied));
    changed ||= isEmptied;
    if (!isEmptied) tidied.folders.push(folder);
    else if (state === "leaving") tidied.folders.push({ name, state: "forwards" });
  }
  if (changed) await remote.write(manifestName, manifestText(tidied.folders));
  return tidied;
}

/** Whether nothing of ours is left in the folder, but the page that leads on. */
async function emptied(remote: Remote, { name, state }: UploadedFolder, tidied: Tidied): Promise<boolean> {
  try {
    const text = await remote.read(`${name}/${listName}`);
    // The list goes last, so without one there is nothing of ours.
    if (text === null) return true;
    const listed = await readList(text, name);
    if (listed === null) throw new Unsuccessful(`Somebody changed ${name}/${listName}, which names them.`, "");
    if (state === "leaving") await remote.write(`${name}/index.html`, forwardPage(name));
    const files = listed.filter(({ path }) => state === "dropping" || path !== "index.html");
    await fourAtATime(files, async ({ path }, signal) => {
      if (await remote.remove(`${name}/${path}`, signal)) tidied.removed++;
    });
    await remote.remove(`${name}/${listName}`);
    return true;
  } catch (error) {
    if (!(error instanceof Unsuccessful)) throw error;
    tidied.problem = error;
    return false;
  }
}
