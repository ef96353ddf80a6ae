import { fileURLToPath } from "node:url";
import { launchChromium } from "./engines.ts";
import { openPane, servePane } from "./e2e/pane-for-tests.ts";
const sample = fileURLToPath(new URL("../site/sample/sample.xlsx", import.meta.url));
const served = await servePane();
const browser = await launchChromium();
try {
  for (const [name, options] of [["light", { colorScheme: "light" }], ["dark", { colorScheme: "dark" }], ["contrast", { colorScheme: "dark", forcedColors: "active" }]] as const) {
    const context = await browser.newContext({ viewport: { width: 300, height: 900 }, acceptDownloads: true, ...options });
    context.setDefaultTimeout(30_000);
    await context.addInitScript(() => { Object.assign(window, { showSaveFilePicker: undefined }); });
    const { page, pane, noise } = await openPane(context, served, sample);
    const press = (text: string) => pane.locator("fluent-button, button").and(pane.getByText(text, { exact: true })).filter({ visible: true }).click();
    await press("Analyse this workbook");
    await pane.locator(".news").getByText(/sheets written/).waitFor();
    await pane.locator("nav").getByRole("button", { name: "Publish" }).click();
    const shot = async (what: string) => {
      const height = await pane.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 300, height: Math.max(900, height) });
      await page.screenshot({ path: `/tmp/b5/shots/pane-${name}-${what}.png` });
      await page.setViewportSize({ width: 300, height: 900 });
    };
    await shot("first");
    if (name === "light") {
      await pane.getByLabel("A manager").check();
      await pane.getByLabel("Passphrase (blank").fill("summer2024");
      await pane.getByText("can be guessed").waitFor();
      await shot("manager");
      await pane.getByLabel("Passphrase (blank").fill("");
      await pane.locator("#audience-leadership").check();
    }
    const hasPicker = await pane.evaluate(() => "showSaveFilePicker" in window);
    console.log(name, "picker", hasPicker);
    await pane.evaluate(() => {
      const blocks: number[] = [];
      Object.assign(window, { blocks });
      new PerformanceObserver((list) => { for (const e of list.getEntries()) blocks.push(e.duration); }).observe({ type: "longtask" });
    });
    const t = performance.now();
    await press("Make the report and save it");
    await pane.locator("footer").getByText(/Making the report: \d+ of/).waitFor().catch(() => console.log("no count"));
    await shot("making");
    await pane.locator(".news").getByText(/is made|wrong|not/).waitFor();
    console.log(await pane.locator(".news").innerText(), Math.round(performance.now() - t), await pane.evaluate(() => (window as unknown as { blocks: number[] }).blocks));
    await shot("saved");
    console.log(noise);
    await context.close();
  }
} finally { await browser.close(); await served.close(); }
