import { sayings } from "../language.ts";
import type { Box } from "./cause-results.ts";

/** What a box is called, and what is done about it. */
export const boxWords: Record<Box, { name: string; action: string }> = sayings({
  expectations: {
    name: "expectations and feedback",
    action: "say what good work looks like and give feedback on it",
  },
  resources: { name: "tools, time and process", action: "provide the tool, the time or the process that is missing" },
  incentives: { name: "rewards and consequences", action: "reward what is asked for, not its opposite" },
  knowledge: { name: "knowledge and skill", action: "train with practice on real work" },
  capacity: { name: "staffing and fit", action: "staff the work and check who fits it" },
  motives: { name: "job match and motivation", action: "match the work with what people want to do" },
});

/** Says outright that somebody cannot do it: then a tool or a process that is named is only what it is about. */
const cannot =
  /\b(?:do(?:es)?|did)(?: not|n['’]?t) (?:yet )?know how|\b(?:not|never)(?: been| yet| properly)* (?:trained|taught|shown|learn)|\buntrained|\b(?:no|lacks?|lack of|missing|insufficient|little|too little) (?:\w+ )?(?:training|knowledge|skills?|know[- ]?how|experience|practice)\b/i;

/** Words for each box; what is named first in a text counts. */
const words: readonly (readonly [Box, RegExp])[] = [
  [
    "expectations",
    /expect|feedback|unclear|clarity|\bgoals?\b|standards?\b|priorit|instruction|guidance|information|communicat|not told|know what/i,
  ],
  [
    "resources",
    /\btools?\b|tooling|software|\bsystems?\b|equipment|machine|material|\btime\b|process|procedure|workflow|resource|budget|access|licen[cs]e|instrument|\bdata\b|workload|bottleneck|paperwork/i,
  ],
  [
    "incentives",
    /incentive|reward|bonus|\bpay\b|salary|recogni[sz]|consequence|punish|penal|sanction|nothing happens|commission/i,
  ],
  ["capacity", /capacity|staff|head-?count|too few people|vacanc|turnover|absence|wrong person|\bfit\b|selection/i],
  ["motives", /motiv|\bwill\b|willing|unwilling|attitude|interest|engagement|morale|refus|resist|not want|job match/i],
  ["knowledge", /knowledge|know[- ]?how|know how|\bskills?\b|train|experience|competen|learn|practi[cs]e|educat/i],
];

/**
 * The box that a main cause in words means, or `null` when the words name none.
 *
 * @example boxInWords("no time") // => "resources"
 * @example boxInWords("does not know how to use the tool") // => "knowledge"
 * @example boxInWords("the weather") // => null
 */
export function boxInWords(cause: string): Box | null {
  if (cannot.test(cause)) return "knowledge";
  let first: { box: Box; at: number } | null = null;
  for (const [box, pattern] of words) {
    const at = cause.search(pattern);
    if (at >= 0 && (first === null || at < first.at)) first = { box, at };
  }
  return first?.box ?? null;
}
