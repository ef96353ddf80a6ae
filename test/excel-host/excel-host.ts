import { isHousekeeping, stoppingAt } from "./batches.ts";
import { takeCalculated } from "./calculated.ts";
import { type Execution, execute } from "./execute.ts";
import type { Fault } from "./fault.ts";
import { fileBytes } from "./file-bytes.ts";
import { HostError } from "./host-error.ts";
import { Listeners } from "./listeners.ts";
import { Workbook } from "./model/workbook.ts";
import type { EventName, HostEvent } from "./objects/object-type.ts";
import { type Profile, type ProfileName, profiles } from "./profile.ts";
import { brokenConnection, failure, type Request, type Response, waitsForCellEdit } from "./protocol.ts";
import { workbookBytes } from "./save-xlsx.ts";
import { snapshotOf } from "./snapshot.ts";
import { User } from "./user.ts";

export interface SyncRecord {
  /** 1, 2, 3 … over the host's life. */
  index: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
  /** The client gives back what it held on to; nothing of the add-in's. */
  housekeeping: boolean;
  error: string | null;
}

export interface HostOptions {
  workbook?: Workbook;
  /** The bytes of the file the workbook was opened from. */
  opened?: Uint8Array;
  /** Names of empty sheets, instead of a workbook. */
  sheets?: readonly string[];
  profile?: ProfileName;
}

/** The workbook as a file in the hands of the add-in. */
export interface HandedOver {
  /** Files that were not closed yet. */
  held: number;
  slices: number;
  /** The slice that fails, counted from 1. */
  breaksAt: number | null;
  /** Why no file is handed over; `null`: it is. */
  refusal: { code: number; message: string } | null;
}

/** What the client knows of its far end. */
export interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost?: (text: string) => void;
}

/**
 * The far end of Office.js: takes the messages of Microsoft's own client and does on a workbook in memory what Excel
 * would do. `connect` joins the two.
 */
export class ExcelHost implements Execution {
  readonly workbook: Workbook;
  readonly profile: Profile;
  readonly user = new User(this);
  readonly syncs: SyncRecord[] = [];
  /** Members the add-in asked for that this host does not know. */
  readonly unknown = new Set<string>();
  /** How often the add-in asked for a calculation, and for none until its next round trip. */
  readonly counts = { calculation: 0, suspendedCalculation: 0 };
  /** Workbooks the add-in had Excel open, as base64. */
  readonly created: string[] = [];
  /** How often and how the workbook is handed over as a file. */
  readonly file: HandedOver = { held: 0, slices: 0, breaksAt: null, refusal: null };
  /** The user is typing into a cell. */
  editing = false;
  private readonly faults = new Map<number, Fault>();
  private readonly listeners = new Listeners();
  private waiting: (() => void)[] = [];
  private references = 0;
  private bridge: Bridge | null = null;
  private readonly opened: Uint8Array | null;

  constructor({ workbook, opened, sheets, profile = "web" }: HostOptions = {}) {
    this.workbook = workbook ?? new Workbook(sheets);
    this.profile = profiles[profile];
    this.opened = opened ?? null;
  }

  get cellsPerRead(): number | null {
    return this.profile.cellsPerRead;
  }

  /** Makes the round trip of this number fail so. */
  failAt(sync: number, fault: Fault): this {
    this.faults.set(sync, fault);
    return this;
  }

  /** What each sheet holds and looks like, as text to compare: equal texts are equal sheets. */
  snapshot(): Record<string, string> {
    return snapshotOf(this.workbook);
  }

  /** The workbook as a file. Settings and custom properties stay behind. */
  saveXlsx(): Promise<Uint8Array> {
    return workbookBytes(this.workbook);
  }

  /** The workbook as the file that add-ins are handed, settings and all. */
  fileBytes(): Promise<Uint8Array> {
    return fileBytes(this.workbook, this.opened);
  }

