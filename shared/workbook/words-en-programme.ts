import type { Words } from "./language.ts";
import { email, firstName, id, lastName, person, skill, team } from "./words-en-people.ts";
import { kpi } from "./words-en-results.ts";

type Fields = Readonly<Record<string, Words>>;

const training: Words = [
  "Training|training name|course|course title|course name|programme|program|training initiative|initiative|training programme|training program|module|class|workshop|learning activity|activity name|learning item|training title|programme name|program name|intervention|session|curriculum",
  "The training, by name.",
];
const strength: Words = [
  "Strength|link strength|contribution|how strong|strength of link",
  "How strongly it should move the KPI: weak, medium or strong.",
];
const outcome: Words = [
  "Learning outcome|outcome|learning objective|learning goal|objective|training objective|expected outcome|learning outcomes",
  "What people can do afterwards.",
];
const method: Words = [
  "Measurement method|method|how measured|measured by|evaluation method|measurement|how we measure|evidence|assessment method|evaluation",
  "How the effect is measured.",
];
const targetText: Words = [
  "Target|target sentence|expected effect|success criterion|success measure|expected result|target change|expected impact|measurable target",
  "What should change, by how much, by when.",
];
const kpis: Words = [
  `Linked KPI|${kpi[0]}|linked kpis|target kpi|business metric|impact kpi|linked metric|kpi linked`,
  "The KPIs it should move; several separated by a semicolon.",
];
const skills: Words = [
  "Skills|skill|skills covered|skills addressed|competencies|target skills|skill gap|linked skills|competency|skills trained",
  "The skills it teaches; several separated by a semicolon.",
];
const comment: Words = ["Comment|note|notes|comments|remark|remarks|details", "Anything else."];

export const trainingFields: Fields = {
  training,
  id: [
    "Training number|training id|course id|course code|programme id|program id|id|code|training code",
    "A short number or code of the training.",
  ],
  skills,
  outcome,
  kpis,
  method,
  targetText,
  strength,
  format: [
    "Format|delivery format|training format|delivery method|delivery|mode|training type|type|delivery mode|course type",
    "Workshop, e-learning, coaching, on the job …",
  ],
  provider: [
    "Provider|vendor|supplier|trainer|instructor|institute|delivered by|facilitator|training provider",
    "Who delivers it.",
  ],
  status: ["Status|state|training status|stage|programme status", "Planned, running, delivered, stopped …"],
  start: [
    "Start|start date|date|training date|delivery date|from|session date|delivered on|begin|planned start|course date",
    "First day.",
  ],
  end: ["End|end date|finish date|completed|to|completion date|finish", "Last day."],
  hours: [
    "Hours|duration|hours per person|training hours|length|duration hours|learning hours",
    "Hours for each participant.",
  ],
  seats: [
    "Seats|capacity|number of seats|places|participants planned|max participants|group size|planned participants",
    "How many people can take part.",
  ],
  total: [
    "Total cost|cost|costs|price|budget|spend|investment|fee|training cost|total costs|cost total|course fee",
    "All costs, when they are not split.",
  ],
  design: ["Design cost|development cost|cost of design|design", "Cost of design."],
  delivery: [
    "Delivery cost|trainer cost|instructor cost|facilitation cost|cost of delivery|trainer fee",
    "Cost of delivery.",
  ],
  materials: [
    "Materials cost|materials|material cost|licence cost|license cost|cost of materials",
    "Cost of materials and licences.",
  ],
  facilities: ["Facilities cost|facilities|room cost|venue cost|venue|cost of facilities", "Cost of rooms."],
  travel: ["Travel cost|travel|travel and lodging|cost of travel|travel expenses", "Cost of travel."],
  participantTime: [
    "Participant time cost|participant time|salary cost|cost of participant time|time cost|participants time|lost working time",
    "What the hours of the participants cost.",
  ],
  overhead: ["Overhead cost|overhead|administration cost|admin cost", "Share of overhead."],
  evaluation: ["Evaluation cost|cost of evaluation|measurement cost", "Cost of measuring the effect."],
  owner: [
    "Owner|training owner|responsible|programme owner|program owner|coordinator|organiser|organizer",
    "Who runs it.",
  ],
  sponsor: [
    "Sponsor|executive sponsor|business sponsor|sponsored by|sponsor name",
    "Leader from the business who stands behind it.",
  ],
  sponsorFunction: [
    "Sponsor function|sponsor department|function of sponsor|sponsor area|sponsor role",
    "The sponsor's part of the business.",
  ],
  scopedBy: [
    "Scoped by|needs defined by|requested by|scope agreed with|defined by|who scoped it",
    "Who defined the need: HR, operations, supervisors.",
  ],
  doDifferently: [
    "What people do differently|do differently|expected behaviour|expected behavior|behaviour change|behavior change|new behaviour",
    "What people will do differently.",
  ],
  whatShowsIt: [
    "What shows it|what will show it|sign of success|evidence of change|observable sign|what good looks like",
    "What will show that they do.",
  ],
  leadersReinforce: [
    "How leaders reinforce|leader reinforcement|manager support|reinforcement|how managers reinforce|leaders reinforce",
    "How leaders will reinforce it.",
  ],
  mandatory: [
    "Mandatory|compulsory|required|legal requirement|compliance|is mandatory|must run",
    "Yes when law or safety requires it.",
  ],
  isolation: [
    "Isolation|isolation share|share due to training|attribution|share attributable to training",
    "Share of the change that is due to the training, in percent.",
  ],
  confidence: [
    "Confidence|confidence in estimate|confidence level|estimate confidence",
    "How sure that estimate is, in percent.",
  ],
  periods: [
    "Benefit periods|periods of benefit|benefit months|months of benefit",
    "How many periods the benefit lasts.",
  ],
  units: ["Units affected|number of units|units", "How many units the effect counts for."],
  reviewPlanned: [
    "Review planned|review date|planned review|next review|review dates|revisit date|follow up planned",
    "Days on which the effect will be looked at.",
  ],
  reviewHeld: ["Review held|review done|last review|reviewed on|review held on|revisited", "Days on which it was."],
  maximumScore: ["Highest test score|maximum score|test maximum|max test score", "The top of the test."],
  passScore: [
    "Pass score|pass mark|satisfactory level|passing score|satisfactory score",
    "Score from which the result is satisfactory.",
  ],
  intangibles: ["Intangible benefits|intangibles|other benefits|soft benefits", "Benefits without a price."],
  comment: ["Comment|note|notes|description|comments|remarks", "Anything else."],
};

