import type { IsoDate } from "../../shared/model.ts";
import { dayNumber, isoDate } from "../../shared/workbook/dates.ts";
import { chanceOf } from "./chance.ts";
import { type Employee, staffOf } from "./people.ts";
import type { PlantedError } from "./planted.ts";
import { dateCell, plainSheet, type SampleSheet, spoil } from "./sheet.ts";
import { skills } from "./skills.ts";

/** The day for which the sample is told: certificates expire before, soon after, or well after it. */
export const toldFor: IsoDate = "2026-11-22";

export function certificatesSheet(
  seed: number,
  people: readonly Employee[],
): { sheet: SampleSheet; errors: PlantedError[] } {
  const chance = chanceOf(seed, "certificates");
  const rows = staffOf(people).flatMap((person) =>
    skills
      .filter(({ name, certificate }) => certificate !== null && (person.role.now[name] ?? 0) > 0)
      .filter(() => chance.happens(0.94))
      .map(({ name, certificate }) => {
        const kind = chance.unit();
        const daysLeft =
          kind < 0.07 ? -chance.whole(3, 200) : kind < 0.17 ? chance.whole(4, 88) : chance.whole(100, 1000);
        const expires = dayNumber(toldFor) + daysLeft;
        const permanent = name === "Forklift operation" && kind > 0.7;
        return [
          person.id,
          person.name,
          name,
          certificate,
          dateCell(isoDate(expires - 3 * 365)),
          permanent ? null : dateCell(isoDate(expires)),
          permanent ? "Yes" : null,
        ];
      }),
  );
  const sheet = plainSheet(
    "Certificates",
    ["Employee ID", "Name", "Skill", "Certificate", "Issued", "Valid until", "No expiry"],
    rows,
  );
  const row = sheet.rows.findIndex((cells, index) => index > 20 && cells[5] !== null);
  return {
    sheet,
    errors: [spoil(sheet, row, 5, "03/15/2027", "date as text", "A date typed as text, month first")],
  };
}
