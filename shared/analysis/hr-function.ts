const hrWords =
  /\b(?:hrbp|h\.?\s?r\.?)(?![\p{L}])(?: (?:operations|services|development|business partners?))?|\bhuman (?:resources?|capital)\b|\bpeople (?:&|and) culture\b|\bpeople(?: (?:operations|development|services))?\b|\bpersonnel\b|\btalent(?: (?:management|development|acquisition))?\b|\bl ?(?:&|and) ?d\b|\blearning (?:&|and) development\b|\blearning\b|\btraining\b|\borgani[sz]ational development\b|\bacademy\b|\bchro\b/giu;
const fillers =
  /\b(?:and|the|of|for|department|dept|team|function|unit|head|director|vp|vice|president|chief|officer|manager|managers|management|office|group|lead|leader|specialist|generalist)\b|[^\p{L}]/giu;

/**
 * Whether a function, department or list of them names HR and nothing of the business beside it.
 *
 * @example isHrOnly("People & Culture") // => true
 * @example isHrOnly("HR and Finance Operations") // => false
 */
export function isHrOnly(text: string | null): boolean {
  if (text === null) return false;
  const rest = text.replace(hrWords, " ");
  return rest !== text && rest.replace(fillers, "") === "";
}
