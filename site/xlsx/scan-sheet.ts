import { cellKey } from "../../shared/workbook/raw-workbook.ts";
import { decimalNumber, wholeNumber } from "./byte-numbers.ts";
import { CellBuffer, type Cells, kinds } from "./cell-buffer.ts";
import { DistinctCells } from "./distinct-cells.ts";
import { beyondTheSheet, damaged } from "./refusal.ts";

/** The cells of one sheet, and what is left of its part without them. */
export interface ScannedSheet {
  cells: Cells;
  /** Texts, dates and errors, each content once: what the numbers beside such `cells` point at. */
  distinct: DistinctCells;
  /** Keys of the cells with a formula. */
  formulas: number[];
  /** Formulas without a stored result. */
  uncalculated: number;
  hiddenRows: number[];
  /** The part before and after its `sheetData`. */
  head: Uint8Array;
  tail: Uint8Array;
}

/** The bytes the scanner looks for, by the character they stand for. */
const space = 0x20;
const exclamation = 0x21;
const quote = 0x22;
const apostrophe = 0x27;
const hyphen = 0x2d;
const slash = 0x2f;
const one = 0x31;
const nine = 0x39;
const colon = 0x3a;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;
const question = 0x3f;
const capitalT = 0x54;
const bracket = 0x5b;
const b = 0x62;
const c = 0x63;
const d = 0x64;
const e = 0x65;
const f = 0x66;
const h = 0x68;
const i = 0x69;
const n = 0x6e;
const r = 0x72;
const s = 0x73;
const t = 0x74;
const v = 0x76;

const rowLimit = 1_048_576;
const columnLimit = 16_384;

/**
 * Reads the cells of a worksheet part in one pass over its bytes. The pass is ours, not hucre's, because hucre keeps
 * an object for every cell that has a style (three times the time and memory on two million formatted cells) and
 * turns serial numbers into dates. What a text, a date or an error says is still read by hucre: see `DistinctCells`.
 *
 * @throws Refusal when the part ends early, leaves the bounds of a sheet, or has more cells than `limit`.
 */
export function scanSheet(part: Uint8Array, file: string, limit: number): ScannedSheet {
  return new SheetScanner(part, file, limit).scan();
}

class SheetScanner {
  private readonly xml: Uint8Array;
  private readonly file: string;
  private readonly cells: CellBuffer;
  private readonly distinct = new DistinctCells();
  private readonly formulas: number[] = [];
  private readonly hiddenRows: number[] = [];
  private uncalculated = 0;

  /** Where the scanner stands: the next byte, and the row and column of the cell being read. */
  private at = 0;
  private row = -1;
  private currentRow = -1;
  private column = -1;

  /** The tag read last: its place, its name without prefix, its kind, and the attributes we look for. */
  private tagStart = 0;
  private nameStart = 0;
  private nameEnd = 0;
  private closing = false;
  private empty = false;
  private referenceStart = 0;
  private referenceEnd = 0;
  private type = n;
  private style = 0;
  private hidden = false;

  constructor(xml: Uint8Array, file: string, limit: number) {
    this.xml = xml;
    this.file = file;
    this.cells = new CellBuffer(file, limit);
  }

  scan(): ScannedSheet {
    const { xml, cells, distinct, formulas, hiddenRows } = this;
    let head = xml;
    while (this.nextTag())
      if (this.isNamed("sheetData")) {
        head = xml.subarray(0, this.tagStart);
        if (!this.empty) this.readRows();
        break;
      }
    if (head === xml && !this.isNamed("worksheet")) throw damaged(this.file, "a sheet ends before its cells begin");
    const { uncalculated } = this;
    return { cells, distinct, formulas, uncalculated, hiddenRows, head, tail: xml.subarray(this.at) };
  }

  private readRows(): void {
    const { xml } = this;
    while (this.nextTag()) {
      const length = this.nameEnd - this.nameStart;
      if (this.closing) {
        if (length === 9 && this.isNamed("sheetData")) return;
      } else if (length === 1 && xml[this.nameStart] === c) this.readCell();
      else if (length === 3 && xml[this.nameStart] === r) this.startRow();
    }
    throw damaged(this.file, "a sheet ends in the middle of its cells");
  }

  private startRow(): void {
    const stated = this.referenceEnd > 0 ? wholeNumber(this.xml, this.referenceStart, this.referenceEnd) : 0;
    this.currentRow = stated > 0 ? stated - 1 : this.currentRow + 1;
    this.column = -1;
    if (this.currentRow >= rowLimit) throw beyondTheSheet(this.file);
    if (this.hidden) this.hiddenRows.push(this.currentRow);
  }

  private readCell(): void {
    this.row = this.currentRow;
    this.column++;
    if (this.referenceEnd > 0) this.readReference();
    if (this.row >= rowLimit || this.column >= columnLimit) throw beyondTheSheet(this.file);
    if (this.empty) return;
    const { type, style } = this;
    let valueStart = 0;
    let valueEnd = 0;
    let formula = false;
    while (this.nextTag()) {
      const name = this.nameEnd - this.nameStart === 1 ? this.xml[this.nameStart] : 0;
      if (this.closing) {
        if (name === c) break;
      } else if (name === v && !this.empty) {
        valueStart = this.at;
        valueEnd = this.closingTag("v");
      } else if (name === f) formula = true;
      else if (this.isNamed("is") && !this.empty) {
        valueStart = this.tagStart;
        this.closingTag("is");
        valueEnd = this.at;
      }
    }
    if (formula) {
      this.formulas.push(cellKey(this.row, this.column));
      if (valueStart === 0) this.uncalculated++;
    }
    if (valueEnd > valueStart) this.keep(type, style, valueStart, valueEnd);
  }

