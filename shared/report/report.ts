import type { Analysis, Snapshot } from "../analysis/analysis.ts";
import type { BudgetPlan } from "../analysis/budget-plan.ts";
import type { DocumentKind } from "../documents/kinds.ts";
import { withFormat } from "../format.ts";
import { type LocaleFormat, usualFormat } from "../locale.ts";
import type { IsoDate } from "../model.ts";
import { byCodePoint } from "../order.ts";
import type { TableMapping } from "../workbook/mapping.ts";
import { nameWithoutEndings } from "../workbook/raw-workbook.ts";
import { publishedAnalysis } from "./audience/published-analysis.ts";
import { type AudienceChoice, usualMinimumGroup } from "./audience/published-groups.ts";
import type { PublishedGroup, PublishedTeam } from "./audience/published-levels.ts";
import { purposeOf } from "./audience/purpose.ts";
import { type Brand, noBrand } from "./brand.ts";
import { type ReportChanges, reportChanges } from "./changes.ts";

/** Who reads it. A report holds only what its audience may see. */
export type Audience = "leadership" | "manager" | "hr";

export const audiences: readonly Audience[] = ["leadership", "manager", "hr"];

/**
 * What of an analysis a site shows. The snapshot stays with the workbook's owner, and where many people hold a skill
 * they are counted, not named. A head-count that must not be told is `null`.
 */
export interface PublishedAnalysis extends Omit<Analysis, "snapshot" | "organisation" | "departments" | "teams"> {
  organisation: PublishedGroup;
  departments: PublishedGroup[];
  teams: PublishedTeam[];
}

/** What a report leaves out: how much and why, never what. */
export interface ReportPrivacy {
  /** The fewest people a number may be about. */
  minimumGroup: number;
  /** Ids of the gaps (`skill|team`) that are hidden. */
  hiddenItems: readonly string[];
  /** Teams and skills of which nothing is told. */
  hiddenTeams: number;
  hiddenSkills: number;
  /** How many numbers are coarse because few people came or went since they were last told, and when that was. */
  coarse: { numbers: number; since: IsoDate } | null;
}

/** Holders of a skill in a team are named up to so many. */
const mostHolders = 3;

/** A document that comes with a report: the path of its page in the site; its text lies beside it, ending in `.txt`. */
export interface ListedDocument {
  kind: DocumentKind;
  title: string;
  path: string;
}

/** What a site is made of: plain JSON for one audience. */
export interface Report {
  schema: "throughline/report/1";
  audience: Audience;
  title: string;
  analysis: PublishedAnalysis;
  /** How each sheet was understood, for the data check. */
  tables: readonly TableMapping[];
  /** How many people have a page of their own: the first so many by name. */
  personPages: number;
  /** `null`: no plan was made, because nothing is on offer or no solver was there. */
  budget: BudgetPlan | null;
  brand: Brand;
  /** How its numbers, dates and money are written. */
  locale: LocaleFormat;
  /** What is different from an earlier report; `null` when there is none to compare with. */
  changes: ReportChanges | null;
  /** Documents that come with it; `null`: none. */
  documents: readonly ListedDocument[] | null;
  /** Teams a manager's report is about, by id; none for others. */
  teams: readonly string[];
  /** What it is for and what it must not be used for: printed on every page. */
  purpose: string;
  /** People the workbook names; `null` where their number is hidden. */
  people: number | null;
  /** Cells and rows the data check speaks of. */
  findings: number;
  /** `null` for HR, from whom nothing is hidden. */
  privacy: ReportPrivacy | null;
  /** Whether its files open with a passphrase only; the page Method then says what that protects from. */
  encrypted: boolean;
}

/** What a report is made for. */
export interface ReportOptions extends AudienceChoice {
  tables?: readonly TableMapping[];
  personPages?: number;
  /** For leaders and managers a plan counts only when it was made from `planBasis` with the same options. */
  budget?: BudgetPlan | null;
  brand?: Brand;
  locale?: LocaleFormat;
  /** What was published to the same readers before, to tell what changed since. */
  earlier?: Snapshot | null;
  /** Those of `reportDocuments` for the same readers; leaders have none. */
  documents?: readonly ListedDocument[] | null;
  /** Instead of the usual words of what the report is for. */
  purpose?: string | null;
  /** Names for the people of a manager's teams, by person id, when their own are not to be shown. */
  pseudonyms?: ReadonlyMap<string, string> | null;
}

/**
 * The report of an analysis for one audience. HR sees everything, people included; leaders groups that are large
 * enough; a manager besides that the people of the named teams. What an audience may not see is not in it.
 * `personPages` limits how many people get a page of their own (everyone when left out).
 *
 * @throws RangeError when the minimum group is below 3.
 */
