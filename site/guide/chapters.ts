/** The chapters of the guide in the order they are offered: the file in `pages/`, and what the list of pages calls it. */
export const chapters = [
  { file: "index", name: "Start here" },
  { file: "in-excel", name: "In Excel" },
  { file: "from-a-file", name: "From a file" },
  { file: "sheets", name: "The sheets" },
  { file: "reading", name: "Reading a report" },
  { file: "publishing", name: "Publishing" },
  { file: "documents", name: "Documents and calendar" },
  { file: "hand-off", name: "Hand-off" },
  { file: "privacy", name: "Privacy" },
  { file: "how-sure", name: "How sure it is" },
  { file: "trouble", name: "When something is wrong" },
  { file: "contributing", name: "Changing something" },
] as const;
