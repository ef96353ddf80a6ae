import type { Sheet } from "../model/sheet.ts";
import type { Workbook } from "../model/workbook.ts";

/** Where we know a behaviour of Excel from. */
export type Basis = "documented" | "issue" | "traced" | "assumed";

/** One thing this host does as Excel does it, and how sure that is. */
export interface Behaviour {
  /** "Range.values", or a type alone when it is about all of it. */
  about: string;
  says: string;
  basis: Basis;
  /** The issue it was seen in. */
  source?: string;
}

/** What the members of an object may reach besides the object. */
export interface Session {
  readonly workbook: Workbook;
  /** Reads larger than this are refused; `null`: no limit. */
  readonly cellsPerRead: number | null;
  /** Tells the add-in, when it listens, what happened. */
  announce(event: HostEvent): void;
  /** The add-in begins or ends to listen. */
  listen(event: EventName, target: string, on: boolean): void;
  count(what: "suspendedCalculation" | "calculation"): void;
  /** Opens a workbook in a window of its own. */
  create(base64: string): void;
}

export type EventName =
  | "changed"
  | "selectionChanged"
  | "activated"
  | "deactivated"
  | "added"
  | "deleted"
  | "calculated"
  | "formatChanged";

export interface HostEvent {
  name: EventName;
  sheet: Sheet;
  details: Record<string, unknown>;
}

export interface Property<T> {
  get(target: T, session: Session): unknown;
  set?(target: T, value: unknown, session: Session): void;
}

/** One type of object of Excel's: which members it answers. Names are those of Office.js. */
export interface ObjectType<T> {
  name: string;
  /** What Excel calls the object when it is asked for again. */
  identify?(target: T): string | number;
  /** The sheet the object lives on, or dies with. */
  sheetOf?(target: T): Sheet | null;
  /** Whether the object itself is gone, though its sheet is there. */
  isGone?(target: T): boolean;
  /** Ranges may be kept across round trips. */
  keeps?: boolean;
  properties?: Record<string, Property<T>>;
  links?: Record<string, (target: T) => HostObject>;
  methods?: Record<string, (target: T, args: readonly unknown[], session: Session) => unknown>;
  items?(target: T): HostObject[];
}

/** An object of Excel's in the hands of the add-in. */
export interface HostObject {
  readonly type: ObjectType<unknown>;
  readonly target: unknown;
}

export interface ObjectKind<T> extends ObjectType<T> {
  /** This type's object for that part of the workbook. */
  of(target: T): HostObject;
}

export function objectKind<T>(type: ObjectType<T>): ObjectKind<T> {
  const erased = type as unknown as ObjectType<unknown>;
  return { ...type, of: (target) => ({ type: erased, target }) };
}

/** What `…OrNullObject` answers when there is nothing. */
export const nothing: HostObject = { type: { name: "Null" }, target: null };

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === "object" && value !== null && "type" in value && "target" in value;
}

/** A property that is only read. */
export function reads<T>(get: (target: T, session: Session) => unknown): Property<T> {
  return { get };
}

/** A property of `target` that is kept as it was set, after a look at whether Excel would take it. */
export function keeps<T, Name extends keyof T>(name: Name, accept: (value: unknown) => T[Name]): Property<T> {
  return {
    get: (target) => target[name],
    set: (target, value) => {
      target[name] = accept(value);
    },
  };
}
