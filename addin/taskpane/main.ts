/// <reference types="office-js" />
import "@fluentui/web-components/button.js";
import "@fluentui/web-components/message-bar.js";
import "@fluentui/web-components/progress-bar.js";
import { served } from "../address.ts";
import { type Pane as PaneOfRibbon, registerCommands } from "../commands.ts";
import { openWorkbook } from "./open-workbook.ts";
import { outsidePage } from "./outside.ts";
import { Pane } from "./pane.ts";
import type { PublishingWorld } from "./publishing.ts";
import { remoteAnalyst } from "./remote-analyst.ts";
import { canSaveFiles, downloader, type FileWorld, fileSink } from "./save-file.ts";
import { wearTheme } from "./theme.ts";
import { frame } from "./views/frame.ts";

/* What runs when the pane is opened. */

// Excel may calculate our functions as soon as the page is there.
void import("../functions-script.ts");

function openAnalyst() {
  const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
  return remoteAnalyst(worker, () => worker.terminate());
}

/** Today, where the person sits. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** How this Excel lets the pane save a file; `null`: it does not. */
function fileSinkHere(): PublishingWorld["fileSink"] {
  const { showSaveFilePicker } = window as unknown as Pick<FileWorld, "showSaveFilePicker">;
  const files: FileWorld = { showSaveFilePicker: showSaveFilePicker?.bind(window), download: downloader() };
  return canSaveFiles(String(Office.context.platform), files) ? (file) => fileSink(files, file) : null;
}

/** Excel has a way of its own, except in a browser. */
function openInBrowser(address: string): boolean {
  const { requirements, ui } = Office.context;
  if (requirements.isSetSupported("OpenBrowserWindowApi", "1.1")) {
    ui.openBrowserWindow(address);
    return true;
  }
  const opened = window.open(address, "_blank");
  if (opened !== null) opened.opener = null;
  return opened !== null;
}

/** A page in a window of its own, which not every Excel lets a pane open. */
function openPage(html: string): boolean {
  const address = URL.createObjectURL(new Blob([html], { type: "text/html" }));
  const opened = window.open(address, "_blank");
  if (opened === null) URL.revokeObjectURL(address);
  else opened.opener = null;
  return opened !== null;
}

function ribbonOf(pane: Pane): PaneOfRibbon {
  return {
    go(step) {
      pane.go(step);
      if (step === "check") void pane.read("check");
      if (step === "analyse") void pane.analyse();
    },
    say: (sentence) => pane.say(sentence),
  };
}

/** Whether the page is in Excel. Office says so by a word, whatever its types say; in a browser it says nothing. */
async function isInExcel(): Promise<boolean> {
  return typeof Office !== "undefined" && String((await Office.onReady()).host) === "Excel";
}

async function start(): Promise<void> {
  const excel = await isInExcel();
  wearTheme((excel && Office.context.officeTheme) || null);
  if (!excel) {
    document.body.replaceChildren(...outsidePage());
    return;
  }
  const pane = new Pane({
    excel: openWorkbook,
    openAnalyst,
    today,
    fileSink: fileSinkHere(),
    openInBrowser,
    openPage,
    // Of its own: the report that was saved last can be saved again.
    documentSink: fileSinkHere(),
    copySink: fileSinkHere(),
    publisherAddress: new URL(served.publisher, document.baseURI).href,
    passphraseProblem: async (...asked) => (await import("#passphrase")).passphraseProblem(...asked),
  });
  registerCommands(ribbonOf(pane));
  document.body.replaceChildren(...frame(pane));
  await pane.open();
}

void start();
