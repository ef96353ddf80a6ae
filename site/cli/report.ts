import { basename, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Analysis } from "../../shared/analysis/analysis.ts";
import type { ReportDocuments } from "../../shared/documents/report-documents.ts";
import { dateText, list } from "../../shared/format.ts";
import { contentsText } from "../../shared/publish-words.ts";
import { listPages } from "../../shared/report/pages.ts";
import type { GroupLedger } from "../../shared/report/privacy/group-ledger.ts";
import { pseudonymsOf } from "../../shared/report/privacy/pseudonyms.ts";
import type { Report } from "../../shared/report/report.ts";
import type { Problem } from "../../shared/workbook/problems.ts";
import { keyedCodes, newKey } from "../deliver/keyed-codes.ts";
import { reportFor } from "../deliver/report-for.ts";
import { type SelfCheckBasis, selfCheckBasis } from "../deliver/self-check.ts";
import planted from "../sample/planted.json" with { type: "json" };
import { frontierForReport } from "../solver/plan-budget.ts";
import { audienceFrom, audienceNamed, audienceOptions } from "./audience.ts";
import { brandFrom, brandOptions, localeFrom } from "./brand.ts";
import { type Command, type Request, Slip } from "./command.ts";
import { type Destination, deliver, destinationName, destinationOptions, destinationsFrom } from "./destinations.ts";
import { findingsCount } from "./findings-table.ts";
import {
  comparedWith,
  historyFrom,
  historyOptions,
  historySentence,
  type KeptHistory,
  keyFrom,
  keyText,
  pseudonymKeyOf,
  remember,
  toldBefore,
} from "./history.ts";
import { Progress } from "./progress.ts";
import { readAnalysis, readingOptions } from "./read-analysis.ts";
import { credentialsFrom, passphraseFrom, passphraseOption } from "./secrets.ts";
import { onOneLine } from "./text.ts";
import { stampOf, whenSaved } from "./watch.ts";
import type { World } from "./world.ts";

const sample = fileURLToPath(new URL("../sample/sample.xlsx", import.meta.url));

export const reportCommand: Command = {
  name: "report",
  summary: "make a report of a workbook: a folder of pages, a zip, one file, or pages on a web server",
  operands: "<workbook…>",
  about: [
    "Writes the report into a folder of its own, the folder report where you are unless another place is named, and prints where to open it. Several places may be named.",
    "It is made of everything that could be used; what could not is on the page Data check of HR's report, and does not change the exit code.",
    "A report made there before is replaced. A folder or file of anybody else's is left as it is, and nothing beside it is written.",
    "For --to, THROUGHLINE_UPLOAD_USER and THROUGHLINE_UPLOAD_PASSWORD name who uploads; the password is asked for when it is not set.",
  ],
  options: {
    ...destinationOptions,
    ...audienceOptions,
    ...brandOptions,
    ...historyOptions,
    ...passphraseOption,
    watch: { help: "make the report again each time the workbook is saved, until Ctrl-C" },
    ...readingOptions,
    sample: { help: "when no workbook is named, take the sample company" },
  },
  async run(world, typed) {
    const takeSample = typed.flags.has("sample") && typed.operands.length === 0;
    const request = takeSample ? sampleRequest(typed) : typed;
    if (request.operands.length === 0) throw new Slip("Name the workbook to read.");
    audienceNamed(request);
    const destinations = destinationsFrom(world, request);
    const credentials = await credentialsFrom(world, request);
    const folders = destinations.flatMap((each) => (each.kind === "folder" ? each.path : []));
    const kept = await historyFrom(world, request, folders);
    const passphrase = await passphraseFrom(world, request, request.operands.map(nameOf));

    const make = async (signal: AbortSignal, progress: Progress) => {
      try {
        const made = await makeReport(world, request, kept, progress);
        const places: string[] = [];
        for (const destination of destinations) {
          if (destination !== destinations[0]) progress.stage(`Writing ${destinationName(destination)}`);
          const { report, documents, checkedBy } = made;
          const how = { documents, passphrase, credentials, checkedBy, signal, progress };
          places.push(...(await deliver(world, report, destination, how)));
        }
        if (kept) await remember(world, kept, made.report, { groups: made.groups, pseudonymKey: made.pseudonymKey });
        return { summary: summary(made, destinations), places };
      } finally {
        progress.end();
      }
    };
    const paths = request.operands.map((path) => resolve(world.folder, path));
    await world.stoppable(async (signal) => {
      const before = await stampOf(world, paths);
      const { summary, places } = await make(signal, new Progress(world));
      world.print([summary, ...places, historySentence(kept, request.operands), ""].join("\n"));
      if (!request.flags.has("watch")) return;
      world.tell(`Made again each time ${list(request.operands.map(nameOf))} is saved. Ctrl-C ends it.\n`);
      const again = async () => (await make(signal, new Progress({ ...world, tell() {} }))).summary;
      await whenSaved(world, paths, before, again, signal);
    });
    return 0;
  },
};

