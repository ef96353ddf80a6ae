import { expect, test } from "vitest";
import info from "../../../package.json" with { type: "json" };
import { cli, skills } from "./fake-world.ts";

const disk = { workbooks: { "skills.xlsx": skills } };

test("without a word, the usage is shown and nothing is done", async () => {
  const { code, out, err } = await cli("");
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toBe(
    "Say what to do.\nUsage: throughline <report|sheets|check|budget|handoff|compare|analyse|documents|calendar|template> …, or throughline --help\n",
  );
});

test("a misspelt command is answered with the one that was probably meant", async () => {
  expect(await cli("reprot skills.xlsx", disk)).toMatchObject({
    code: 2,
    err: expect.stringContaining("There is no command “reprot”. Did you mean report?\nUsage: "),
  });
  expect((await cli("paint")).err).toContain("There is no command “paint”.\nUsage: ");
});

test("help and version are results, not mistakes", async () => {
  for (const words of ["--help", "-h", "help"]) {
    const { code, out, err } = await cli(words);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const name of ["report", "check", "budget", "analyse", "template"])
      expect(out).toMatch(new RegExp(`^  ${name} `, "m"));
  }
  expect(await cli("--version")).toMatchObject({ code: 0, out: `${info.version}\n`, err: "" });
});

test.each(["report", "check", "budget", "analyse", "template"])(
  "%s explains itself and every option it has",
  async (name) => {
    const { code, out, err } = await cli(`${name} --help`);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`Usage: throughline ${name} `);
    expect(out).toMatch(/^ {2}--help +\S/m);
    expect((await cli(`${name} -h`)).out).toBe(out);
  },
);

test("a forgotten workbook is answered with the usage, not a stack trace", async () => {
  for (const name of ["report", "check", "budget", "analyse"])
    expect(await cli(name)).toMatchObject({
      code: 2,
      out: "",
      err: `Name the workbook to read.\nUsage: throughline ${name} <workbook…> [options], or --help for more\n`,
    });
});

test("options that are unknown, lack their value or have one too many are named", async () => {
  const sentence = async (words: string) => {
    const { code, err } = await cli(words, disk);
    expect(code).toBe(2);
    return err.split("\n")[0];
  };
  expect(await sentence("report skills.xlsx --ouput x")).toBe("report has no option --ouput. Did you mean --out?");
  expect(await sentence("report skills.xlsx --colour")).toBe("report has no option --colour.");
  expect(await sentence("report skills.xlsx -x")).toBe("report has no option -x.");
  expect(await sentence("report skills.xlsx --constructor")).toBe("report has no option --constructor.");
  expect(await sentence("report skills.xlsx --out")).toBe("--out needs a value behind it: --out <folder>.");
  expect(await sentence("report skills.xlsx --out --sample")).toBe("--out needs a value behind it: --out <folder>.");
  expect(await sentence("check skills.xlsx --json=yes")).toBe("--json takes no value.");
  expect(await sentence("report skills.xlsx --as-of 2026-02-30")).toBe(
    "“2026-02-30” is not a date such as 2026-03-31.",
  );
  expect(await sentence("report skills.xlsx --as-of today")).toBe("“today” is not a date such as 2026-03-31.");
  expect(await sentence("report skills.xlsx --audience board")).toBe(
    "There is no audience “board”: choose leadership, manager or hr.",
  );
});

test("a workbook that is not there is one sentence, and nothing is written", async () => {
  const { code, out, err, reports } = await cli("report nowhere.xlsx", disk);
  expect({ code, out, reports }).toEqual({ code: 1, out: "", reports: [] });
  expect(err).toMatch(/^There is no file or folder “[^\n]*nowhere\.xlsx”[^\n]*\n$/);
});

test("a workbook without a sheet we know says what was looked for and where a template is", async () => {
  const lists = {
    workbooks: {
      "lunch.xlsx": {
        Menu: [
          ["Monday", "soup"],
          ["Tuesday", "rice"],
        ],
      },
    },
  };
  for (const name of ["report", "check", "budget", "analyse"]) {
    const { code, out, err, reports } = await cli(`${name} lunch.xlsx`, lists);
    expect({ code, out, reports }).toEqual({ code: 1, out: "", reports: [] });
    expect(err).toMatch(
      /^No sheet of lunch\.xlsx was recognised: looked for a skills matrix .*template --out file\.xlsx.*\. “Menu”: No row on it names .*\n$/,
    );
  }
});

test("a template that nobody filled in yet is not taken for a foreign workbook", async () => {
  const empty = {
    workbooks: { "new.xlsx": { "Skills Matrix": [["Person", "Team", "SQL"]], KPIs: [["KPI", "Target"]] } },
  };
  expect(await cli("report new.xlsx", empty)).toMatchObject({
    code: 1,
    err: "There is nothing to report in new.xlsx: Skills Matrix and KPIs were recognised, but no row says a level, a KPI or a training, so fill in the skills matrix first.\n",
    reports: [],
  });
});

test("a mistake of ours is called ours; where it happened is shown when asked for", async () => {
  const broken = { ...disk, writing: new TypeError("x is not a function") };
  const { code, err } = await cli("report skills.xlsx", broken);
  expect(code).toBe(1);
  expect(err).toBe(
    "Something went wrong inside Throughline, which is our mistake and not the workbook's: x is not a function. Please report it.\n" +
      "With --debug you see where it happened.\n",
  );
  expect((await cli("report skills.xlsx --debug", broken)).err).toContain("TypeError: x is not a function\n    at ");
});

test("what the system refuses is said in its words", async () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  expect(await cli("report skills.xlsx", { ...disk, writing: full })).toMatchObject({
    code: 1,
    err: "This could not be done: ENOSPC: no space left on device, write.\n",
  });
});

test("characters that steer the terminal never reach it", async () => {
  const { err } = await cli("report \u001b[2Jx\u202e.xlsx", disk);
  for (const mark of ["\u001b", "\u202e"]) expect(err).not.toContain(mark);
});
