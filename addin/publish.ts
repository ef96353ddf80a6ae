import type { Analysis, Snapshot } from "../shared/analysis/analysis.ts";
import type { BudgetPlan, budgetPlanOf } from "../shared/analysis/budget-plan.ts";
import type { Settings } from "../shared/analysis/settings.ts";
import type { DraftDocument } from "../shared/documents/documents.ts";
import type { ReportDocuments } from "../shared/documents/report-documents.ts";
import { withFormat } from "../shared/format.ts";
import { type LocaleFormat, usualFormat } from "../shared/locale.ts";
import type { Dataset } from "../shared/model.ts";
import { type Brand, brandOf } from "../shared/report/brand.ts";
import { publishedSnapshot, readersOf } from "../shared/report/changes.ts";
import { listPages } from "../shared/report/pages.ts";
import type { Report, ReportOptions } from "../shared/report/report.ts";
import type { Mapping } from "../shared/workbook/mapping.ts";
import type { RawWorkbook } from "../shared/workbook/raw-workbook.ts";
import { coarseNotice, comparedWith, type PublishedBefore } from "./published-groups.ts";
import { Refusal } from "./refusal.ts";

/*
 * From an analysis to the files of a report, in the worker. The page renderer is the built file that the command line
 * and the publisher page use; it is handed in, because nothing in addin/ imports anything of site/.
 */

/** How the making of a report is watched; `read` hears every open page before it is locked or packed. */
interface Watched {
  signal?: AbortSignal;
  onProgress?: (done: number, of: number) => void;
  documents: ReportDocuments | null;
  read(file: SiteFile): void;
}

interface SiteFile {
  path: string;
  bytes: Uint8Array;
}

/** Reads a report back while it is made. */
interface ReadBack {
  add(file: SiteFile): void;
  result(): { problem: string | null; sentence: string };
}

/** What is used of the built page renderer. */
export interface Renderer {
  reportLocale(settings: Pick<Settings, "locale" | "language">): LocaleFormat;
  localeNotices(settings: Pick<Settings, "locale">, format: LocaleFormat): string[];
  withStyle(brand: Brand): Promise<Brand>;
  documentsFor(analysisIn: Press["analysisIn"], dataset: Dataset, options: ReportOptions): ReportDocuments | null;
  documentDrafts(analysis: Analysis, dataset: Dataset, locale: LocaleFormat): DraftDocument[];
  reportFor(
    made: { analysis: Analysis; analysisIn: Press["analysisIn"]; dataset: Dataset },
    options: Omit<ReportOptions, "budget" | "documents">,
    help: {
      planFor(basis: PlanBasis): Promise<BudgetPlan | null>;
      documentsFor: Renderer["documentsFor"];
    },
  ): Promise<{ report: Report; documents: ReportDocuments | null }>;
  readBackOf(made: MadeOf, readers: PublishChoices & { pseudonyms: boolean }): (() => ReadBack) | null;
  piecesOf(
    renderer: Renderer,
    report: Report,
    order: Order,
    options: Watched,
  ): AsyncGenerator<{ bytes: Uint8Array<ArrayBuffer> }, undefined>;
  keyedCodes(key: Uint8Array, ids: Iterable<string>): Promise<Map<string, Uint8Array>>;
}

/** What a report is made of. */
interface MadeOf {
  workbook: RawWorkbook;
  dataset: Dataset;
  mapping: Mapping;
  analysis: Analysis;
}

/** What a budget plan is made of. */
type PlanBasis = Parameters<typeof budgetPlanOf>[0];

/** Who reads a report, and what it says it is for. `purpose` blank: the usual sentence. */
export interface PublishChoices extends Pick<ReportOptions, "audience"> {
  teams: readonly string[];
  purpose: string;
}

/** What a report is to be. */
export interface PublishRequest {
  choices: PublishChoices;
  /** What the same readers were told before; `null`: nothing. */
  earlier: Snapshot | null;
  before: PublishedBefore;
}

/** What the workbook remembers of a report once it is saved. */
export interface Edition {
  readers: string;
  snapshot: Snapshot;
  groups: PublishedBefore["groups"];
}

