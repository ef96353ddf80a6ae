/** A target sentence as understood (METHODS 3.2). */
export interface Target {
  status: "ok" | "unparsed";
  direction: "up" | "down" | null;
  /** `relative`: a fraction of the baseline; `points`, `change`: added to it; `level`: the target itself. */
  mode: "relative" | "points" | "change" | "level" | null;
  value: number | null;
  unit: string | null;
  metric: string | null;
  from: number | null;
  deadline: { kind: "duration" | "period" | "date" | "event"; value: string | number } | null;
  flags: ("direction-inferred" | "relative-or-points" | "no-deadline")[];
}
