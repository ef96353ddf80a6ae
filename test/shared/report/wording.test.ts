import { beforeAll, describe, expect, test } from "vitest";
import { type Design, designs, type LinkEvidence } from "../../../shared/analysis/evidence-results.ts";
import type { Report } from "../../../shared/report/report.ts";
import { aDesign, aLinkEvidence, anEvaluation, withResults } from "./made-programme.ts";
import { sampleReport, textsOf, viewsOf } from "./sample-report.ts";

/* The design of a study fixes the words (METHODS 3.3), on every page and in every cell. */

const tooStrong = /\b(?:led to|improved by|because of the training|thanks to|resulted in|proved|proves|impact of)\b/i;
const phrases: Record<Exclude<Design, "asserted">, RegExp> = {
  "before-after": /changed after/,
  trend: /beyond its earlier trend/,
  comparison: /more than in the comparison group/,
  randomised: /\bcaused\b/,
};

let sample: Report;
let made: Report;

beforeAll(async () => {
  sample = await sampleReport();
  const { trainings, kpis } = sample.analysis;
  const evidence = trainings.slice(0, 5).map(({ id }, index) => {
    const design = designs[index]!;
    return aLinkEvidence(id, kpis[index]!, design === "asserted" ? [] : [aDesign(design)]);
  });
  const evaluations = trainings.map(({ id }) => anEvaluation(id));
  const portfolio = { ...sample.analysis.portfolio, reallocate: [], overlaps: [] };
  made = withResults(sample, { evidence, evaluations, portfolio });
});

describe.each([
  ["the sample", () => sample],
  ["one link of each design", () => made],
])("on every page of %s", (_, of) => {
  test("nothing is said to have led to, resulted in, proved or improved anything", () => {
    const strong = viewsOf(of()).flatMap(({ path, view }) =>
      textsOf(view)
        .filter((text) => tooStrong.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(strong).toEqual([]);
  });

  test("“caused” stands only in the sentence of a training that was given by lot", () => {
    const allowed = of()
      .analysis.evidence.filter(({ design }) => design === "randomised")
      .map(({ wording }) => wording);
    const learned = of().analysis.evaluations.flatMap(({ learning }) =>
      learning?.designs[0]?.design === "randomised" ? [learning.wording] : [],
    );
    const elsewhere = viewsOf(of()).flatMap(({ path, view }) =>
      textsOf(view)
        .map((text) => [...allowed, ...learned].reduce((rest, wording) => rest.replaceAll(wording, ""), text))
        .filter((text) => /\bcaused\b/i.test(text))
        .map((text) => `${path}: ${text}`),
    );
    expect(elsewhere).toEqual([]);
  });

  test("no link is told with the words of a stronger design than its own", () => {
    const stronger = ({ design }: LinkEvidence) =>
      Object.entries(phrases).filter(([name]) => designs.indexOf(name as Design) > designs.indexOf(design));
    const told = of().analysis.evidence.filter((link) =>
      stronger(link).some(([, phrase]) => phrase.test(link.wording)),
    );
    expect(told.map(({ wording }) => wording)).toEqual([]);
  });

  test("what was found stands on the page of the training word for word", () => {
    const pages = new Map(viewsOf(of()).map(({ path, view }) => [path, textsOf(view).join("\n")]));
    const all = [...pages].filter(([path]) => path.startsWith("trainings/")).map(([, text]) => text);
    const measured = of().analysis.evidence.filter(({ designs: found }) => found.length > 0);
    const silent = measured.filter(({ wording }) => !all.some((text) => text.includes(wording)));
    expect(silent.map(({ wording }) => wording)).toEqual([]);
  });
});

test("a link of each design is told in the words of that design", () => {
  for (const { design, wording } of made.analysis.evidence)
    if (design !== "asserted") expect(wording).toMatch(phrases[design]);
    else expect(wording).toMatch(/is intended to affect/);
});