export const linkFields: Fields = {
  training: [training[0].replace("|activity name", ""), "Training initiative."],
  outcome,
  kpi: [
    `Performance metric (KPI)|${kpi[0]}|linked kpi|business metric|business kpi|impact kpi|business outcome`,
    "Performance metric.",
  ],
  method,
  skill: [`${skill[0]}|skill gap|linked skill`, "The skill the link runs through."],
  strength,
  targetText,
};

export const participantFields: Fields = {
  person,
  firstName,
  lastName,
  id,
  email,
  unit: [
    `Team or unit|${team[0].replace("|group", "")}|department|region|location|organization|organisation|supervisory organization`,
    "The team or site, when the row is not one person.",
  ],
  training: [
    `${training[0]}|trainingid|training id|course id|course code|learning object|content title|item title|learning title|learning content|course full name|assignment|module title`,
    "The training attended, by name or number.",
  ],
  group: [
    "Group|arm|cohort|condition|trained or comparison|treatment|treatment group|study group",
    "Trained or comparison.",
  ],
  randomised: [
    "Randomised|randomized|random|assigned by lot|randomly assigned",
    "Yes when chance decided who was trained.",
  ],
  status: [
    "Status|completion status|enrolment status|enrollment status|transcript status|course status|attendance|attended|progress status|state|attendance status|completion state",
    "Invited, enrolled, started, completed …",
  ],
  start: [
    "Started|start date|start|enrolled on|enrolled|enrolment date|enrollment date|date started|assigned on|assigned date|registration date|registered on|date enrolled|begin date|started on|date|attended on",
    "Day it began for this person.",
  ],
  completed: [
    "Completed|completion date|completed on|date completed|finished|finished on|end date|finish date|completed date|date of completion|passed on",
    "Day it was finished.",
  ],
  invited: [
    "Invited|asked for feedback|survey sent|feedback requested|invited to survey",
    "Yes when asked for feedback.",
  ],
  reaction: [
    "Reaction|satisfaction|feedback score|feedback|smile sheet|satisfaction score|course rating|rating|feedback rating|training satisfaction",
    "Score given to the training.",
  ],
  pre: [
    "Before|pre|pre score|pre test|pretest|score before|pre training score|baseline|pre assessment|test before|pre test score|baseline score",
    "Score before.",
  ],
  post: [
    "After|post|post score|post test|posttest|score after|score|final score|test score|grade|result|post training score|quiz score|post assessment|test after|post test score|final grade|score %",
    "Score right after.",
  ],
  followUp: [
    "Follow-up|follow up score|followup|score later|30 day score|follow up test|retention score|delayed post|60 day score|90 day score",
    "Score after some weeks of work.",
  ],
  applied: [
    "Applied|used on the job|applied on the job|transfer|adopted|using it|applies it",
    "Yes when it is used at work.",
  ],
  validatedBy: [
    "Validated by|confirmed by|verified by|manager confirmed|validation|observed by",
    "Who confirmed that: manager or self.",
  ],
  hours: ["Hours|time spent|duration|learning time|hours spent|training hours", "Hours spent."],
  progress: [
    "Progress|percent complete|completion|% complete|completion rate|progress %|percentage complete",
    "How far, in percent.",
  ],
  comment,
};

export { comment, kpis, skills, training };
