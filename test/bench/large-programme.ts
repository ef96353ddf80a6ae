import type { Dataset, Participant } from "../../shared/model.ts";
import { mulberry32, uniform } from "../../shared/statistics/random.ts";
import { isoDate } from "../../shared/workbook/dates.ts";
import { aKpi, aLink, aParticipant, aReading, aTraining } from "../shared/analysis/small-dataset.ts";

/** How much training goes on in a large company. */
export interface ProgrammeSize {
  trainings: number;
  participantsEach: number;
  kpis: number;
  months: number;
  seed: number;
}

/** 100 trainings of 300 people each with scores before and after, and 20 KPIs by team over three years. */
export const busyYear: ProgrammeSize = { trainings: 100, participantsEach: 300, kpis: 20, months: 36, seed: 11 };

/** The same company with trainings, participants, KPIs and their history by team; two links a training. */
export function withProgramme(dataset: Dataset, size: ProgrammeSize): Dataset {
  const next = mulberry32(size.seed);
  const chance = () => uniform(next);
  const kpis = Array.from({ length: size.kpis }, (_, index) =>
    aKpi(`KPI ${index}`, { direction: index % 2 ? "lower" : "higher", baseline: 50, target: 60, valuePerUnit: 100 }),
  );
  const trainings = Array.from({ length: size.trainings }, (_, index) =>
    aTraining(`Training ${index}`, {
      skills: [dataset.skills[index % dataset.skills.length]!.id],
      start: isoDate(19_900 + Math.floor(chance() * 400)),
      hours: 16,
      costs: { delivery: 10_000, participantTime: 20_000 },
    }),
  );
  const participants: Participant[] = [];
  for (const { id } of trainings) {
    const first = Math.floor(chance() * dataset.people.length);
    for (let each = 0; each < size.participantsEach; each++) {
      const person = dataset.people[(first + each) % dataset.people.length]!.id;
      const pre = 40 + Math.round(30 * chance());
      const post = pre + Math.round(20 * chance());
      participants.push(aParticipant(person, id, { status: "Completed", pre, post, applied: chance() < 0.6 }));
    }
  }
  return {
    ...dataset,
    kpis,
    trainings,
    participants,
    hasLinks: true,
    links: trainings.flatMap(({ id }, index) =>
      [0, 1].map((other) => aLink({ training: id, kpi: kpis[(index + other * 7) % kpis.length]!.id })),
    ),
    history: kpis.flatMap(({ id }) =>
      dataset.teams.flatMap((unit) =>
        Array.from({ length: size.months }, (_, month) =>
          aReading(id, new Date(Date.UTC(2023, month, 1)).toISOString().slice(0, 10), {
            unit,
            value: 50 + 10 * chance(),
          }),
        ),
      ),
    ),
  };
}
