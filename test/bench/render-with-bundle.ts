import { readFileSync } from "node:fs";
import { writeSite } from "../../site/render/write-site.ts";

/* Measured by render.ts: a report file into a folder of pages, as the command line does it. */
const [report, folder] = process.argv.slice(2);
await writeSite(JSON.parse(readFileSync(report!, "utf8")), folder!);