  /**
   * Moves behind the closing tag of the element just opened, and says where that tag begins.
   * @throws Refusal when another element is closed there: its content would run into the next cells.
   */
  private closingTag(name: string): number {
    let depth = 1;
    while (depth > 0 && this.nextTag()) if (!this.empty) depth += this.closing ? -1 : 1;
    if (depth > 0 || !this.isNamed(name)) throw damaged(this.file, "a cell of a sheet is not closed");
    return this.tagStart;
  }

  private keep(type: number, style: number, start: number, end: number): void {
    const { xml, cells, distinct, row, column } = this;
    if (type === n) {
      const value = decimalNumber(xml, start, end);
      if (Number.isFinite(value)) cells.add(row, column, kinds.number, style, value);
      else cells.add(row, column, kinds.text, style, distinct.add("str", xml, start, end));
    } else if (type === s) {
      cells.add(row, column, kinds.text, style, distinct.shared(decimalNumber(xml, start, end)));
    } else if (type === b) {
      const first = xml[start];
      cells.add(row, column, kinds.boolean, style, first === one || first === t || first === capitalT ? 1 : 0);
    } else {
      const inline = xml[start] === lessThan && xml[start + 1] !== exclamation;
      const kind = type === e ? kinds.error : kinds.text;
      const place = distinct.add(inline ? "inlineStr" : type === e ? "e" : type === d ? "d" : "str", xml, start, end);
      cells.add(row, column, kind, style, place);
    }
  }

  /** Column letters, then row digits; a part that is missing keeps what was counted. */
  private readReference(): void {
    const { xml, referenceEnd } = this;
    let at = this.referenceStart;
    let column = 0;
    for (; at < referenceEnd && xml[at]! > nine; at++) column = column * 26 + (xml[at]! & 31);
    const row = wholeNumber(xml, at, referenceEnd);
    if (column > 0) this.column = column - 1;
    if (row > 0) this.row = row - 1;
  }

  /** Moves behind the next tag; comments, instructions and declarations are passed over. False at the end. */
  private nextTag(): boolean {
    const { xml } = this;
    const end = xml.length;
    let at = this.at;
    for (;;) {
      while (at < end && xml[at] !== lessThan) at++;
      if (at >= end) return false;
      const byte = xml[at + 1];
      if (byte === exclamation || byte === question) {
        at = this.afterMarkup(at);
        continue;
      }
      this.tagStart = at++;
      this.closing = byte === slash;
      if (this.closing) at++;
      this.nameStart = at;
      for (; at < end; at++) {
        const letter = xml[at]!;
        if (letter === greaterThan || letter <= space || letter === slash) break;
        if (letter === colon) this.nameStart = at + 1;
      }
      this.nameEnd = at;
      this.readAttributes(at);
      return true;
    }
  }

  private afterMarkup(start: number): number {
    const { xml } = this;
    const third = xml[start + 2];
    const ending = xml[start + 1] === question ? "?>" : third === hyphen ? "-->" : third === bracket ? "]]>" : ">";
    for (let at = start + 2; at < xml.length; at++) if (this.reads(ending, at)) return at + ending.length;
    return xml.length;
  }

  private readAttributes(from: number): void {
    const { xml } = this;
    const end = xml.length;
    let at = from;
    this.empty = false;
    this.referenceEnd = 0;
    this.type = n;
    this.style = 0;
    this.hidden = false;
    while (at < end) {
      const byte = xml[at]!;
      if (byte === greaterThan) break;
      if (byte <= space || byte === slash) {
        this.empty = byte === slash;
        at++;
        continue;
      }
      const name = at;
      while (at < end && xml[at] !== equals && xml[at] !== greaterThan) at++;
      const nameEnd = at;
      while (at < end && xml[at] !== quote && xml[at] !== apostrophe && xml[at] !== greaterThan) at++;
      if (xml[at] === greaterThan) break;
      const mark = xml[at++];
      const start = at;
      while (at < end && xml[at] !== mark) at++;
      if (xml[name] === h && this.reads("hidden", name)) this.hidden = xml[start] === one || xml[start] === t;
      else if (nameEnd - name === 1) this.readAttribute(xml[name]!, start, at);
      at++;
    }
    this.at = at + 1;
  }

  private readAttribute(name: number, start: number, end: number): void {
    if (name === r) {
      this.referenceStart = start;
      this.referenceEnd = end;
    } else if (name === s) this.style = Math.min(wholeNumber(this.xml, start, end), 0xffff);
    else if (name === t) this.type = end - start === 1 ? this.xml[start]! : i;
  }

  private isNamed(name: string): boolean {
    return this.nameEnd - this.nameStart === name.length && this.reads(name, this.nameStart);
  }

  private reads(text: string, from: number): boolean {
    for (let at = 0; at < text.length; at++) if (this.xml[from + at] !== text.charCodeAt(at)) return false;
    return true;
  }
}
