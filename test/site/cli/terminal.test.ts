import { EventEmitter } from "node:events";
import { expect, test } from "vitest";
import { askUnseen, type Terminal } from "../../../site/cli/terminal.ts";

/** A terminal where these texts are typed, with what it showed and whether it was raw, typed keys hidden, to the end. */
async function typed(...texts: readonly string[]) {
  const shown: string[] = [];
  const raw: boolean[] = [];
  const input = Object.assign(new EventEmitter(), {
    isTTY: true,
    setRawMode(mode: boolean) {
      raw.push(mode);
    },
    setEncoding() {},
    resume() {},
    pause() {},
  });
  const terminal = { input, tell: (text: string) => shown.push(text) } as unknown as Terminal;
  const answer = askUnseen(terminal, "Passphrase: ").catch((error: Error) => error);
  for (const text of texts) input.emit("data", text);
  return { answer: await answer, shown: shown.join(""), raw, listeners: input.listenerCount("data") };
}

test("what is typed is not shown, and the terminal is as it was afterwards", async () => {
  expect(await typed("cor", "rect horse\r")).toEqual({
    answer: "correct horse",
    shown: "Passphrase: \n",
    raw: [true, false],
    listeners: 0,
  });
});

test("a mistyped letter can be taken back, and the line begun again", async () => {
  expect((await typed("Aä😀\x7f\x7fna\r")).answer).toBe("Ana");
  expect((await typed("wrong\x15right\n")).answer).toBe("right");
});

test("Ctrl-C and Ctrl-D stop it, and the terminal is as it was", async () => {
  for (const key of ["\x03", "\x04"])
    expect(await typed(`half${key}`)).toMatchObject({
      answer: { message: "Stopped: nothing was written." },
      raw: [true, false],
      listeners: 0,
    });
});

test("where there is no terminal nobody is asked", async () => {
  const input = { isTTY: false } as unknown as Terminal["input"];
  expect(await askUnseen({ input, tell: () => expect.unreachable() }, "Passphrase: ")).toBeNull();
});
