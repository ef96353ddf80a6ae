import { listSome, plural } from "../format.ts";
import { said, say } from "../language.ts";
import { byCodePoint } from "../order.ts";
import type { CauseClass, CauseResult } from "./cause-results.ts";
import { boxWords } from "./cause-words.ts";
import { causeFor } from "./causes.ts";
import type { GapItem } from "./gap-results.ts";
import type { LeftOut, OfferInputs } from "./offers.ts";

const mostNamed = 5;

/** What skills are called: a dataset or an analysis. */
interface NamedSkills {
  skills: readonly { id: string; name: string }[];
}

/** Gaps that trainings may be planned for, and what is not planned for. */
export interface PlannableGaps {
  gaps: GapItem[];
  leftOut: LeftOut[];
}

/**
 * The open ranked gaps whose cause does not speak against training, in the order given. Left out are gaps whose cause
 * is not a lack of skill, and those the Causes sheet looked at without finding the cause, unless it says that people
 * could not do it if their job depended on it. A gap nobody has looked at is planned for: otherwise a workbook without
 * causes could plan nothing.
 */
export function plannableGaps(
  named: NamedSkills,
  { gaps, causes }: Pick<OfferInputs, "gaps" | "causes">,
): PlannableGaps {
  const nameOf = gapNames(named);
  const kept: GapItem[] = [];
  const leftOut: LeftOut[] = [];
  let unranked = 0;
  for (const item of gaps) {
    if (!(item.metrics.gapCount > 0 && (item.metrics.totalGap ?? 0) > 0)) continue;
    if (item.rank === null || item.score === null) {
      unranked++;
      continue;
    }
    const cause = causeFor(causes, item.skill, item.team);
    const why = cause === null ? null : speaksAgainst(cause);
    if (why === null) kept.push(item);
    else leftOut.push({ what: nameOf(item), why });
  }
  if (unranked > 0)
    leftOut.push({
      what: plural(unranked, "gap without a rank", "gaps without a rank"),
      why: say`Too little is known to rank them. The sheets Links, KPIs, Skills and Signals would supply more.`,
    });
  return { gaps: kept, leftOut };
}

/** What is taken for granted about the causes of gaps that are planned for, as sentences. */
export function causesAssumed(named: NamedSkills, { gaps, causes }: Pick<OfferInputs, "gaps" | "causes">): string[] {
  const nameOf = gapNames(named);
  const names = (wanted: CauseClass) =>
    gaps
      .filter(({ skill, team }) => causeFor(causes, skill, team)?.class === wanted)
      .map(nameOf)
      .sort(byCodePoint);
  const notLookedAt = gaps.filter(({ skill, team }) => causeFor(causes, skill, team) === null).length;
  const [mixed, unclear, confirmed] = [names("mixed"), names("unclear"), names("unknown")];
  return [
    ...(notLookedAt > 0
      ? [
          say`Nobody has looked for the cause of ${plural(notLookedAt, "gap")}; the plan takes ${notLookedAt === 1 ? say`it` : say`them`} to be a lack of skill.`,
        ]
      : []),
    ...(mixed.length > 0
      ? [say`Training alone will not close ${listSome(mixed, mostNamed)}: something else stands in the way too.`]
      : []),
    ...(unclear.length > 0
      ? [say`The cause of ${listSome(unclear, mostNamed)} is unclear: check whether the requirement is right.`]
      : []),
    ...(confirmed.length > 0
      ? [
          say`The boxes do not tell the cause of ${listSome(confirmed, mostNamed)}; that people could not do it if their job depended on it is taken for a lack of skill.`,
        ]
      : []),
  ];
}

/** What a gap is called: its skill, and its team when it has one. */
export function gapNames({ skills }: NamedSkills): (item: Pick<GapItem, "skill" | "team">) => string {
  const names = new Map(skills.map(({ id, name }) => [id, name]));
  return ({ skill, team }) => `${names.get(skill) ?? skill}${team === null ? "" : say` in ${team}`}`;
}

function speaksAgainst(cause: CauseResult): string | null {
  const top = cause.top.filter((box) => box !== "knowledge").map((box) => said(boxWords[box].name));
  if (cause.class === "not-training")
    return say`Its cause is not a lack of skill${top.length > 0 ? say` but ${top.join(", ")}` : ""}: a training would not close it.`;
  if (cause.class === "unknown" && cause.couldIfNeeded !== false)
    return say`The Causes sheet names it, but too few of the six boxes are rated to tell the cause.`;
  return null;
}
