import { causesSheet } from "./causes.ts";
import { certificatesSheet, toldFor } from "./certificates.ts";
import { checkInsSheet } from "./check-ins.ts";
import { effectsOf } from "./effects.ts";
import { actionPlanSheet, readingsSheet } from "./follow-through.ts";
import { historyOf } from "./kpi-history.ts";
import { historySheet, kpisSheet } from "./kpis.ts";
import { attendancesOf, drawnByLot } from "./participants.ts";
import { type Employee, peopleOf, staffOf } from "./people.ts";
import { peopleSheet, requirementsSheet, skillsSheet } from "./people-sheets.ts";
import type { PlantedEffect, PlantedError } from "./planted.ts";
import { matrixSheet, ratingsOf, selfSheet } from "./ratings.ts";
import { requestsSheet } from "./requests.ts";
import { settingsSheet } from "./settings.ts";
import type { SampleSheet } from "./sheet.ts";
import { signalsSheet } from "./signals.ts";
import { linksSheet, participantsSheet, trainingsSheet } from "./training-sheets.ts";
import { trainingsOf } from "./trainings.ts";

/** The workbook, and what we know about it because we made it. */
export interface SampleCompany {
  sheets: SampleSheet[];
  planted: { seed: number; toldFor: string; effects: PlantedEffect[]; errors: PlantedError[] };
}

/** The seed of the committed sample. */
export const sampleSeed = 1815;

/** A mid-size industrial services company, the same for the same seed. */
export function companyOf(seed: number = sampleSeed): SampleCompany {
  const people = peopleOf(seed);
  const drawn = drawnByLot(seed, people);
  const months = historyOf(seed, people, drawn);
  const attendances = attendancesOf(seed, people, drawn);
  const ratings = ratingsOf(seed, people, attendances);
  const post = (role: string) => holderOf(people, role);
  const stranger = { ...attendances[40]!, training: "Agile boot camp" };

  const trainings = trainingsOf(post);
  const spoiled = {
    matrix: matrixSheet(ratings),
    people: peopleSheet(people),
    kpis: kpisSheet(months, post),
    history: historySheet(months),
    trainings: trainingsSheet(trainings),
    participants: participantsSheet(attendances, stranger),
    certificates: certificatesSheet(seed, people),
    requests: requestsSheet(post),
  };
  return {
    sheets: [
      spoiled.matrix.sheet,
      selfSheet(ratings),
      requirementsSheet(),
      skillsSheet(),
      spoiled.people.sheet,
      spoiled.kpis.sheet,
      spoiled.history.sheet,
      spoiled.trainings.sheet,
      linksSheet(trainings),
      spoiled.participants.sheet,
      readingsSheet(seed, people, drawn),
      actionPlanSheet(seed, attendances),
      checkInsSheet(seed, people, attendances),
      signalsSheet(seed, people),
      causesSheet(post),
      spoiled.requests.sheet,
      spoiled.certificates.sheet,
      settingsSheet(),
    ],
    planted: {
      seed,
      toldFor,
      effects: effectsOf(people, drawn),
      errors: Object.values(spoiled).flatMap(({ errors }) => errors),
    },
  };
}

function holderOf(people: readonly Employee[], role: string): string {
  return staffOf(people).find((person) => person.role.name === role)!.name;
}
