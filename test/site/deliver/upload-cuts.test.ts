import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { uploadSite } from "../../../site/deliver/upload.ts";
import { nginx } from "../../engines.ts";
import { type DavServer, type Fate, type Passing, startDavServer, startLink } from "./dav-server.ts";
import { filesOf, foreign, reportOf, upload, whatReadersSee } from "./upload-for-tests.ts";

/* Uploads whose connection breaks, at every request there is (H1: all or nothing for readers). */

const march = reportOf("March");
const april = reportOf("April");
const reports = { March: march, April: april };
const breaks: readonly Fate[] = ["never arrives", "half arrives", "answer is lost"];

describe.runIf(nginx())("an upload that is cut off", () => {
  let server: DavServer;
  let withMarch: ReadonlyMap<string, string>;
  let whole: readonly Passing[];
  let done: ReadonlyMap<string, string>;

  beforeAll(async () => {
    server = await startDavServer();
    await server.reset(new Map(Object.entries(foreign)));
    await upload(server.address, march);
    withMarch = await server.files();
    const link = await startLink(server, () => "arrives");
    await upload(link.address, april);
    whole = [...link.passed];
    done = await server.files();
    await link.stop();
  });
  afterAll(() => server.stop());

  /** Where in a whole upload readers are switched to the new report. */
  const switchAt = () => whole.find(({ method, path }) => method === "PUT" && path === "/reports/index.html")!.count;

  test.each(breaks)(
    "at any request for good (%s) leaves readers a whole report, and the next upload ends it",
    async (how) => {
      const wrong: string[] = [];
      for (let cut = 1; cut <= whole.length; cut++) {
        await server.reset(withMarch);
        const link = await startLink(server, ({ count }) =>
          count < cut ? "arrives" : count === cut ? how : "never arrives",
        );
        const end = await upload(link.address, april, { retry: { attempts: 2 } }).then(
          ({ leftBehind }) => leftBehind ?? "done",
          (error: Error) => error.message,
        );
        await link.stop();
        const seen = await whatReadersSee(server.address, reports);
        const mayBe = cut < switchAt() || (cut === switchAt() && how !== "answer is lost") ? "March" : "April";
        if (seen !== mayBe) wrong.push(`cut at ${cut}: readers see ${seen}`);
        if (cut < switchAt() && !/Readers see (the earlier report as before|what they saw before)/.test(end))
          wrong.push(`cut at ${cut}: ${end}`);
        const second = await upload(server.address, april);
        if ((await whatReadersSee(server.address, reports)) !== "April") wrong.push(`cut at ${cut}: not ended`);
        if (second.leftBehind !== null) wrong.push(`cut at ${cut}: ${second.leftBehind}`);
        const files = [...(await server.files()).keys()];
        if (String(files) !== String([...done.keys()])) wrong.push(`cut at ${cut}: ${files}`);
      }
      expect(wrong).toEqual([]);
      expect(whole.length).toBeGreaterThan(20);
    },
  );

  test.each(breaks)("at any request once (%s) is mended by the upload itself", async (how) => {
    const wrong: string[] = [];
    for (let cut = 1; cut <= whole.length; cut++) {
      await server.reset(withMarch);
      const link = await startLink(server, ({ count }) => (count === cut ? how : "arrives"));
      const { leftBehind } = await upload(link.address, april);
      await link.stop();
      if (leftBehind !== null || (await whatReadersSee(server.address, reports)) !== "April")
        wrong.push(`cut at ${cut}`);
      if (String([...(await server.files())]) !== String([...done])) wrong.push(`cut at ${cut}: other files`);
    }
    expect(wrong).toEqual([]);
  });

  test("while it is told that readers see the new report asks what they see, and is done", async () => {
    await server.reset(withMarch);
    const link = await startLink(server, ({ count }) => (count === switchAt() ? "answer is lost" : "arrives"));
    const { leftBehind } = await upload(link.address, april, { retry: { attempts: 1 } });
    await link.stop();
    expect(leftBehind).toBe(null);
    expect(await whatReadersSee(server.address, reports)).toBe("April");
  });

  test("is continued under the same name: what arrived is not sent again", async () => {
    await server.reset(withMarch);
    const first = await startLink(server, ({ path }) => (path.includes("after.html") ? "never arrives" : "arrives"));
    await expect(upload(first.address, april, { retry: { attempts: 1 } })).rejects.toThrow("of 4 files of the new one");
    await first.stop();
    const arrived = [...(await server.files()).keys()];
    const second = await startLink(server, () => "arrives");
    const { sent, folder } = await upload(second.address, april);
    await second.stop();
    const twice = second.passed
      .filter(({ method }) => method === "PUT")
      .map(({ path }) => decodeURIComponent(path.slice(1)))
      .filter((path) => path.startsWith(`reports/${folder}/`) && arrived.includes(path));
    expect(twice).toEqual([`reports/${folder}/throughline-files.json`]);
    expect(sent).toBeGreaterThan(0);
  });

  test("by Cancel says nothing but that it was stopped, and readers keep the earlier report", async () => {
    await server.reset(withMarch);
    const stop = new AbortController();
    const link = await startLink(server, () => "arrives");
    const running = upload(link.address, april, { signal: stop.signal, onProgress: () => stop.abort() });
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    await link.stop();
    expect(await whatReadersSee(server.address, reports)).toBe("March");
  });

  test("by Cancel once readers see the new report is an upload that is done, and says what is left", async () => {
    await server.reset(withMarch);
    const stop = new AbortController();
    const link = await startLink(server, ({ count }) => {
      if (count === switchAt() + 2) stop.abort();
      return "arrives";
    });
    const { leftBehind } = await upload(link.address, april, { signal: stop.signal });
    await link.stop();
    expect(leftBehind).toContain("It was stopped.");
    expect(await whatReadersSee(server.address, reports)).toBe("April");
  });

  test("on a slow link is heard of file by file, and Cancel ends it before it is through", async () => {
    await server.reset(withMarch);
    const large = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [
        index === 0 ? "index.html" : `page-${index}.html`,
        "Word ".repeat(800),
      ]),
    );
    const link = await startLink(server, () => ({ bytesPerSecond: 20_000 }));
    const stop = new AbortController();
    const heard: number[][] = [];
    const running = uploadSite(filesOf(large), `${link.address}reports`, {
      fetch,
      signal: stop.signal,
      onProgress(done, bytes, of) {
        heard.push([done, bytes, of]);
        if (done === 6) stop.abort();
      },
    });
    await expect(running).rejects.toMatchObject({ name: "AbortError" });
    expect(heard.slice(0, 6)).toEqual([1, 2, 3, 4, 5, 6].map((done) => [done, done * 4000, 30]));
    expect(link.passed.filter(({ method, path }) => method === "PUT" && path.includes("page-")).length).toBeLessThan(
      15,
    );
    await link.stop();
    expect(await whatReadersSee(server.address, reports)).toBe("March");
  });
});
