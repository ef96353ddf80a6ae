import { readFileSync } from "node:fs";
import type { Report } from "../../shared/report/report.ts";
import { siteFiles } from "../../site/deliver/site-files.ts";
import { loadRender } from "../../site/render/bundle.ts";
import { writeSite } from "../../site/render/write-site.ts";

/* Measured by render.ts: a report file into a folder of pages, as the command line does it. */
const [report, folder] = process.argv.slice(2);
const read: Report = JSON.parse(readFileSync(report!, "utf8"));
await writeSite(siteFiles(read, await loadRender()), folder!);
