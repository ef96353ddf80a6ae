import { criteria } from "../analysis/gap-results.ts";
import { resultSheetNames } from "../workbook/result-sheet-names.ts";
import { Layout } from "./layout.ts";

const utilityKeys = criteria.map((criterion) => `utility:${criterion}` as const);
const pointKeys = criteria.map((criterion) => `points:${criterion}` as const);

/** Columns of the sheet in which priorities are worked out, one row for each gap. */
export const workingsLayout = new Layout(resultSheetNames.workings, [
  "skill",
  "team",
  "skillNumber",
  "teamNumber",
  "criticality",
  "demand",
  "assessed",
  "short",
  "totalGap",
  "surplus",
  "notMeeting",
  "need",
  "needUnrated",
  "lost",
  "weeks",
  "cost",
  "mentions",
  "reviews",
  "want",
  "answered",
  ...utilityKeys,
  "completeness",
  "known",
  "score",
  "low",
  "high",
  ...pointKeys,
  "state",
  "group",
  "sortScore",
  "rank",
  "position",
  "coverage",
  "meanGap",
  "meeting",
  "meetingLow",
  "meetingHigh",
  "index",
  "indexLow",
  "indexHigh",
  "kind",
  "certainty",
  "kpis",
  "trainings",
] as const);
export type WorkingsKey = (typeof workingsLayout)["keys"][number];
