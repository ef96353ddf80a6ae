import { defineConfig } from "astro/config";
import { pageOptions } from "./render/astro-options.ts";

/** For `astro dev --root site`: shows the pages of the report file named in REPORT while they are being changed. */
export default defineConfig(pageOptions(process.env.REPORT ?? "../.build/report.json"));
