const roleNouns =
  /\b(manager|engineer|analyst|specialist|operator|lead|leader|developer|technician|assistant|director|supervisor|consultant|officer|nurse|agent|clerk|representative|coordinator|administrator|architect|designer|planner|buyer|driver|trainer|worker|apprentice|intern|associate|executive|head of \w+|accountant|controller|recruiter|scientist|tester|owner|master|students?|staff|foreman|mechanic|electrician|welder|machinist|cashier|teacher|inspector|partner|doctor|physician|cook|chef|waiter|pharmacist|lawyer|secretary|guard|cleaner|programmer|editor|carer|midwife|paramedic|picker|packer|loader|fitter|plumber|carpenter|painter|\w{3,}(?:ionist|logist|grapher|ologist|ician))s?$/i;
const skillNouns =
  /\b(management|analysis|analytics|communications?|leadership|safety|excel|sql|python|java|javascript|powerpoint|word|sap|crm|erp|training|design|testing|planning|programming|services?|sales|marketing|writing|reading|negotiation|presentation|accounting|finance|quality|maintenance|welding|operations?|software|hardware|systems?|data|english|german|french|spanish|project|process|knowledge|skills?|control|installation|licen[cs]e|forklift|first aid|team ?work|problem|conflict|customer|coaching|procurement|documentation|security|networks?|reporting|modelling|statistics|machine|thinking|speaking|listening|solving)\b|\w{3,}ing\b/i;

/**
 * How much texts look like names of people, from −1 (skills or jobs) to 1.
 * @example personLikeness(["Ana Silva", "Ben Ode"]) // => 1
 */
export function personLikeness(texts: readonly string[]): number {
  if (texts.length === 0) return 0;
  return texts.reduce((sum, text) => sum + likeAPerson(text), 0) / texts.length;
}

function likeAPerson(text: string): number {
  if (/^\S+@\S+\.\S+$/.test(text)) return 1;
  if (/^[A-Z]{0,3}\d{2,}$/.test(text) || /^\p{Lu}\p{L}*[ -]?\d+( \p{Lu}\p{L}*\d*)?$/u.test(text)) return 0.3;
  const words = text.split(/[\s,]+/).filter(Boolean);
  if (roleNouns.test(text)) return -0.8;
  if (skillNouns.test(text)) return -0.8;
  if (/[\d&/+#:]/.test(text) || words.length > 5) return -0.5;
  const named = words.filter((word) =>
    /^(\p{Lu}[\p{L}'’.-]*|\p{Lo}[\p{L}\p{M}'’-]*|d[aeiu]|van|von|de|der|bin|el|al|la)$/u.test(word),
  );
  if (words.length === 1) return /^\p{Lu}\p{Ll}{2,}$|^\p{Lo}+$/u.test(text) ? 0.6 : /^\p{Ll}+$/u.test(text) ? 0.2 : 0;
  return named.length === words.length ? 1 : /^\p{Ll}/u.test(words[1] ?? "") ? -0.5 : 0;
}

/** Whether most texts end in the name of a job. */
export function looksLikeRoles(texts: readonly string[]): boolean {
  return texts.filter((text) => roleNouns.test(text)).length * 2 >= Math.max(1, texts.length);
}
