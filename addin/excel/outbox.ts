/// <reference types="office-js" />
import type { Conversation } from "./ask-excel.ts";
import { ExcelTrouble } from "./excel-sentences.ts";

/** What one line of ours adds to a message: the object it names and what is done to it. */
const bytesOfAction = 400;
/** Excel stands still while it works through a message: this many lines are done in a moment. */
const mostActions = 1500;

/** Something Excel shall do. It may be done a second time, so it begins from the context each time. */
export interface Parcel {
  /** About how many lines of ours it takes. */
  actions: number;
  /** What it carries besides, there or back, in bytes. */
  bytes?: number;
  /** The sheet it is about. */
  about: string;
  /** Queues the work; what it gives back is run once Excel has answered. */
  act(context: Excel.RequestContext): undefined | (() => void);
}

/** What a parcel is to a message, in bytes: a measure of the work, too. */
export function weightOf({ actions, bytes = 0 }: Pick<Parcel, "actions" | "bytes">): number {
  return actions * bytesOfAction + bytes;
}

/** Gathers work until a message is full, so that a hundred small things are one round trip and a large one is several. */
export class Outbox {
  readonly #conversation: Conversation;
  readonly #onDone: (weight: number) => void;
  #parcels: Parcel[] = [];
  #weight = 0;
  #actions = 0;

  constructor(conversation: Conversation, onDone: (weight: number) => void = () => {}) {
    this.#conversation = conversation;
    this.#onDone = onDone;
  }

  async add(parcel: Parcel): Promise<void> {
    const isFull =
      this.#weight + weightOf(parcel) > this.#conversation.bytesPerSync || this.#actions + parcel.actions > mostActions;
    if (isFull) await this.flush();
    this.#parcels.push(parcel);
    this.#weight += weightOf(parcel);
    this.#actions += parcel.actions;
  }

  /** Sends what is left. */
  async flush(): Promise<void> {
    const parcels = this.#parcels;
    this.#parcels = [];
    this.#weight = 0;
    this.#actions = 0;
    if (parcels.length > 0) await this.#send(parcels);
  }

  /** A message that is larger than was thought is refused as a whole, and goes in halves. */
  async #send(parcels: readonly Parcel[]): Promise<void> {
    const { context } = this.#conversation;
    context.application.suspendApiCalculationUntilNextSync();
    const after = parcels.map(({ act }) => act(context));
    const sheets = new Set(parcels.map(({ about }) => about));
    try {
      await this.#conversation.sync(sheets.size === 1 ? parcels[0]!.about : "");
    } catch (error) {
      if (!(error instanceof ExcelTrouble) || error.kind !== "tooLarge" || parcels.length === 1) throw error;
      const middle = Math.ceil(parcels.length / 2);
      await this.#send(parcels.slice(0, middle));
      await this.#send(parcels.slice(middle));
      return;
    }
    for (const each of after) each?.();
    this.#onDone(parcels.reduce((sum, parcel) => sum + weightOf(parcel), 0));
  }
}
