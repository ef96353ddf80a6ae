import { zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { analyse } from "../../../shared/analysis/analyse.ts";
import type { CellValue } from "../../../shared/workbook/raw-workbook.ts";
import { readDataset } from "../../../shared/workbook/read-dataset.ts";
import { SelfCheck, selfCheckBasis } from "../../../site/deliver/self-check.ts";
import { sheetOf, workbookOf } from "../../shared/workbook/small-sheet.ts";

/* H2: a name, an address, an id or a note is found in whatever form it stands in a file. */

type Table = readonly (readonly CellValue[])[];

const tables: Record<string, Table> = {
  "Skills Matrix": [
    ["Employee ID", "Name", "Team", "SQL", "Coaching"],
    ["K-1042", "José Ñuñez", "East", 1, 2],
    ["K-1043", "May", "East", 3, 2],
    ["K-1044", "Will", "West", 3, 1],
    ["104512", "Jo", "West", 2, 1],
    ["K-1046", "Coaching", "West", 2, 1],
  ],
  People: [
    ["Employee ID", "Name", "Team", "E-mail", "Manager", "Nickname"],
    ["K-1042", "José Ñuñez", "East", "jose.n@example.org", "Orla Finn", "The quiet one upstairs"],
    ["K-1044", "Will", "West", "will@example.org", "Ana Silva", null],
  ],
  Signals: [
    ["Kind", "Person", "Skill", "Text"],
    [
      "Review",
      "K-1042",
      "SQL",
      "Wants to leave the team before the summer because of the shifts and the long way home",
    ],
    ["Review", "K-1044", "SQL", "Good"],
  ],
};

function checked(
  content: Record<string, string | Uint8Array>,
  audience: "leadership" | "manager" = "leadership",
  teams: string[] = [],
) {
  const workbook = workbookOf([
    ...Object.entries(tables).map(([name, rows]) => sheetOf(name, rows)),
    sheetOf("Pay", [["Bonus talk with Petra Holm"], ["ref77201z"]], { state: "veryHidden" }),
  ]);
  const reading = readDataset(workbook);
  const analysis = analyse(reading, { asOf: "2026-11-22" });
  const basis = selfCheckBasis({ workbook, ...reading, analysis }, { audience, teams, pseudonyms: false })!;
  const check = new SelfCheck(basis);
  for (const [path, text] of Object.entries(content))
    check.add({ path, bytes: typeof text === "string" ? new TextEncoder().encode(text) : text });
  return check.result();
}

const found = (text: string | Uint8Array, path = "index.html") =>
  checked({ [path]: text }).found.map(({ sheet, cell }) => `${sheet}!${cell}`);
const base64 = (text: string) => Buffer.from(text).toString("base64");

describe("a name is found", () => {
  test.each([
    ["as it is", "<p>José Ñuñez</p>"],
    ["in another normal form", "<p>José Ñuñez</p>".normalize("NFD")],
    ["without its accents, in capitals", "JOSE NUNEZ"],
    ["the last name first", "<td>Ñuñez, José</td>"],
    ["in an attribute", '<a title="to José Ñuñez">x</a>'],
    ["in the title of a picture", "<svg><title>José Ñuñez</title></svg>"],
    ["in two cells", "<td>José</td><td>Ñuñez</td>"],
    ["split by tags", "Jo<b>sé</b> <i>Ñu</i>ñez"],
    ["behind entities", "Jos&eacute; &#209;u&ntilde;&#x65;z"],
    ["with a soft hyphen", "José Ñu\u00adñez"],
    ["in a link", '<a href="people/jose-nunez.html">x</a>'],
    ["behind percent signs", '<a href="x?q=Jos%C3%A9%20%C3%91u%C3%B1ez">x</a>'],
    ["in JSON", '<script type="application/json">{"a":"Jos\\u00e9 \\u00d1u\\u00f1ez"}</script>'],
    ["in a style", '<style>p::after { content: "Jos\\e9  \\d1 u\\f1 ez" }</style>'],
    ["in a comment", "<!-- josé ñuñez -->"],
    ["in a data address", `<a href="data:text/csv;base64,${base64("Name\r\nJosé Ñuñez\r\n")}">x</a>`],
    ["in an open data address", '<img src="data:image/svg+xml,%3Csvg%3EJos%C3%A9%20%C3%91u%C3%B1ez%3C/svg%3E">'],
    ["packed into a long text", `<p data-x="${base64(`José Ñuñez ${"and so on ".repeat(20)}`)}">`],
  ])("%s", (_, html) => {
    expect(found(html)).toEqual(["Skills Matrix!B2"]);
  });

  test("in the name of a file, which is then not repeated", () => {
    const result = checked({ "people/jose-nunez.html": "" });
    expect(result.found).toMatchObject([{ sheet: "Skills Matrix", cell: "B2", file: "the name of file 1" }]);
    expect(result.problem).not.toMatch(/nu[ñn]ez/i);
  });

  test("in a zip: in a file, a file's name, a comment and an extra field", () => {
    const bytes = new TextEncoder().encode("nothing here");
    expect(found(zipSync({ "a/b.html": bytes }), "r.zip")).toEqual([]);
    expect(found(zipSync({ "a/b.html": new TextEncoder().encode("<p>José Ñuñez</p>") }), "r.zip")).toEqual([
      "Skills Matrix!B2",
    ]);
    expect(found(zipSync({ "jose-nunez.html": bytes }), "r.zip")).toEqual(["Skills Matrix!B2"]);
    expect(found(zipSync({ "b.html": [bytes, { comment: "josé ñuñez" }] }), "r.zip")).toEqual(["Skills Matrix!B2"]);
    expect(
      found(zipSync({ "b.html": [bytes, { extra: { 9999: new TextEncoder().encode("José Ñuñez") } }] }), "r.zip"),
    ).toEqual(["Skills Matrix!B2"]);
  });
});

test("ids, addresses, managers, notes in part, and what a hidden sheet says are found too", () => {
  expect(found("k-1042")).toEqual(["Skills Matrix!A2"]);
  expect(found("mailto:JOSE.N@example.org")).toEqual(["People!D2"]);
  expect(found("Orla Finn")).toEqual(["People!E2"]);
  expect(found("“… because of the shifts and the long way home”")).toEqual(["Signals!D2"]);
  expect(found("the quiet one upstairs")).toEqual(["People!F2"]);
  expect(found("bonus talk with petra holm REF77201Z")).toEqual(["Pay!A1", "Pay!A2"]);
});

test("words of the language are not taken for names, and what is not looked for is said", () => {
  expect(found("<p>It will be may; good coaching of José and of Nuñez, Jo and all.</p>")).toEqual([]);
  expect(found("104512")).toEqual(["Skills Matrix!A5"]);
  expect(found('<td data-sort="104512">104,512</td>')).toEqual([]);
  const { notLookedFor } = checked({});
  const why = (cell: string) =>
    notLookedFor.find(({ cells }) => cells.some((each) => `${each.sheet}!${each.cell}` === cell))?.why;
  expect(why("Skills Matrix!B3")).toBe("it is also an ordinary word");
  expect(why("Skills Matrix!B5")).toBe("it is too short to tell from other words and numbers");
  expect(why("Skills Matrix!E1")).toMatch(/^it is also, or is part of, the name of a team, role, skill/);
  expect(why("Signals!D3")).toBe("it is a word or two that may stand anywhere, and no name");
});

test("a manager sees the own team, what was said about it, and nobody else", () => {
  const html = "José Ñuñez, k-1042, jose.n@example.org, wants to leave the team before the summer; K-1044, Ana Silva";
  expect(
    checked({ "index.html": html }, "manager", ["East"]).found.map(({ sheet, cell }) => `${sheet}!${cell}`),
  ).toEqual(["People!E3", "Skills Matrix!A4"]);
});
