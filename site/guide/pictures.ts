import type { ForestPlot, HeatMap, LineFlow } from "../../shared/report/view.ts";

/* Small pictures of an invented company, drawn by the components of the report: what to look for in the real ones. */

const heatMap: HeatMap = {
  kind: "heat-map",
  title: "Mean shortfall in levels, by team and skill",
  rowTitle: "Team",
  columnTitle: "Skill",
  rows: ["Sales", "Customer Care", "Logistics"],
  columns: ["Negotiation", "Data analysis", "Coaching"],
  cells: [
    [
      { text: "1.8", step: 4 },
      { text: "0.9", step: 2 },
      { text: "0.0", step: 0 },
    ],
    [
      { text: "0.4", step: 1 },
      { text: "1.2", step: 3 },
      { text: "?", step: "unknown" },
    ],
    [
      { text: "", step: "none" },
      { text: "0.5", step: 1 },
      { text: "", step: "hidden" },
    ],
  ],
  legend: [
    "The stronger the colour, the further from what is required. Hatched: nobody was rated. Empty: nothing is required, or too few people to show.",
  ],
};

const line: LineFlow = {
  kind: "line-flow",
  title: "The line from gap to KPI",
  columns: ["Skill gap", "Training", "Learning outcome", "KPI"],
  nodes: [
    { id: "s1", column: 0, label: "Negotiation", to: null, missing: false },
    { id: "t1", column: 1, label: "Negotiation workshop", to: null, missing: false },
    { id: "o1", column: 2, label: "Holds the price", to: null, missing: false },
    { id: "k1", column: 3, label: "Average deal size", to: null, missing: false },
    { id: "s2", column: 0, label: "Coaching", to: null, missing: false },
    { id: "t2", column: 1, label: "Coaching circle", to: null, missing: false },
    { id: "o2", column: 2, label: "Gives feedback weekly", to: null, missing: false },
    { id: "k2", column: 3, label: "No KPI", to: null, missing: true },
  ],
  links: [
    { from: "s1", to: "t1", weight: 6, broken: false, grade: "E3" },
    { from: "t1", to: "o1", weight: 6, broken: false, grade: "E3" },
    { from: "o1", to: "k1", weight: 6, broken: false, grade: "E3" },
    { from: "s2", to: "t2", weight: 3, broken: false, grade: "E0" },
    { from: "t2", to: "o2", weight: 3, broken: false, grade: "E0" },
    { from: "o2", to: "k2", weight: 3, broken: true, grade: "E0" },
  ],
  summary:
    "The negotiation workshop leads from its gap to a KPI. The coaching circle stops at its outcome: no KPI is named for it.",
};

const forest: ForestPlot = {
  kind: "forest-plot",
  title: "What is known of each link",
  axis: "0 is no change, 1 is the change that was promised.",
  rows: [
    {
      label: "Negotiation workshop, average deal size",
      group: "E3, comparison group",
      design: "comparison",
      estimate: 0.9,
      low: 0.3,
      high: 1.5,
      text: "5 % (95 % interval 1 to 9 %)",
      verdict: "supported",
      favourable: "right",
      promised: 1,
    },
    {
      label: "Service training, first-call resolution",
      group: "E1, before and after",
      design: "before-after",
      estimate: 0.4,
      low: -0.3,
      high: 1.1,
      text: "2 points (95 % interval −1 to 5 points)",
      verdict: "inconclusive",
      favourable: "right",
      promised: 1,
    },
  ],
  summary:
    "The interval of the first link lies right of nothing, so its change is more than chance. That of the second crosses it: nothing can be said yet.",
};

export type PictureName = "heat-map" | "line" | "forest";

export const pictures: Readonly<Record<PictureName, HeatMap | LineFlow | ForestPlot>> = {
  "heat-map": heatMap,
  line,
  forest,
};
