import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { documentFields } from "./document-fields.ts";

/*
 * `npm run fields`: writes shared/documents/fields.json from the types, after they changed.
 * test/shared/documents/fields.test.ts notices when the file and the types have parted.
 */

const home = fileURLToPath(new URL("..", import.meta.url));
const target = join(home, "shared/documents/fields.json");
writeFileSync(target, `${JSON.stringify(documentFields(), null, 2)}\n`);
execFileSync(process.execPath, [join(home, "node_modules/@biomejs/biome/bin/biome"), "format", "--write", target], {
  cwd: home,
  stdio: "inherit",
});
