import { expect, test } from "vitest";
import { matrixFile, smallWorld } from "./small-world.ts";

test("a locale that nobody knows is told before anything is saved, in the words of the command line", async () => {
  const { publisher } = smallWorld();
  await publisher.read([matrixFile(), new File(["Setting,Value\nLocale,xx\n"], "settings.csv")]);
  await publisher.analyse();
  await publisher.preview();
  expect(publisher.store.state.prepared!.notices).toEqual([
    "“xx” is not a language and country that is known here, such as de-CH or en-IN. Numbers are written the usual way; the row Locale of the Settings sheet can be mended.",
  ]);
});
