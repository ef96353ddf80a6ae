import { documentKinds, kinds } from "../../documents/kinds.ts";
import { number, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import type { ListedDocument, Report } from "../report.ts";
import type { NextStep, PageView, Sentence, Table } from "../view.ts";

/** What there is to print or send, kind by kind, each as a page and as plain text. */
export function documentsView(report: Report): PageView {
  const documents = report.documents ?? [];
  return {
    title: say`What can be taken to a meeting?`,
    eyebrow: say`Documents`,
    answer: answerOf(report, documents),
    pictures: [],
    next: nextSteps(documents),
    tables: kinds.flatMap((kind) => tableOf(documents.filter((each) => each.kind === kind))),
    how: {
      counts: [say`${plural(documents.length, "document")}, each as a page that prints cleanly and as plain text.`],
      method: [
        say`Each document is filled from the workbook by a template, and says as much as this report does. `,
        { text: say`The list of all documents`, to: "documents/index.html" },
        say` is in the folder documents, with a folder for each kind.`,
        ...(report.locale.language === "en" ? [] : [say` Documents are written in English.`]),
      ],
      sources: [],
      missing: [],
    },
  };
}

function answerOf({ audience }: Report, documents: readonly ListedDocument[]): Sentence[] {
  const found = new Set(documents.map(({ kind }) => kind)).size;
  return [
    [
      say`${plural(documents.length, "document")} of ${plural(found, "kind")} can be printed, or copied into a mail as plain text.`,
    ],
    [
      audience === "hr"
        ? say`They name people: give each to the people it is about and those who talk with them.`
        : say`They are about the people of your own teams: share each only with the person it is about.`,
    ],
  ];
}

function nextSteps(documents: readonly ListedDocument[]): NextStep[] {
  const has = (wanted: ListedDocument["kind"]) => documents.some(({ kind }) => kind === wanted);
  return [
    ...(has("coaching-guide")
      ? [
          {
            what: [say`Read the coaching guide before the next one-on-one.`],
            who: say`Manager`,
            when: say`Next one-on-one`,
          },
        ]
      : []),
    ...(has("council-minutes")
      ? [{ what: [say`Take the council minutes to the next meeting.`], who: say`HR`, when: say`Next council meeting` }]
      : []),
  ];
}

function tableOf(documents: readonly ListedDocument[]): Table[] {
  const [first] = documents;
  if (!first) return [];
  const { name, about } = documentKinds[first.kind];
  return [
    {
      id: first.kind,
      caption: `${said(name)} (${number(documents.length)})`,
      columns: [{ label: say`Document` }, { label: say`Plain text` }],
      rows: documents.map(({ title, path }) => [
        { text: title, to: path },
        { text: say`Text`, to: path.replace(/\.html$/, ".txt") },
      ]),
      note: [said(about)],
    },
  ];
}
