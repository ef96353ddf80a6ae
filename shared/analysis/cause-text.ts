import { list, money, number, plural } from "../format.ts";
import { said, say } from "../language.ts";
import type { TrainingResult } from "./analysis.ts";
import { boxesAsked } from "./cause.ts";
import type { Box, CauseResult } from "./cause-results.ts";
import { boxWords } from "./cause-words.ts";
import type { Settings } from "./settings.ts";

interface Facts {
  settings: Pick<Settings, "causes" | "currency">;
  /** Knowledge is taken as 0 because they could do it if their job depended on it. */
  prefilled: boolean;
  /** Main causes as written. */
  inWords: readonly string[];
  /** Ratings that are not from 0 to 4. */
  offScale: number;
  /** Planned and running trainings for the skill, and those of them that are mandatory. */
  trainings: readonly TrainingResult[];
  mandatory: readonly TrainingResult[];
}

/** What the result says in sentences: what is in the way, what to do about it, and what is taken for granted. */
export function causeText(cause: Omit<CauseResult, "text">, facts: Facts): string {
  return [...verdictText(cause, facts), ...fixText(cause), ...doubts(cause, facts), ...moneyText(cause, facts)].join(
    " ",
  );
}

function verdictText(cause: Omit<CauseResult, "text">, facts: Facts): string[] {
  const { barrierFrom } = facts.settings.causes;
  switch (cause.class) {
    case "not-training":
      return [say`Training alone will not close this gap. In the way: ${barriers(cause)}.`];
    case "mixed":
      return [
        say`Training alone will not close this gap. In the way: ${barriers(cause)}.`,
        say`Train, and see to the rest at the same time.`,
      ];
    case "training": {
      const others = cause.top.filter((box) => box !== "knowledge");
      return [
        say`The main barrier is ${said(boxWords.knowledge.name)} (${number(cause.boxes.knowledge, 1)}), so training fits this gap.`,
        ...(others.length ? [say`Also in the way: ${barriers({ ...cause, top: others })}.`] : []),
      ];
    }
    case "unclear":
      return [
        say`No box is rated ${number(barrierFrom, 1)} or more, so nothing is known to be in the way: check whether the requirement is right before anything is spent.`,
      ];
    case "unknown":
      return askFirst(cause, facts);
  }
}

function askFirst({ boxes, top, couldIfNeeded, ...cause }: Omit<CauseResult, "text">, facts: Facts): string[] {
  const missing = boxesAsked.filter((box) => boxes[box] === null);
  const rated = boxesAsked.length - missing.length;
  const stated = facts.inWords.map((each) => say`“${each}”`);
  const known =
    rated > 0
      ? say`${rated} of the six boxes ${rated === 1 ? say`is` : say`are`} rated; not rated: ${list(missing.map(nameOf))}.`
      : stated.length === 0
        ? say`No box is rated.`
        : top.length === 0
          ? say`Named as main cause: ${list(stated)}, which fits none of the six boxes.`
          : say`Named as main cause: ${list(stated)}. That is ${barriers({ ...cause, boxes, top })}.`;
  return [
    known,
    say`Rate at least ${number(facts.settings.causes.fewestBoxes)} boxes, knowledge and skill among them, before money is spent on training.`,
    ...(rated > 0 && top.some((box) => box !== "knowledge") ? [say`So far in the way: ${list(top.map(nameOf))}.`] : []),
  ];
}

/** Each box with its height and what to do about it. */
function barriers({ top, boxes }: Pick<CauseResult, "top" | "boxes">): string {
  return top
    .map((box) => {
      const height = boxes[box];
      return say`${said(boxWords[box].name)}${height === null ? "" : ` (${number(height, 1)})`}, so ${said(boxWords[box].action)}`;
    })
    .join("; ");
}

function fixText({ fix }: Omit<CauseResult, "text">): string[] {
  return fix === null ? [] : [say`The fix named in the workbook: “${fix}”.`];
}

function doubts(cause: Omit<CauseResult, "text">, { prefilled, offScale, settings }: Facts): string[] {
  const { knowledge } = cause.boxes;
  const { barrierFrom } = settings.causes;
  return [
    ...(prefilled
      ? [
          say`They could do it if their job depended on it, so knowledge and skill, which nobody rated, is taken as 0; please confirm.`,
        ]
      : []),
    ...(cause.couldIfNeeded === true && knowledge !== null && knowledge >= barrierFrom
      ? [say`Yet they could do it if their job depended on it: check the rating of knowledge and skill.`]
      : []),
    ...(cause.couldIfNeeded === false && knowledge !== null && knowledge < barrierFrom
      ? [say`Yet they could not do it even if their job depended on it: check the rating of knowledge and skill.`]
      : []),
    ...(offScale > 0 ? [say`${plural(offScale, "rating")} not from 0 to 4 left out.`] : []),
  ];
}

function moneyText({ verdict, skill, notWasted }: Omit<CauseResult, "text">, facts: Facts): string[] {
  if (verdict !== "fix, do not train") return [];
  const { trainings, mandatory, settings } = facts;
  const avoidable = trainings.filter((training) => !mandatory.includes(training));
  const shared = avoidable.filter(({ skills }) => skills.some((each) => each !== skill));
  const names = (of: readonly TrainingResult[]) => list(of.map(({ name }) => name));
  return [
    ...(avoidable.length === 0
      ? []
      : notWasted === null
        ? [say`What ${names(avoidable)} costs is not known, so neither is the money that need not be spent.`]
        : [say`${money(notWasted, settings.currency)} for ${names(avoidable)} need not be spent on it.`]),
    ...(avoidable.some(({ cost }) => cost === null) && notWasted !== null
      ? [say`The cost of ${names(avoidable.filter(({ cost }) => cost === null))} is not known.`]
      : []),
    ...(shared.length
      ? [
          say`${names(shared)} also ${shared.length === 1 ? say`teaches` : say`teach`} other skills, so the sum is an upper limit.`,
        ]
      : []),
    ...(mandatory.length
      ? [
          say`${names(mandatory)} ${mandatory.length === 1 ? say`is` : say`are`} mandatory and ${mandatory.length === 1 ? say`goes` : say`go`} on.`,
        ]
      : []),
  ];
}

function nameOf(box: Box): string {
  return said(boxWords[box].name);
}
