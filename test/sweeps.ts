/** Minutes each: every page in a browser under every rule, every written command. `npm run test:sweeps` runs them. */
export const sweeps: readonly string[] = ["test/e2e/report.test.ts", "test/site/guide/commands.test.ts"];
