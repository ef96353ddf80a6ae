import { areGrades } from "./level-marks.ts";
import type { Mapping, TableMapping } from "./mapping.ts";

type Question = Mapping["questions"][number];

const doubtfulAxes = 0.7;

/**
 * What a person should confirm about tables of levels: who the rows or columns are, which way round marks count, and
 * in which order words stand. Most doubtful first.
 */
export function levelQuestions(tables: readonly TableMapping[]): Question[] {
  return [...tables.flatMap(orderQuestion), ...tables.flatMap(markQuestion), ...tables.flatMap(whoQuestion)];
}

function orderQuestion({ sheet, columns }: TableMapping): Question[] {
  const first = columns.find(({ field, why }) => field === "level" && why.startsWith("The order of "));
  if (!first) return [];
  const words = [...first.why.matchAll(/“([^”]+)”/g)].map(([, word]) => word!);
  return [
    {
      sheet,
      column: first.column,
      question: `In which order do ${words.map((word) => `“${word}”`).join(", ")} stand, from the lowest level to the highest?`,
      choices: [words.join(" < "), [...words].reverse().join(" < ")],
      assumed: "No order: these cells are not read.",
    },
  ];
}

function markQuestion({ sheet, marks, scale, scaleAssumed }: TableMapping): Question[] {
  if (!marks || !scale || !scaleAssumed) return [];
  const both = marks.o === 0 && Object.entries(marks).find(([mark, level]) => mark !== "o" && level === 1);
  if (both)
    return [
      {
        sheet,
        column: null,
        question: `What do “${both[0]}” and “o” mean on the sheet “${sheet}”?`,
        choices: [`${both[0]} = yes, o = not yet`, `o = yes, ${both[0]} = not yet`],
        assumed: `${both[0]} = yes, o = not yet`,
      },
    ];
  if (!areGrades(scale)) return [];
  const letters = (scale.labels ?? []).join(" < ").toUpperCase();
  return [
    {
      sheet,
      column: null,
      question: `Which letter is the highest level on the sheet “${sheet}”?`,
      choices: [letters, letters.split(" < ").reverse().join(" < ")],
      assumed: letters,
    },
  ];
}

const whoChoices = ["people", "roles", "teams"];
const whoNames = { person: "people", role: "roles", team: "teams" } as const;

function whoQuestion({ sheet, kind, layout, who, why, columns }: TableMapping): Question[] {
  const levels = columns.filter(({ field, subject }) => field === "level" && subject !== undefined);
  if (kind === null || layout === "long" || levels.length === 0 || levels[0]!.confidence >= doubtfulAxes) return [];
  const shown = levels.slice(0, 4).map(({ subject }) => `“${subject}”`);
  const asked = layout === "people-in-columns" ? `Are ${shown.join(", ")}` : "Are the rows";
  return [
    {
      sheet,
      column: null,
      question: `${asked} on the sheet “${sheet}” people, roles or teams? ${why}`,
      choices: whoChoices,
      assumed: whoNames[who ?? "person"],
    },
  ];
}
