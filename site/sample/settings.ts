import { percentCell, plainSheet, type SampleSheet } from "./sheet.ts";

export function settingsSheet(): SampleSheet {
  return plainSheet(
    "Settings",
    ["Setting", "Value", "Meaning"],
    [
      ["Organisation", "Kestrel & Vane Industrial Services", "Name on the report"],
      ["Currency", "€", "Currency of all costs"],
      ["Brand accent", "#1f6f78", "Accent colour of the report"],
      ["Weight severity", 20, "How deep the gap is"],
      ["Weight reach", 15, "How many people it touches"],
      ["Weight impact", 30, "How far linked KPIs are from target"],
      ["Weight criticality", 15, "How critical the skill is"],
      ["Weight review", 10, "How often reviews mention it"],
      ["Weight aspiration", 5, "How many want to learn it"],
      ["Weight speed", 5, "How fast it can be learned"],
      ["Weight cost", 0, "What it costs to close"],
      ["Systemic share", percentCell(0.5), "From this share of people on, a gap is systemic"],
      ["Stale after days", 365, "Older ratings are marked"],
      ["Minimum holders", 2, "People a team needs who can do it"],
    ],
  );
}
