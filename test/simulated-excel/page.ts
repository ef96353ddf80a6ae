import { columnName } from "../../shared/workbook/raw-workbook.ts";
import { ExcelHost } from "../excel-host/excel-host.ts";
import type { Sheet } from "../excel-host/model/sheet.ts";
import { shownText } from "../excel-host/objects/shown-text.ts";
import { openXlsx } from "../excel-host/open-xlsx.ts";

/* The window around the pane: a workbook to look at and type into, and the buttons of the ribbon. */

const rowsShown = 400;
const columnsShown = 60;
const buttons = {
  analyse: "Analyse",
  check: "Check",
  publish: "Publish",
  insertSample: "Insert sample",
  insertTemplate: "Template",
};

/** What the pane's frame finds in the page around it. */
export interface SimulatedExcel {
  host: ExcelHost;
  /** A button of the ribbon that the add-in has a function for. */
  offer(name: string, run: (event: { completed(): void }) => void): void;
}

const excel: SimulatedExcel = { host: new ExcelHost(), offer: offerButton };
window.simulatedExcel = excel;
let drawn = "";

function element<Kind extends HTMLElement>(id: string): Kind {
  return document.getElementById(id) as Kind;
}

function show(host: ExcelHost, said: string): void {
  excel.host = host;
  drawn = "";
  document.querySelector(".ribbon")!.replaceChildren();
  element<HTMLIFrameElement>("pane").src = `/taskpane.html?${performance.now()}`;
  element("said").textContent = said;
}

async function open(name: string, content: ArrayBuffer | Promise<ArrayBuffer>): Promise<void> {
  try {
    show(await openXlsx(new Uint8Array(await content)), name);
  } catch (error) {
    element("said").textContent = `${name} could not be opened: ${(error as Error).message}`;
  }
}

/** The pane may offer its buttons again, when it was loaded again. */
function offerButton(name: string, run: (event: { completed(): void }) => void): void {
  const button = document.createElement("button");
  button.type = "button";
  button.id = name;
  button.textContent = buttons[name as keyof typeof buttons] ?? name;
  button.addEventListener("click", () => {
    button.disabled = true;
    run({
      completed() {
        button.disabled = false;
      },
    });
  });
  const before = document.getElementById(name);
  if (before) before.replaceWith(button);
  else document.querySelector(".ribbon")!.append(button);
}

/** Draws the sheet in front again when the add-in or the user did something. */
function draw(): void {
  const { workbook, syncs } = excel.host;
  const { sheet, area } = workbook.selection;
  const now = [syncs.length, workbook.active.id, sheet.id, area.top, area.left].join();
  if (now === drawn) return;
  drawn = now;
  const tabs = workbook.sheets.filter(({ visibility }) => visibility === "Visible").map((each) => tabOf(each));
  element("tabs").replaceChildren(...tabs);
  element("grid").replaceChildren(tableOf(workbook.active));
  document.querySelector("td.selected")?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function tabOf(sheet: Sheet): HTMLButtonElement {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.textContent = sheet.name;
  if (sheet === excel.host.workbook.active) tab.setAttribute("aria-current", "true");
  tab.addEventListener("click", () => excel.host.user.activate(sheet.name));
  return tab;
}

function tableOf(sheet: Sheet): HTMLTableElement {
  const table = document.createElement("table");
  const used = sheet.cells.used(false);
  const rows = Math.min(rowsShown, (used?.bottom ?? 0) + 12);
  const columns = Math.min(columnsShown, (used?.right ?? 0) + 4);
  const head = table.createTHead().insertRow();
  head.append(
    document.createElement("th"),
    ...Array.from({ length: columns }, (_, column) => heading(columnName(column))),
  );
  for (let row = 0; row < rows; row++) {
    if (sheet.hiddenRows.has(row)) continue;
    const line = table.insertRow();
    line.append(heading(String(row + 1)));
    for (let column = 0; column < columns; column++) line.append(cellOf(sheet, row, column));
  }
  if (used && (used.bottom >= rows || used.right >= columns))
    table.createCaption().textContent = `The first ${rows} rows and ${columns} columns.`;
  return table;
}

function heading(text: string): HTMLElement {
  const heading = document.createElement("th");
  heading.textContent = text;
  return heading;
}

function cellOf(sheet: Sheet, row: number, column: number): HTMLTableCellElement {
  const cell = document.createElement("td");
  const formula = sheet.cells.formula(row, column);
  const address = `${columnName(column)}${row + 1}`;
  const { selection } = excel.host.workbook;
  cell.textContent = shownText(sheet, row, column) || (formula ?? "");
  cell.classList.toggle("number", typeof sheet.cells.value(row, column) === "number");
  cell.classList.toggle("formula", formula !== null);
  const isSelected = selection.sheet === sheet && selection.area.top === row && selection.area.left === column;
  cell.classList.toggle("selected", isSelected);
  if (formula) cell.title = formula;
  cell.addEventListener("click", () => excel.host.user.select(sheet.name, address));
  cell.addEventListener("dblclick", () => edit(cell, sheet, address));
  return cell;
}

/** Lets the user type into a cell; until then Excel keeps the add-in waiting. */
function edit(cell: HTMLTableCellElement, sheet: Sheet, address: string): void {
  const input = document.createElement("input");
  input.value = String(sheet.formulaAt(address) ?? sheet.at(address) ?? "");
  input.setAttribute("aria-label", `${sheet.name} ${address}`);
  cell.replaceChildren(input);
  input.focus();
  excel.host.user.beginCellEdit();
  input.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") input.blur();
  });
  input.addEventListener("blur", () => {
    excel.host.user.endCellEdit();
    excel.host.user.type(sheet.name, address, input.value);
    drawn = "";
  });
}

async function openSample(): Promise<void> {
  const answer = await fetch("/simulated/sample.xlsx");
  await open("The sample company", answer.arrayBuffer());
}

/** LibreOffice runs on the machine that serves this page, when it is installed there. */
async function calculate(): Promise<void> {
  element("said").textContent = "LibreOffice is calculating …";
  await excel.host.calculate(async (bytes) => {
    const answer = await fetch("/simulated/calculate", { method: "POST", body: bytes as Uint8Array<ArrayBuffer> });
    return new Uint8Array(await answer.arrayBuffer());
  });
  element("said").textContent = "Calculated.";
  drawn = "";
}

async function save(): Promise<void> {
  const bytes = await excel.host.saveXlsx();
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>]));
  link.download = "simulated.xlsx";
  link.click();
  URL.revokeObjectURL(link.href);
}

function take(file: File | undefined): void {
  if (file) void open(file.name, file.arrayBuffer());
}

element<HTMLInputElement>("open").addEventListener("change", ({ target }) =>
  take((target as HTMLInputElement).files?.[0]),
);
element("sample").addEventListener("click", () => void openSample());
element("empty").addEventListener("click", () => show(new ExcelHost(), "An empty workbook"));
element("calculate").addEventListener("click", () => void calculate());
element("save").addEventListener("click", () => void save());
document.addEventListener("dragover", (event) => {
  event.preventDefault();
  document.body.classList.add("dropping");
});
document.addEventListener("dragleave", () => document.body.classList.remove("dropping"));
document.addEventListener("drop", (event) => {
  event.preventDefault();
  document.body.classList.remove("dropping");
  take(event.dataTransfer?.files[0]);
});
setInterval(draw, 250);
element("calculate").hidden = !(await fetch("/simulated/calculate")).ok;
void openSample();
