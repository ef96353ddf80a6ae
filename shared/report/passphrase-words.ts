import { sayings } from "../language.ts";

/** What a passphrase protects a report from and what it does not, for the page Method: one sentence each. */
export const passphraseWords: readonly string[] = sayings([
  "Every page of this report is encrypted: without the passphrase nobody can read it, neither the server it lies on nor anybody who copies the files.",
  "The key is made from the passphrase with 1,500,000 rounds of PBKDF2-SHA-256, and each page is sealed with AES-256-GCM under a key of its own, so a page that was changed does not open.",
  "It is as strong as the passphrase: whoever has the files can try passphrases for as long as they like, which is why passphrases that can be guessed within 10,000,000,000,000 attempts, as estimated, are refused.",
  "Without the passphrase it can still be seen how many pages there are, roughly how long each one is, and that Throughline made them.",
  "Whoever has the passphrase can read, keep and pass on everything in the report; the passphrase cannot be taken back from copies that are already out.",
  "It does not protect from somebody who can change the files where they lie, because a changed page could send on what is typed into it; open it only from a place you trust.",
  "It does not protect on a computer that others control; there the browser may also keep the titles of opened pages in its history, and the passphrase if somebody lets it.",
  "The passphrase is asked for once per visit and again after reloading; the pages keep neither it nor anything they opened.",
  "If the passphrase is lost, the report cannot be opened; it can be made again from the workbook.",
]);
