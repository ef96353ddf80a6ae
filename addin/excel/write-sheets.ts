/// <reference types="office-js" />
import { cellKey } from "../../shared/workbook/raw-workbook.ts";
import type { SheetPlan } from "../../shared/workbook/sheet-plan.ts";
import { cellCount } from "./areas.ts";
import { askExcel, type Conversation, pause, type Wish } from "./ask-excel.ts";
import { drawCharts } from "./charts.ts";
import { checkWritten, type Written, workOfChecking } from "./check-written.ts";
import { conditionalFormatsOf } from "./conditional-formats.ts";
import { dressingOf } from "./dress-sheet.ts";
import { emptyingOf } from "./empty-sheet.ts";
import { ExcelTrouble, printNotSet } from "./excel-sentences.ts";
import { fillingOf, formulasOf, namingOf } from "./fill-sheet.ts";
import { forgetMark, lookAround, setBegun, setMark } from "./our-sheets.ts";
import { Outbox } from "./outbox.ts";
import { blocksOf, typedFor } from "./planned-cells.ts";
import { type Job, type Prepared, prepareSheets } from "./prepare-sheets.ts";
import { printingOf } from "./print-setup.ts";
import { post, type Step, workIn } from "./steps.ts";

/** What became of a plan. */
export interface WrittenSheet {
  plan: string;
  /** The sheet's name in the workbook. */
  sheet: string;
  status: "new" | "rewritten";
  /** What it had to do without, as a sentence; `null`: nothing. */
  note: string | null;
}

/** Whoever protects a sheet from accident still lets its reader make a column wider and filter a table. */
const allowed = { allowAutoFilter: true, allowFormatColumns: true, allowFormatRows: true };

/**
 * Writes result sheets into the open workbook. Those of the last time are rewritten in place, others are added at the
 * end; nothing of the user's is touched. A sheet whose name the user has already is called “Name (2)”: within these
 * plans, formulas, lists and jumps that name a planned sheet mean that sheet. Until all are complete they have a red
 * tab and say so in their title; writing again completes them.
 * @throws ExcelTrouble with one sentence for the person at the screen.
 */
export function writeSheets(plans: readonly SheetPlan[], wish: Wish = {}): Promise<WrittenSheet[]> {
  return write("write", plans, wish);
}

/**
 * Writes sheets that are the user's from then on, such as the sample or an empty template. An insertion that was cut
 * short is completed by the next.
 * @throws ExcelTrouble with one sentence for the person at the screen.
 */
export function insertSheets(plans: readonly SheetPlan[], wish: Wish = {}): Promise<WrittenSheet[]> {
  return write("insert", plans, wish);
}

/** Whether nothing stands in the workbook; sheets of an insertion that was cut short do not count. */
export function isEmptyWorkbook(wish: Wish = {}): Promise<boolean> {
  return askExcel("insert", wish, async (conversation) => {
    const { sheets } = await lookAround(conversation);
    const { worksheets } = conversation.context.workbook;
    const isCutShort = sheets.some(({ mark }) => mark?.status === "unfinished");
    const filled = sheets
      .filter(({ mark }) => !isCutShort || mark === null || mark.status === "finished")
      .map(({ id }) => worksheets.getItem(id).getUsedRangeOrNullObject(true).load("address"));
    if (filled.length > 0) await conversation.sync();
    return filled.every(({ isNullObject }) => isNullObject);
  });
}

function write(doing: "write" | "insert", plans: readonly SheetPlan[], wish: Wish): Promise<WrittenSheet[]> {
  return askExcel(doing, wish, async (conversation) => {
    const prepared = await prepareSheets(conversation, doing, plans);
    const works: Work[] = [];
    for (const job of prepared.jobs) {
      works.push(workOn(conversation, job, prepared));
      await pause();
    }
    const onDone = progressOf(works, wish);
    await perform(conversation, works, onDone);
    await checkWritten(
      conversation,
      works.map(({ written }) => written),
      onDone,
    );
    const isPrintable = await setUpPrinting(conversation, prepared.jobs);
    await finish(conversation, doing, prepared);
    const note = isPrintable ? null : printNotSet;
    return [
      ...prepared.complete.map(({ plan, sheet }): WrittenSheet => ({ plan, sheet, status: "new", note: null })),
      ...prepared.jobs.map(({ planned, plan, status }) => ({ plan: planned, sheet: plan.name, status, note })),
    ];
  });
}

