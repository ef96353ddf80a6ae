import { rules } from "../../analysis/evaluation.ts";
import { money, number, percent } from "../../format.ts";
import { say, sayings } from "../../language.ts";
import type { Report } from "../report.ts";
import type { Sentence, Table } from "../view.ts";

/* How the evidence, the return and the decisions are made: the part of the Method page about whether it works. */

interface Section {
  title: string;
  paragraphs: Sentence[];
}

/** What the ladder, the verdicts, the return, the causes and the levels mean, with the thresholds in force. */
export function programmeRules(report: Report): Section[] {
  return [
    { title: say`Evidence: the ladder`, paragraphs: ladder(report) },
    { title: say`Verdicts, many links, and what could have been seen`, paragraphs: verdicts(report) },
    { title: say`Traps`, paragraphs: traps(report) },
    { title: say`Levels and what remains`, paragraphs: levels(report) },
    { title: say`Return on the cost`, paragraphs: returns(report) },
    { title: say`Is it a lack of skill?`, paragraphs: causes(report) },
  ];
}

function ladder(report: Report): Sentence[] {
  const { missingAfter, teamsForVerdict, baselineDifference } = report.analysis.settings.evidence;
  return [
    [
      say`Whether a training moved a KPI is judged by the strongest design the data allow. From weak to strong [9]: E0 asserted, somebody intends it; E1 before and after, the same people or teams twice; E2 beyond the earlier trend, a series long enough to show where it was heading; E3 comparison group, the change of the trained less the change of others; E4 randomised, a draw decided who was trained.`,
    ],
    [
      say`The design fixes the words: “intended to affect”, “changed after (cause not shown)”, “changed beyond its earlier trend”, “changed more than in the comparison group”. Only a randomised design names the training as the cause.`,
    ],
    [
      say`The grade starts at the step of the design and drops by one for each weakness, never below E1: more than ${percent(missingAfter)} of those who started missing afterwards, fewer than ${number(teamsForVerdict)} teams on a side, groups drifting apart before the training, randomised groups that differed by more than ${number(baselineDifference, 2)} standard deviations at the start. What it dropped for is named beside it.`,
    ],
    [
      say`Where a training was given to whole teams, a team counts as one: its people share too much to count apart [15]. A series is fitted with neighbouring periods allowed to resemble each other, and a second standard error stands beside it [16, 17, 18].`,
    ],
  ];
}

function verdicts(report: Report): Sentence[] {
  const { falseDiscovery } = report.analysis.settings.evidence;
  return [
    [
      say`The 95 % interval decides. Supported: all of it lies on the intended side of zero. Against what was intended: all of it lies on the other side. Too small to matter: all of it is smaller than the smallest useful effect. Inconclusive: anything else. Without an interval there is no verdict.`,
    ],
    [
      say`p is how often a change at least this large would appear if nothing had changed. A second test with other assumptions stands beside it; when the two disagree, the verdict is inconclusive.`,
    ],
    [
      say`Many links tested at once find something by chance. The p values are raised for that by the method of Benjamini and Hochberg [19]; the raised value is q. A supported link with q above ${number(falseDiscovery, 2)} may be chance and counts as inconclusive.`,
    ],
    [
      say`Beside an inconclusive result stands the smallest effect that would have been found in 8 of 10 cases [20]. When the promised effect is smaller than that, finding nothing says little.`,
    ],
  ];
}

function traps(report: Report): Sentence[] {
  const { reliability } = report.analysis.settings.evidence;
  return [
    [
      say`Regression to the mean: people chosen for low scores score higher the next time without any training, because part of a low score is bad luck [14]. How much is computed from the reliability of the score${reliability === null ? say`, shown for ${number(0.6, 1)} and ${number(0.8, 1)} because the workbook does not give it` : ` (${number(reliability, 2)})`}.`,
    ],
    [
      say`Selection: those who are trained may differ from the others before it starts; both means are shown. Trend: what was rising anyway goes on rising. Season: with less than two years of months it cannot be told apart.`,
    ],
    [
      say`A link suggested by the data is skill and KPI rising together over teams. It may be added by somebody who knows why; it never counts as evidence.`,
    ],
  ];
}

function levels(report: Report): Sentence[] {
  return [
    [
      say`Kirkpatrick's levels [22]: reaction, learning, behaviour at work, results. Each is shown with how many it rests on; a level without data says so, and levels are never averaged.`,
    ],
    [
      say`Adoption is the share who use it at work, of those whose check (${number(report.analysis.settings.checkAfterDays)} days after) is due and known. Shares of people have Wilson intervals. What remains is the later score less the first, as a share of the gain; people slide back when the loss is more than chance.`,
    ],
    [
      say`Time to competency keeps those who are not there yet (Kaplan and Meier). A level is seen only when it is assessed, so times are upper bounds.`,
    ],
  ];
}

