import { evidenceOf } from "../../../shared/analysis/evidence.ts";
import type { LinkEvidence } from "../../../shared/analysis/evidence-results.ts";
import { kpisOf } from "../../../shared/analysis/kpi.ts";
import { linksOf } from "../../../shared/analysis/link.ts";
import { settingsOf } from "../../../shared/analysis/read-settings.ts";
import type { Dataset, Kpi, Participant } from "../../../shared/model.ts";
import { aDataset, aKpi, aLink, aParticipant, aPerson, aReading, aTraining } from "./small-dataset.ts";

/* Trainings of a few words for tests of evidence: who was trained, and a KPI month by month. */

const firstMonths = ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"];

/** Values of the first months of 2026, by unit. */
export type Monthly = Readonly<Record<string, readonly (number | null)[]>>;

export interface Programme {
  /** Values by unit; "" is the organisation. */
  monthly: Monthly;
  /** People or units that took part, and those named as a comparison. */
  trained?: readonly string[];
  comparison?: readonly string[];
  randomised?: boolean;
  /** Team of each person. */
  teams?: Readonly<Record<string, string>>;
  start?: string | null;
  kpi?: Partial<Kpi>;
  more?: Partial<Dataset>;
}

/** A workbook with one training, “Course”, that is linked to one KPI, “Sales”. */
export function aProgramme(programme: Programme): Dataset {
  const { monthly, trained = [], comparison = [], randomised = false, teams = {}, start = "2026-04-01" } = programme;
  const units = Object.keys(monthly).filter((unit) => unit !== "");
  const row = (who: string, group: string): Participant =>
    aParticipant(who, "Course", { group, status: "Completed", randomised: randomised || null });
  const { more } = programme;
  return aDataset({
    people: Object.entries(teams).map(([name, team]) => aPerson(name, { team })),
    kpis: [aKpi("Sales", { direction: "higher", unit: "k€", ...programme.kpi })],
    trainings: [aTraining("Course", { start })],
    links: [aLink({ training: "Course", kpi: "Sales" })],
    participants: [...trained.map((who) => row(who, "Trained")), ...comparison.map((who) => row(who, "Comparison"))],
    history: [...units, ...("" in monthly ? [""] : [])].flatMap((unit) =>
      monthly[unit]!.map((value, month) =>
        aReading("Sales", monthStart(month), { unit: unit === "" ? null : unit, value }),
      ),
    ),
    ...more,
  });
}

function monthStart(month: number): string {
  return firstMonths[month] ?? new Date(Date.UTC(2026, month, 1)).toISOString().slice(0, 10);
}

/** The evidence of every link of a workbook, as of the end of 2028. */
export function evidenceIn(dataset: Dataset): LinkEvidence[] {
  const asOf = "2028-12-31";
  const kpis = kpisOf(dataset, asOf);
  const { settings } = settingsOf(dataset);
  return evidenceOf(dataset, linksOf(dataset, kpis), kpis, { settings, asOf, seed: 1 });
}

/** The evidence of the only link of a programme. */
export function evidenceFor(programme: Programme): LinkEvidence {
  return evidenceIn(aProgramme(programme))[0]!;
}
