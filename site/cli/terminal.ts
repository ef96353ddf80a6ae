import { Refusal } from "../xlsx/refusal.ts";

const keys = { enter: /^[\r\n]$/, back: /^[\b\x7f]$/, stop: "\x03", end: "\x04", clear: "\x15" };

/** What a prompt needs of a terminal: `process.stdin` and `process.stderr` have it. */
export interface Terminal {
  input: Pick<NodeJS.ReadStream, "isTTY" | "setRawMode" | "on" | "off" | "resume" | "pause" | "setEncoding">;
  tell(text: string): void;
}

/**
 * What the user types after a question, up to Enter, without a sign of it on the screen; `null` where there is no
 * terminal.
 *
 * @throws Refusal when the user stops it with Ctrl-C or Ctrl-D.
 */
export async function askUnseen({ input, tell }: Terminal, question: string): Promise<string | null> {
  if (!input.isTTY) return null;
  input.setRawMode(true);
  input.setEncoding("utf8");
  input.resume();
  tell(question);
  let typed = "";
  try {
    return await new Promise<string>((resolve, reject) => {
      input.on("data", function hear(text: string) {
        for (const key of text) {
          if (keys.enter.test(key)) {
            input.off("data", hear);
            return resolve(typed);
          }
          if (key === keys.stop || key === keys.end) {
            input.off("data", hear);
            return reject(new Refusal("Stopped: nothing was written."));
          }
          if (keys.back.test(key)) typed = [...typed].slice(0, -1).join("");
          else if (key === keys.clear) typed = "";
          else if (key >= " ") typed += key;
        }
      });
    });
  } finally {
    input.setRawMode(false);
    input.pause();
    tell("\n");
  }
}