function returns(report: Report): Sentence[] {
  const { horizonMonths, hourlyRate, currency } = report.analysis.settings;
  return [
    [
      say`Return on investment after Phillips [23]: benefit less cost, as a share of cost; 0 % is break-even. Cost is everything, the participants' time included${hourlyRate === null ? "" : say` (${money(hourlyRate, currency)} an hour)`}; what is missing is named, and makes the return too high.`,
    ],
    [
      say`Benefit is the effect in the KPI's unit times the value of one unit, over ${number(horizonMonths)} months unless the workbook says otherwise. Weak designs (E0, E1) also need the share of the change that a sponsor gives to the training, and a confidence in it. The return is a range, because the effect is one. An asserted effect has no return, only what it would have to achieve.`,
    ],
  ];
}

function causes(report: Report): Sentence[] {
  const { barrierFrom, mainFrom, fewestBoxes } = report.analysis.settings.causes;
  return [
    [
      say`Gilbert's six boxes [24] ask for the barrier before the money: expectations and feedback, tools and resources, incentives; then knowledge, capacity, motives. Each is rated from 0, no barrier, to 4, main barrier; from ${number(barrierFrom)} it counts as one, from ${number(mainFrom)} as a main one. With fewer than ${number(fewestBoxes)} rated nothing is concluded.`,
    ],
    [
      say`Where knowledge is not the barrier and another box is, training alone will not close the gap. The quick question before it [25]: could they do it if their job depended on it?`,
    ],
  ];
}

/** The fourteen rules of the decision table, in the order they are tried. */
export function ruleTable(report: Report): Table {
  const { tooEarlyDays, fewestTrained, adoption, scaleFrom } = report.analysis.settings.governance;
  const words: Record<(typeof rules)[number], [string, string]> = {
    G1: [say`No gap it is meant to close is still open`, say`retire`],
    G2: [say`The gap is not a lack of skill`, say`pause, mend the cause`],
    G3: [say`Against what was intended, grade E2 or higher`, say`pause`],
    G4: [
      say`Less than ${number(tooEarlyDays)} days old, or fewer than ${number(fewestTrained)} trained`,
      say`continue, too early`,
    ],
    G5: [say`Grade E2 or higher, and even the upper end of the return is under 0 %`, say`retire`],
    G6: [say`Scores fell or hardly changed`, say`re-scope the content`],
    G7: [say`Fewer than ${percent(adoption)} use it at work`, say`re-scope the transfer, support by managers`],
    G8: [
      say`Supported, grade E2 or higher, lower end of the return above 0 %, open priority of ${number(scaleFrom)} or more`,
      say`scale up`,
    ],
    G9: [say`Supported, and the return is not known or above 0 %`, say`continue`],
    G10: [say`Supported, and the return is 0 % or less`, say`re-scope the cost`],
    G11: [say`Against what was intended, weak evidence`, say`re-scope, and measure with a comparison group`],
    G12: [
      say`Too small to matter, grade E2 or higher`,
      say`retire after an earlier review without proof, otherwise re-scope`,
    ],
    G13: [say`Inconclusive, the promised effect would have been seen, and an earlier review without proof`, say`pause`],
    G14: [say`Anything else`, say`continue, with a plan to measure it`],
  };
  return {
    id: "rules",
    caption: say`Rules of the decision table, in the order they are tried`,
    columns: [{ label: say`Rule` }, { label: say`When` }, { label: say`Proposal` }],
    rows: rules.map((rule) => [rule, ...words[rule]]),
    note: [
      say`The first rule that fits decides; what is not known never fits. A mandatory training is re-scoped where a rule would pause or retire it. It is a proposal: the committee decides.`,
    ],
  };
}

/** Where the methods of this part come from. */
export const programmeSources = sayings([
  "[9] Farrington and others, Maryland Scientific Methods Scale, 2002. [14] Barnett and others, International Journal of Epidemiology 34, 2005. [15] Donald and Lang, Review of Economics and Statistics 89, 2007. [16] Bernal and others, International Journal of Epidemiology 46, 2017. [17] Turner and others, BMC Medical Research Methodology 21, 2021. [18] Newey and West, Econometrica 55, 1987.",
  "[19] Benjamini and Hochberg, Journal of the Royal Statistical Society B 57, 1995. [20] Bloom, Evaluation Review 19, 1995. [22] Kirkpatrick and Kirkpatrick, Evaluating Training Programs, 2006. [23] Phillips and Phillips, Handbook of Training Evaluation, 2016. [24] Gilbert, Human Competence, 1978. [25] Mager and Pipe, Analyzing Performance Problems, 1997.",
]);
