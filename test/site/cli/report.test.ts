import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { listPages } from "../../../shared/report/pages.ts";
import { methodView } from "../../../shared/report/views/method.ts";
import { cli, type Disk, skills } from "./fake-world.ts";

const disk = { workbooks: { "skills.xlsx": skills } };

test("a report lies in the folder report where it was typed, and its path can be clicked", async () => {
  const { code, out, err, reports, sites } = await cli("report skills.xlsx", disk);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect([...sites]).toEqual([["/typed/report", listPages(reports[0]!).map(({ path }) => path)]]);
  const [first, url, path] = out.split("\n");
  expect(first).toMatch(/^Report of skills\.xlsx as of 22 November 2026: \d+ pages\. .+ in the workbook\.$/);
  expect(first).toContain(`: ${listPages(reports[0]!).length} pages.`);
  expect([url, path]).toEqual(["file:///typed/report/index.html", "/typed/report/index.html"]);
});

test("--out names another folder, from where it was typed", async () => {
  expect([...(await cli("report skills.xlsx --out ../for-the-board", disk)).sites.keys()]).toEqual(["/for-the-board"]);
  expect([...(await cli("report --out=/q3/report skills.xlsx", disk)).sites.keys()]).toEqual(["/q3/report"]);
});

test("a report is as of today, or of the day that is named", async () => {
  expect((await cli("report skills.xlsx", disk)).reports[0]!.analysis.asOf).toBe("2026-11-22");
  const then = await cli("report skills.xlsx --as-of 2026-03-31", disk);
  expect(then.reports[0]!.analysis.asOf).toBe("2026-03-31");
});

test("a report is for leaders, who see nobody by name, unless another audience is named", async () => {
  const [forLeaders] = (await cli("report skills.xlsx", disk)).reports;
  expect([forLeaders!.audience, JSON.stringify(forLeaders).includes("Ana")]).toEqual(["leadership", false]);
  const [forHr] = (await cli("report skills.xlsx --audience hr", disk)).reports;
  expect([forHr!.audience, JSON.stringify(forHr).includes("Ana")]).toEqual(["hr", true]);
});

test("a manager's report names the people of the team, or gives them codes that stay the same", async () => {
  const words = "report skills.xlsx --audience manager --team East";
  const [open] = (await cli(words, disk)).reports;
  expect(JSON.stringify(open)).toContain("Ana");
  const first = await cli(`${words} --pseudonyms --history h.json`, disk);
  const codes = ({ reports }: typeof first) => reports[0]!.analysis.people.map(({ name }) => name);
  expect(JSON.stringify(first.reports[0])).not.toContain("Ana");
  expect(codes(first)).toEqual([expect.stringMatching(/^P-[A-Z2-7]{5}$/), expect.stringMatching(/^P-[A-Z2-7]{5}$/)]);
  const texts = { "h.json": first.files.get("/typed/h.json")! };
  const again = await cli(`${words} --pseudonyms --history h.json`, { ...disk, texts });
  expect(codes(again)).toEqual(codes(first));
});

test("several workbooks make one report", async () => {
  const two = {
    workbooks: {
      "a.xlsx": skills,
      "b.xlsx": {
        KPIs: [
          ["KPI", "Baseline", "Target", "Current"],
          ["Weekly reporting hours", 10, 8, 9],
        ],
      },
    },
  };
  const [made] = (await cli("report a.xlsx b.xlsx --audience hr", two)).reports;
  expect(made!.analysis.people.length).toBe(3);
  expect(made!.analysis.kpis.map(({ name }) => name)).toEqual(["Weekly reporting hours"]);
});

test("how the sheets were understood can be saved, edited and given back", async () => {
  const { files } = await cli("report skills.xlsx --save-mapping understood.json", disk);
  const saved = files.get("/typed/understood.json")!;
  expect(JSON.parse(saved)).toMatchObject({ version: 1, tables: [{ sheet: "Skills Matrix" }] });

  const again = { ...disk, texts: { "understood.json": saved } };
  const { reports, code } = await cli("report skills.xlsx --audience hr --mapping understood.json", again);
  expect(code).toBe(0);
  expect(reports[0]!.tables).toEqual(JSON.parse(saved).tables);
});

test("a mapping that is missing, or is something else, is not used", async () => {
  expect(await cli("report skills.xlsx --mapping none.json", disk)).toMatchObject({
    code: 2,
    err: expect.stringContaining("There is no file none.json.\n"),
    reports: [],
  });
  const sentence = async (text: string) => {
    const { code, err, reports } = await cli("report skills.xlsx --mapping m.json", {
      ...disk,
      texts: { "m.json": text },
    });
    expect({ code, reports }).toEqual({ code: 2, reports: [] });
    return err.split("\n")[0];
  };
  expect(await sentence("{")).toBe("m.json was not understood. This is not a mapping: it is not JSON.");
  expect(await sentence("null")).toBe(
    "m.json was not understood. This is not a mapping: The mapping must be an object.",
  );
  expect(await sentence('{"version":1,"tables":[{"sheet":1}]}')).toBe(
    "m.json was not understood. This is not a mapping: Table 1 must name its “sheet”.",
  );
});