/** What a report turned out to be. */
export interface Prepared {
  pages: number;
  /** How many documents come with them, except in one file. */
  documents: number;
  /** What is otherwise than it was asked for, in sentences. */
  notices: readonly string[];
  /** What is told coarsely because both reports together would tell about few, in one sentence; `null`: nothing. */
  together: string | null;
  edition: Edition;
}

/** What is made of a report. `passphrase` `null`: open. */
export interface Order {
  as: "zip" | "one-file";
  passphrase: string | null;
}

/** What a report is made with. */
export interface Press extends Omit<MadeOf, "analysis"> {
  renderer: Renderer;
  /** The analysis, with its sentences written in this format. */
  analysisIn(format: LocaleFormat): Analysis;
  planBudget(basis: PlanBasis): Promise<BudgetPlan | null>;
}

/** A report that can be made into files, as often as it is asked for. */
export class Publication {
  readonly prepared: Prepared;
  readonly #renderer: Renderer;
  readonly #made: Awaited<ReturnType<Renderer["reportFor"]>>;
  readonly #readBack: (() => ReadBack) | null;
  #check: ReadBack | null = null;

  constructor(
    renderer: Renderer,
    made: Awaited<ReturnType<Renderer["reportFor"]>>,
    readBack: (() => ReadBack) | null,
    prepared: Prepared,
  ) {
    this.#renderer = renderer;
    this.#made = made;
    this.#readBack = readBack;
    this.prepared = prepared;
  }

  get report(): Report {
    return this.#made.report;
  }

  /** The bytes of what was ordered, piece by piece; nothing is made before it is asked for. */
  async *bytesOf(
    order: Order,
    options: Pick<Watched, "signal" | "onProgress">,
  ): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    const check = this.#readBack?.() ?? null;
    this.#check = check;
    const { documents, report } = this.#made;
    const watched = { ...options, documents, read: (file: SiteFile) => check?.add(file) };
    for await (const { bytes } of this.#renderer.piecesOf(this.#renderer, report, order, watched)) yield bytes;
  }

  /**
   * What reading back everything that was made says; `null` for HR, from whom nothing is hidden.
   * @throws Refusal when the report shows more than it may, and must not be kept.
   */
  checked(): string | null {
    const result = this.#check?.result() ?? null;
    if (result !== null && result.problem !== null) throw new Refusal(result.problem);
    return result === null ? null : result.sentence;
  }
}

/**
 * The report of an analysis for its readers, and what is to be remembered of it. The same report as the other doors
 * make: brand, language and formats are those of the Settings sheet.
 *
 * @throws Refusal when something about too few people could be worked out from it.
 */
export async function publicationOf(
  { renderer, analysisIn, planBudget, ...read }: Press,
  { choices, earlier, before }: PublishRequest,
): Promise<Publication> {
  const { settings } = analysisIn(usualFormat);
  const locale = renderer.reportLocale(settings);
  const analysis = analysisIn(locale);
  const wished = withFormat(locale, () => brandOf(settings.brand));
  const notices = [...wished.notices, ...renderer.localeNotices(settings, locale)];
  const brand = await renderer.withStyle({ ...wished, notices });
  const { audience, teams } = choices;
  const { tables } = read.mapping;
  const compared = await comparedWith(analysis, { audience, teams }, before, renderer.keyedCodes);
  const { coarse } = compared;
  const options = { audience, teams, coarse, purpose: choices.purpose || null, brand, locale, tables, earlier };
  const { dataset } = read;
  const { documentsFor } = renderer;
  const help = { planFor: planBudget, documentsFor };
  const made = await renderer.reportFor({ analysis, analysisIn, dataset }, options, help);
  const readBack = renderer.readBackOf({ ...read, analysis }, { ...choices, pseudonyms: false });
  return new Publication(renderer, made, readBack, {
    pages: listPages(made.report).length,
    documents: made.documents?.list.length ?? 0,
    notices,
    together: coarseNotice(compared, options),
    edition: {
      readers: readersOf(made.report),
      snapshot: publishedSnapshot(made.report),
      groups: compared.after(made.report.analysis),
    },
  });
}
