import type { IsoDate } from "../../shared/model.ts";
import { type Chance, chanceOf, lingeringNoise, rounded } from "./chance.ts";
import { type Employee, staffOf } from "./people.ts";
import { kpiNames, treatments } from "./planted.ts";
import { teamNames } from "./roles.ts";

/** One month of one KPI in one team, or of one person; `unit` is `null` for the company. Shares are fractions. */
export interface Month {
  kpi: string;
  unit: string | null;
  period: IsoDate;
  value: number;
  numerator: number | null;
  denominator: number | null;
}

/** The first days of the 24 months to October 2026. */
const periods: readonly IsoDate[] = Array.from({ length: 24 }, (_, month) => {
  const [year, inYear] = [2024 + Math.floor((month + 10) / 12), ((month + 10) % 12) + 1];
  return `${year}-${String(inYear).padStart(2, "0")}-01`;
});

/** Two years of every KPI, in the order of the KPIs, then of units, then of months. */
export function historyOf(seed: number, people: readonly Employee[], drawn: ReadonlySet<string>): Month[] {
  const chance = (theme: string) => chanceOf(seed, theme);
  return [
    ...reportingTime(chance("reporting time")),
    ...engagement(chance("engagement")),
    ...dealSize(chance("deal size"), accountManagersOf(people), drawn),
    ...conflicts(chance("conflicts")),
    ...share(
      chance("first-time fix"),
      kpiNames.firstTimeFix,
      "Field Service",
      900,
      (month, period) =>
        0.745 + 0.0005 * month + (period >= treatments.product.firstMonthAfter ? treatments.product.points : 0),
    ),
    ...share(chance("on time"), kpiNames.onTime, "Logistics", 640, (month) => 0.915 - 0.0009 * month),
    ...share(chance("satisfaction 1"), kpiNames.satisfaction, "Sales North", 60, () => 0.86),
    ...share(chance("satisfaction 2"), kpiNames.satisfaction, "Customer Care", 410, (month) => 0.78 + 0.0008 * month),
    ...share(chance("satisfaction 3"), kpiNames.satisfaction, "Field Service", 260, () => 0.83),
    ...incidents(chance("incidents")),
    ...share(chance("invoices"), kpiNames.invoices, "Finance Operations", 1800, () => 0.032, 4),
    ...overtime(chance("overtime")),
    ...trainingHours(chance("training hours")),
  ];
}

/** Those whose deals are counted one by one. */
export function accountManagersOf(people: readonly Employee[]): Employee[] {
  return staffOf(people).filter(({ role }) => role.name === "Account Manager");
}

function reportingTime(chance: Chance): Month[] {
  const before = [7.4, 6.6, 6.1, 6.2, 6.8, 5.6, 7.6, 5.7];
  const { teams, firstMonthAfter, share: change } = treatments.spreadsheets;
  return teamNames.flatMap((team, index) => {
    const noise = lingeringNoise(chance, periods.length, 0.35, 0.3);
    return periods.map((period, month) => {
      const quarterEnd = /-(03|06|09|12)-/.test(period) ? 0.4 : 0;
      const factor = isIn(teams, team) && period >= firstMonthAfter ? 1 + change : 1;
      const value = (before[index]! + quarterEnd - 0.008 * month) * factor + noise[month]!;
      return reading(kpiNames.reporting, team, period, rounded(value, 1));
    });
  });
}

function engagement(chance: Chance): Month[] {
  const before = [63, 61, 66, 64, 70, 67, 65, 69];
  return teamNames.flatMap((team, index) => {
    const noise = lingeringNoise(chance, periods.length, 1.6, 0.4);
    return periods.map((period, month) =>
      reading(kpiNames.engagement, team, period, rounded(before[index]! + 0.42 * month + noise[month]!, 1)),
    );
  });
}

function dealSize(chance: Chance, sellers: readonly Employee[], drawn: ReadonlySet<string>): Month[] {
  const { firstMonthAfter, share: change } = treatments.negotiation;
  return sellers.flatMap((seller) => {
    const usual = usualDeal(seller);
    return periods.map((period, month) => {
      const deals = 2 + chance.count(2.5);
      const factor = drawn.has(seller.id) && period >= firstMonthAfter ? 1 + change : 1;
      let total = 0;
      for (let deal = 0; deal < deals; deal++)
        total += (usual + 25 * month) * factor * Math.exp(chance.normal(-0.02, 0.2));
      const numerator = rounded(total);
      return reading(kpiNames.dealSize, seller.name, period, rounded(numerator / deals), numerator, deals);
    });
  });
}

/** What a seller's deals come to before any training, in euros. */
export function usualDeal(seller: Employee): number {
  return 17_600 + 3_200 * seller.ability;
}

function conflicts(chance: Chance): Month[] {
  const before = [1.0, 0.9, 0.9, 0.8, 0.7, 0.9, 0.8, 0.6];
  const { teams, firstMonthAfter, share: change } = treatments.conflict;
  return teamNames.flatMap((team, index) =>
    periods.map((period) => {
      const factor = isIn(teams, team) && period >= firstMonthAfter ? 1 + change : 1;
      return reading(kpiNames.conflicts, team, period, chance.count(before[index]! * factor));
    }),
  );
}

function share(
  chance: Chance,
  kpi: string,
  team: string,
  cases: number,
  expected: (month: number, period: IsoDate) => number,
  decimals = 3,
): Month[] {
  const noise = lingeringNoise(chance, periods.length, 0.004, 0.4);
  return periods.map((period, month) => {
    const denominator = Math.round(cases * (1 + chance.normal(0, 0.06)));
    const probability = expected(month, period) + noise[month]! * Math.min(1, expected(month, period) * 2);
    const spread = Math.sqrt(denominator * probability * (1 - probability));
    const numerator = Math.min(denominator, Math.max(0, Math.round(chance.normal(denominator * probability, spread))));
    return reading(kpi, team, period, rounded(numerator / denominator, decimals), numerator, denominator);
  });
}

function incidents(chance: Chance): Month[] {
  return ["Field Service", "Logistics"].flatMap((team) =>
    periods.map((period) => reading(kpiNames.incidents, team, period, chance.count(0.35))),
  );
}

function overtime(chance: Chance): Month[] {
  const before = [12, 9, 13, 10, 12, 10, 13, 9];
  return teamNames.flatMap((team, index) => {
    const noise = lingeringNoise(chance, periods.length, 0.7, 0.3);
    return periods.map((period, month) => {
      const season = 1.2 * Math.cos((2 * Math.PI * month) / 12);
      return reading(kpiNames.overtime, team, period, rounded(before[index]! + season + noise[month]!, 1));
    });
  });
}

function trainingHours(chance: Chance): Month[] {
  return periods.map((period, month) =>
    reading(kpiNames.trainingHours, null, period, rounded(1.1 + 0.075 * month + chance.normal(0, 0.2), 1)),
  );
}

function reading(
  kpi: string,
  unit: string | null,
  period: IsoDate,
  value: number,
  numerator: number | null = null,
  denominator: number | null = null,
): Month {
  return { kpi, unit, period, value, numerator, denominator };
}

function isIn(teams: readonly string[], team: string): boolean {
  return teams.includes(team);
}
