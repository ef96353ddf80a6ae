import { expect, test } from "vitest";
import { publishCommand, savedText } from "../../../addin/taskpane/publish-words.ts";

const leaders = { audience: "leadership", teams: [], as: "zip", isLocked: false } as const;

test("the command makes from the file what was chosen in the pane", () => {
  expect(publishCommand("Skills 2026.xlsx", leaders)).toBe('npm run report -- "Skills 2026.xlsx" --zip report.zip');
  expect(
    publishCommand("a.xlsx", { audience: "manager", teams: ["East", "Süd-West"], as: "one-file", isLocked: true }),
  ).toBe('npm run report -- "a.xlsx" --audience manager --team "East, Süd-West" --one-file report.html --passphrase');
});

test.each(['East"; rm -rf ~; "', "$(whoami)", "`id`", "%PATH%", "East\nnpm publish", "!history"])(
  "the name %s cannot become part of a command line",
  (name) => {
    const command = publishCommand(name, { ...leaders, audience: "manager", teams: [name] });
    expect(command).toBe(
      'npm run report -- "my-workbook.xlsx" --audience manager --team "name of the team" --zip report.zip',
    );
  },
);

test("of a file that was only handed to the browser it is not said that it arrived", () => {
  expect(savedText("a.zip", { pages: 70, documents: 9 }, true)).toBe(
    "a.zip is made: 70 pages and 9 documents. It lies where you chose.",
  );
  expect(savedText("a.zip", { pages: 70, documents: 0 }, false)).not.toMatch(/saved|lies/i);
});
