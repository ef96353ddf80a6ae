import type { Settings } from "../../analysis/settings.ts";
import type { Names } from "./names.ts";

/** Weights and thresholds, which the Method page prints. Who decides what, and how the report looks, is not in it. */
export function publishedSettings(settings: Settings, names: Names): Settings {
  return {
    weights: settings.weights,
    anchors: settings.anchors,
    linkStrength: settings.linkStrength,
    mustDoFirst: settings.mustDoFirst,
    enoughInformation: settings.enoughInformation,
    combineRaters: settings.combineRaters,
    raterWeights: settings.raterWeights,
    disagreeShare: settings.disagreeShare,
    minNeeded: settings.minNeeded,
    systemicShare: settings.systemicShare,
    systemicPeople: settings.systemicPeople,
    individualShare: settings.individualShare,
    staleDays: settings.staleDays,
    certificateWindowDays: settings.certificateWindowDays,
    thinCoverage: settings.thinCoverage,
    smaa: settings.smaa,
    evidence: settings.evidence,
    checkAfterDays: settings.checkAfterDays,
    menteesPerMentor: settings.menteesPerMentor,
    horizonMonths: settings.horizonMonths,
    hourlyRate: settings.hourlyRate,
    causes: settings.causes,
    governance: settings.governance,
    budget: settings.budget,
    currency: settings.currency,
    organisation: names.without(settings.organisation),
    councilSeats: [],
    locale: settings.locale,
    language: settings.language,
    brand: { name: null, footer: null, accent: null, titleFont: null, words: {} },
  };
}
