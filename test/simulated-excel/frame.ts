/// <reference types="office-js" />
import { connect } from "../excel-host/connect.ts";
import type { SimulatedExcel } from "./page.ts";

/*
 * Runs in the pane's frame before the pane does: what Microsoft's client would find in Excel, it finds in the page
 * around the frame.
 */

declare global {
  interface Window {
    simulatedExcel?: SimulatedExcel;
  }
}

const excel = window.parent.simulatedExcel;
if (excel) {
  connect(excel.host);
  Object.assign(Office, {
    actions: { associate: (name: string, run: (event: { completed(): void }) => void) => excel.offer(name, run) },
    addin: { showAsTaskpane: async () => {}, hide: async () => {} },
  });
  Object.assign(Office.context, { ui: { openBrowserWindow: (address: string) => window.open(address, "_blank") } });
}
