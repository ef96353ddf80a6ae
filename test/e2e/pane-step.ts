import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Browser, BrowserContext } from "playwright-core";
import { expect } from "vitest";
import { type OpenedPane, openPane, press, type ServedPane, said } from "./pane-for-tests.ts";

/* One step of the pane beside an analysed workbook, what it saves, and what a command makes of the same. */

const home = fileURLToPath(new URL("../..", import.meta.url));
export const sample = join(home, "site/sample/sample.xlsx");
export const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

export interface StepOptions {
  width: number;
  /** How long anything may take, in milliseconds. */
  patience: number;
  /** What is different of this Excel. */
  office?: string;
  workbook?: string;
  before?(context: BrowserContext): Promise<unknown>;
}

/** Goes to a step after the workbook was analysed, and sees to it that the pane complained of nothing. */
export async function withStep(
  browser: Browser,
  served: ServedPane,
  step: string,
  work: (opened: OpenedPane) => Promise<void>,
  { width, patience, office = "", workbook = sample, before }: StepOptions,
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  try {
    context.setDefaultTimeout(patience);
    await before?.(context);
    const opened = await openPane(context, { ...served, office: `${served.office};${office}` }, workbook);
    await press(opened.pane, "Analyse this workbook");
    await said(opened.pane, /sheets written/);
    await opened.pane.locator("nav").getByRole("button", { name: step }).click();
    await work(opened);
    expect(opened.noise).toEqual([]);
  } finally {
    await context.close();
  }
}

/** What the pane saves when this button is pressed. */
export async function downloaded({ page, pane }: OpenedPane, button: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(pane, button)]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** What a command writes as `file` today, beside these files. */
export async function commandLine(
  words: readonly string[],
  file: string,
  beside: Readonly<Record<string, Uint8Array>> = {},
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), "throughline-command-"));
  try {
    for (const [name, bytes] of Object.entries(beside)) await writeFile(join(folder, name), bytes);
    const all = [...words, "--as-of", new Date().toLocaleDateString("sv-SE")];
    await promisify(execFile)(process.execPath, [join(home, "site/cli/throughline.mjs"), ...all], { cwd: folder });
    return await readFile(join(folder, file));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
