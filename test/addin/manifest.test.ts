import { existsSync, globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { developmentAddress, manifestFor, served } from "../../addin/address.ts";
import { drawnIcons } from "../../addin/assets/draw-icons.ts";
import { ribbonButtons } from "../../addin/commands.ts";
import { readXml, setsOf, within, wrongWith } from "./manifest-rules.ts";

const home = new URL("../../", import.meta.url);
const text = readFileSync(new URL("manifest.xml", home), "utf8");
const manifest = readXml(text);
const addresses = [...text.matchAll(/"(https:[^"]+)"/g)]
  .map(([, address]) => address!)
  .filter((address) => address.startsWith(developmentAddress));

function fileOf(address: string): string {
  return address.slice(developmentAddress.length + 1);
}

/** Width and height of a PNG, and its pixels. */
function picture(bytes: Uint8Array): { width: number; height: number; pixels: Buffer } {
  const buffer = Buffer.from(bytes);
  const start = buffer.indexOf("IDAT");
  const length = buffer.readUInt32BE(start - 4);
  return {
    width: buffer.readUInt32BE(16),
    height: buffer.readUInt32BE(20),
    pixels: inflateSync(buffer.subarray(start + 4, start + 4 + length)),
  };
}

test("Office has nothing to object to in the manifest, as far as that can be checked without it", () => {
  expect(wrongWith(manifest)).toEqual([]);
});

test("the program that brings the add-in into Excel can read the manifest", async () => {
  const debugging = createRequire(createRequire(import.meta.url).resolve("office-addin-debugging/package.json"));
  const { OfficeAddinManifest } = debugging("office-addin-manifest");
  const info = await OfficeAddinManifest.readManifestFile(new URL("manifest.xml", home).pathname);
  expect(info).toMatchObject({ displayName: "Throughline", hosts: ["Workbook"], permissions: "ReadWriteDocument" });
});

test("Excel 2021 is enough: nothing newer than ExcelApi 1.14 is asked for", () => {
  expect(setsOf(manifest)).toEqual({ ExcelApi: "1.14", SharedRuntime: "1.1" });
});

test("every button of the ribbon does something", () => {
  const labels = new Map(
    within(manifest, "String").map(({ attributes }) => [attributes.id!, attributes.DefaultValue!]),
  );
  const buttons = within(manifest, "Control").map((control) => {
    const action = control.children.at(-1)!;
    const label = labels.get(control.children[0]!.attributes.resid!);
    return [label, action.attributes["xsi:type"] === "ShowTaskpane" ? "pane" : action.children[0]!.text];
  });
  expect(buttons).toEqual([
    ["Analyse", "analyse"],
    ["Check", "check"],
    ["Publish", "publish"],
    ["Open pane", "pane"],
    ["Insert sample", "insertSample"],
    ["Template", "insertTemplate"],
  ]);
  expect(Object.keys(ribbonButtons)).toEqual(buttons.map(([, does]) => does).filter((does) => does !== "pane"));
});

test("the manifest names only what is served, all of it below one address", () => {
  const files = [...new Set(addresses.map(fileOf))].filter((file) => !file.startsWith(`${served.assets}/`));
  expect(files.sort()).toEqual([served.functions, served.functionsMetadata, served.pane].sort());
  expect(text.match(/https:\/\/(?!schemas\.)[\w.:-]+/g)!.filter((origin) => origin !== developmentAddress)).toEqual([]);
});

test("every icon is there, as large as it is called", () => {
  const icons = [...new Set(addresses.map(fileOf))].filter((file) => file.startsWith(`${served.assets}/`));
  for (const file of icons) {
    const url = new URL(`addin/${file}`, home);
    expect(existsSync(url), file).toBe(true);
    const { width, height } = picture(readFileSync(url));
    expect([file, width, height]).toEqual([file, Number(/\d+/.exec(file)![0]), width]);
  }
  for (const image of within(manifest, "Image").filter(({ attributes }) => attributes.size !== undefined))
    expect(image.attributes.resid!.endsWith(`.${image.attributes.size}`), image.attributes.resid).toBe(true);
});

test("the icons are what their script draws, and no others lie beside them", () => {
  const drawn = drawnIcons();
  expect(
    globSync("addin/assets/*.png", { cwd: home })
      .map((file) => file.replace(/.*[\\/]/, ""))
      .sort(),
  ).toEqual(drawn.map(({ name }) => name).sort());
  for (const { name, bytes } of drawn) {
    const kept = picture(readFileSync(new URL(`addin/assets/${name}`, home)));
    expect(kept.pixels.equals(picture(bytes).pixels), name).toBe(true);
  }
});

test("a company that serves the add-in itself gets a manifest with its own address", () => {
  const theirs = manifestFor(text, "https://tools.example.com/throughline/");
  expect(theirs).toContain('"https://tools.example.com/throughline/taskpane.html"');
  expect(theirs).toContain("<AppDomain>https://tools.example.com</AppDomain>");
  expect(theirs).not.toContain("localhost");
  expect(wrongWith(readXml(theirs))).toEqual([]);
  for (const address of [
    "http://tools.example.com",
    "https://me:secret@example.com",
    "https://example.com/?a=1",
    "tools",
  ])
    expect(() => manifestFor(text, address), address).toThrow();
});

const mistakes: readonly [what: string, from: RegExp | string, to: string, said: string][] = [
  ["a title before its tab", /(<Label resid="Tab.Label"\/>)/, "", "CustomTab has"],
  ["an element out of order", /<Version>.*<\/Version>/, "", "OfficeApp has"],
  ["a text nobody wrote", 'resid="Check.Tip"', 'resid="Chek.Tip"', "nothing is called Chek.Tip"],
  ["a text nobody asks for", 'resid="Check.Tip"', 'resid="Chek.Tip"', "Check.Tip is never used"],
  [
    "an address without encryption",
    `${developmentAddress}/functions.js"`,
    'http://localhost/functions.js"',
    "not https",
  ],
  [
    "an icon of a size missing",
    '<bt:Image size="80" resid="Icon.Check.80"/>',
    "",
    "Throughline.Check has no icon of 80",
  ],
  [
    "a page of its own for buttons",
    '<FunctionFile resid="Pane.Url"',
    '<FunctionFile resid="Functions.Url"',
    "FunctionFile is not the page",
  ],
  ["a runtime nobody requires", '<Set Name="SharedRuntime" MinVersion="1.1"/>', "", "SharedRuntime is not required"],
  ["two buttons of one name", 'id="Throughline.Check"', 'id="Throughline.Analyse"', "two things of the ribbon"],
  ["a tip that is too long", 'DefaultValue="Lists what', `DefaultValue="${"x".repeat(250)}`, "longer than 250"],
  ["no identity", /<Id>.*<\/Id>/, "<Id>throughline</Id>", "Id is not a GUID"],
];

for (const [what, from, to, said] of mistakes)
  test(`the check of the manifest notices ${what}`, () => {
    const spoilt = text.replace(from, to);
    expect(spoilt).not.toBe(text);
    expect(wrongWith(readXml(spoilt)).join("\n")).toContain(said);
  });

test("a manifest that is not XML is not read", () => {
  expect(() => readXml(text.replace("</Hosts>", ""))).toThrow("closes");
});
