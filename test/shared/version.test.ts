import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { version } from "../../shared/version.ts";

test("the version in an analysis is that of the package", () => {
  const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(version).toBe(manifest.version);
});
