/* Number formats; each leaves a little room at the right, so that a word in the next column does not touch the number. */

export const formats = {
  count: "#,##0_)",
  level: "0.0_)",
  mean: "0.00_)",
  points: "0.0_)",
  share: "0%_)",
  utility: "0.000_)",
  p: "0.0000_)",
  plain: "General_)",
  date: "yyyy-mm-dd_)",
} as const;

const longestCurrency = 12;

/**
 * A number format for whole money in a currency, whatever its name.
 *
 * @example moneyFormat("€") // => '"€ "#,##0_)'
 */
export function moneyFormat(currency: string): string {
  const sign = [...currency.replace(/["\\\p{Cc}\p{Cs}]/gu, "")].slice(0, longestCurrency).join("");
  return sign === "" ? formats.count : `"${sign} "${formats.count}`;
}

/**
 * A number format for values of one unit: as many decimals as their size asks for; shares in percent.
 *
 * @example figureFormat([6.48, 5.18, null], false) // => "#,##0.00_)"
 * @example figureFormat([0.82], true) // => "0.0%_)"
 */
export function figureFormat(values: readonly (number | null)[], percent: boolean): string {
  if (percent) return "0.0%_)";
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  if (largest >= 10_000) return "#,##0_)";
  return largest >= 100 ? "#,##0.0_)" : largest >= 1 ? "#,##0.00_)" : "0.000_)";
}
