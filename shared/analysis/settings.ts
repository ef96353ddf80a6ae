import type { Language } from "../language.ts";
import type { RaterType } from "../model.ts";
import type { Criterion } from "./gap-results.ts";

/** Every weight and threshold of the methods. The Settings sheet may replace any of them. Conventions unless METHODS gives a source. */
export interface Settings {
  /** Priority weights; they need not add up to 100. */
  weights: Record<Criterion, number>;
  anchors: {
    sevFull: number;
    reachFull: number;
    shortFull: number;
    reviewFull: number;
    aspFull: number;
    fastWeeks: number;
    slowWeeks: number;
    costFull: number;
  };
  linkStrength: { weak: number; medium: number; strong: number };
  mustDoFirst: boolean;
  /** Share of the weights that must be known before an item gets a rank. */
  enoughInformation: number;
  combineRaters: "weighted" | "median" | "priority";
  raterWeights: Record<RaterType, number>;
  disagreeShare: number;
  minNeeded: number;
  systemicShare: number;
  systemicPeople: number;
  individualShare: number;
  staleDays: number;
  certificateWindowDays: number;
  thinCoverage: number;
  smaa: { draws: number; delta: number; mode: "near" | "open"; items: number };
  evidence: {
    /** Share of the starters that may be missing afterwards before a grade drops. */
    missingAfter: number;
    /** Standardised difference before the training from which groups count as different. */
    baselineDifference: number;
    /** Test–retest reliability of scores; `null`: shown for .6 and .8. */
    reliability: number | null;
    /** A result survives many tests up to this false discovery rate. */
    falseDiscovery: number;
    /** A unit counts as trained when at least this share of its people took part. */
    trainedShare: number;
    periodsForVerdict: number;
    periodsForSeries: number;
    teamsForVerdict: number;
    teamsForCalm: number;
  };
  /** Days after the training when its use at work is checked. */
  checkAfterDays: number;
  /** The most people one mentor has. */
  menteesPerMentor: number;
  /** Months for which a benefit is counted. */
  horizonMonths: number;
  /** What an hour of a participant costs with everything; `null`: not known. */
  hourlyRate: number | null;
  causes: { barrierFrom: number; mainFrom: number; fewestBoxes: number };
  governance: { tooEarlyDays: number; fewestTrained: number; adoption: number; scaleFrom: number };
  budget: { money: number | null; hours: number | null; priorGain: number; priorWeight: number };
  currency: string;
  organisation: string | null;
  /** Seats of the council that decides about requests; none: those the decisions name. */
  councilSeats: string[];
  /** The language and country whose numbers, dates and money a report writes, such as "de-CH"; `null`: the usual way. */
  locale: string | null;
  /** The language of a report; `null`: English. */
  language: Language | null;
  brand: BrandWishes;
}

/** How the organisation wants its reports to look, as it is typed; `null`: the usual look. */
export interface BrandWishes {
  name: string | null;
  footer: string | null;
  accent: string | null;
  titleFont: string | null;
  /** What headings say instead of our words: “Squad / Squads”, for one and for several. */
  words: { team?: string; skill?: string; training?: string; KPI?: string };
}

export const defaultSettings: Settings = {
  weights: { severity: 20, reach: 15, impact: 30, criticality: 15, review: 10, aspiration: 5, speed: 5, cost: 0 },
  anchors: {
    sevFull: 0.5,
    reachFull: 0.25,
    shortFull: 0.25,
    reviewFull: 0.3,
    aspFull: 0.5,
    fastWeeks: 4,
    slowWeeks: 52,
    costFull: 2000,
  },
  linkStrength: { weak: 0.33, medium: 0.67, strong: 1 },
  mustDoFirst: true,
  enoughInformation: 0.5,
  combineRaters: "weighted",
  raterWeights: { test: 4, manager: 3, peer: 2, self: 1 },
  disagreeShare: 0.4,
  minNeeded: 2,
  systemicShare: 0.5,
  systemicPeople: 3,
  individualShare: 0.25,
  staleDays: 365,
  certificateWindowDays: 90,
  thinCoverage: 0.5,
  smaa: { draws: 10_000, delta: 0.5, mode: "near", items: 60 },
  evidence: {
    missingAfter: 0.2,
    baselineDifference: 0.25,
    reliability: null,
    falseDiscovery: 0.1,
    trainedShare: 0.5,
    periodsForVerdict: 8,
    periodsForSeries: 5,
    teamsForVerdict: 4,
    teamsForCalm: 10,
  },
  checkAfterDays: 30,
  menteesPerMentor: 3,
  horizonMonths: 12,
  hourlyRate: null,
  causes: { barrierFrom: 2, mainFrom: 3, fewestBoxes: 4 },
  governance: { tooEarlyDays: 90, fewestTrained: 5, adoption: 0.5, scaleFrom: 50 },
  budget: { money: null, hours: null, priorGain: 0.5, priorWeight: 4 },
  currency: "€",
  organisation: null,
  councilSeats: [],
  locale: null,
  language: null,
  brand: { name: null, footer: null, accent: null, titleFont: null, words: {} },
};