test("a file that is not a mapping is never written over", async () => {
  const mine = { ...disk, texts: { "budget.json": '{"mine":true}' } };
  const { code, err, files, reports } = await cli("report skills.xlsx --save-mapping budget.json", mine);
  expect({ code, reports }).toEqual({ code: 1, reports: [] });
  expect(err).toBe("budget.json is there already and is not a mapping, so it is left as it is: choose another name.\n");
  expect(files.get("/typed/budget.json")).toBe('{"mine":true}');
});

test("with --sample the sample company is taken, but only when no workbook is named", async () => {
  expect((await cli("report --sample")).err).toMatch(/sample\.xlsx/);
  expect((await cli("report --sample skills.xlsx", disk)).code).toBe(0);
});

test("progress is said when it takes more than a second, and only then", async () => {
  expect((await cli("report skills.xlsx", { ...disk, readingTakes: 400, pageTakes: 1 })).err).toBe("");
  const { err, reports } = await cli("report skills.xlsx", { ...disk, readingTakes: 1200, pageTakes: 400 });
  const of = listPages(reports[0]!).length;
  expect(err).toContain(
    `Reading skills.xlsx …\nRecognising sheets and columns …\nAnalysing …\nPlanning the budget …\nPreparing the pages …\n  4 of ${of} pages\n  7 of ${of} pages\n`,
  );
});

describe("other places than a folder", () => {
  test("--zip writes one zip with every page, and no folder", async () => {
    const { code, out, sites, pieces, reports } = await cli("report skills.xlsx --zip ../q3.zip", disk);
    expect({ code, folders: sites.size, place: out.split("\n")[1] }).toEqual({ code: 0, folders: 0, place: "/q3.zip" });
    const files = unzipSync(pieces.get("/q3.zip")!);
    expect(Object.keys(files)).toEqual(listPages(reports[0]!).map(({ path }) => path));
  });

  test("--one-file writes one page to be mailed, and its path can be clicked", async () => {
    const { out, pieces, reports } = await cli("report skills.xlsx --one-file q3.html", disk);
    expect(Buffer.from(pieces.get("/typed/q3.html")!).toString()).toBe(
      `one file of ${listPages(reports[0]!).length} pages`,
    );
    expect(out.split("\n").slice(1, 3)).toEqual(["file:///typed/q3.html", "/typed/q3.html"]);
  });

  test("several places get the same report", async () => {
    const words = "report skills.xlsx --out pages --zip q3.zip --one-file q3.html";
    const { out, sites, pieces } = await cli(words, disk);
    expect([[...sites.keys()], [...pieces.keys()]]).toEqual([["/typed/pages"], ["/typed/q3.zip", "/typed/q3.html"]]);
    expect(out.split("\n").filter((line) => line.startsWith("/typed"))).toEqual([
      "/typed/pages/index.html",
      "/typed/q3.zip",
      "/typed/q3.html",
    ]);
  });

  test("a file with another ending than its kind is a slip: it might be the workbook", async () => {
    const { code, err, pieces } = await cli("report skills.xlsx --zip skills.xlsx", disk);
    expect({ code, pieces: pieces.size }).toEqual({ code: 2, pieces: 0 });
    expect(err).toMatch(/^--zip writes a file ending in \.zip, got “skills\.xlsx”\.\n/);
  });

  test("an address with a password in it is refused, and the password not repeated", async () => {
    const { code, err } = await cli("report skills.xlsx --to https://ana:hunter2@intranet.example/reports", disk);
    expect(code).toBe(2);
    expect(err).toMatch(/^The address holds a user name or a password/);
    expect(err).not.toContain("hunter2");
  });

  test("what is no address at all is a slip of the command line", async () => {
    const { code, err } = await cli("report skills.xlsx --to foo", disk);
    expect(code).toBe(2);
    expect(err).toMatch(/^That is no address to upload to: [^\n]+\nUsage: throughline report/);
  });

  test("an upload is signed in with the user of the environment, and the password is asked for", async () => {
    const asked: (string | null)[] = [];
    const fetch = async (_: string | URL | Request, options?: RequestInit) => {
      asked.push(new Headers(options?.headers).get("authorization"));
      return new Response(null, { status: 401 });
    };
    const { code, questions, err } = await cli("report skills.xlsx --to https://intranet.example/reports", {
      ...disk,
      environment: { THROUGHLINE_UPLOAD_USER: "ana" },
      typed: ["hunter2"],
      fetch,
    });
    expect({ code, questions }).toEqual({ code: 1, questions: ["Password of ana: "] });
    expect(new Set(asked)).toEqual(new Set([`Basic ${btoa("ana:hunter2")}`]));
    expect(err).not.toContain("hunter2");
  });
});

