import { AxeBuilder } from "@axe-core/playwright";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumPath, launchChromium } from "../engines.ts";
import { type OpenedPane, press, type ServedPane, said, servePane } from "./pane-for-tests.ts";
import { rules, withStep } from "./pane-step.ts";

describe.runIf(chromiumPath())("the step Record", () => {
  let browser: Browser;
  let served: ServedPane;
  beforeAll(async () => {
    [browser, served] = await Promise.all([launchChromium(), servePane()]);
  });
  afterAll(async () => {
    await browser.close();
    await served.close();
  });

  const withRecord = (work: (opened: OpenedPane) => Promise<void>) =>
    withStep(
      browser,
      served,
      "Record",
      async (opened) => {
        await work(opened);
        expect(await opened.page.evaluate(() => [...window.hostPage.host.unknown])).toEqual([]);
      },
      { width: 300, patience: 20_000 },
    );
  const cells = ({ page }: OpenedPane, sheet: string, row: number) =>
    page.evaluate(
      ([name, at]) =>
        (JSON.parse(window.hostPage.host.snapshot()[name]!) as { rows: unknown[][] }).rows[at - 1] ?? null,
      [sheet, row] as const,
    );
  const others = ({ page }: OpenedPane, sheet: string) =>
    page.evaluate(
      (name) =>
        Object.entries(window.hostPage.host.snapshot()).filter(([each]) => !each.startsWith("TL ") && each !== name),
      sheet,
    );

  test("D5 a check-in carries the last goal over, is shown cell by cell, written, and read back", async () => {
    await withRecord(async (opened) => {
      const { pane } = opened;
      const before = await others(opened, "Check-ins");
      await pane.getByLabel("Person", { exact: true }).fill("Rui Carvalhinho");
      await pane.getByText("“Close one deal without discount”. Ask how it went.").waitFor();
      expect(await pane.getByLabel("Held by", { exact: true }).inputValue()).not.toBe("");
      await pane.getByLabel("Kind", { exact: true }).selectOption("Coaching");
      await pane.getByLabel("Held on", { exact: true }).fill("2026-11-20");
      await pane.getByLabel("Training", { exact: true }).fill("Negotiation workshop");
      await pane.getByLabel("Was the last goal reached?", { exact: true }).selectOption("Yes");
      await pane.getByLabel("Which skills were put into practice?", { exact: true }).fill("=Negotiation, with silence");
      await pane.getByLabel("What is the next goal?", { exact: true }).fill("Two deals without discount");
      await press(pane, "Show what will be written");
      await pane.getByRole("heading", { name: "This will be written" }).waitFor();
      await pane.getByText(/row 98 of “Check-ins” \(A98:M98\), which is empty now/).waitFor();
      expect(await cells(opened, "Check-ins", 98)).toBe(null);
      await press(pane, "Write this row");
      await said(pane, /Written to “Check-ins”, A98:M98, and read back/);
      const row = (await cells(opened, "Check-ins", 98))!;
      expect([row[1], row[3], row[6], row[8], row[11], row[12]]).toEqual([
        "Rui Carvalhinho",
        "Coaching",
        "Negotiation workshop",
        "=Negotiation, with silence",
        "Two deals without discount",
        "Yes",
      ]);
      expect(await others(opened, "Check-ins")).toEqual(before);
      await said(pane, "The workbook was changed after it was read.");
    });
  });

  test("F2 an approval that is not possible is refused with the reason, and nothing is written", async () => {
    await withRecord(async (opened) => {
      const { pane } = opened;
      await pane.getByLabel("What do you want to put down?", { exact: true }).selectOption("decision");
      await pane.getByLabel("Request", { exact: true }).selectOption("R-10");
      await pane.getByLabel("Decision", { exact: true }).selectOption("approved");
      await pane.getByLabel("Decided by", { exact: true }).fill("Saskia Noordhuizen");
      await pane.getByLabel("Decided on", { exact: true }).fill("2026-11-20");
      await pane.getByLabel("Why", { exact: true }).fill("There is money");
      await press(pane, "Show what will be written");
      await said(pane, /Before it is approved the training has to say how leaders will reinforce it/);
      expect(await pane.getByRole("heading", { name: "This will be written" }).count()).toBe(0);
      await pane.getByLabel("Decision", { exact: true }).selectOption("rejected");
      await press(pane, "Show what will be written");
      await pane.getByText(/of “Requests”/).waitFor();
      await press(pane, "Change it first");
      expect(await cells(opened, "Requests", 12)).toBe(null);
    });
  });

  test("D2 an action item can be put down with the keyboard alone; a protected sheet refuses it with a sentence", async () => {
    await withRecord(async (opened) => {
      const { page, pane } = opened;
      await pane.getByLabel("What do you want to put down?", { exact: true }).focus();
      await page.keyboard.press("ArrowDown");
      await pane.getByLabel("What will be done", { exact: true }).waitFor();
      const type = async (text: string) => {
        await page.keyboard.press("Tab");
        await page.keyboard.type(text);
      };
      for (const text of ["Show the workbook", "Rui Carvalhinho", "Monday report", "", ""]) await type(text);
      await pane.getByLabel("By when", { exact: true }).fill("2026-12-15");
      for (let count = 0; count < 6; count++) {
        if (await pane.evaluate(() => document.activeElement?.textContent === "Show what will be written")) break;
        await page.keyboard.press("Tab");
      }
      await page.keyboard.press("Enter");
      await pane.getByText(/of “Action Plan” \(A38:H38\)/).waitFor();
      expect(await pane.evaluate(() => document.activeElement?.textContent)).toBe("This will be written");
      await page.evaluate(() => window.hostPage.host.user.protect("Action Plan"));
      await press(pane, "Write this row");
      await said(
        pane,
        "“Action Plan” is protected: take the protection off (Review, Unprotect Sheet), then write again.",
      );
      await page.evaluate(() => window.hostPage.host.user.unprotect("Action Plan"));
      await press(pane, "Write this row");
      await said(pane, /Written to “Action Plan”, A38:H38/);
    });
  });

  test("every form and the preview are WCAG 2.2 AA, light and dark, 300 pixels wide", async () => {
    await withRecord(async ({ page, pane }) => {
      const look = async (where: string) => {
        for (const colorScheme of ["dark", "light"] as const) {
          await page.emulateMedia({ colorScheme });
          const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
          expect(violations.map(({ id, nodes }) => `${where}, ${colorScheme}: ${id}: ${nodes[0]!.html}`)).toEqual([]);
        }
        expect(await pane.evaluate(() => document.documentElement.scrollWidth), where).toBeLessThanOrEqual(300);
      };
      for (const form of ["check-in", "request", "decision", "action"]) {
        await pane.getByLabel("What do you want to put down?", { exact: true }).selectOption(form);
        await look(form);
      }
      await pane.getByLabel("What will be done", { exact: true }).fill("Show the workbook");
      await pane.getByLabel("Who does it", { exact: true }).fill("Rui Carvalhinho");
      await pane.getByLabel("By when", { exact: true }).fill("2026-12-15");
      await press(pane, "Show what will be written");
      await pane.getByText(/of “Action Plan”/).waitFor();
      await look("preview");
    });
  }, 120_000);
});
