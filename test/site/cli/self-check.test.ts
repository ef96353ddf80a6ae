import { expect, test } from "vitest";
import { cli, type Disk, skills } from "./fake-world.ts";

/* H2: what was written is read back before it takes its place. */

const disk: Disk = {
  workbooks: {
    "skills.xlsx": {
      ...skills,
      Signals: [
        ["Kind", "Person", "Team", "Skill", "Text"],
        ["Review", "Ana", "East", "SQL", "Needs somebody to sit beside her"],
      ],
    },
  },
};

test("what the check found is printed, and kept beside the report and not in it", async () => {
  const { code, out, files, sites } = await cli("report skills.xlsx --out q3 --zip q3.zip", disk);
  expect(code).toBe(0);
  expect(out).toMatch(
    /\nChecked \d+ pages: no name, e-mail address, id or typed text of the workbook occurs; no group of fewer than 5 people can be worked out\. Details, not for the readers: \/typed\/q3\.self-check\.json\n/,
  );
  expect([...files.keys()]).toEqual(["/typed/q3.self-check.json", "/typed/q3.zip.self-check.json"]);
  expect(JSON.parse(files.get("/typed/q3.self-check.json")!)).toMatchObject({
    schema: "throughline/self-check/1",
    audience: "leadership",
    minimumGroup: 5,
    found: [],
    smallGroups: [],
  });
  expect([...sites.values()].flat().filter((path) => path.includes("self-check"))).toEqual([]);
});

test("a name or a note that got into a page stops the report: nothing is written, and the words are not repeated", async () => {
  for (const [leak, cell] of [
    ['<p title="Ana">', "the name in Skills Matrix!A3 (in index.html)"],
    ["<p>needs SOMEBODY to <b>sit</b> beside her</p>", "the text in Signals!E2 (in index.html)"],
  ]) {
    const page = (path: string) => (path === "index.html" ? `<h1>Overview</h1>${leak}` : `<h1>${path}</h1>`);
    for (const where of ["--out q3", "--zip q3.zip", "--zip q3.zip --passphrase"]) {
      const environment = { THROUGHLINE_PASSPHRASE: "crumb velvet anchor sixties" };
      const { code, err, out, files, sites, pieces } = await cli(`report skills.xlsx ${where}`, {
        ...disk,
        page,
        environment,
      });
      expect({ code, out, written: [...files.keys(), ...sites.keys(), ...pieces.keys()] }, where).toEqual({
        code: 1,
        out: "",
        written: [],
      });
      expect(err).toContain(
        `The report failed its own check and was not kept, because it holds what its readers may not see: ${cell}.`,
      );
      expect(err).not.toMatch(/\bAna\b|sit beside/);
    }
  }
});

test("a number about two people that got into a page stops the report", async () => {
  const page = () =>
    "<h1>Teams</h1><table><thead><tr><th>Team</th><th>People</th></tr></thead><tbody><tr><th>East</th><td>2</td></tr></tbody></table>";
  const { code, err, sites } = await cli("report skills.xlsx", { ...disk, page });
  expect({ code, sites: sites.size }).toEqual({ code: 1, sites: 0 });
  expect(err).toContain("something about fewer than 5 people can be worked out from it: people for East (from ");
});

test("HR sees everybody, so nothing is checked", async () => {
  const { out, files } = await cli("report skills.xlsx --audience hr", { ...disk, page: () => "<h1>Ana</h1>" });
  expect(out).not.toContain("Checked");
  expect([...files.keys()]).toEqual([]);
});

test("somebody else's file beside the report is left as it is", async () => {
  const texts = { "report.self-check.json": "my own notes" };
  const { out, files } = await cli("report skills.xlsx", { ...disk, texts });
  expect(files.get("/typed/report.self-check.json")).toBe("my own notes");
  expect(out).toContain(
    "The details were not kept: /typed/report.self-check.json is there already and is somebody else's.",
  );
});
