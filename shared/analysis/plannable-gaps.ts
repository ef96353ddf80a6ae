import { list, plural } from "../format.ts";
import { byCodePoint } from "../order.ts";
import type { GapItem } from "./analysis.ts";
import { boxWords } from "./cause-words.ts";
import { causeFor } from "./causes.ts";
import type { CauseResult } from "./evaluation.ts";
import type { LeftOut, OfferInputs } from "./offers.ts";

/** What skills are called: a dataset or an analysis. */
interface NamedSkills {
  skills: readonly { id: string; name: string }[];
}

/** Gaps that trainings may be planned for, what is not planned for, and what was assumed of causes, as sentences. */
export interface PlannableGaps {
  gaps: GapItem[];
  leftOut: LeftOut[];
  assumed: string[];
}

/**
 * The open ranked gaps whose cause does not speak against training, in the order given. Left out are gaps whose cause
 * is not a lack of skill, and those the Causes sheet looked at without finding the cause, unless it says that people
 * could not do it if their job depended on it. A gap nobody has looked at is planned for: otherwise a workbook without
 * causes could plan nothing.
 */
export function plannableGaps(
  dataset: NamedSkills,
  { gaps, causes }: Pick<OfferInputs, "gaps" | "causes">,
): PlannableGaps {
  const open = gaps.filter(
    ({ rank, score, metrics }) =>
      rank !== null && score !== null && metrics.gapCount > 0 && (metrics.totalGap ?? 0) > 0,
  );
  const nameOf = gapNames(dataset);
  const kept: GapItem[] = [];
  const leftOut: LeftOut[] = [];
  const mixed: string[] = [];
  const unclear: string[] = [];
  let notLookedAt = 0;
  for (const item of open) {
    const cause = causeFor(causes, item.skill, item.team);
    const why = cause === null ? null : speaksAgainst(cause);
    if (why !== null) {
      leftOut.push({ what: nameOf(item), why });
      continue;
    }
    if (cause === null) notLookedAt++;
    if (cause?.class === "mixed") mixed.push(nameOf(item));
    if (cause?.class === "unclear") unclear.push(nameOf(item));
    kept.push(item);
  }
  const unranked = gaps.filter(({ rank, metrics }) => rank === null && metrics.gapCount > 0).length;
  if (unranked > 0)
    leftOut.push({
      what: plural(unranked, "gap without a rank", "gaps without a rank"),
      why: "Too little is known about them to rank them.",
    });
  return { gaps: kept, leftOut, assumed: assumptions(notLookedAt, mixed, unclear) };
}

/** What a gap is called: its skill, and its team when it has one. */
export function gapNames({ skills }: NamedSkills): (item: Pick<GapItem, "skill" | "team">) => string {
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  return ({ skill, team }) => `${names.get(skill) ?? skill}${team === null ? "" : ` in ${team}`}`;
}

function speaksAgainst(cause: CauseResult): string | null {
  const top = cause.top.filter((box) => box !== "knowledge").map((box) => boxWords[box].name);
  if (cause.class === "not-training")
    return `Its cause is not a lack of skill${top.length > 0 ? ` but ${top.join(", ")}` : ""}: a training would not close it.`;
  if (cause.class === "unknown" && cause.couldIfNeeded !== false)
    return "The Causes sheet names it, but too few of the six boxes are rated to tell the cause.";
  return null;
}

function assumptions(notLookedAt: number, mixed: readonly string[], unclear: readonly string[]): string[] {
  const sorted = (names: readonly string[]) => list([...names].sort(byCodePoint));
  return [
    ...(notLookedAt > 0
      ? [
          `Nobody has looked for the cause of ${plural(notLookedAt, "gap")}; the plan takes ${notLookedAt === 1 ? "it" : "them"} to be a lack of skill.`,
        ]
      : []),
    ...(mixed.length > 0
      ? [`Training alone will not close ${sorted(mixed)}: something else stands in the way too.`]
      : []),
    ...(unclear.length > 0
      ? [`The cause of ${sorted(unclear)} is unclear: check whether the requirement is right.`]
      : []),
  ];
}
