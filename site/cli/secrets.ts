import { Refusal } from "../xlsx/refusal.ts";
import { type Option, type Request, Slip } from "./command.ts";
import type { World } from "./world.ts";

/** A user name and password of a web server. */
export interface Credentials {
  user: string;
  password: string;
}

/** The option that asks for a passphrase. It takes no value: what is typed as an argument others can read. */
export const passphraseOption: Readonly<Record<string, Option>> = {
  passphrase: { help: "encrypt the report; asks for the passphrase, or takes it from THROUGHLINE_PASSPHRASE" },
};

/**
 * The passphrase a report is to be encrypted with, from THROUGHLINE_PASSPHRASE or typed twice; `null` when none is
 * wanted. `known` are words that count for nothing, such as the name of the workbook.
 *
 * @throws Refusal when nobody can be asked, the two differ, or it could be guessed.
 */
export async function passphraseFrom(
  { secrets }: World,
  { flags }: Request,
  known: readonly string[],
): Promise<string | null> {
  if (!flags.has("passphrase")) return null;
  const kept = secrets.kept("THROUGHLINE_PASSPHRASE");
  const passphrase = kept ?? (await secrets.ask("Passphrase for the report: "));
  if (passphrase === null)
    throw new Refusal("There is no terminal to type a passphrase at: set THROUGHLINE_PASSPHRASE instead.");
  // The dictionaries take a moment and some memory.
  const { passphraseProblem } = await import("../deliver/passphrase.ts");
  const problem = passphraseProblem(passphrase, known);
  if (problem !== null) throw new Refusal(problem);
  if (kept === null && (await secrets.ask("The same again: ")) !== passphrase)
    throw new Refusal("The two passphrases are not the same, so nothing was written.");
  return passphrase;
}

/**
 * The user name and password for an upload: from THROUGHLINE_UPLOAD_USER and THROUGHLINE_UPLOAD_PASSWORD, the password
 * typed when only the user is set; `null` when neither is, for a server that asks for none.
 *
 * @throws Refusal when the password cannot be asked for; Slip when there is a password without a user.
 */
export async function credentialsFrom({ secrets }: World, { texts }: Request): Promise<Credentials | null> {
  if (!texts.has("to")) return null;
  const user = secrets.kept("THROUGHLINE_UPLOAD_USER");
  const kept = secrets.kept("THROUGHLINE_UPLOAD_PASSWORD");
  if (user === null && kept !== null)
    throw new Slip("THROUGHLINE_UPLOAD_PASSWORD is set, THROUGHLINE_UPLOAD_USER is not: set both or neither.");
  if (user === null) return null;
  const password = kept ?? (await secrets.ask(`Password of ${user}: `));
  if (password === null)
    throw new Refusal("There is no terminal to type a password at: set THROUGHLINE_UPLOAD_PASSWORD instead.");
  return { user, password };
}
