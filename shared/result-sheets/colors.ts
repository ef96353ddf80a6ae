/** Tabs of one family: answers, the inputs of the reader, and the data the formulas need. */
export const tabColors = { answer: "1C5B77", input: "B08900", data: "8FA9B5" } as const;

/** The scale of a gap, as on the site: from small to large, with the ink that is readable on it. */
export const heatColors = [
  { fill: "FBE3CD", ink: "1D1B18" },
  { fill: "F6BF92", ink: "1D1B18" },
  { fill: "E08A4D", ink: "1D1B18" },
  { fill: "8A370B", ink: "FFFEFB" },
] as const;

/** Inks that always come with a word. */
export const statusInks = { attention: "9C2F0A", met: "23663A" } as const;

/** Ink of figures that rest on few. */
export const thinInk = "8A857B";
