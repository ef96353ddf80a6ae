import { type Criterion, criteria } from "../analysis/gap-results.ts";
import { knownSettings } from "../analysis/known-settings.ts";
import type { KnownSetting } from "../analysis/setting-rules.ts";
import type { Settings } from "../analysis/settings.ts";
import { type RaterType, raterTypes } from "../model.ts";
import { brandedWords } from "../report/brand.ts";
import type { CellValue } from "../workbook/raw-workbook.ts";

/** A setting as its sheet shows it. `live`: the name by which formulas call it; `null`: it counts in the next analysis. */
export interface SettingRow {
  name: string;
  value: CellValue;
  allowed: string;
  meaning: string;
  live: string | null;
  format: string;
  choices: readonly string[] | null;
}

const share = "0%";
const plain = "General";

const criterionMeanings: Record<Criterion, string> = {
  severity: "How much the size of the gap counts",
  reach: "How much it counts how many people are affected",
  impact: "How much it counts how far the linked KPIs are from their targets",
  criticality: "How much it counts how critical the skill is",
  review: "How much it counts how often reviews and feedback mention it",
  aspiration: "How much it counts how many people wish to learn it",
  speed: "How much it counts how quickly it can be learned",
  cost: "How much it counts how cheaply it can be closed",
};

type Shown = readonly [value: CellValue, meaning: string, format?: string, live?: string];

/** Every setting with its value, in the order of a Settings sheet and under the names that such a sheet understands. */
export function settingRows(settings: Settings): SettingRow[] {
  const shown = new Map<string, Shown>([...priorityRows(settings), ...otherRows(settings)]);
  return knownSettings.map((setting) => rowOf(setting, shown.get(setting.name)!));
}

function rowOf(setting: KnownSetting, [value, meaning, format = plain, live]: Shown): SettingRow {
  const { name } = setting;
  const allowed = setting.allowed();
  const choices =
    allowed === "yes or no" ? ["yes", "no"] : /^[a-z]+(, [a-z]+)+$/.test(allowed) ? allowed.split(", ") : null;
  return { name, value, allowed, meaning, format, live: live ?? null, choices };
}

function priorityRows(settings: Settings): [string, Shown][] {
  const { weights, anchors, linkStrength } = settings;
  const full = "From here on the criterion gives all of its points";
  return [
    ...criteria.map((criterion): [string, Shown] => [
      `Weight: ${criterion}`,
      [weights[criterion], criterionMeanings[criterion], plain, `TL_weight_${criterion}`],
    ]),
    [
      "Non-negotiable first",
      [
        settings.mustDoFirst ? "yes" : "no",
        "Gaps in non-negotiable skills come before all others",
        plain,
        "TL_non_negotiable_first",
      ],
    ],
    [
      "Known weight needed for a rank",
      [
        settings.enoughInformation,
        "With less of the weight known a gap is not ranked",
        share,
        "TL_known_weight_needed",
      ],
    ],
    [
      "Severity counts full at",
      [anchors.sevFull, `Mean gap as a share of the scale. ${full}`, share, "TL_severity_full"],
    ],
    ["Reach counts full at", [anchors.reachFull, `Share of all people. ${full}`, share, "TL_reach_full"]],
    ["Shortfall counts full at", [anchors.shortFull, `Shortfall of a linked KPI. ${full}`, share, "TL_shortfall_full"]],
    ["Review counts full at", [anchors.reviewFull, `Share of reviews. ${full}`, share, "TL_review_full"]],
    ["Aspiration counts full at", [anchors.aspFull, `Share of those asked. ${full}`, share, "TL_aspiration_full"]],
    ["Fast to learn in weeks", [anchors.fastWeeks, "So quick to learn gives all points", plain, "TL_fast_weeks"]],
    ["Slow to learn in weeks", [anchors.slowWeeks, "So slow to learn gives none", plain, "TL_slow_weeks"]],
    [
      "Cost per level counts full at",
      [anchors.costFull, "So dear for one person and level gives no points", "#,##0", "TL_cost_full"],
    ],
    ["Weak link", [linkStrength.weak, "What a weak link to a KPI counts", plain, "TL_link_weak"]],
    ["Medium link", [linkStrength.medium, "What a medium link to a KPI counts", plain, "TL_link_medium"]],
    ["Strong link", [linkStrength.strong, "What a strong link to a KPI counts", plain, "TL_link_strong"]],
  ];
}

