import type { Rectangle } from "../../shared/workbook/raw-workbook.ts";
import { areaAddress } from "./model/areas.ts";
import type { EventName, HostEvent } from "./objects/object-type.ts";

/** The numbers the client's source gives to its events. */
const eventNumbers: Record<EventName, number> = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
  calculated: 16,
  formatChanged: 18,
};
const eventCategory = 65_536;

interface Entry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  message: string;
  id: number;
}

/** Who listens to what, and what they have not heard yet. */
export class Listeners {
  private readonly listening = new Set<string>();
  private waiting: Entry[] = [];

  listen(event: EventName, target: string, on: boolean): void {
    if (on) this.listening.add(`${event} ${target}`);
    else this.listening.delete(`${event} ${target}`);
  }

  announce({ name, sheet, details, byUser = false }: HostEvent & { byUser?: boolean }): void {
    const { area, ...rest } = details as { area?: Rectangle };
    const message = {
      worksheetId: sheet.id,
      ...rest,
      ...(area && { address: areaAddress(area) }),
      ...(name === "changed" && { source: "Local", triggerSource: byUser ? "Unknown" : "ThisLocalAddin" }),
    };
    for (const targetId of ["Workbook", sheet.id])
      if (this.listening.has(`${name} ${targetId}`))
        this.waiting.push({
          messageCategory: eventCategory,
          messageType: eventNumbers[name],
          targetId,
          message: JSON.stringify(message),
          id: 0,
        });
  }

  take(): Entry[] {
    return this.waiting.splice(0);
  }
}
