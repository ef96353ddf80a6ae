declare module "#passphrase" {
  /** Built of site/deliver/passphrase.ts, with its dictionaries. */
  export function passphraseProblem(passphrase: string, known?: readonly string[]): string | null;
}