  /** Lets another program calculate the formulas, and takes their values. */
  async calculate(engine: (xlsx: Uint8Array) => Promise<Uint8Array>): Promise<void> {
    await takeCalculated(this.workbook, await engine(await this.saveXlsx()));
    for (const sheet of this.workbook.sheets) this.announce({ name: "calculated", sheet, details: {} });
    this.deliver();
  }

  /** The end the client talks to. */
  newBridge(): Bridge {
    const bridge: Bridge = {
      sendMessageToHost: (text) => {
        const request = JSON.parse(text) as Request;
        void this.answer(request, byteLength(text)).then((message) => {
          if (message !== null)
            bridge.onMessageFromHost?.(JSON.stringify({ id: request.id, type: request.type, message }));
          this.deliver();
        });
      },
    };
    this.bridge = bridge;
    return bridge;
  }

  announce(event: HostEvent & { byUser?: boolean }): void {
    this.listeners.announce(event);
  }

  listen(event: EventName, target: string, on: boolean): void {
    this.listeners.listen(event, target, on);
  }

  create(base64: string): void {
    this.created.push(base64);
  }

  count(what: "suspendedCalculation" | "calculation"): void {
    this.counts[what]++;
  }

  newReference(): string {
    this.references++;
    return `reference ${this.references}`;
  }

  /** Sends the add-in what happened since the last time. */
  deliver(): void {
    const entries = this.listeners.take();
    if (entries.length > 0) this.bridge?.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }

  /** Lets those go on who waited for the user to leave a cell. */
  goOn(): void {
    for (const resume of this.waiting.splice(0)) resume();
  }

  private async answer({ flags, message: { body } }: Request, requestBytes: number): Promise<Response | null> {
    const index = this.syncs.length + 1;
    const record: SyncRecord = {
      index,
      actions: body.Actions.length,
      requestBytes,
      responseBytes: 0,
      housekeeping: isHousekeeping(body),
      error: null,
    };
    this.syncs.push(record);
    await Promise.resolve();
    if (this.editing && flags & waitsForCellEdit) await new Promise<void>((resume) => this.waiting.push(resume));
    const response = this.respond(body, requestBytes, this.faults.get(index));
    if (response === null) record.error = "never answered";
    else if (typeof response.body === "string") record.error = "reply lost";
    else {
      record.error = response.body.Error?.Code ?? null;
      record.responseBytes = byteLength(JSON.stringify(response.body.Results));
      const limit = this.profile.bytesPerSync;
      if (limit !== null && record.responseBytes > limit) {
        record.error = "ResponsePayloadSizeLimitExceeded";
        return failure(record.error, "The response payload size has exceeded the limit.", 413);
      }
    }
    return response;
  }

  private respond(body: Request["message"]["body"], bytes: number, fault: Fault | undefined): Response | null {
    if (fault?.kind === "user") fault.does(this.user);
    if (fault?.kind === "refused")
      return failure(fault.code ?? "GeneralException", fault.message ?? "The request was refused.", 500);
    const limit = this.profile.bytesPerSync;
    if (fault?.kind === "tooLarge" || (limit !== null && bytes > limit))
      return failure("RequestPayloadSizeLimitExceeded", "The request payload size has exceeded the limit.", 413);
    if (fault?.kind === "cellEditing" || this.editing)
      return failure(
        "InvalidOperationInCellEditMode",
        "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or selecting another cell, and then try again.",
        400,
      );
    if (fault?.kind === "never" && fault.applied !== true) return null;
    const stop =
      fault?.kind === "partly"
        ? {
            index: stoppingAt(body, fault.after),
            error: new HostError(fault.code ?? "GeneralException", fault.message ?? "An action failed.", 500),
          }
        : undefined;
    const response = execute(body, this, stop);
    if (fault?.kind === "never") return null;
    return fault?.kind === "replyLost" ? brokenConnection("The connection was lost.") : response;
  }
}

function byteLength(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 0x7ff) bytes += code >= 0xd800 && code <= 0xdfff ? 1 : 2;
    else if (code > 0x7f) bytes += 1;
  }
  return bytes;
}
