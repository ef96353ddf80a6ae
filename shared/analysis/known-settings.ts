import { languageNamed } from "../language.ts";
import { type RaterType, raterTypes } from "../model.ts";
import { type BrandedWord, brandedWords } from "../report/brand.ts";
import { type Criterion, criteria } from "./gap-results.ts";
import {
  aboveZero,
  aColour,
  aFont,
  aLanguage,
  aLine,
  aLocale,
  aWord,
  choice,
  days,
  draws,
  flag,
  items,
  type KnownSetting,
  number,
  share,
  text,
  typed,
  wholeFromOne,
  zeroOrMore,
} from "./setting-rules.ts";

/** Every setting, in the order in which a Settings sheet shows them. */
export const knownSettings: readonly KnownSetting[] = [
  text("Organisation", "organization|company|organisation name|company name", (settings, value) => {
    settings.organisation = value;
  }),
  text("Currency", "currency sign|currency symbol|money unit", (settings, value) => {
    settings.currency = value;
  }),
  ...criteria.map(weightOf),
  flag("Non-negotiable first", "must do first|must-do first|non-negotiable skills first", (settings, value) => {
    settings.mustDoFirst = value;
  }),
  number("Known weight needed for a rank", "enough information|minimum completeness", share, (settings, value) => {
    settings.enoughInformation = value;
  }),
  number("Severity counts full at", "severity full|severity anchor|full severity", share, ({ anchors }, value) => {
    anchors.sevFull = value;
  }),
  number("Reach counts full at", "reach full|reach anchor|full reach", share, ({ anchors }, value) => {
    anchors.reachFull = value;
  }),
  number("Shortfall counts full at", "shortfall full|shortfall anchor|full shortfall", share, ({ anchors }, value) => {
    anchors.shortFull = value;
  }),
  number("Review counts full at", "review full|review anchor|full review", share, ({ anchors }, value) => {
    anchors.reviewFull = value;
  }),
  number("Aspiration counts full at", "aspiration full|aspiration anchor", share, ({ anchors }, value) => {
    anchors.aspFull = value;
  }),
  number("Fast to learn in weeks", "fast weeks|weeks fast", zeroOrMore, ({ anchors }, value) => {
    anchors.fastWeeks = value;
  }),
  number("Slow to learn in weeks", "slow weeks|weeks slow", aboveZero, ({ anchors }, value) => {
    anchors.slowWeeks = value;
  }),
  number("Cost per level counts full at", "cost full|cost anchor|full cost", aboveZero, ({ anchors }, value) => {
    anchors.costFull = value;
  }),
  number("Weak link", "link strength weak|weak link strength|strength weak", share, ({ linkStrength }, value) => {
    linkStrength.weak = value;
  }),
  number("Medium link", "link strength medium|medium link strength", share, ({ linkStrength }, value) => {
    linkStrength.medium = value;
  }),
  number("Strong link", "link strength strong|strong link strength", share, ({ linkStrength }, value) => {
    linkStrength.strong = value;
  }),
  choice(
    "Combine raters by",
    "combine raters|rater combination|how raters combine",
    ["weighted", "median", "priority"] as const,
    (settings, value) => {
      settings.combineRaters = value;
    },
  ),
  ...raterTypes.map(raterWeightOf),
  number("Raters disagree from", "disagreement share|disagree share|rater disagreement", share, (settings, value) => {
    settings.disagreeShare = value;
  }),
  number("Minimum holders", "min holders|minimum qualified|holders needed", wholeFromOne, (settings, value) => {
    settings.minNeeded = value;
  }),
  number("Systemic share", "systemic from|systemic threshold|systemic from share", share, (settings, value) => {
    settings.systemicShare = value;
  }),
  number("Systemic people", "systemic minimum people|systemic min people", wholeFromOne, (settings, value) => {
    settings.systemicPeople = value;
  }),
  number("Individual share", "individual below|individual threshold", share, (settings, value) => {
    settings.individualShare = value;
  }),
  number("Stale after days", "rating stale after|stale days|ratings stale after days", days, (settings, value) => {
    settings.staleDays = value;
  }),
  number("Certificate window days", "certificate window|certificates expiring within days", days, (settings, value) => {
    settings.certificateWindowDays = value;
  }),
  number("Thin data below", "thin coverage|thin data|minimum coverage", share, (settings, value) => {
    settings.thinCoverage = value;
  }),
  number("Weightings drawn", "draws|number of draws|smaa draws|weightings", draws, ({ smaa }, value) => {
    smaa.draws = value;
  }),
  number("Weights vary by", "smaa delta|weight variation|weights vary by share", share, ({ smaa }, value) => {
    smaa.delta = value;
  }),
  choice("Weights vary", "smaa mode|weight mode", ["near", "open"] as const, ({ smaa }, value) => {
    smaa.mode = value;
  }),
  number("Items in rank certainty", "smaa items|rank certainty items", items, ({ smaa }, value) => {
    smaa.items = value;
  }),
  number("Missing afterwards allowed", "attrition allowed|missing after", share, ({ evidence }, value) => {
    evidence.missingAfter = value;
  }),
  number("Groups differ from", "baseline difference|baseline imbalance", aboveZero, ({ evidence }, value) => {
    evidence.baselineDifference = value;
  }),
  number("Reliability of scores", "test retest reliability|reliability", share, ({ evidence }, value) => {
    evidence.reliability = value;
  }),
  number("False discovery rate", "false discoveries allowed|fdr", share, ({ evidence }, value) => {
    evidence.falseDiscovery = value;
  }),
  number("Unit counts as trained from", "trained share|share trained", share, ({ evidence }, value) => {
    evidence.trainedShare = value;
  }),
  number("Check use at work after days", "check after days|transfer check days", days, (settings, value) => {
    settings.checkAfterDays = value;
  }),
  number("People per mentor", "mentees per mentor|most people per mentor", wholeFromOne, (settings, value) => {
    settings.menteesPerMentor = value;
  }),
  number("Months of benefit counted", "benefit horizon|horizon months", aboveZero, (settings, value) => {
    settings.horizonMonths = value;
  }),
  number("Cost of an hour", "hourly rate|loaded hourly rate|cost per hour", aboveZero, (settings, value) => {
    settings.hourlyRate = value;
  }),
  number("Too early before days", "too early days|decide after days", days, ({ governance }, value) => {
    governance.tooEarlyDays = value;
  }),
  number("Fewest trained for a decision", "fewest trained", wholeFromOne, ({ governance }, value) => {
    governance.fewestTrained = value;
  }),
  number("Adoption needed", "adoption threshold|minimum adoption", share, ({ governance }, value) => {
    governance.adoption = value;
  }),
  number("Scale from priority", "scale from", zeroOrMore, ({ governance }, value) => {
    governance.scaleFrom = value;
  }),
  text("Council seats", "seats of the council|training council|seats in the council", (settings, value) => {
    settings.councilSeats = value
      .split(/[;,|\n]/)
      .map((seat) => seat.trim())
      .filter((seat) => seat !== "");
  }),
  typed("Locale", "number format|regional format|language and country", aLocale, (settings, value) => {
    settings.locale = value.replaceAll("_", "-");
  }),
  typed("Language", "language of the report|report language", aLanguage, (settings, value) => {
    settings.language = languageNamed(value);
  }),
  typed("Brand: name", "brand name|name on the report", aLine("name"), ({ brand }, value) => {
    brand.name = value;
  }),
  typed("Brand: accent", "brand accent|accent colour|accent color|brand colour", aColour, ({ brand }, value) => {
    brand.accent = value;
  }),
  typed("Brand: title font", "title font|brand font|font of titles", aFont, ({ brand }, value) => {
    brand.titleFont = value;
  }),
  typed("Brand: footer", "brand footer|footer line|line at the foot", aLine("footer"), ({ brand }, value) => {
    brand.footer = value;
  }),
  ...brandedWords.map(wordFor),
  number("Training budget", "budget|budget for training", zeroOrMore, ({ budget }, value) => {
    budget.money = value;
  }),
  number("Training hours available", "hours available|training hours", zeroOrMore, ({ budget }, value) => {
    budget.hours = value;
  }),
  number("Expected gain without experience", "prior gain|expected gain in levels", zeroOrMore, ({ budget }, value) => {
    budget.priorGain = value;
  }),
];

function weightOf(criterion: Criterion): KnownSetting {
  return number(`Weight: ${criterion}`, `${criterion} weight|weight of ${criterion}`, zeroOrMore, (settings, value) => {
    settings.weights[criterion] = value;
  });
}

function raterWeightOf(rater: RaterType): KnownSetting {
  const also = `${rater} rater weight|weight of ${rater} ratings|rater weight ${rater}`;
  return number(`Rater weight: ${rater}`, also, zeroOrMore, (settings, value) => {
    settings.raterWeights[rater] = value;
  });
}

function wordFor(word: BrandedWord): KnownSetting {
  return typed(`Brand: word for ${word}`, `word for ${word}|own word for ${word}`, aWord, ({ brand }, value) => {
    brand.words[word] = value;
  });
}
