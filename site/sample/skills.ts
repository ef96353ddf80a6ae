/** A skill of the sample company, with what it costs to build it. */
export interface SampleSkill {
  name: string;
  category: string;
  criticality: "Normal" | "Important" | "Non-negotiable";
  certificate: string | null;
  minimumHolders: number | null;
  weeks: number | null;
  costPerLevel: number | null;
  /** How far the company as a whole is from what its roles ask for, in levels. Hidden: it only shapes the ratings. */
  tendency: number;
  description: string;
}

type Row = [
  name: string,
  criticality: SampleSkill["criticality"],
  certificate: string | null,
  minimumHolders: number | null,
  weeks: number | null,
  costPerLevel: number | null,
  tendency: number,
  description: string,
];

const catalogue: Record<string, Row[]> = {
  "Customer and commercial": [
    ["Negotiation", "Important", null, 4, 10, 900, -0.7, "Prepares a position, trades concessions, closes on value"],
    ["Account planning", "Normal", null, null, 16, 650, -0.2, "Keeps a written plan for each key account"],
    ["Customer conversation", "Important", null, 3, 8, 400, -0.3, "Listens, summarises, agrees the next step"],
    ["Complaint handling", "Normal", null, null, 6, 300, -0.1, "Takes a complaint from anger to a kept promise"],
  ],
  "Technical service": [
    ["Fault diagnosis", "Important", null, 4, 26, 1400, -0.8, "Finds the cause, not only the symptom"],
    ["Compressor overhaul", "Important", null, 3, 40, 1900, -0.5, "Overhauls a screw compressor to specification"],
    [
      "Electrical safety",
      "Non-negotiable",
      "Electrical safety licence",
      4,
      12,
      700,
      0.1,
      "Isolates, tests and releases plant",
    ],
    [
      "Refrigerant handling",
      "Non-negotiable",
      "Refrigerant handling category I",
      3,
      14,
      850,
      -0.1,
      "Recovers and charges refrigerant lawfully",
    ],
  ],
  "Digital and data": [
    ["Spreadsheet modelling", "Important", null, 2, 8, 350, -0.7, "Builds a model that others can follow and check"],
    ["Data literacy", "Important", null, null, 12, 450, -0.7, "Asks what a number counts and what it leaves out"],
    ["Reporting automation", "Normal", null, 2, 20, 800, -1.0, "Replaces copied reports by refreshable ones"],
    ["Customer records", "Normal", null, null, 4, 150, 0.1, "Keeps the customer system complete and current"],
  ],
  Operations: [
    ["Route planning", "Important", null, 2, 10, 500, -0.9, "Plans tours that hold when the day changes"],
    ["Forklift operation", "Non-negotiable", "Forklift licence", 4, 3, 250, 0.3, "Drives industrial trucks safely"],
    ["Inventory control", "Normal", null, null, 9, 420, -0.2, "Keeps stock and books the same"],
    ["Lean problem solving", "Normal", null, null, 18, 600, -0.6, "Goes to the place, finds causes, tries, checks"],
  ],
  "People leadership": [
    ["Giving feedback", "Important", null, null, 12, 500, -0.7, "Says what was seen, what it caused, what is asked"],
    ["Coaching", "Important", null, 2, 30, 950, -0.9, "Helps others find and try their own next step"],
    ["Conflict resolution", "Important", null, 3, 10, 550, -0.7, "Brings a quarrel to an agreement people keep"],
    ["Delegation", "Normal", null, null, 16, 480, -0.3, "Hands over the task together with the authority"],
  ],
  "Ways of working": [
    ["Time management", "Normal", null, null, 4, 120, 0.9, "Plans the week around what matters"],
    ["Project planning", "Normal", null, null, 14, 520, -0.3, "Scopes, sequences and follows a project"],
    ["Written communication", "Normal", null, null, null, null, 0.2, "Writes so that the reader knows what to do"],
    ["First aid", "Non-negotiable", "First aid certificate", 2, 1, 90, 0.4, "Gives first aid until help arrives"],
  ],
};

export const skills: readonly SampleSkill[] = Object.entries(catalogue).flatMap(([category, rows]) =>
  rows.map(([name, criticality, certificate, minimumHolders, weeks, costPerLevel, tendency, description]) => ({
    name,
    category,
    criticality,
    certificate,
    minimumHolders,
    weeks,
    costPerLevel,
    tendency,
    description,
  })),
);

/** The words of the scale, level 0 first. */
export const levelWords = ["No experience", "Learning", "Works with support", "Works alone", "Coaches others"] as const;
