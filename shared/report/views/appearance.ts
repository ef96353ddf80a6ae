import { money, number, percent } from "../../format.ts";
import { say } from "../../language.ts";
import { usualFormat } from "../../locale.ts";
import { type BrandedWord, brandedWords } from "../brand.ts";
import type { Report } from "../report.ts";
import type { Sentence } from "../view.ts";

/** What the Method page says of a report that looks or counts otherwise than usual; nothing for one that does not. */
export function appearanceRules(report: Report): { title: string; paragraphs: Sentence[] }[] {
  const { brand, locale, analysis } = report;
  const paragraphs: Sentence[] = [
    ...brand.notices.map((notice): Sentence => [notice]),
    ...wordRules(report),
    ...(locale.tag === usualFormat.tag
      ? []
      : [
          [
            say`Numbers, dates and money are written as in ${locale.tag}: ${number(12_345.6, 1)}; ${percent(0.05)}; ${money(12_500, analysis.settings.currency)}. Tables saved as CSV have plain numbers.`,
          ] as const,
        ]),
  ];
  return paragraphs.length === 0 ? [] : [{ title: say`How this report is written`, paragraphs }];
}

function wordRules({ brand }: Report): Sentence[] {
  const own = brandedWords.filter((word) => brand.words[word] !== undefined);
  if (own.length === 0) return [];
  const named = (word: BrandedWord) => say`“${brand.words[word]!.one}” stands for ${word}`;
  return [[say`In headings and the names of pages, ${own.map(named).join(", ")}; sentences keep our words.`]];
}
