import { analyse } from "../../shared/analysis/analyse.ts";
import { largeDataset, matrixCompany } from "./large-dataset.ts";
import { busyYear, withProgramme } from "./large-programme.ts";

/*
 * Measured by bench.ts: 10,000 people × 200 skills × 60 teams analysed, and beside it one plain pass that adds up every
 * gap by team and skill; and the same company with 100 trainings. All are timed in turn, seven times each; prints the
 * medians in milliseconds as JSON.
 */
const dataset = largeDataset(matrixCompany);
const { people, skills, teams } = matrixCompany;
const current = new Float64Array(people * skills).fill(Number.NaN);
const required = new Float64Array(people * skills).fill(Number.NaN);
const teamOf = Int32Array.from(dataset.people, ({ team }) => dataset.teams.indexOf(team!));
const { ratings, requirements } = dataset;
for (let entry = 0; entry < ratings.length; entry++)
  current[ratings.person[entry]! * skills + ratings.skill[entry]!] = ratings.level[entry]!;
const roleOf = dataset.people.map(({ role }) => dataset.roles.indexOf(role!));
const roleLevels = new Float64Array(dataset.roles.length * skills).fill(Number.NaN);
for (let entry = 0; entry < requirements.length; entry++)
  roleLevels[requirements.who[entry]! * skills + requirements.skill[entry]!] = requirements.level[entry]!;
for (let person = 0; person < people; person++)
  for (let skill = 0; skill < skills; skill++)
    required[person * skills + skill] = roleLevels[roleOf[person]! * skills + skill]!;

function plainPass(): number {
  const sums = new Float64Array(teams * skills);
  for (let person = 0; person < people; person++) {
    const start = teamOf[person]! * skills;
    for (let skill = 0; skill < skills; skill++) {
      const gap = required[person * skills + skill]! - current[person * skills + skill]!;
      if (gap > 0) sums[start + skill]! += gap;
    }
  }
  return sums.reduce((sum, each) => sum + each, 0);
}

function milliseconds(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

const median = (times: number[]) => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;
const plain: number[] = [];
const analysis: number[] = [];
const certain: number[] = [];
const programme: number[] = [];
const trained = withProgramme(dataset, busyYear);
for (let round = 0; round < 7; round++) {
  plain.push(milliseconds(plainPass));
  const reading = { dataset, problems: [], accounts: [] };
  analysis.push(milliseconds(() => analyse(reading, { asOf: "2026-11-22", certainty: false })));
  certain.push(milliseconds(() => analyse(reading, { asOf: "2026-11-22" })));
  const withTrainings = { ...reading, dataset: trained };
  programme.push(milliseconds(() => analyse(withTrainings, { asOf: "2026-11-22", certainty: false })));
}
console.log(
  JSON.stringify({
    plain: median(plain),
    analysis: median(analysis),
    certain: median(certain),
    programme: median(programme),
  }),
);
