export type DeadlineUnit = "day" | "week" | "month" | "quarter" | "year";

/** Until when: so long from now, this or the next period, a date as written, or something that will happen. */
export type Deadline =
  | { kind: "duration"; n: number; unit: DeadlineUnit }
  | { kind: "period"; which: "next" | "this"; unit: Exclude<DeadlineUnit, "day"> }
  | { kind: "date"; value: string }
  | { kind: "event"; value: string };

const countWords = "a one two three four five six seven eight nine ten eleven twelve".split(" ");
const year = String.raw`20[2-9]\d`;
const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const day = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const date = [
  String.raw`20\d\d-\d\d(?:-\d\d)?`,
  String.raw`\d{1,2}[./]\d{1,2}[./]\d{2,4}`,
  `(?:q[1-4]|h[12])(?:[ /-]?${year})?`,
  `${day}(?: of)? ${month}(?:,? ${year})?`,
  `${month}(?: ${day})?(?:,? ${year})?`,
  year,
].join("|");

/** What a sentence ends with, most particular first; each starts at the beginning of the text or after a space. */
const endings: readonly [RegExp, (parts: readonly string[]) => Deadline][] = [
  [
    ending(
      String.raw`(?:in|within|over|during)(?: the)?(?: (?:next|coming|following))? (\d+|an?|${countWords.join("|")}) (day|week|month|quarter|year)s?`,
    ),
    ([count, unit]) => ({ kind: "duration", n: countOf(count!), unit: unit!.toLowerCase() as DeadlineUnit }),
  ],
  [
    ending(
      "(?:(?:by|before|until|in|within|over|during|for) )?(?:the )?(?:end of )?(?:the )?(next|this) (?:financial |fiscal |calendar )?(week|month|quarter|year)",
    ),
    ([which, unit]) => periodOf(which!, unit!),
  ],
  [
    ending("(?:by|before|until|at) (?:the )?(?:end of the )?(week|month|quarter|year)(?:[- ]end)?"),
    ([unit]) => periodOf("this", unit!),
  ],
  [
    ending(`(?:by|before|until|till|in|on|at|during|within|for|through|throughout)(?: the)?(?: end of)? (${date})`),
    ([value]) => ({ kind: "date", value: value! }),
  ],
  [
    ending("(?:in|by|at|before|until) (?:the )?next ((?:(?! by | to ).)+)"),
    ([value]) => ({ kind: "event", value: value! }),
  ],
];

/**
 * Takes the deadline off a target sentence. It stands at the end, or at the beginning with a comma behind it;
 * `null` when there is none.
 *
 * @example
 * takeDeadline("Raise retention within 12 months")
 * // => { rest: "Raise retention", deadline: { kind: "duration", n: 12, unit: "month" } }
 */
export function takeDeadline(sentence: string): { rest: string; deadline: Deadline | null } {
  const atEnd = deadlineAtEnd(sentence);
  if (atEnd) return atEnd;
  const comma = sentence.indexOf(", ");
  const inFront = comma > 0 ? deadlineAtEnd(sentence.slice(0, comma)) : null;
  if (inFront?.rest === "") return { rest: sentence.slice(comma + 2), deadline: inFront.deadline };
  return { rest: sentence, deadline: null };
}

function deadlineAtEnd(sentence: string): { rest: string; deadline: Deadline } | null {
  for (const [shape, read] of endings) {
    const found = shape.exec(sentence);
    if (found) return { rest: found[1]!.trim().replace(/,$/, ""), deadline: read(found.slice(2)) };
  }
  return null;
}

function ending(pattern: string): RegExp {
  return new RegExp(`^(|.*? |.*?, ?)${pattern}$`, "i");
}

function countOf(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : Math.max(1, countWords.indexOf(text.toLowerCase()));
}

function periodOf(which: string, unit: string): Deadline {
  return {
    kind: "period",
    which: which.toLowerCase() as "next" | "this",
    unit: unit.toLowerCase() as Exclude<DeadlineUnit, "day">,
  };
}
