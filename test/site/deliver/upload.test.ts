import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { uploadSite } from "../../../site/deliver/upload.ts";
import { holdSite } from "../../../site/deliver/upload-held.ts";
import { nginx } from "../../engines.ts";
import { type DavServer, type Fate, type Passing, startDavServer, startLink } from "./dav-server.ts";
import { failure, filesOf, foreign, reportOf, upload, whatReadersSee } from "./upload-for-tests.ts";

/* Reports uploaded to a real nginx (H1). */

const march = reportOf("March");
const april = reportOf("April");
const many = Object.fromEntries([
  ...Object.entries(march),
  ...Array.from({ length: 8 }, (_, index) => [`people/${index}.html`, `Person ${index}`]),
]);
const reports = { many, March: march, April: april };
/** The last of the many files finds no room. */
const noRoomForTheLast = ({ path }: Passing): Fate => (path.endsWith("people/7.html") ? { status: 507 } : "arrives");

describe.runIf(nginx())("uploaded to a web server", () => {
  let server: DavServer;
  beforeAll(async () => {
    server = await startDavServer();
  });
  afterAll(() => server.stop());
  beforeEach(() => server.reset(new Map(Object.entries(foreign))));

  const seen = () => whatReadersSee(server.address, reports);

  test("a report is read at the address it was uploaded to, and the folders it needs are made (H1)", async () => {
    await server.reset(new Map());
    const result = await uploadSite(filesOf(march), new URL("hr/2026/reports", server.address), { fetch });
    expect(result).toMatchObject({ files: 4, sent: 4, alreadyThere: 0, removed: 0, leftBehind: null });
    expect(result.address).toBe(`${server.address}hr/2026/reports/index.html`);
    expect(await whatReadersSee(`${server.address}hr/2026/`, reports)).toBe("March");
  });

  test("the next report takes its place at the same address, and the earlier one's pages are removed", async () => {
    const first = await upload(server.address, march);
    const second = await upload(server.address, april);
    expect(second.address).toBe(first.address);
    expect(second).toMatchObject({ sent: 4, removed: 3, leftBehind: null });
    expect(await seen()).toBe("April");
    const left = [...(await server.files()).keys()].filter((path) => path.includes(first.folder));
    expect(left).toEqual([`reports/${first.folder}/index.html`]);
  });

  test("who kept the address inside an earlier report is led to the report of today", async () => {
    const { folder } = await upload(server.address, march);
    await upload(server.address, april);
    const kept = await fetch(`${server.address}reports/${folder}/index.html`);
    const leads = / url=([^"]+)"/.exec(await kept.text())![1]!;
    const page = await (await fetch(new URL(leads, kept.url))).text();
    expect(new URL(leads, kept.url).pathname).toBe("/reports/index.html");
    expect(page).toContain("Open the report");
  });

  test("files of other people in the same folder, and inside our folders, stay as they are", async () => {
    const { folder } = await upload(server.address, march);
    const before = await server.files();
    await server.reset(new Map([...before, [`reports/${folder}/teams/notes.txt`, "Notes of somebody"]]));
    await upload(server.address, april);
    const after = await server.files();
    const theirs = { ...foreign, [`reports/${folder}/teams/notes.txt`]: "Notes of somebody" };
    expect(Object.fromEntries(after)).toMatchObject(theirs);
    expect(after.has(`reports/${folder}/teams/east.html`)).toBe(false);
  });

  test("a folder with somebody else's first page is refused, and not one file in it changes", async () => {
    const theirs = new Map([["reports/index.html", "<h1>Our intranet</h1>"]]);
    await server.reset(theirs);
    expect(await failure(upload(server.address, march))).toBe(
      "The folder already holds “index.html”, which was not uploaded by Throughline. Readers see what they saw before; no page of the report was sent. Name another folder, or take that file away.",
    );
    expect(await server.files()).toEqual(theirs);
  });

  test("a first page that somebody put there during the upload is not replaced", async () => {
    const link = await startLink(server, ({ method, path }) => {
      if (method === "PUT" && path.endsWith("east.csv"))
        void fetch(`${server.address}reports/index.html`, { method: "PUT", body: "Ours now" });
      return "arrives";
    });
    expect(await failure(upload(link.address, march))).toContain("was not uploaded by Throughline");
    expect((await server.files()).get("reports/index.html")).toBe("Ours now");
    await link.stop();
  });

  test("a list of files that somebody changed removes nothing, and that is said", async () => {
    const { folder } = await upload(server.address, march);
    const files = new Map(await server.files());
    const list = `reports/${folder}/throughline-files.json`;
    files.set(list, files.get(list)!.replace("teams/east.html", "teams/notes.txt"));
    await server.reset(files.set(`reports/${folder}/teams/notes.txt`, "Notes of somebody"));
    const { removed, leftBehind } = await upload(server.address, april);
    expect(removed).toBe(0);
    expect(leftBehind).toContain(`Somebody changed ${folder}/throughline-files.json`);
    expect((await server.files()).get(`reports/${folder}/teams/notes.txt`)).toBe("Notes of somebody");
    expect(await seen()).toBe("April");
  });

  test("the same report uploaded again sends nothing", async () => {
    await upload(server.address, march);
    const files = await server.files();
    expect(await upload(server.address, march)).toMatchObject({ sent: 0, alreadyThere: 4, bytes: 0 });
    expect(await server.files()).toEqual(files);
  });

  test("a page of the report that was damaged on the server is mended by uploading again", async () => {
    const { folder } = await upload(server.address, march);
    const files = new Map(await server.files());
    await server.reset(files.set(`reports/${folder}/teams/east.html`, "Half a pa"));
    expect(await upload(server.address, march)).toMatchObject({ sent: 1, alreadyThere: 3 });
    expect(await seen()).toBe("March");
  });

  test("going back to an earlier report works, under a folder of another name", async () => {
    const first = await upload(server.address, march);
    await upload(server.address, april);
    const third = await upload(server.address, march);
    expect(third.folder).toBe(`${first.folder}-2`);
    expect(await seen()).toBe("March");
  });

  test("what an upload cut off left of another report is removed by the next one", async () => {
    const link = await startLink(server, noRoomForTheLast);
    await failure(upload(link.address, many));
    await link.stop();
    const { folder, removed } = await upload(server.address, april);
    const ours = [...(await server.files()).keys()].filter((path) => path.startsWith("reports/r-"));
    expect(removed).toBeGreaterThan(0);
    expect(ours.filter((path) => !path.startsWith(`reports/${folder}/`))).toEqual([]);
  });

  test("pages that come out different each time, as with a passphrase, are found again when the same ones are sent", async () => {
    const held = await holdSite(filesOf(many));
    const link = await startLink(server, noRoomForTheLast);
    const options = { fetch, sleep: async () => {} };
    await failure(uploadSite(held, `${link.address}reports`, options));
    await link.stop();
    const { sent, alreadyThere } = await uploadSite(held, `${server.address}reports`, options);
    expect(sent).toBeLessThanOrEqual(4);
    expect(sent + alreadyThere).toBe(12);
    expect(await seen()).toBe("many");
  });

  test("of two uploads at the same time readers see one, whole, and whoever lost is told", async () => {
    const ended = await Promise.allSettled([upload(server.address, march), upload(server.address, april)]);
    const told = ended.flatMap((each) => (each.status === "rejected" ? [String(each.reason)] : []));
    expect(told.filter((text) => !text.includes("Another upload to the same folder"))).toEqual([]);
    expect(["March", "April", "nothing"]).toContain(await seen());
    await upload(server.address, april);
    expect(await seen()).toBe("April");
  });

  test("a server without WebDAV, where folders come with their files, takes the report too", async () => {
    const plain = await startDavServer({ folders: "come with their files" });
    try {
      const { removed, leftBehind } = await uploadBoth(plain.address);
      expect(await whatReadersSee(plain.address, reports)).toBe("April");
      expect(removed).toBe(0);
      expect(leftBehind).toContain("may still be opened by whoever knows their address");
    } finally {
      await plain.stop();
    }
  });

  test("a report without a first page, or with a path out of its folder, is a slip of ours and sent nowhere", async () => {
    const send = (paths: string[]) => upload(server.address, Object.fromEntries(paths.map((path) => [path, "text"])));
    await expect(send(["teams/east.html"])).rejects.toThrow("requires an index.html");
    await expect(send(["index.html", "../east.html"])).rejects.toThrow("requires paths below the report");
    expect(Object.fromEntries(await server.files())).toEqual(foreign);
  });
});

async function uploadBoth(address: string) {
  await upload(address, march);
  return upload(address, april);
}
