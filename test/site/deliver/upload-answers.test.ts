import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { nginx } from "../../engines.ts";
import { type DavServer, type Fate, type Passing, startDavServer, startLink } from "./dav-server.ts";
import { failure, foreign, reportOf, upload, whatReadersSee } from "./upload-for-tests.ts";

/* What is said when a server refuses, is full, is slow or sends on (H1). */

const march = reportOf("March");
const april = reportOf("April");
const reports = { March: march, April: april };
const whoUploads = { user: "Zoë", password: "naïve pass €" };

describe.runIf(nginx())("what the server answers", () => {
  let server: DavServer;
  let withMarch: ReadonlyMap<string, string>;
  beforeAll(async () => {
    server = await startDavServer();
    await server.reset(new Map(Object.entries(foreign)));
    await upload(server.address, march);
    withMarch = await server.files();
  });
  afterAll(() => server.stop());
  beforeEach(() => server.reset(withMarch));

  /** Uploads April over a link on which `fate` decides; what was said, waited for and seen by readers. */
  async function over(fate: (passing: Passing) => Fate) {
    const link = await startLink(server, fate);
    const waits: number[] = [];
    const sleep = async (wait: number) => void waits.push(wait);
    const said = await failure(upload(link.address, april, { sleep }));
    await link.stop();
    return { said, waits, passed: link.passed, seen: await whatReadersSee(server.address, reports) };
  }

  const secondPage = ({ method, path }: Passing) => method === "PUT" && path.endsWith("teams/east.html");

  test.each([
    [401, "The server asks who is uploading."],
    [403, "The server does not give this account access to the folder."],
    [404, "The server does not know the address of the folder."],
    [405, "The server takes no uploads at this address."],
    [409, "The server has no folder for “east.html” and did not let one be made."],
    [412, "The server did not let “east.html” be replaced, because it changed meanwhile."],
    [413, "The server takes no file as large as “east.html” (1 kilobyte)."],
    [418, "The server refused “east.html” (its answer was 418)."],
    [423, "“east.html” is locked on the server."],
    [429, "The server asks to wait before more is sent."],
    [500, "The server is in trouble (its answer was 500), and stayed so when asked again."],
    [502, "The server is in trouble (its answer was 502), and stayed so when asked again."],
    [507, "The server has no room left."],
  ])(
    "an answer of %i in the middle is said in words, readers keep the earlier report, and it can be continued",
    async (status, words) => {
      const { said, seen } = await over((passing) => (secondPage(passing) ? { status } : "arrives"));
      expect(said).toMatch(
        / Readers see the earlier report as before; [0-3] of 4 files of the new one are on the server\. /,
      );
      expect(said.startsWith(words)).toBe(true);
      expect(said.split(/[.!?] /).length).toBeGreaterThan(2);
      expect(seen).toBe("March");
      await upload(server.address, april);
      expect(await whatReadersSee(server.address, reports)).toBe("April");
      expect(Object.fromEntries(await server.files())).toMatchObject(foreign);
    },
  );

  test("no room at the moment of the switch leaves readers the earlier report, and that is said", async () => {
    const { said, seen } = await over(({ method, path }) =>
      method === "PUT" && path === "/reports/index.html" ? { status: 507 } : "arrives",
    );
    expect(said).toContain("Readers see the earlier report as before; 4 of 4 files");
    expect(seen).toBe("March");
  });

  test("room that an upload cut off had taken is given back before the next one needs it", async () => {
    await over((passing) => (secondPage(passing) ? { status: 507 } : "arrives"));
    const link = await startLink(server, () => "arrives");
    await upload(link.address, reportOf("May"));
    await link.stop();
    const at = (method: string, ending: string) =>
      link.passed.find(({ method: each, path }) => each === method && path.endsWith(ending))!.count;
    expect(at("DELETE", "/index.html")).toBeLessThan(at("PUT", "/east.html"));
  });

  test("a server that asks to wait is waited for as long as it asks", async () => {
    const asks = (passing: Passing): Fate =>
      secondPage(passing) && !waited.has(passing.path)
        ? { status: 429, headers: { "Retry-After": waited.add(passing.path) && "7" } }
        : "arrives";
    const waited = new Set<string>();
    const { said, waits, seen } = await over(asks);
    expect({ said, waits, seen }).toEqual({ said: "It did not fail.", waits: [7000], seen: "April" });
  });

  test("a server that names a time to come back at is waited for until then, by its own clock", async () => {
    let turn = 0;
    const headers = { Date: "Sun, 22 Nov 2026 10:00:00 GMT", "Retry-After": "Sun, 22 Nov 2026 10:00:09 GMT" };
    const { waits } = await over((passing) =>
      secondPage(passing) && turn++ === 0 ? { status: 503, headers } : "arrives",
    );
    expect(waits).toEqual([9000]);
  });

  test("a server that asks for an hour ends the upload with the minutes it asks for", async () => {
    const headers = { "Retry-After": "3600" };
    const { said, waits } = await over((passing) => (secondPage(passing) ? { status: 429, headers } : "arrives"));
    expect(said).toContain("Wait 60 minutes, then upload again");
    expect(waits).toEqual([]);
  });

  test("the waits between tries double", async () => {
    const { waits } = await over((passing) => (secondPage(passing) ? { status: 502 } : "arrives"));
    expect(waits).toEqual([500, 1000, 2000, 4000]);
  });

  test("a server that does not answer is given up after a while", async () => {
    const link = await startLink(server, () => ({ bytesPerSecond: 1 }));
    const said = await failure(upload(link.address, april, { retry: { attempts: 2, timeout: 300 } }));
    await link.stop();
    expect(said).toMatch(/^127\.0\.0\.1:\d+ did not answer within \d seconds?\. /);
  });

  test("nobody at the address is said with the address's name only", async () => {
    const link = await startLink(server, () => "arrives");
    const { address } = link;
    await link.stop();
    expect(await failure(upload(address, april))).toMatch(
      /^Nothing answers at 127\.0\.0\.1:\d+\. Readers see what they saw before/,
    );
  });

  test("another server that requests are sent on to never hears of the report", async () => {
    const elsewhere = await startLink(server, () => "arrives");
    const headers = { Location: `${elsewhere.address}reports/index.html?session=secret` };
    const { said, seen } = await over(() => ({ status: 307, headers }));
    await elsewhere.stop();
    expect(said).toContain(`The server sends on to another address (${elsewhere.address.slice(0, -1)})`);
    expect(said).not.toContain("secret");
    expect(elsewhere.passed).toEqual([]);
    expect(seen).toBe("March");
  });

  test("another address of the same server is followed, and going round in circles ends", async () => {
    const moved = await over(({ path }) =>
      path.startsWith("/reports/") ? "arrives" : { status: 308, headers: { Location: path.replace("/old/", "/") } },
    );
    expect(moved.seen).toBe("April");
    const circle = await over(({ path }) => ({ status: 302, headers: { Location: path } }));
    expect(circle.said).toContain("The server sends on to another address");
    expect(circle.passed.length).toBe(4);
  });
});

