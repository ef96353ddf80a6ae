import { fileURLToPath } from "node:url";
import { build, type Rolldown } from "vite";
import { expect, test } from "vitest";
import { chromiumPath, launchChromium, nginx } from "../../engines.ts";
import { type DavServer, startDavServer } from "./dav-server.ts";
import { reportOf, whatReadersSee } from "./upload-for-tests.ts";

/* The same upload out of a page in a browser, to a server of another address (H1). */

const march = reportOf("March");
const credentials = { user: "ana", password: "correct horse" };

/** What a server says to let pages of another address upload to it. */
const allowsOtherPages = `
      add_header Access-Control-Allow-Origin * always;
      add_header Access-Control-Allow-Methods "GET, HEAD, PUT, MKCOL, DELETE" always;
      add_header Access-Control-Allow-Headers "Authorization, Content-Type" always;
      if ($request_method = OPTIONS) {
        add_header Access-Control-Allow-Origin *;
        add_header Access-Control-Allow-Methods "GET, HEAD, PUT, MKCOL, DELETE";
        add_header Access-Control-Allow-Headers "Authorization, Content-Type";
        return 204;
      }`;

const pageScript = `
import { uploadSite } from "./upload.js";
async function* filesOf(site) {
  for (const [path, text] of Object.entries(site)) yield { path, bytes: new TextEncoder().encode(text) };
}
globalThis.uploadText = ([to, site, credentials]) =>
  uploadSite(filesOf(site), to, { fetch, credentials, sleep: async () => {} }).then(
    ({ sent, alreadyThere }) => sent + " sent, " + alreadyThere + " there",
    ({ message }) => message,
  );
`;

test.runIf(nginx() && chromiumPath())(
  "a browser uploads like the command line, and says so when the server does not let its page do that",
  async () => {
    const [home, open, closed] = await Promise.all([
      startDavServer(),
      startDavServer({ credentials, extra: allowsOtherPages }),
      startDavServer(),
    ]);
    const browser = await launchChromium();
    try {
      await home.reset(
        new Map([
          ["page.html", '<!doctype html><script type="module" src="page.js"></script>'],
          ["page.js", pageScript],
          ["upload.js", await bundled()],
        ]),
      );
      const page = await browser.newPage();
      await page.goto(`${home.address}page.html`);
      const uploadTo = (server: DavServer): Promise<string> =>
        page.evaluate(`uploadText(${JSON.stringify([`${server.address}reports`, march, credentials])})`);
      expect(await uploadTo(open)).toBe("4 sent, 0 there");
      expect(await uploadTo(open)).toBe("0 sent, 4 there");
      const files = await open.files();
      expect([...files.keys()].filter((path) => path.endsWith("teams/east.html"))).toHaveLength(1);
      expect(await uploadTo(closed)).toContain("could not be reached, or does not let this page write to it.");
      expect((await closed.files()).size).toBe(0);

      expect(await uploadTo(home)).toBe("4 sent, 0 there");
      await page.goto(`${home.address}reports/index.html`);
      await page.waitForURL(/\/reports\/r-[0-9a-f]{20}\/index\.html$/);
      expect(await page.title()).toBe("Overview in March");
      expect(await whatReadersSee(home.address, { March: march })).toBe("March");
    } finally {
      await browser.close();
      await Promise.all([home.stop(), open.stop(), closed.stop()]);
    }
  },
);

/** The upload as one script for a page. */
async function bundled(): Promise<string> {
  const entry = fileURLToPath(new URL("../../../site/deliver/upload.ts", import.meta.url));
  const built = (await build({
    configFile: false,
    logLevel: "silent",
    build: { write: false, minify: false, target: "es2023", lib: { entry, formats: ["es"] } },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code;
}
