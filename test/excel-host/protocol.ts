/* The messages Microsoft's client and Excel exchange: one per context.sync(), as traced from the client's source. */

export const actionKind = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 7,
  update: 9,
} as const;

export const pathKind = {
  global: 1,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

/** Set by the client when `delayForCellEdit` asks Excel to wait until the user has left the cell. */
export const waitsForCellEdit = 64;

export interface ArgumentInfo {
  Arguments?: readonly unknown[];
  /** Which of the arguments are objects of this message. */
  ReferencedObjectPathIds?: readonly unknown[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name?: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: { Select?: readonly string[]; Expand?: readonly string[]; Top?: number; Skip?: number };
  ObjectState?: Record<string, unknown>;
}

export interface Batch {
  AutoKeepReference?: boolean;
  Actions: readonly Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface Request {
  id: number;
  type: number;
  flags: number;
  message: { body: Batch };
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ResponseBody {
  Results: ActionResult[];
  Error?: { Code: string; Message: string; HttpStatusCode: number; Location: string; ActionIndex: number };
}

export interface Response {
  statusCode: number;
  headers: Record<string, string>;
  body: ResponseBody | string;
}

/** The answer to a batch of which the action at `index` failed; what came before it stays done. */
export function failure(
  code: string,
  message: string,
  httpStatus: number,
  index = 0,
  results: ActionResult[] = [],
): Response {
  const error = { Code: code, Message: message, HttpStatusCode: httpStatus, Location: "", ActionIndex: index };
  return { statusCode: 200, headers: {}, body: { Error: error, Results: results } };
}

/** What the client hears when the connection breaks: no answer of Excel at all. */
export function brokenConnection(message: string): Response {
  const error = { code: "RichApi.ConnectionFailure", message };
  return { statusCode: 503, headers: {}, body: JSON.stringify({ error }) };
}
