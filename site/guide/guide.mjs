// `npm run guide`, on whatever Node the machine has: the rest runs on the Node 24 that came with the packages.
import { start } from "../cli/set-up.mjs";

start(new URL("write-guide.ts", import.meta.url), process.argv.slice(2));
