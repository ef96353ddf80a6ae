/** How the sheets we write look, whoever writes them. Colours are six hexadecimal digits. */
export const sheetLook = {
  title: { size: 16 },
  subtitle: { ink: "52606D" },
  header: { fill: "E8EDF2", line: "9AA5B1" },
  /** Cells the user may change. */
  input: { fill: "FFF6D6", line: "B08900" },
  /** Cells that lead to another place. */
  jump: { ink: "1C5B77" },
  table: "TableStyleLight1",
} as const;
