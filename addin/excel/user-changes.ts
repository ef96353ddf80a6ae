/// <reference types="office-js" />
import { askExcel } from "./ask-excel.ts";
import { isUsers, lookAround } from "./our-sheets.ts";

const gatherFor = 300;

interface Noted {
  name: string;
  isUsers: boolean;
}

/**
 * Calls back when cells of the user's sheets changed, or a sheet of theirs came or went, with the names of the sheets;
 * what happens within a moment comes as one. Our own sheets are not reported. The answer ends it.
 */
export async function onUserChange(callback: (sheets: readonly string[]) => void): Promise<() => Promise<void>> {
  const known = new Map<string, Noted>();
  const touched = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;

  async function look(): Promise<void> {
    await askExcel("watch", {}, async (conversation) => {
      for (const sheet of (await lookAround(conversation)).sheets)
        known.set(sheet.id, { name: sheet.name, isUsers: isUsers(sheet) });
    });
  }

  async function report(): Promise<void> {
    const ids = [...touched];
    touched.clear();
    // A look that fails leaves what was known: a change too many is reported rather than one too few.
    await look().catch(() => {});
    const names = ids.flatMap((id) => {
      const sheet = known.get(id);
      return sheet?.isUsers ? [sheet.name] : [];
    });
    if (names.length > 0 && !isOver) callback(names);
  }

  async function note({ worksheetId }: { worksheetId: string }): Promise<void> {
    touched.add(worksheetId);
    clearTimeout(timer);
    timer = setTimeout(report, gatherFor);
  }

  await look();
  const listeners = await askExcel("watch", {}, async (conversation) => {
    const { worksheets } = conversation.context.workbook;
    const added = [worksheets.onChanged.add(note), worksheets.onAdded.add(note), worksheets.onDeleted.add(note)];
    await conversation.sync();
    return added;
  });
  return async () => {
    isOver = true;
    clearTimeout(timer);
    await Excel.run(listeners[0]!.context, async (context) => {
      for (const listener of listeners) listener.remove();
      await context.sync();
    });
  };
}
