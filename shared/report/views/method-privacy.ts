import { dateText, number, percent, plural } from "../../format.ts";
import { said, say } from "../../language.ts";
import { roundedOf } from "../audience/shares.ts";
import { passphraseWords } from "../passphrase-words.ts";
import type { Report } from "../report.ts";
import type { Sentence } from "../view.ts";
import { teamName } from "./parts.ts";

/** What is hidden and why; for HR, that nothing is. */
export function privacyRules(report: Report): { title: string; paragraphs: Sentence[] }[] {
  const { privacy } = report;
  const locked = passphraseRules(report);
  const quiet: Sentence = [say`The pages load nothing from anywhere and send nothing anywhere.`];
  if (!privacy)
    return [
      {
        title: say`Privacy`,
        paragraphs: [
          [say`This report is made for HR: it names people and shows their levels. It is not made to be passed on.`],
          quiet,
        ],
      },
      ...locked,
    ];
  return [
    {
      title: say`What is hidden and why`,
      paragraphs: [
        whoseSentence(report),
        ...groupRules(privacy.minimumGroup),
        countsSentence(report),
        ...coarseSentences(report),
        quiet,
      ],
    },
    ...locked,
  ];
}

function passphraseRules({ encrypted }: Report): { title: string; paragraphs: Sentence[] }[] {
  if (!encrypted) return [];
  return [{ title: say`The passphrase`, paragraphs: passphraseWords.map((text) => [said(text)]) }];
}

function whoseSentence(report: Report): Sentence {
  if (report.audience === "leadership")
    return [
      say`This report is made for leaders: it holds groups only. Names, single levels and what people wrote are not in it, also not out of sight.`,
    ];
  const teams = report.teams.map((team) => teamName(report, team)).join(", ");
  return [
    say`This report is confidential: it shows the people of ${teams} to their manager. People of other teams are not in it, also not out of sight; of them it holds groups only.`,
  ];
}

function groupRules(minimum: number): Sentence[] {
  return [
    [
      say`A number about a group is shown when at least ${number(minimum)} people contribute to it: for a skill, those who are rated in it. Where a hidden number could be worked out by subtracting shown ones, the smallest other group is hidden too. Before the report is made, all its groups are checked together for what sums and differences of them would give away.`,
    ],
    [
      say`A share near 0 or 100 % would tell everybody's result, so it is only bounded: within ${percent(0.2)} of the end in groups of up to 20 people, ${percent(0.1)} up to 40, ${percent(0.05)} up to 100, ${percent(0.02)} up to 300, else ${percent(0.01)}. Other shares are whole percent, mean gaps are to a tenth of a level.`,
    ],
    [
      say`Scores, ranks and the budget plan are worked out from these published numbers, so they can differ a little from HR's report. A gap of which only “at most” is told is not ranked. The levels of a team, a department and the organisation count only the skills that are shown of them.`,
    ],
    [
      say`The effect of a training is shown when at least ${number(minimum)} people stand behind each side; else only its grade. Where enough people are qualified, only that is told. Owners are told by their role.`,
    ],
  ];
}

function countsSentence({ privacy, analysis }: Report): Sentence {
  const { hiddenItems, hiddenTeams, hiddenSkills } = privacy!;
  const shown = analysis.gaps.length;
  const parts = [
    say`Of ${plural(shown + hiddenItems.length, "pair of skill and team", "pairs of skill and team")}, ${number(hiddenItems.length)} are hidden`,
    ...(hiddenSkills > 0 ? [say`${plural(hiddenSkills, "skill is", "skills are")} hidden altogether`] : []),
    ...(hiddenTeams > 0 ? [say`${plural(hiddenTeams, "team is", "teams are")} not shown at all`] : []),
  ];
  return [`${parts.join("; ")}.`];
}

/** How many numbers are coarser than others, and why. */
function coarseSentences({ privacy, analysis }: Report): Sentence[] {
  const { coarse, minimumGroup } = privacy!;
  const wholes = [analysis.organisation, ...analysis.departments, ...analysis.teams, ...analysis.skills].filter(
    ({ metrics }) => roundedOf(metrics)?.coarse?.code === "bounds",
  ).length;
  return [
    ...(coarse === null
      ? []
      : [
          [
            say`${plural(coarse.numbers, "number of a group is", "numbers of groups are")} told coarsely, because fewer than ${number(minimumGroup)} people joined or left since the report of ${dateText(coarse.since)}: whoever compares exact figures of both reports could work out something about those few. Their shares are “about” so much in steps of ten points, mean gaps are to half a level, and how many can do a skill is left out.`,
          ],
        ]),
    ...(wholes === 0
      ? []
      : [
          [
            say`${plural(wholes, "share of a whole is", "shares of wholes are")} told as “about”, made of what is told of the parts: exact ones would tell those of their parts of which only “at most” or “at least” is told.`,
          ],
        ]),
  ];
}