describe.runIf(nginx())("a server that asks for a password", () => {
  let server: DavServer;
  beforeAll(async () => {
    server = await startDavServer({ credentials: whoUploads, largestFile: "2k" });
  });
  afterAll(() => server.stop());

  test("takes the report of somebody it knows, letters beyond English included", async () => {
    await server.reset(new Map());
    const { sent } = await upload(server.address, march, { credentials: whoUploads });
    expect(sent).toBe(4);
  });

  test("is answered with a sentence when none was given", async () => {
    expect(await failure(upload(server.address, march))).toBe(
      "The server asks who is uploading. Readers see what they saw before; no page of the report was sent. Give a user name and password, or a token. Upload again when that is done: what is there already is not sent twice.",
    );
  });

  test("is answered with a sentence that does not repeat a wrong password or token", async () => {
    const wrong = await failure(upload(server.address, march, { credentials: { user: "Zoë", password: "hunter2" } }));
    expect(wrong).toContain("The server did not accept the user name and password.");
    expect(wrong).not.toContain("hunter2");
    const token = await failure(upload(server.address, march, { token: "tok-3n" }));
    expect(token).toContain("The server did not accept the token.");
    expect(token).not.toContain("tok-3n");
  });

  test("and takes only small files says which file was too large for it", async () => {
    await server.reset(new Map());
    const large = { ...march, "teams/large.html": "Word ".repeat(1000) };
    const said = await failure(upload(server.address, large, { credentials: whoUploads }));
    expect(said).toContain(
      "The server takes no file as large as “large.html” (5 kilobytes). Readers see no report yet;",
    );
  });

  test("what cannot be sent as a password or token is said before anything is sent", async () => {
    const options = [
      { token: "two words" },
      { credentials: { user: "a:b", password: "c" } },
      { credentials: { user: "a", password: "c\n" } },
    ];
    const said = await Promise.all(options.map((each) => failure(upload(server.address, march, each))));
    expect(said.map((text) => text.split(" ").slice(0, 3).join(" "))).toEqual([
      "The token holds",
      "The user name",
      "The user name",
    ]);
  });
});