/** A report that is made, and what its readers are not told. */
interface MadeReport {
  report: Report;
  /** The documents that come with it; `null`: none. */
  documents: ReportDocuments | null;
  problems: readonly Problem[];
  /** What the pseudonyms are made with, for the next report; `null` without any. */
  pseudonymKey: string | null;
  /** The groups its readers were told of, once they have it. */
  groups: GroupLedger | undefined;
  /** What the written report is checked with; `null` for HR, from whom nothing is hidden. */
  checkedBy: SelfCheckBasis | null;
}

/** Reads the workbooks and makes the report that its audience may see. */
async function makeReport(
  world: World,
  request: Request,
  kept: KeptHistory | null,
  progress: Progress,
): Promise<MadeReport> {
  const { analysis, analysisIn, ...read } = await readAnalysis(world, request, progress, (settings) =>
    localeFrom(request, settings),
  );
  const { pseudonyms: wanted, ...asked } = audienceFrom(request, analysis);
  const locale = localeFrom(request, analysis.settings);
  const brand = await brandFrom(world, request, analysis.settings, locale);
  const earlier = toldBefore(kept, asked, analysis.asOf);
  const pseudonymKey = wanted ? (pseudonymKeyOf(kept, asked, analysis.asOf) ?? keyText(newKey())) : null;
  const pseudonyms = pseudonymKey === null ? null : await pseudonymsWith(pseudonymKey, analysis);
  progress.stage("Planning the budget");
  const compared = await comparedWith(kept, analysis, asked);
  const options = {
    ...asked,
    coarse: compared?.coarse,
    pseudonyms,
    tables: read.mapping.tables,
    brand,
    locale,
    earlier,
  };
  const { documentsFor } = await world.files.loadRenderer();
  const { report, documents } = await reportFor({ analysis, analysisIn, dataset: read.dataset }, options, {
    planFor: frontierForReport,
    documentsFor,
  });
  progress.stage("Preparing the pages");
  const checkedBy = selfCheckBasis({ ...read, analysis }, { ...asked, pseudonyms: wanted });
  const groups = compared?.after(report.analysis);
  return { report, documents, problems: analysis.problems, pseudonymKey, groups, checkedBy };
}

async function pseudonymsWith(key: string, { people }: Analysis): Promise<Map<string, string>> {
  const ids = people.map(({ id }) => id);
  return pseudonymsOf(await keyedCodes(keyFrom(key), ids));
}

/** The sample is about one day for ever, or it would look forgotten next year. */
function sampleRequest({ texts, flags }: Request): Request {
  return { operands: [sample], flags, texts: new Map([["as-of", planted.toldFor], ...texts]) };
}

function nameOf(path: string): string {
  return onOneLine(basename(path));
}

function summary({ report, documents, problems }: MadeReport, destinations: readonly Destination[]): string {
  const { workbook, asOf } = report.analysis;
  // The one file has no documents and no list of them.
  const isBare = destinations.every(({ kind }) => kind === "one-file");
  const contents = contentsText({
    pages: listPages(isBare ? { ...report, documents: null } : report).length,
    documents: isBare ? 0 : (documents?.list.length ?? 0),
  });
  return `Report of ${onOneLine(workbook)} as of ${dateText(asOf)}: ${contents}. ${findingsCount(problems)} in the workbook.`;
}
