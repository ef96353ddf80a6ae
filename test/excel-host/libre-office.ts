import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { soffice } from "../engines.ts";

const longestMinutes = 10;

/** LibreOffice keeps the values it finds in a file, unless its profile says to calculate always. */
const calculateAlways = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
</oor:items>`;

/**
 * The same workbook after LibreOffice has opened it, calculated every formula anew, and saved it.
 * @throws Error when LibreOffice is not on this machine or gives no workbook: ask `soffice` first.
 */
export async function libreOffice(xlsx: Uint8Array): Promise<Uint8Array> {
  const program = soffice();
  if (program === null) throw new Error("libreOffice requires LibreOffice on this machine.");
  const folder = mkdtempSync(join(tmpdir(), "throughline-calculate-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), calculateAlways);
    writeFileSync(join(folder, "given.xlsx"), xlsx);
    await run(program, [
      "--headless",
      "--norestore",
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--convert-to",
      "xlsx:Calc MS Excel 2007 XML",
      "--outdir",
      join(folder, "calculated"),
      join(folder, "given.xlsx"),
    ]);
    return readFileSync(join(folder, "calculated", "given.xlsx"));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function run(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const started = spawn(program, args, { stdio: "ignore", timeout: longestMinutes * 60_000 });
    started.on("error", reject);
    started.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`LibreOffice ended with ${code ?? "no code"}.`)),
    );
  });
}
