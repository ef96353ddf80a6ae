import type { GapItem } from "../../analysis/gap-results.ts";
import { sayings } from "../../language.ts";

/** Who or what says something about a skill. */
export const raterWords: Record<GapItem["evidence"]["kinds"][number]["kind"], string> = sayings({
  test: "test",
  manager: "manager",
  peer: "peer",
  self: "self",
  certificate: "certificate",
  review: "review",
  "360": "360",
  "one-on-one": "one-on-one",
  exit: "exit",
  customer: "customer",
  survey: "survey",
  aspiration: "aspiration",
  other: "other",
});