/** All that one sheet needs, in the order in which all sheets get it. */
interface Work {
  job: Job;
  written: Written;
  /** Emptied and filled; then named, as formulas speak of other sheets’ tables and names; then formulas; then dressed. */
  stages: Step[][];
}

function workOn({ bytesPerSync, doing }: Conversation, job: Job, { dateSystem, knownNames }: Prepared): Work {
  const { id, begun, status, leftovers } = job;
  const room = bytesPerSync / 3;
  const blocks = blocksOf(begun, dateSystem, room);
  const formulas = new Map(
    (begun.formulas ?? []).map(({ row, column, formula }) => [cellKey(row, column), formula] as const),
  );
  const emptying = status === "new" ? [] : emptyingOf(begun, leftovers);
  const stages = [
    [...emptying, ...fillingOf(begun, blocks, doing === "insert")],
    namingOf(begun, leftovers.tables, knownNames),
    formulasOf(begun, room),
    [...dressingOf(begun), ...conditionalFormatsOf(begun)],
  ];
  return { job, written: { id, name: begun.name, blocks, formulas }, stages };
}

/** Tells how far the work is, in cells: as much of all cells as of all work is done. */
function progressOf(works: readonly Work[], { onProgress }: Wish): (weight: number) => void {
  const blocks = works.flatMap(({ written }) => written.blocks);
  const cells = blocks.reduce((sum, { area }) => sum + cellCount(area), 0);
  const all = works.reduce((sum, { stages }) => sum + workIn(stages.flat()), workOfChecking(blocks));
  let done = 0;
  return (weight) => {
    done += weight;
    onProgress?.(Math.round(cells * Math.min(1, done / all)), cells);
  };
}

async function perform(
  conversation: Conversation,
  works: readonly Work[],
  onDone: (weight: number) => void,
): Promise<void> {
  const outbox = new Outbox(conversation, onDone);
  const stages = works.reduce((most, work) => Math.max(most, work.stages.length), 0);
  for (let stage = 0; stage < stages; stage++)
    for (const { job, stages: own } of works) await post(outbox, job.id, job.plan.name, own[stage]!);
  await outbox.flush();
  const charts = new Outbox(conversation);
  await drawCharts(
    charts,
    works.map(({ job: { id, plan } }) => ({ id, name: plan.name, charts: plan.charts ?? [] })),
  );
  await charts.flush();
}

/** Excel refuses to set up pages where no printer is installed; a sheet is complete without. */
async function setUpPrinting(conversation: Conversation, jobs: readonly Job[]): Promise<boolean> {
  const outbox = new Outbox(conversation);
  try {
    for (const { id, plan } of jobs) await post(outbox, id, plan.name, printingOf(plan));
    await outbox.flush();
    return true;
  } catch (error) {
    if (error instanceof ExcelTrouble && error.kind === "refused") return false;
    throw error;
  }
}

/** The sheets get their titles, tabs, protection and the mark that they are complete; then nothing is begun any more. */
async function finish(
  conversation: Conversation,
  doing: "write" | "insert",
  { jobs, complete: before }: Prepared,
): Promise<void> {
  const { context } = conversation;
  const outbox = new Outbox(conversation);
  for (const job of jobs)
    await post(outbox, job.id, job.plan.name, [{ actions: 12, act: (sheet) => complete(sheet, job, doing) }]);
  await outbox.flush();
  setBegun(context, null);
  if (doing === "insert")
    for (const name of [...jobs.map(({ id }) => id), ...before.map(({ sheet }) => sheet)])
      forgetMark(context.workbook.worksheets.getItem(name));
  // All is complete by now: what is left over of our notes does no harm.
  await conversation.sync().catch(() => {});
}

function complete(sheet: Excel.Worksheet, { planned, plan, begun, isToHide }: Job, doing: "write" | "insert"): void {
  if (begun !== plan) sheet.getCell(0, 0).values = [[typedFor(String(plan.rows[0]![0]))]];
  if (isToHide) sheet.visibility = "Hidden";
  sheet.tabColor = plan.tabColor === undefined ? "" : `#${plan.tabColor}`;
  setMark(sheet, { plan: planned, status: doing === "insert" ? "inserted" : "finished" });
  if (plan.inputs?.length) sheet.protection.protect(allowed);
}
