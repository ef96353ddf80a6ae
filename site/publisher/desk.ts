import { analyse } from "../../shared/analysis/analyse.ts";
import type { Analysis } from "../../shared/analysis/analysis.ts";
import type { BudgetPlan } from "../../shared/analysis/budget-plan.ts";
import { settingsOf } from "../../shared/analysis/read-settings.ts";
import type { Settings } from "../../shared/analysis/settings.ts";
import type { ReportDocuments } from "../../shared/documents/report-documents.ts";
import { withFormat } from "../../shared/format.ts";
import { type LocaleFormat, usualFormat } from "../../shared/locale.ts";
import type { IsoDate } from "../../shared/model.ts";
import { type Brand, brandOf } from "../../shared/report/brand.ts";
import { listPages } from "../../shared/report/pages.ts";
import { pseudonymsOf } from "../../shared/report/privacy/pseudonyms.ts";
import type { Audience, Report } from "../../shared/report/report.ts";
import { type Question, withAnswer, withQuestions } from "../../shared/workbook/answer-question.ts";
import type { Mapping } from "../../shared/workbook/mapping.ts";
import type { Problem } from "../../shared/workbook/problems.ts";
import { problemsIn } from "../../shared/workbook/problems-in.ts";
import type { RawWorkbook } from "../../shared/workbook/raw-workbook.ts";
import { type Reading, readDataset } from "../../shared/workbook/read-dataset.ts";
import { type Understanding, understandingOf } from "../../shared/workbook/understanding.ts";
import { withStyle } from "../deliver/brand-style.ts";
import { keyedCodes, newKey } from "../deliver/keyed-codes.ts";
import { filesOf, type Order, type Piece, type PieceOptions, piecesOf } from "../deliver/pieces.ts";
import { reportFor } from "../deliver/report-for.ts";
import { localeNotices, reportLocale } from "../deliver/report-locale.ts";
import { SelfCheck, type SelfCheckBasis, selfCheckBasis } from "../deliver/self-check.ts";
import { uploadSite } from "../deliver/upload.ts";
import type { Renderer } from "../render/bundle.ts";
import type { PlanBasis } from "../solver/plan-budget.ts";
import { Refusal } from "../xlsx/refusal.ts";
import { documentForPreview, forPreview, groupsOf, type PageGroup, type PreviewPage } from "./preview-parts.ts";
import { readFiles } from "./read-files.ts";
import type { Choices, Work } from "./state.ts";

/** What an analysis found, as far as the page speaks of it. */
export interface Found {
  asOf: IsoDate;
  /** The name the workbook gives the organisation; `null`: none. */
  title: string | null;
  problems: readonly Problem[];
  people: number;
  teams: readonly { id: string; name: string; people: number }[];
}

/** A report as the page knows it. */
export interface Prepared {
  title: string;
  audience: Audience;
  groups: readonly PageGroup[];
  pages: number;
  /** How many documents come with them. */
  documents: number;
  /** What is otherwise than it was asked for, in sentences. */
  notices: readonly string[];
}

export interface Answer {
  question: Question;
  choice: string;
}

/** Choices as they make a report: the passphrase is about its files only. */
export type ReportChoices = Omit<Choices, "passphrase">;

/** What the desk does with others' help. */
export interface DeskHelp {
  loadRenderer(): Promise<Renderer>;
  planBudget(basis: PlanBasis): Promise<BudgetPlan | null>;
  /** Hears what is being done. */
  tell(work: Work): void;
  fetch: typeof fetch;
}

/** Where a report is uploaded, and as whom. `user` blank: nobody in particular. */
export interface Destination {
  address: string;
  user: string;
  password: string;
  passphrase: string | null;
}

/**
 * Reads, analyses and makes a report, away from the page. One thing after the other; what the later ones need is kept
 * from the earlier ones. Everything it hands out is plain data.
 */
export class Desk {
  readonly #help: DeskHelp;
  #workbook: RawWorkbook | null = null;
  /** What pseudonyms are made with, as long as one workbook is open. */
  #key = newKey();
  #reading: Reading | null = null;
  #analysis: Analysis | null = null;
  #report: Report | null = null;
  #documents: ReportDocuments | null = null;
  #basis: SelfCheckBasis | null = null;
  #check: SelfCheck | null = null;
  #pieces: AsyncGenerator<Piece, undefined> | null = null;
  #stop: AbortController | null = null;

  constructor(help: DeskHelp) {
    this.#help = help;
  }

  /** Reads the files and says how they are understood, with the answers given before when there are any. */
  async read(files: readonly File[], saved: Mapping | null): Promise<Understanding> {
    let done = 0;
    const several = files.length > 1 ? files.length : null;
    this.#workbook = await readFiles(files, () => this.#tell("reading", done++, several));
    this.#key = newKey();
    return this.#understand(saved);
  }

