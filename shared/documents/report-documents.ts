import type { Analysis } from "../analysis/analysis.ts";
import { withFormat } from "../format.ts";
import { documentFormat, type LocaleFormat, usualFormat } from "../locale.ts";
import type { Dataset } from "../model.ts";
import { type ListedDocument, type PublishedAnalysis, planBasis, type ReportOptions } from "../report/report.ts";
import { type DocumentFile, listPage } from "./document-files.ts";
import { type DocumentOptions, type DraftDocument, documentPaths, draftsOf } from "./documents.ts";
import { headOf } from "./facts.ts";
import type { DocumentKind } from "./kinds.ts";
import { ownDataset } from "./own-dataset.ts";
import type { TemplateSet } from "./templates.ts";

/** The documents that come with a report: what it lists, and the files. */
export interface ReportDocuments {
  list: readonly ListedDocument[];
  /** How many files they are. */
  files: number;
  /** The list of all first, then each document as a page and as text; it is written when it is asked for. */
  write(): Generator<DocumentFile>;
}

/** What a manager gets: documents about the people of the own teams. */
const aboutOwnPeople: readonly DocumentKind[] = ["coaching-guide", "check-in-form", "development-plan"];

/** Where they lie in a report. */
const folder = "documents/";

/**
 * The documents that the readers of a report may see, with paths in the report's site. HR gets all; a manager those
 * about people of the own teams, made from nothing but what the manager's report holds and those people's rows, with
 * everybody else's names taken out; leaders none. `null` when there are none, as where people have pseudonyms.
 * `analysisIn` gives the analysis with its sentences in a format: documents are in English beside a report that is not.
 *
 * @throws RangeError when the minimum group is below 3.
 */
export function reportDocuments(
  analysisIn: (format: LocaleFormat) => Analysis,
  dataset: Dataset,
  options: Omit<ReportOptions, "budget" | "documents">,
  templates: TemplateSet,
): ReportDocuments | null {
  const { audience, brand, pseudonyms } = options;
  if (audience === "leadership" || pseudonyms) return null;
  const locale = documentFormat(options.locale ?? usualFormat);
  const analysis = analysisIn(locale);
  const shown = withBrand(
    audience === "hr" ? analysis : planBasis(analysis, { ...options, locale }),
    brand?.name ?? null,
  );
  const drafts =
    audience === "hr"
      ? draftsIn(locale, shown, dataset, { templates })
      : draftsIn(locale, shown, ownDataset(analysis, dataset, shown), { templates, kinds: aboutOwnPeople });
  if (drafts.length === 0) return null;
  const paths = documentPaths(drafts);
  const { organisation } = headOf({ analysis: shown }, "");
  return {
    list: drafts.map((draft) => ({
      kind: draft.kind,
      title: draft.title,
      path: `${folder}${paths.get(draft)!}.html`,
    })),
    files: 1 + 2 * drafts.length,
    *write() {
      const back = { href: "../documents.html", text: "Back to the report" };
      yield { path: `${folder}index.html`, text: listPage(paths, { organisation, back }, templates) };
      for (const draft of drafts) yield* filesOf(draft, folder + paths.get(draft)!);
    },
  };
}

/** The same as `draftsOf`, written in the format for documents beside a report in `locale`; so is the analysis. */
export function draftsIn(
  locale: LocaleFormat,
  analysis: PublishedAnalysis,
  dataset: Dataset,
  options: DocumentOptions,
): DraftDocument[] {
  const format = documentFormat(locale);
  return withFormat(format, () => draftsOf(analysis, dataset, options)).map((draft) => ({
    ...draft,
    write: () => withFormat(format, () => draft.write()),
  }));
}

function withBrand(analysis: PublishedAnalysis, name: string | null): PublishedAnalysis {
  if (name === null) return analysis;
  return { ...analysis, settings: { ...analysis.settings, organisation: name } };
}

function filesOf(draft: DraftDocument, path: string): DocumentFile[] {
  const { html, text } = draft.write();
  return [
    { path: `${path}.html`, text: html },
    { path: `${path}.txt`, text },
  ];
}
