import { writeFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";

/*
 * Draws the icons of the add-in and its buttons: `node addin/assets/draw-icons.ts`. Shapes stand on a grid of 32 by 32.
 * Both colours can be told from Excel's light and dark ribbon (3:1 and more).
 */

type Point = readonly [x: number, y: number];
type Color = readonly [red: number, green: number, blue: number];
type Shape =
  | { kind: "line"; points: readonly Point[]; width: number; color: Color }
  | { kind: "dot"; at: Point; radius: number; color: Color }
  | { kind: "plate"; from: Point; to: Point; round: number; color: Color };

const blue: Color = [46, 128, 190];
const orange: Color = [214, 118, 36];
const white: Color = [255, 255, 255];

const throughline: readonly Point[] = [
  [6, 24],
  [26, 8],
];
const frame: readonly Point[] = [
  [5, 6],
  [27, 6],
  [27, 26],
  [5, 26],
  [5, 6],
];

/** The mark is one straight line through three things: a gap, a training, a KPI. */
const icons: Record<string, readonly Shape[]> = {
  mark: [
    { kind: "plate", from: [1, 1], to: [31, 31], round: 6, color: blue },
    line(white, 2.4, ...throughline),
    dot(white, 7.5, 22.8, 3.4),
    dot(white, 16, 16, 3.4),
    dot([255, 205, 120], 24.5, 9.2, 4.4),
  ],
  analyse: [line(blue, 3, ...throughline), dot(blue, 7, 23.2, 3.8), dot(blue, 16, 16, 3.8), dot(orange, 25, 8.8, 5)],
  check: [line(blue, 2.6, [27, 15], [27, 26], [5, 26], [5, 6], [18, 6]), line(orange, 4, [10, 15], [15, 20], [28, 6])],
  publish: [
    line(blue, 2.6, [10, 14], [5, 14], [5, 28], [27, 28], [27, 14], [22, 14]),
    line(orange, 3.6, [16, 22], [16, 4]),
    line(orange, 3.6, [9.5, 10.5], [16, 4], [22.5, 10.5]),
  ],
  sample: [
    line(blue, 2.6, ...frame),
    line(blue, 2.6, [5, 13], [27, 13]),
    line(blue, 2.6, [12.5, 6], [12.5, 26]),
    dot(orange, 20, 19.5, 4),
  ],
  template: [
    line(blue, 2.6, ...frame),
    line(blue, 2.6, [5, 13], [27, 13]),
    line(blue, 2.6, [12.5, 6], [12.5, 26]),
    line(blue, 2.6, [20, 13], [20, 26]),
    line(blue, 2.6, [5, 19.5], [27, 19.5]),
  ],
  pane: [line(blue, 2.6, ...frame), { kind: "plate", from: [18, 7], to: [26, 25], round: 0, color: orange }],
};

const markSizes = [16, 32, 64, 80];
const buttonSizes = [16, 32, 80];

/** Every icon with its file name, as PNG. */
export function drawnIcons(): { name: string; bytes: Uint8Array }[] {
  return Object.entries(icons).flatMap(([name, shapes]) =>
    (name === "mark" ? markSizes : buttonSizes).map((size) => ({
      name: `${name}-${size}.png`,
      bytes: png(pixelsOf(shapes, size), size),
    })),
  );
}

function line(color: Color, width: number, ...points: Point[]): Shape {
  return { kind: "line", points, width, color };
}

function dot(color: Color, x: number, y: number, radius: number): Shape {
  return { kind: "dot", at: [x, y], radius, color };
}

/** Rows of red, green, blue, opacity. Every pixel is looked at in 8 by 8 places. */
function pixelsOf(shapes: readonly Shape[], size: number): Uint8Array {
  const looks = 8;
  const pixels = new Uint8Array(size * size * 4);
  for (let row = 0; row < size; row++)
    for (let column = 0; column < size; column++) {
      const seen = Array.from({ length: looks * looks }, (_, look) => {
        const x = ((column + ((look % looks) + 0.5) / looks) * 32) / size;
        const y = ((row + (Math.floor(look / looks) + 0.5) / looks) * 32) / size;
        return shapes.findLast((shape) => covers(shape, x, y))?.color;
      }).filter((color) => color !== undefined);
      if (seen.length === 0) continue;
      const mean = (part: number) => Math.round(seen.reduce((sum, color) => sum + color[part]!, 0) / seen.length);
      pixels.set([mean(0), mean(1), mean(2), Math.round((255 * seen.length) / looks ** 2)], (row * size + column) * 4);
    }
  return pixels;
}

function covers(shape: Shape, x: number, y: number): boolean {
  if (shape.kind === "dot") return Math.hypot(x - shape.at[0], y - shape.at[1]) <= shape.radius;
  if (shape.kind === "plate") {
    const { from, to, round } = shape;
    const outX = Math.max(from[0] + round - x, 0, x - to[0] + round);
    const outY = Math.max(from[1] + round - y, 0, y - to[1] + round);
    return Math.hypot(outX, outY) <= round;
  }
  return shape.points.some(
    (point, index) => index > 0 && distance([x, y], shape.points[index - 1]!, point) <= shape.width / 2,
  );
}

/** From a point to a piece of a straight line. */
function distance([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2);
  const at = Math.min(1, Math.max(0, share));
  return Math.hypot(x - fromX - at * alongX, y - fromY - at * alongY);
}

function png(pixels: Uint8Array, size: number): Uint8Array {
  const rows = Buffer.alloc(size * (size * 4 + 1));
  for (let row = 0; row < size; row++)
    rows.set(pixels.subarray(row * size * 4, (row + 1) * size * 4), row * (size * 4 + 1) + 1);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // 8 bits a channel, red green blue and opacity.
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(rows)), chunk("IEND")]);
}

function chunk(kind: string, content: Uint8Array = new Uint8Array()): Buffer {
  const named = Buffer.concat([Buffer.from(kind, "latin1"), content]);
  const around = Buffer.alloc(8);
  around.writeUInt32BE(content.length, 0);
  around.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)]);
}

if (import.meta.main) for (const { name, bytes } of drawnIcons()) writeFileSync(new URL(name, import.meta.url), bytes);