  /** How the workbook is understood after these answers. */
  answer(answers: readonly Answer[]): Understanding {
    let { mapping } = known(this.#reading);
    for (const { question, choice } of answers) mapping = withAnswer(mapping, question, choice);
    return this.#understand(mapping);
  }

  analyse(asOf: IsoDate): Found {
    this.#tell("analysing");
    const { settings } = settingsOf(known(this.#reading).dataset);
    const locale = reportLocale(settings);
    const analysis = this.#analysisIn(locale, asOf);
    this.#analysis = analysis;
    this.#report = null;
    // This page speaks English, whatever the report does.
    const { problems } = locale.messages === null ? analysis : this.#analysisIn(usualFormat, asOf);
    return {
      asOf,
      title: analysis.settings.organisation,
      problems,
      people: analysis.people.length,
      teams: analysis.teams.map(({ id, name, people }) => ({ id, name, people })),
    };
  }

  /** Makes the report; its pages are made when they are asked for. */
  async prepare(choices: ReportChoices): Promise<Prepared> {
    this.#tell("preparing");
    const analysis = known(this.#analysis);
    const { audience, teams, minimumGroup, purpose } = choices;
    const isRenamed = choices.pseudonyms && audience === "manager";
    const ids = analysis.people.map(({ id }) => id);
    const pseudonyms = isRenamed ? pseudonymsOf(await keyedCodes(this.#key, ids)) : null;
    const locale = reportLocale(analysis.settings);
    const wished = withFormat(locale, () => brandFor(analysis.settings, choices));
    const notices = [...wished.notices, ...localeNotices(analysis.settings, locale)];
    const brand = await withStyle({ ...wished, notices });
    const { asOf } = analysis;
    const analysisIn = (format: LocaleFormat) => this.#analysisIn(format, asOf);
    const { dataset, mapping } = known(this.#reading);
    const { tables } = mapping;
    const options = { audience, teams, minimumGroup, pseudonyms, brand, locale, tables, purpose: purpose || null };
    const { documentsFor } = await this.#help.loadRenderer();
    const { report, documents } = await reportFor({ analysis, analysisIn, dataset }, options, {
      planFor: (basis) => {
        this.#tell("planning");
        return this.#help.planBudget(basis);
      },
      documentsFor,
    });
    this.#report = report;
    this.#documents = documents;
    const made = { workbook: known(this.#workbook), ...known(this.#reading), analysis };
    this.#basis = selfCheckBasis(made, { audience, teams, minimumGroup, pseudonyms: isRenamed });
    return {
      title: report.title,
      audience,
      groups: groupsOf(report),
      pages: listPages(report).length,
      documents: documents?.list.length ?? 0,
      notices,
    };
  }

  /** One page for the preview, or a document that comes with the pages. */
  async page(path: string): Promise<PreviewPage> {
    const report = known(this.#report);
    const page = listPages(report).find((each) => each.path === path);
    if (page === undefined) {
      const document = documentForPreview(this.#documents, path);
      if (document === null) throw new Error(`there is no page ${path}.`);
      return document;
    }
    const { render } = await this.#help.loadRenderer();
    return forPreview(await render(page, report));
  }

  /** Begins to make what is ordered. It comes piece by piece, as `next` asks for it. */
  async start(order: Order): Promise<void> {
    await this.stop();
    const options = this.#watched();
    this.#pieces = piecesOf(await this.#help.loadRenderer(), known(this.#report), order, options);
  }

  /** The next piece of what was ordered; `null` when there is no more. */
  async next(): Promise<Piece | null> {
    const { value, done } = await known(this.#pieces).next();
    return done ? null : value;
  }

  /**
   * What the check of everything that was made says; `null` for HR, from whom nothing is hidden.
   * @throws Refusal when the report shows more than it may, and must not be kept.
   */
  checked(): string | null {
    const result = this.#check?.result() ?? null;
    if (result !== null && result.problem !== null) throw new Refusal(result.problem);
    return result === null ? null : result.sentence;
  }

  /** Puts the report on a web server. `address`: where readers find it; `note`: what is left to be said. */
  async upload({
    address,
    user,
    password,
    passphrase,
  }: Destination): Promise<{ address: string; note: string | null }> {
    const options = this.#watched();
    const { siteFiles, render } = await this.#help.loadRenderer();
    // What is sent cannot be taken back: it is read before.
    for await (const file of siteFiles(known(this.#report), render, options)) options.read(file);
    this.checked();
    const files = filesOf(await this.#help.loadRenderer(), known(this.#report), passphrase, options);
    const result = await uploadSite(files, address, {
      fetch: this.#help.fetch,
      credentials: user === "" ? null : { user, password },
      onProgress: (done, _, of) => this.#tell("uploading", done, of),
      signal: options.signal,
    });
    return { address: result.address, note: result.leftBehind };
  }

  /** Ends what was ordered, and an upload. */
  async stop(): Promise<void> {
    this.#stop?.abort();
    this.#stop = null;
    await this.#pieces?.return(undefined).catch(() => {});
    this.#pieces = null;
  }

  /** Making pages is told of, and ends with `stop`. */
  #watched(): Required<PieceOptions> {
    this.#stop = new AbortController();
    const check = this.#basis && new SelfCheck(this.#basis);
    this.#check = check;
    return {
      signal: this.#stop.signal,
      onProgress: (done, of) => this.#tell("saving", done, of),
      documents: this.#documents,
      read: (file) => check?.add(file),
    };
  }

  #analysisIn(format: LocaleFormat, asOf: IsoDate): Analysis {
    const reading = known(this.#reading);
    const problems = problemsIn(format, known(this.#workbook), reading);
    return analyse({ ...reading, problems }, { asOf, format });
  }

  #understand(saved: Mapping | null): Understanding {
    this.#tell("understanding");
    const workbook = known(this.#workbook);
    const reading = readDataset(workbook, saved ?? undefined);
    this.#reading = { ...reading, mapping: withQuestions(reading.mapping) };
    this.#analysis = null;
    this.#report = null;
    return understandingOf(workbook, this.#reading, this.#reading.mapping);
  }

  #tell(what: Work["what"], done = 0, of: number | null = null): void {
    this.#help.tell({ what, done, of });
  }
}

function known<Value>(value: Value | null): Value {
  if (value === null) throw new Error("a step was taken before the one it needs.");
  return value;
}

/** What was chosen, and where nothing was chosen what the Settings sheet says. */
function brandFor({ brand }: Pick<Settings, "brand">, { name, accent, logo }: ReportChoices): Brand {
  return brandOf({ ...brand, name: name || brand.name, accent: accent ?? brand.accent }, logo);
}
