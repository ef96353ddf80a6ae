import type { Report } from "../../../shared/report/report.ts";
import { madeReport } from "./made-report.ts";

/** Names that would break a page, a link or a file name if they were taken as they are. */
export const hostileNames = [
  "<script>document.title='run'</script>",
  '"><img src=x onerror="document.title=\'run\'">',
  "</title></style></textarea><svg onload=\"document.title='run'\">",
  "=cmd|' /C calc'!A0",
  "\u202egnirts\u202c",
  "Ä & Ö / Ü",
  "Продажи",
  "CON",
];

/** The report every page of which is compared, opened and written in these tests. */
export function reportForTests(): Report {
  const names = ["East", "West", ...hostileNames];
  const count = names.length;
  return madeReport({
    people: count + 5,
    teams: count,
    skills: count,
    skillsPerPerson: count - 2,
    kpis: count,
    trainings: count,
    personPages: count,
    names,
  });
}
