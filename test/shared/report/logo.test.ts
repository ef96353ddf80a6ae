import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { logoIn, mostLogoBytes } from "../../../shared/report/logo.ts";

const text = (svg: string) => new TextEncoder().encode(svg);
const svg = (content: string, attributes = 'xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"') =>
  text(`<svg ${attributes}>${content}</svg>`);

/** What a data: address holds. */
function content(address: string | null): Buffer {
  return Buffer.from(address!.split(",")[1]!, "base64");
}

function part(name: string, data: readonly number[] = []): number[] {
  const length = [data.length >> 24, data.length >> 16, data.length >> 8, data.length].map((byte) => byte & 255);
  return [...length, ...[...name].map((letter) => letter.charCodeAt(0)), ...data, 0, 0, 0, 0];
}

const start = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const header = part("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]);
const png = (...parts: number[][]) => Uint8Array.from([...start, ...header, ...parts.flat()]);

test("an SVG becomes a picture without its comments, notes and declarations (H7)", () => {
  const file = text(
    `\ufeff<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><!-- by Ana --><svg xmlns="http://www.w3.org/2000/svg"><title>Ana's file</title><metadata>Ana</metadata><path d="M0 0h9"/></svg>\n`,
  );
  const { address } = logoIn(file);
  expect(address).toMatch(/^data:image\/svg\+xml;base64,[A-Za-z0-9+/]+=*$/);
  expect(content(address).toString()).toBe('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h9"/></svg>');
});

test("an SVG with a script, a link to elsewhere or foreign parts is refused with a sentence", () => {
  const refused = [
    "<script>alert(1)</script>",
    '<rect onload="alert(1)"/>',
    "<foreignObject><p>x</p></foreignObject>",
    '<image href="https://example.org/x.png"/>',
    '<use xlink:href="other.svg#a"/>',
    '<a href="javascript:alert(1)"><path/></a>',
    "<style>@import 'x.css';</style>",
    '<rect fill="url(https://example.org/#a)"/>',
    '<image href="data:image/svg+xml;base64,AAAA"/>',
    "<![CDATA[x]]>",
  ].map((inside) => logoIn(svg(inside)));
  expect(refused.map(({ address }) => address)).toEqual(refused.map(() => null));
  expect(refused[0]!.problem).toBe(
    "The logo's SVG contains a script, so it is not used: save it as a plain SVG, or as a PNG.",
  );
  expect(refused[3]!.problem).toContain("loads something from elsewhere");
});

test("an SVG may refer to its own parts and hold a picture", () => {
  const own = svg(
    '<defs><linearGradient id="a"/></defs><rect fill="url(#a)"/><use href="#a"/><image href="data:image/png;base64,AAAA"/>',
  );
  expect(logoIn(own).problem).toBeNull();
});

test("an SVG that declares entities is refused, and so is one that does not say what it is", () => {
  expect(
    logoIn(text('<!DOCTYPE svg [<!ENTITY x "y">]><svg xmlns="http://www.w3.org/2000/svg">&x;</svg>')).address,
  ).toBeNull();
  expect(logoIn(svg("<path/>", 'viewBox="0 0 1 1"')).problem).toContain("xmlns is missing");
});

test("a PNG keeps what is seen and loses its texts, dates and whatever stands behind its end", () => {
  const file = png(
    part("tEXt", [65, 110, 97]),
    part("gAMA", [0, 0, 1, 1]),
    part("IDAT", [1, 2, 3]),
    part("tIME", [1]),
    part("IEND"),
    [60, 115, 62],
  );
  expect([...content(logoIn(file).address)]).toEqual([
    ...png(part("gAMA", [0, 0, 1, 1]), part("IDAT", [1, 2, 3]), part("IEND")),
  ]);
});

test("a real PNG is taken whole as far as it is seen", () => {
  const icon = readFileSync(new URL("../../../addin/assets/mark-80.png", import.meta.url));
  const { address } = logoIn(icon);
  expect(content(address).subarray(0, 8)).toEqual(icon.subarray(0, 8));
});

test("a damaged PNG, another kind of file and an empty one are told apart", () => {
  expect(logoIn(png(part("IDAT", [1]))).problem).toBe("The logo's PNG is damaged: save it again.");
  expect(logoIn(Uint8Array.from([...start, ...part("IDAT")])).problem).toContain("damaged");
  expect(logoIn(text("GIF89a")).problem).toContain("neither a PNG nor an SVG");
  expect(logoIn(Uint8Array.from([0xff, 0xd8, 0xff])).problem).toContain("neither a PNG nor an SVG");
  expect(logoIn(text("<html><svg></svg></html>")).problem).toContain("neither a PNG nor an SVG");
  expect(logoIn(new Uint8Array()).problem).toBe("The logo's file is empty.");
});

test("a logo that is too large for every page says how large it may be", () => {
  const large = svg(`<path d="${"M0 0".repeat(mostLogoBytes / 4)}"/>`);
  expect(logoIn(large).problem).toMatch(/^The logo has 25 kB\. Every page carries it, so it may have 24 kB/);
});
