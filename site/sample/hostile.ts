import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { planOf } from "./plan.ts";
import { dateCell, percentCell, plainSheet, type SampleCell, type SampleSheet } from "./sheet.ts";

const script = "<script>alert(1)</script>";
const image = '"><img src=x onerror=alert(1)>';
const formula = "=cmd|' /C calc'!A0";
const braces = "{{constructor}}";
const path = "../../etc/passwd";
const link = "javascript:alert(1)";
const turned = "\u202egnp.exe\u202c \u200fאבג\u200e";
const invisible = "zero\u200bwidth\ufeff\u2060joined\u200d";
const endless = "W".repeat(300);
const nullByte = "report%00.html";
const device = "CON";
const emoji = "👩🏽‍🔧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ☠️";
const style = "</style><style>*{display:none}</style>";
const comment = "--><!--<svg onload=alert(1)>";
const template = "$\u007bx}$\u007bprocess.exit(1)}";
const title = "</title></head><body onload=alert(1)>";
const entity = "&lt;b&gt; &#x3c;script&#x3e; &amp;amp;";
const quotes = `' onmouseover='alert(1)' "`;
const jsonEnd = '</script><script>alert("json")</script>';
const sql = "Robert'); DROP TABLE people;--";
const url = "//attacker.invalid/x.js";
const cdata = "]]><![CDATA[<iframe src=data:text/html,x>";
const plus = '+HYPERLINK("http://attacker.invalid","x")';
const at = "@SUM(1+1)*cmd|' /C calc'!A0";
const windows = "..\\..\\aux:stream";

const people = [script, image, formula, braces, turned, invisible, endless, device, emoji, quotes];
const skills = [path, link, style, entity];
const teams = [nullByte, `Team ${comment}`];
const roles = [template, jsonEnd];
const kpis = [title, plus];
const trainings = [cdata, windows];
const months = Array.from({ length: 12 }, (_, month) => `2025-${String(month + 1).padStart(2, "0")}-01`);

const idOf = (person: number) => `H${person}`;
const teamOf = (person: number) => teams[person % 2]!;
const roleOf = (person: number) => roles[person % 2]!;

/** A small workbook whose every name and comment is an attempt to break out of the page it is shown on. */
export function hostileWorkbook(): SheetPlan[] {
  return hostileSheets().map(planOf);
}

function hostileSheets(): SampleSheet[] {
  return [
    plainSheet(
      "Skills Matrix",
      ["Employee ID", "Name", "Team", "Role", ...skills, "Assessed on"],
      people.map((name, person): SampleCell[] => [
        idOf(person),
        name,
        teamOf(person),
        roleOf(person),
        ...skills.map((_, skill) => (person * 3 + skill * 2) % 5),
        dateCell("2025-11-03"),
      ]),
    ),
    plainSheet(
      "Required levels",
      ["Role", "Skill", "Required level"],
      roles.flatMap((role) => skills.map((skill, index): SampleCell[] => [role, skill, 2 + (index % 3)])),
    ),
    plainSheet(
      "Skills",
      ["Skill", "Category", "Criticality", "Description"],
      skills.map((skill, index): SampleCell[] => [skill, image, index === 0 ? "Non-negotiable" : "Important", script]),
    ),
    plainSheet(
      "KPIs",
      [
        "KPI",
        "Unit",
        "Direction",
        "Baseline",
        "Target",
        "Target sentence",
        "Current",
        "Owner",
        "Strategic goal",
        "How measured",
      ],
      [
        [
          kpis[0]!,
          style,
          "Higher is better",
          percentCell(0.6),
          percentCell(0.8),
          `Increase ${script} by 10% in 6 months`,
          percentCell(0.65),
          people[1]!,
          sql,
          url,
        ],
        [kpis[1]!, emoji, "Lower is better", 12, 8, image, 11, people[8]!, template, path],
      ],
    ),
    plainSheet(
      "KPI History",
      ["KPI", "Team", "Month", "Value"],
      kpis.flatMap((kpi, index) =>
        teams.flatMap((team, t) =>
          months.map((month, m): SampleCell[] => [
            kpi,
            team,
            dateCell(month),
            index === 0 ? percentCell(0.6 + 0.005 * m + 0.02 * t) : 12 - 0.1 * m - t,
          ]),
        ),
      ),
    ),
    plainSheet(
      "Trainings",
      [
        "Training",
        "Skills",
        "Learning outcome",
        "Linked KPI",
        "Measurement method",
        "Target",
        "Format",
        "Start date",
        "Total cost",
        "Owner",
        "Sponsor",
      ],
      trainings.map((training, index): SampleCell[] => [
        training,
        skills[index]!,
        jsonEnd,
        kpis[index]!,
        comment,
        title,
        at,
        dateCell("2025-07-01"),
        1200,
        people[2]!,
        people[3]!,
      ]),
    ),
    plainSheet(
      "Participants",
      ["Training", "Employee ID", "Participant", "Team", "Status", "Pre-test", "Post-test"],
      people.map((name, person): SampleCell[] => [
        trainings[person % 2]!,
        idOf(person),
        name,
        teamOf(person),
        "Completed",
        40 + person,
        55 + person,
      ]),
    ),
    plainSheet(
      "Signals",
      ["Source", "Team", "Skill", "Date", "Comment"],
      [script, image, formula, plus, at].map((text, index): SampleCell[] => [
        "Review",
        teams[index % 2]!,
        skills[index % skills.length]!,
        dateCell("2025-10-01"),
        text,
      ]),
    ),
    plainSheet(
      "Settings",
      ["Setting", "Value"],
      [
        ["Organisation", `${script}${endless}`],
        ["Currency", image],
        ["Brand accent", "red;}</style><script>alert(1)</script>"],
      ],
    ),
  ];
}
