import { costItems } from "../../shared/model.ts";
import type { Attendance } from "./participants.ts";
import { kpiNames, type PlantedError } from "./planted.ts";
import { dateCell, moneyCell, percentCell, plainSheet, type SampleCell, type SampleSheet } from "./sheet.ts";
import type { SampleTraining } from "./training.ts";

const costHeaders: Record<(typeof costItems)[number], string> = {
  design: "Design cost",
  delivery: "Delivery cost",
  materials: "Materials cost",
  facilities: "Facilities cost",
  travel: "Travel cost",
  participantTime: "Participant time cost",
  overhead: "Overhead cost",
  evaluation: "Evaluation cost",
};

export function trainingsSheet(trainings: readonly SampleTraining[]): { sheet: SampleSheet; errors: PlantedError[] } {
  const header = [
    "Training ID",
    "Training initiative",
    "Skills",
    "Learning outcome",
    "Linked KPI",
    "Measurement method",
    "Target",
    "Link strength",
    "Format",
    "Provider",
    "Status",
    "Start date",
    "End date",
    "Hours per person",
    "Seats",
    ...costItems.map((item) => costHeaders[item]),
    "Owner",
    "Sponsor",
    "Sponsor function",
    "Scoped by",
    "What people do differently",
    "What shows it",
    "How leaders reinforce",
    "Mandatory",
    "Isolation",
    "Confidence",
    "Units affected",
    "Benefit months",
    "Review planned",
    "Review held",
    "Highest test score",
    "Pass score",
    "Intangible benefits",
  ];
  const rows = trainings.map((each): SampleCell[] => [
    each.id,
    each.name,
    each.skills.join("; ") || null,
    each.outcome ?? null,
    each.kpi ?? null,
    each.method ?? null,
    each.target ?? null,
    each.strength ?? null,
    each.format,
    each.provider,
    each.status,
    dateCell(each.start),
    dateCell(each.end),
    each.hours,
    each.seats,
    ...costItems.map((item) => moneyCell(each.costs[item])),
    each.owner,
    each.sponsor ?? null,
    each.sponsorFunction ?? null,
    each.scopedBy ?? null,
    each.doDifferently ?? null,
    each.whatShowsIt ?? null,
    each.leadersReinforce ?? null,
    each.mandatory ? "Yes" : "No",
    percentCell(each.isolation),
    percentCell(each.confidence),
    each.units ?? null,
    each.months ?? null,
    dateCell(each.reviewPlanned),
    dateCell(each.reviewHeld),
    each.passScore ? 100 : null,
    each.passScore ?? null,
    each.intangibles ?? null,
  ]);
  const known: readonly string[] = Object.values(kpiNames);
  const stray = trainings.findIndex(({ kpi }) => kpi !== undefined && !known.includes(kpi));
  return {
    sheet: plainSheet("Trainings", header, rows),
    errors: [
      {
        sheet: "Trainings",
        cell: `E${stray + 2}`,
        kind: "unknown KPI",
        what: "A KPI that the sheet KPIs does not have",
      },
    ],
  };
}

/** The linkage table: the four programmes leaders ask about, and two skills that move a KPI though no training is the cure. */
export function linksSheet(trainings: readonly SampleTraining[]): SampleSheet {
  const programmes = trainings
    .slice(0, 4)
    .map(({ name, outcome, kpi, method, skills, strength }): SampleCell[] => [
      name,
      outcome ?? null,
      kpi ?? null,
      method ?? null,
      skills.join("; "),
      strength ?? null,
    ]);
  const others: SampleCell[][] = [
    [null, null, kpiNames.onTime, "Transport system", "Route planning", "Strong"],
    [null, null, kpiNames.satisfaction, "Survey after each closed case", "Customer conversation", "Strong"],
  ];
  return plainSheet(
    "Links",
    ["Training initiative", "Learning outcome", "KPI", "Measurement method", "Skill", "Strength"],
    [...programmes, ...others],
  );
}

export function participantsSheet(
  attendances: readonly Attendance[],
  stranger: Attendance,
): { sheet: SampleSheet; errors: PlantedError[] } {
  const header = [
    "Training",
    "Employee ID",
    "Participant",
    "Team",
    "Group",
    "Randomised",
    "Status",
    "Started",
    "Completed",
    "Invited to survey",
    "Reaction",
    "Pre-test",
    "Post-test",
    "Follow-up",
    "Applied on the job",
    "Validated by",
  ];
  const all = [...attendances.slice(0, 100), stranger, ...attendances.slice(100)];
  const rows = all.map((each): SampleCell[] => [
    each.training,
    each.person?.id ?? null,
    each.person?.name ?? null,
    each.team,
    each.group,
    yesOrNo(each.randomised),
    each.status,
    dateCell(each.start),
    dateCell(each.completed),
    yesOrNo(each.invited),
    each.reaction,
    each.pre,
    each.post,
    each.followUp,
    yesOrNo(each.applied),
    each.validatedBy,
  ]);
  return {
    sheet: plainSheet("Participants", header, rows),
    errors: [
      {
        sheet: "Participants",
        cell: `A${all.indexOf(stranger) + 2}`,
        kind: "unknown training",
        what: "A training that the sheet Trainings does not have",
      },
    ],
  };
}

function yesOrNo(answer: boolean | null): SampleCell {
  return answer === null ? null : answer ? "Yes" : "No";
}
