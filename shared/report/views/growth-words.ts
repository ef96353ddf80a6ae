import type { SaidAnswer, SaidIn, SaidTheme, TrainingTaken } from "../../analysis/growth-results.ts";
import { say, sayings } from "../../language.ts";

/** How far somebody is in a training. */
export const trainingStates: Record<TrainingTaken["state"], string> = sayings({
  finished: "finished",
  running: "running",
  planned: "planned",
  "not finished": "not finished",
});

/** Whether a training is in use at work, and who says so. */
export function useText(applied: boolean | null, confirmed: "manager" | "self" | null): string {
  if (applied === null) return say`not asked`;
  if (confirmed === null) return applied ? say`yes` : say`no`;
  if (confirmed === "manager") return applied ? say`yes, confirmed` : say`no, confirmed`;
  return applied ? say`yes, own word` : say`no, own word`;
}

/** Where something was said. */
export const saidWords: Record<SaidIn, string> = sayings({
  review: "reviews",
  "360": "360s",
  "one-on-one": "one-on-ones",
  exit: "exit interviews",
  customer: "customers",
  survey: "surveys",
  aspiration: "wishes to grow",
  other: "other places",
  "check-in": "check-ins",
  "cause analysis": "the cause analysis",
});

/** What came of something that was said. */
export const answerStates: Record<SaidTheme["state"], string> = sayings({
  done: "something was done",
  started: "under way",
  decided: "decided",
  declined: "decided against",
  "no answer": "no answer on record",
  unknown: "no day on record",
});

/** What kind of answer it is, before what it is. */
export const answerKinds: Record<`${SaidAnswer["about"]} ${SaidAnswer["kind"]}`, string> = sayings({
  "training done": "training held",
  "training started": "training running",
  "training decided": "training planned",
  "training declined": "training called off",
  "request done": "request granted",
  "request started": "request granted",
  "request decided": "request granted",
  "request declined": "request not granted",
  "action done": "action finished",
  "action started": "action under way",
  "action decided": "action agreed",
  "action declined": "action stopped",
  "fix done": "fix made",
  "fix started": "fix under way",
  "fix decided": "fix agreed",
  "fix declined": "fix declined",
});
