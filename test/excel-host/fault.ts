import type { User } from "./user.ts";

/** What can go wrong with one round trip. */
export type Fault =
  /** Excel refuses the whole batch: nothing of it is done. */
  | { kind: "refused"; code?: string; message?: string }
  /** The first steps that do something (half of them, when not told) are done, then one fails. */
  | { kind: "partly"; after?: number; code?: string; message?: string }
  /** All is done, but the answer is lost on its way. */
  | { kind: "replyLost" }
  /** The answer never comes; `applied` says whether the actions were done. */
  | { kind: "never"; applied?: boolean }
  | { kind: "tooLarge" }
  /** The user is in the middle of typing into a cell when this batch arrives. */
  | { kind: "cellEditing" }
  /** The user does something just before this batch arrives. */
  | { kind: "user"; does: (user: User) => void };
