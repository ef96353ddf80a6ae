import { dateCell, plainSheet, type SampleCell, type SampleSheet } from "./sheet.ts";

type Boxes = [
  expectations: number,
  resources: number,
  incentives: number,
  knowledge: number,
  capacity: number,
  motives: number,
];

interface Looked {
  skill: string;
  team: string;
  couldIfNeeded: "Yes" | "No";
  raters: Record<string, Boxes>;
  fix?: string;
  owner?: string;
}

/** The six boxes: 0 no barrier, 4 main barrier. Two of these gaps are not a training problem at all. */
const looked: readonly Looked[] = [
  {
    skill: "Route planning",
    team: "Logistics",
    couldIfNeeded: "Yes",
    raters: {
      "Logistics Manager": [3, 4, 1, 1, 1, 0],
      "HR Partner": [2, 4, 1, 1, 0, 1],
      "Logistics Planner": [3, 4, 2, 0, 1, 0],
    },
    fix: "Repair the planning tool and freeze tours at noon",
    owner: "Operations Director",
  },
  {
    skill: "Customer conversation",
    team: "Customer Care",
    couldIfNeeded: "Yes",
    raters: {
      "Customer Care Manager": [2, 1, 4, 1, 1, 1],
      "HR Partner": [1, 2, 4, 1, 0, 1],
      "Senior Care Agent": [2, 1, 3, 0, 1, 1],
    },
    fix: "Replace the handling-time bonus by one for solved cases",
    owner: "Customer Care Manager",
  },
  {
    skill: "Negotiation",
    team: "Sales North",
    couldIfNeeded: "No",
    raters: { "Sales Manager": [1, 0, 1, 4, 1, 0], "HR Partner": [1, 1, 1, 4, 0, 1] },
  },
  {
    skill: "Fault diagnosis",
    team: "Field Service",
    couldIfNeeded: "No",
    raters: {
      "Field Service Manager": [0, 1, 0, 4, 1, 0],
      "Senior Service Technician": [1, 1, 0, 3, 1, 1],
      "HR Partner": [1, 1, 0, 3, 0, 0],
    },
  },
  {
    skill: "Reporting automation",
    team: "Finance Operations",
    couldIfNeeded: "No",
    raters: { "Finance Operations Manager": [1, 3, 0, 3, 1, 0], "Financial Analyst": [0, 4, 1, 3, 0, 0] },
    fix: "Give analysts the connection to the ledger",
    owner: "Finance Operations Manager",
  },
  {
    skill: "Coaching",
    team: "Operations Leadership",
    couldIfNeeded: "No",
    raters: { "Operations Director": [2, 2, 3, 3, 1, 1], "Head of People and Culture": [3, 2, 3, 3, 0, 2] },
    fix: "Put monthly one-on-ones into the managers' goals",
    owner: "Operations Director",
  },
  {
    skill: "Data literacy",
    team: "Customer Care",
    couldIfNeeded: "No",
    raters: { "Customer Care Manager": [1, 1, 0, 3, 1, 1], "HR Partner": [1, 2, 0, 3, 0, 1] },
  },
  {
    skill: "Conflict resolution",
    team: "Logistics",
    couldIfNeeded: "No",
    raters: { "Logistics Manager": [2, 1, 1, 3, 0, 2], "HR Partner": [2, 2, 1, 3, 0, 1] },
    fix: "Agree how shifts hand over",
    owner: "Logistics Manager",
  },
];

export function causesSheet(post: (role: string) => string): SampleSheet {
  const rows = looked.flatMap(({ skill, team, couldIfNeeded, raters, fix, owner }): SampleCell[][] =>
    Object.entries(raters).map(([role, boxes], index) => [
      skill,
      team,
      post(role),
      dateCell("2026-10-12"),
      couldIfNeeded,
      ...boxes,
      index === 0 ? (fix ?? null) : null,
      index === 0 && owner ? post(owner) : null,
    ]),
  );
  const header = [
    "Skill",
    "Team",
    "Rated by",
    "Rated on",
    "Could they do it if the job depended on it?",
    "Expectations and feedback",
    "Tools and resources",
    "Incentives",
    "Knowledge and skill",
    "Capacity",
    "Motives",
    "Fix",
    "Owner of the fix",
  ];
  return plainSheet("Causes", header, rows);
}
