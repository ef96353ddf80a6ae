import { ExcelHost } from "../excel-host/excel-host.ts";
import { openXlsx } from "../excel-host/open-xlsx.ts";
import type { SimulatedExcel } from "../simulated-excel/page.ts";

/* The page around the pane in these tests: it keeps the simulated Excel, so that the pane can be closed and opened. */

/** What a test asks of it. */
export interface HostPage {
  host: ExcelHost;
  /** Buttons of the ribbon, by the name of their function. */
  buttons: Map<string, (event: { completed(): void }) => void>;
  openWorkbook(name: string, base64: string): Promise<void>;
  openEmpty(): void;
  openPane(): void;
}

declare global {
  interface Window {
    hostPage: HostPage;
  }
}

const buttons: HostPage["buttons"] = new Map();

function use(host: ExcelHost): void {
  window.hostPage.host = host;
  window.simulatedExcel = { host, offer: (name, run) => buttons.set(name, run) } satisfies SimulatedExcel;
}

window.hostPage = {
  host: new ExcelHost(),
  buttons,
  async openWorkbook(name, base64) {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    use(await openXlsx(bytes, { name }));
  },
  openEmpty: () => use(new ExcelHost({ sheets: ["Sheet1"] })),
  openPane() {
    buttons.clear();
    const frame = document.querySelector("iframe")!;
    frame.src = `/taskpane.html?${performance.now()}`;
  },
};
