import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";
import { repository } from "./astro-options.ts";
import { ensureBundle } from "./bundle.ts";

/*
 * What the pane in Excel is handed, because it imports nothing of site/: the page renderer, the passphrase estimator, the
 * hand-off and the publisher page, as built files. Run as a script, `node for-pane.ts <folder>`: it prints where they lie, as JSON.
 */

/** Builds what the pane is handed into a folder, and says where each part lies; `publisher` is a folder. */
async function partsForPane(
  folder: string,
): Promise<Record<"renderer" | "passphrase" | "handoff" | "publisher", string>> {
  const source = (path: string) => fileURLToPath(new URL(path, repository));
  const publisher = join(folder, "publisher");
  const renderer = await ensureBundle();
  const built = async (name: string, entry: string) => {
    await build({
      configFile: false,
      logLevel: "error",
      build: {
        outDir: join(folder, name),
        target: "es2022",
        lib: { entry: source(entry), formats: ["es"], fileName: () => `${name}.js` },
      },
    });
    return join(folder, name, `${name}.js`);
  };
  const passphrase = await built("passphrase", "site/deliver/passphrase.ts");
  const handoff = await built("handoff", "site/handoff/for-pane.ts");
  await build({
    configFile: source("site/publisher/vite.config.ts"),
    logLevel: "error",
    build: { outDir: publisher, emptyOutDir: true },
  });
  return { renderer, passphrase, handoff, publisher };
}

const [, , folder] = process.argv;
if (folder === undefined) throw new Error("for-pane.ts needs: the folder to build into");
process.stdout.write(JSON.stringify(await partsForPane(folder)));