describe("with a passphrase", () => {
  const strong = "crumb velvet anchor sixties";

  test("it is typed twice, without being shown, and every page is sealed with it", async () => {
    const { code, questions, pieces, out, err } = await cli("report skills.xlsx --passphrase --zip q3.zip", {
      ...disk,
      typed: [strong, strong],
    });
    expect({ code, questions }).toEqual({ code: 0, questions: ["Passphrase for the report: ", "The same again: "] });
    const texts = Object.values(unzipSync(pieces.get("/typed/q3.zip")!)).map((bytes) => Buffer.from(bytes).toString());
    expect(new Set(texts)).toEqual(new Set([`sealed with ${strong}`]));
    expect(out + err).not.toContain(strong);
  });

  test("or it comes from the environment, and nobody is asked", async () => {
    const environment = { THROUGHLINE_PASSPHRASE: strong };
    const { questions, pieces } = await cli("report skills.xlsx --passphrase --one-file q3.html", {
      ...disk,
      environment,
    });
    expect(questions).toEqual([]);
    expect(Buffer.from(pieces.get("/typed/q3.html")!).toString()).toContain(`sealed with ${strong}`);
  });

  test("the page Method says what it protects from, wherever the report goes, and speaks of none without it", async () => {
    const environment = { THROUGHLINE_PASSPHRASE: strong };
    for (const place of ["--out q3", "--zip q3.zip", "--one-file q3.html"]) {
      const locked = await cli(`report skills.xlsx --passphrase ${place}`, { ...disk, environment });
      const open = await cli(`report skills.xlsx ${place}`, disk);
      const titles = ({ reports }: typeof open) =>
        new Set(reports.flatMap((report) => methodView(report).sections!.map(({ title }) => title)));
      expect([titles(locked).has("The passphrase"), titles(open).has("The passphrase")]).toEqual([true, false]);
    }
  });

  test("it is never an argument, and the environment alone encrypts nothing", async () => {
    expect((await cli("report skills.xlsx --passphrase=secret", disk)).err).toMatch(/^--passphrase takes no value\.\n/);
    const environment = { THROUGHLINE_PASSPHRASE: strong };
    expect((await cli("report skills.xlsx", { ...disk, environment })).sites.get("/typed/report")).toContain(
      "index.html",
    );
  });

  test("one that could be guessed, or is typed differently, or cannot be typed, writes nothing", async () => {
    const answers = async (typed: readonly string[]) => {
      const { code, err, sites } = await cli("report skills.xlsx --passphrase", { ...disk, typed });
      expect({ code, sites: sites.size }).toEqual({ code: 1, sites: 0 });
      return err;
    };
    expect(await answers(["skills2026"])).toMatch(/can be guessed/);
    expect(await answers([strong, "something else"])).toBe(
      "The two passphrases are not the same, so nothing was written.\n",
    );
    expect(await answers([])).toBe(
      "There is no terminal to type a passphrase at: set THROUGHLINE_PASSPHRASE instead.\n",
    );
  });
});

describe("with --watch", () => {
  const rows = skills["Skills Matrix"]!;
  const larger = { "Skills Matrix": [...rows, ["Di", "West", 2, 2]] };
  const save = (workbooks: Disk["workbooks"]) => (on: Disk) => {
    on.workbooks = workbooks;
  };
  const watched = (...saves: Disk["saves"] & object) =>
    cli("report skills.xlsx --audience hr --watch", { ...disk, saves });

  test("the report is made again when the workbook was saved, with one line each time, until Ctrl-C", async () => {
    const { code, err, reports } = await watched(() => {}, save({ "skills.xlsx": larger }));
    expect(code).toBe(0);
    expect(reports.map(({ analysis }) => analysis.people.length)).toEqual([3, 4]);
    const [first, second, ...rest] = err.split("\n");
    expect(first).toBe("Made again each time skills.xlsx is saved. Ctrl-C ends it.");
    expect(second).toMatch(/^Report of skills\.xlsx as of 22 November 2026: \d+ pages\. /);
    expect(rest).toEqual([""]);
  });

  test("a workbook that is gone while it is saved is waited for", async () => {
    const { code, reports } = await watched(save({}), save({ "skills.xlsx": larger }));
    expect(code).toBe(0);
    expect(reports.map(({ analysis }) => analysis.people.length)).toEqual([3, 4]);
  });

  test("a workbook that cannot be used is said, and the next save is waited for", async () => {
    const half = { "Skills Matrix": [["Lunch"], ["Soup"]] };
    const { code, err, reports } = await watched(save({ "skills.xlsx": half }), save({ "skills.xlsx": larger }));
    expect(code).toBe(0);
    expect(err).toMatch(/^No sheet of skills\.xlsx was recognised.* Waiting for the next save\.$/m);
    expect(reports.map(({ analysis }) => analysis.people.length)).toEqual([3, 4]);
  });
});