function brandRows({ brand }: Settings): [string, Shown][] {
  return [
    ["Brand: name", [brand.name, "Stands on every page; blank: the organisation"]],
    ["Brand: accent", [brand.accent, "Colour of links and marks; made readable where it is not"]],
    ["Brand: title font", [brand.titleFont, "Of titles, where the reader's machine has it"]],
    ["Brand: footer", [brand.footer, "A line at the foot of every page"]],
    ...brandedWords.map((word): [string, Shown] => [
      `Brand: word for ${word}`,
      [brand.words[word] ?? null, `What headings say for ${word}: one / several`],
    ]),
  ];
}

function otherRows(settings: Settings): [string, Shown][] {
  const { smaa, evidence, governance, budget } = settings;
  return [
    ["Organisation", [settings.organisation, "Name on the report"]],
    ["Currency", [settings.currency, "Currency of all money"]],
    ["Combine raters by", [settings.combineRaters, "How the views of several raters become one level"]],
    ...raterTypes.map((rater: RaterType): [string, Shown] => [
      `Rater weight: ${rater}`,
      [settings.raterWeights[rater], "What this kind of rater counts among several", plain, `TL_rater_${rater}`],
    ]),
    ["Raters disagree from", [settings.disagreeShare, "Distance of raters, as a share of the scale", share]],
    [
      "Minimum holders",
      [
        settings.minNeeded,
        "Qualified people a team needs, unless the skill says otherwise",
        plain,
        "TL_minimum_holders",
      ],
    ],
    [
      "Systemic share",
      [
        settings.systemicShare,
        "From this share of people known to be short a gap is systemic",
        share,
        "TL_systemic_share",
      ],
    ],
    ["Systemic people", [settings.systemicPeople, "And from so many people", plain, "TL_systemic_people"]],
    [
      "Individual share",
      [settings.individualShare, "Below this share a gap is of single people", share, "TL_individual_share"],
    ],
    ["Stale after days", [settings.staleDays, "Older ratings are marked"]],
    ["Certificate window days", [settings.certificateWindowDays, "So long before its end a certificate is expiring"]],
    ["Thin data below", [settings.thinCoverage, "With fewer people rated a figure is marked", share, "TL_thin_data"]],
    ["Weightings drawn", [smaa.draws, "How often weights are drawn to see how sure a rank is", "#,##0"]],
    ["Weights vary by", [smaa.delta, "How far each weight may be off", share]],
    ["Weights vary", [smaa.mode, "Near the weights above, or open to any"]],
    ["Items in rank certainty", [smaa.items, "How many of the highest scores take part in it"]],
    ["Missing afterwards allowed", [evidence.missingAfter, "With more people missing afterwards a grade drops", share]],
    ["Groups differ from", [evidence.baselineDifference, "Standard deviations between groups at the start"]],
    ["Reliability of scores", [evidence.reliability, "Of a test taken twice; blank: not known"]],
    ["False discovery rate", [evidence.falseDiscovery, "Links that may be found by chance alone", share]],
    ["Unit counts as trained from", [evidence.trainedShare, "Share of a team's people who took part", share]],
    ["Check use at work after days", [settings.checkAfterDays, "When use at work is asked for"]],
    ["People per mentor", [settings.menteesPerMentor, "No mentor is proposed for more people than this"]],
    ["Months of benefit counted", [settings.horizonMonths, "Benefits after that are not counted"]],
    ["Cost of an hour", [settings.hourlyRate, "Of a participant, with everything; blank: not known", "#,##0.00"]],
    ["Too early before days", [governance.tooEarlyDays, "A younger training is not judged"]],
    ["Fewest trained for a decision", [governance.fewestTrained, "With fewer people trained none is proposed"]],
    ["Adoption needed", [governance.adoption, "Share of people who use it at work", share]],
    ["Scale from priority", [governance.scaleFrom, "Open priority from which a training is scaled up"]],
    [
      "Council seats",
      [settings.councilSeats.join("; ") || null, "Whose seats the council has; blank: those that decided"],
    ],
    ["Locale", [settings.locale, "How numbers, dates and money are written; blank: the usual way"]],
    ["Language", [settings.language, "Of a report: en or de; blank: English"]],
    ...brandRows(settings),
    ["Training budget", [budget.money, "Money there is; blank: not known", "#,##0"]],
    ["Training hours available", [budget.hours, "Hours there are; blank: not known", "#,##0"]],
    ["Expected gain without experience", [budget.priorGain, "Levels one person is expected to gain"]],
  ];
}
