import planted from "../sample/planted.json" with { type: "json" };
import sampleAddress from "../sample/sample.xlsx?url";
import { Refusal } from "../xlsx/refusal.ts";
import { el } from "./dom.ts";
import { remoteDesk } from "./line.ts";
import { Publisher } from "./publisher.ts";
import { type FilePickers, fileSink, folderSink } from "./sinks.ts";
import { frame } from "./views/frame.ts";
import { takeDrops } from "./views/workbook.ts";
import * as words from "./words.ts";

/* What runs when the page is opened. */

/** Today, where the person sits. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

async function sample() {
  const response = await fetch(sampleAddress);
  if (!response.ok) throw new Refusal(words.loadFailed);
  return { file: new File([await response.blob()], "sample.xlsx"), asOf: planted.toldFor };
}

function start(): void {
  const pickers = window as unknown as FilePickers;
  const publisher = new Publisher({
    openDesk(onWork) {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
      return remoteDesk(worker, () => worker.terminate(), onWork);
    },
    today,
    sample,
    fileSink: (file) => fileSink(pickers, file),
    folderSink: pickers.showDirectoryPicker === undefined ? null : (name) => folderSink(pickers, name),
    passphraseProblem: async (...asked) => (await import("../deliver/passphrase.ts")).passphraseProblem(...asked),
  });
  document.body.replaceChildren(...frame(publisher));
  takeDrops(publisher, document.documentElement);
  // Nothing is kept: leaving by mistake would lose the answers.
  window.addEventListener("beforeunload", (event) => {
    if (publisher.store.state.work !== null) event.preventDefault();
  });
  void navigator.serviceWorker?.register("./service-worker.js").catch(() => {});
}

if (window.isSecureContext) start();
else document.body.replaceChildren(el("main", {}, el("h1", {}, words.title), el("p", {}, words.insecure)));
