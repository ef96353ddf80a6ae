import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { brandCss } from "../../../shared/report/brand.ts";
import { cli, type Disk, skills } from "./fake-world.ts";

const logo = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>');
const brand = { name: "Kestrel", accent: "#ffcc00", footer: "For Kestrel only", logo: "logo.svg" };

async function report(words: string, disk: Disk = {}, settings: readonly (readonly [string, string])[] = []) {
  const sheets = { ...skills, Settings: [["Setting", "Value"], ...settings] };
  const { reports, ...said } = await cli(`report skills.xlsx --audience hr ${words}`, {
    workbooks: { "skills.xlsx": sheets },
    ...disk,
  });
  return { ...said, report: reports[0] };
}

const withBrand = (file: object): Disk => ({
  texts: { "look/brand.json": JSON.stringify(file) },
  bytes: { "look/logo.svg": logo },
});

test("a brand's file gives name, logo, colours and footer, and a style whose hash is that of its text (H7)", async () => {
  const { report: made } = await report("--brand look/brand.json", withBrand(brand));
  expect(made!.title).toBe("Kestrel");
  expect(made!.brand).toMatchObject({ footer: "For Kestrel only", accent: { dark: "#ffcc00" } });
  expect(made!.brand.logo).toBe(`data:image/svg+xml;base64,${Buffer.from(logo).toString("base64")}`);
  const { css, hash } = made!.brand.style!;
  expect(css).toBe(brandCss(made!.brand));
  expect(hash).toBe(createHash("sha256").update(css).digest("base64"));
});

test("the file goes before the Settings sheet, part by part", async () => {
  const settings = [
    ["Brand: name", "From the sheet"],
    ["Brand: footer", "From the sheet"],
    ["Word for team", "Squad / Squads"],
  ] as const;
  const { report: made } = await report(
    "--brand look/brand.json",
    withBrand({ name: "Kestrel", words: { skill: "Craft" } }),
    settings,
  );
  expect(made!.brand).toMatchObject({
    name: "Kestrel",
    footer: "From the sheet",
    words: { team: { one: "Squad", many: "Squads" }, skill: { one: "Craft", many: "Crafts" } },
  });
});

test("a brand that cannot be used is one sentence, and nothing is written", async () => {
  const said = async (disk: Disk) => {
    const { code, err, sites } = await report("--brand look/brand.json", disk);
    expect(sites.size).toBe(0);
    return [code, err.split("\n")[0]];
  };
  expect(await said({})).toEqual([2, "There is no file look/brand.json."]);
  expect(await said({ texts: { "look/brand.json": "{" } })).toEqual([
    1,
    "look/brand.json cannot be used as a brand. It is not JSON.",
  ]);
  expect(await said(withBrand({ accent: "beautiful" }))).toEqual([
    1,
    "look/brand.json cannot be used as a brand. Its part “accent” must be a colour such as “#1c5b77”.",
  ]);
  expect(await said(withBrand({ logo: "other.png" }))).toEqual([
    1,
    "There is no logo other.png beside the file of the brand.",
  ]);
  const scripted = {
    ...withBrand(brand),
    bytes: {
      "look/logo.svg": new TextEncoder().encode(new TextDecoder().decode(logo).replace("<path", "<script/><path")),
    },
  };
  expect((await said(scripted))[1]).toContain("contains a script, so it is not used");
});

test("numbers are written as the option says, else as the Settings sheet says, else the usual way", async () => {
  const tag = async (words: string, settings: readonly (readonly [string, string])[] = []) =>
    (await report(words, {}, settings)).report!.locale.tag;
  expect(await tag("--locale de-CH", [["Locale", "fr-FR"]])).toBe("de-CH");
  expect(await tag("", [["Locale", "fr-FR"]])).toBe("fr-FR");
  expect(await tag("")).toBe("en");
});

test("an unknown locale is a slip when it was typed, and told on the Method page when the sheet names it", async () => {
  const typed = await report("--locale xx");
  expect([typed.code, typed.err.split("\n")[0]]).toEqual([
    2,
    "“xx” is not a language and country that is known here, such as de-CH or en-IN.",
  ]);
  const { report: made } = await report("", {}, [["Locale", "xx"]]);
  expect(made!.locale.tag).toBe("en");
  expect(made!.brand.notices).toEqual([
    "“xx” is not a language and country that is known here, such as de-CH or en-IN. Numbers are written the usual way; the row Locale of the Settings sheet can be mended.",
  ]);
});

test("sentences of the analysis are written in the locale too", async () => {
  const { report: made } = await report("--locale de-DE");
  expect(made!.analysis.headlines.map(({ text }) => text).join(" ")).not.toMatch(/\d\.\d/);
});