export function reportOf(analysis: Analysis, options: ReportOptions): Report {
  const locale = options.locale ?? usualFormat;
  const brand = options.brand ?? noBrand;
  const shown = publishedFor(analysis, options);
  const published = shown.analysis;
  const isHr = options.audience === "hr";
  const teams = options.audience === "manager" ? teamsOf(analysis, options.teams ?? []) : [];
  return {
    schema: "throughline/report/1",
    audience: options.audience,
    title: brand.name ?? published.settings.organisation ?? nameWithoutEndings(published.workbook),
    analysis: published,
    tables: isHr ? (options.tables ?? []) : [],
    personPages: Math.min(options.personPages ?? published.people.length, published.people.length),
    budget: isHr || isPlanOf(published, options.budget) ? (options.budget ?? null) : null,
    brand,
    locale,
    changes: options.earlier ? withFormat(locale, () => reportChanges(options.earlier!, published, isHr)) : null,
    documents: options.audience === "leadership" ? null : (options.documents ?? null),
    teams,
    purpose: options.purpose || withFormat(locale, () => purposeOf(options.audience)),
    people: shown.people,
    findings: analysis.problems.length,
    privacy: shown.privacy,
    encrypted: false,
  };
}

/**
 * The report as its files are made of it: with a passphrase it says of itself that it is encrypted; `null`: without one
 * it is as it was.
 */
export function reportBehind(passphrase: string | null, report: Report): Report {
  return passphrase === null ? report : { ...report, encrypted: true };
}

/** What a budget plan for the same readers is made from: the plan may know nothing that the report hides. */
export function planBasis(analysis: Analysis, options: ReportOptions): PublishedAnalysis {
  return publishedFor(analysis, options).analysis;
}

interface Shown {
  analysis: PublishedAnalysis;
  people: number | null;
  privacy: ReportPrivacy | null;
}

const made = new WeakMap<Analysis, { key: string; shown: Shown }>();

function publishedFor(analysis: Analysis, options: ReportOptions): Shown {
  const { audience, teams = [], minimumGroup, coarse = [], pseudonyms, locale = usualFormat } = options;
  if (audience === "hr")
    return { analysis: withCountedHolders(analysis), people: analysis.people.length, privacy: null };
  const key = JSON.stringify([audience, teams, minimumGroup, coarse, locale, pseudonyms ? [...pseudonyms] : null]);
  const known = made.get(analysis);
  if (known?.key === key) return known.shown;
  const choice = { audience, teams: teamsOf(analysis, teams), minimumGroup, coarse };
  const found = withFormat(locale, () => publishedAnalysis(analysis, choice, pseudonyms ?? null));
  const { hiddenItems, hiddenTeams, hiddenSkills } = found;
  const privacy = {
    minimumGroup: minimumGroup ?? usualMinimumGroup,
    hiddenItems,
    hiddenTeams,
    hiddenSkills,
    coarse: coarseSince(coarse),
  };
  const shown = { analysis: found.analysis, people: found.people, privacy };
  made.set(analysis, { key, shown });
  return shown;
}

function coarseSince(coarse: NonNullable<AudienceChoice["coarse"]>): ReportPrivacy["coarse"] {
  const since = coarse.map((group) => group.since).sort(byCodePoint);
  return since.length === 0 ? null : { numbers: coarse.length, since: since.at(-1)! };
}

function withCountedHolders(analysis: Analysis): PublishedAnalysis {
  const { snapshot: _, ...shown } = analysis;
  const coverage = analysis.coverage.map((item) =>
    item.holders.length > mostHolders ? { ...item, holders: [] } : item,
  );
  return { ...shown, coverage };
}

/** The teams of the workbook among those named, by id. */
function teamsOf({ teams }: Analysis, named: readonly string[]): string[] {
  return teams.map(({ id }) => id).filter((id) => named.includes(id));
}

function isPlanOf({ offers }: PublishedAnalysis, plan: BudgetPlan | null | undefined): boolean {
  const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
  const known = new Set(offers.leftOut.map(({ what, why }) => `${what}|${why}`));
  const names = new Set(offers.offers.map(({ id }) => id));
  return (
    plan !== null &&
    plan !== undefined &&
    same(plan.gaps, offers.gaps) &&
    plan.offers.every(({ id }) => names.has(id)) &&
    plan.leftOut.every(({ what, why }) => known.has(`${what}|${why}`) || /^Its hours are not known/.test(why))
  );
}
