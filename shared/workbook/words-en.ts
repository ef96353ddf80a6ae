import type { Language } from "./language.ts";
import {
  actionFields,
  causeFields,
  checkInFields,
  requestFields,
  settingFields,
  signalFields,
} from "./words-en-follow-up.ts";
import { certificateFields, matrixFields, peopleFields, requiredFields, skillFields } from "./words-en-people.ts";
import { linkFields, participantFields, trainingFields } from "./words-en-programme.ts";
import { historyFields, kpiFields, readingFields } from "./words-en-results.ts";

/** English. Another language is another object of this shape in `languages` of sheet-kinds.ts. */
export const english: Language = {
  name: "English",
  sheets: {
    "skills-matrix": [
      "Skills Matrix|skill matrix|competency matrix|competence matrix|matrix|assessment|skills assessment|competencies|skill levels|ratings|skills data|versatility matrix|flexibility matrix|training matrix",
      "What people can do: one row for each person and skill, or people down and skills across.",
    ],
    "required-levels": [
      "Required Levels|requirements|role requirements|role profiles|target levels|skill requirements|job profiles|required skills|target profile|role profile",
      "What the work asks for, per role, team or person.",
    ],
    skills: [
      "Skills|skill list|skill catalogue|skill catalog|skills catalogue|competency catalogue|skills dictionary|skill dictionary|skill library",
      "What is known about each skill.",
    ],
    people: [
      "People|employees|staff|team members|headcount|employee list|staff list|roster|employee data|personnel|org chart",
      "Who works here.",
    ],
    kpis: [
      "KPIs|kpi|kpi list|metrics|goals|objectives|indicators|key performance indicators|scorecard|targets|kpi overview|okr|okrs|measures|performance metrics",
      "The numbers the business wants to move.",
    ],
    "kpi-history": [
      "KPI History|kpi data|kpi values|history|kpi readings|actuals|time series|monthly data|kpi actuals|raw data|monthly kpis|trend data|kpi tracking|trends|performance data",
      "The values of each KPI over time.",
    ],
    trainings: [
      "Trainings|training|training plan|courses|programmes|programs|training catalogue|training catalog|training list|course catalogue|training programmes|training budget|initiatives|training calendar|learning plan",
      "The trainings planned and held.",
    ],
    links: [
      "Links|linkage|linkage table|training links|kpi links|training to kpi|training kpi links|skill kpi links|line of sight|alignment",
      "Training, learning outcome, KPI and measurement method, one line each.",
    ],
    participants: [
      "Participants|completions|training records|attendance|enrolments|enrollments|completion report|training history|learner report|course completions|training log|lms export|training completions|attendees",
      "Who took part, with scores before and after.",
    ],
    readings: [
      "Readings|pulse|pulse survey|survey|survey results|behaviour readings|observations|behavior readings|engagement survey|survey responses|pulse results",
      "KPI, behaviour or survey readings per participant or team.",
    ],
    "action-plan": [
      "Action Plan|actions|action items|action plans|action log|to do|action list|commitments",
      "What people will do with what they learned.",
    ],
    "check-ins": [
      "Check-ins|check ins|checkins|one on ones|1 on 1|coaching log|coaching|feedback log|meetings|1:1",
      "Talks about how it goes.",
    ],
    signals: [
      "Signals|feedback|performance signals|reviews|review themes|exit interviews|customer feedback|360|voice of the employee|aspirations|signal log",
      "What reviews, exits, customers and people themselves say.",
    ],
    causes: [
      "Causes|cause analysis|root causes|root cause analysis|six boxes|barriers|gap causes",
      "Why a gap exists: Gilbert's six boxes.",
    ],
    requests: [
      "Requests|training requests|budget requests|approvals|request log|decisions|governance log",
      "Requests for training and what was decided.",
    ],
    certificates: [
      "Certificates|certifications|licences|licenses|credentials|certification tracker|certificate list",
      "Certificates and until when they are valid.",
    ],
    settings: ["Settings|parameters|configuration|config|options|setup", "Weights and thresholds you want to change."],
  },
  fields: {
    "skills-matrix": matrixFields,
    "required-levels": requiredFields,
    skills: skillFields,
    people: peopleFields,
    kpis: kpiFields,
    "kpi-history": historyFields,
    trainings: trainingFields,
    links: linkFields,
    participants: participantFields,
    readings: readingFields,
    "action-plan": actionFields,
    "check-ins": checkInFields,
    signals: signalFields,
    causes: causeFields,
    requests: requestFields,
    certificates: certificateFields,
    settings: settingFields,
  },
  choices: {
    criticality: {
      normal: "normal|low|standard|nice to have|no|optional|minor|regular",
      important: "important|medium|high|moderate|should have|significant|major",
      "non-negotiable":
        "non-negotiable|critical|mandatory|yes|must have|must|essential|very high|business critical|safety critical|vital|key",
    },
    direction: {
      higher:
        "higher|up|increase|higher is better|higher better|more|rise|maximise|maximize|+|↑|positive|greater|bigger|growth|ascending",
      lower:
        "lower|down|decrease|lower is better|lower better|less|fall|minimise|minimize|reduce|-|↓|negative|smaller|descending",
    },
    importance: {
      "3": "high|very high|critical|top|must|essential|major",
      "2": "medium|normal|moderate|mid|average|standard",
      "1": "low|minor|nice to have|optional",
    },
    tag: {
      effort: "effort|activity|input|output|leading|participation|volume|process",
      impact: "impact|outcome|result|lagging|business result|effect",
    },
    strength: {
      weak: "weak|low|indirect|some|1",
      medium: "medium|moderate|mid|partial|2",
      strong: "strong|high|direct|main|3",
    },
    signal: {
      review: "review|performance review|appraisal|annual review|manager review|reviews",
      "360": "360|360 review|360 feedback|360 degree|multi rater|peer feedback|peer review",
      "one-on-one": "one-on-one|one on one|1:1|1 on 1|1-1|check in|check-in|coaching|manager talk",
      exit: "exit|exit interview|leaver|exit survey|offboarding",
      customer: "customer|customer feedback|client|client feedback|complaint|nps comment|guest",
      survey: "survey|pulse|engagement survey|employee survey|pulse survey|questionnaire",
      aspiration: "aspiration|career wish|interest|wish|wants to learn|development wish|career aspiration|want",
      other: "other|incident|audit|observation",
    },
    rater: {
      test: "test|exam|assessment|observed|observation|objective|quiz|certificate|assessor|practical",
      manager: "manager|supervisor|lead|team lead|boss|line manager|leader|management",
      peer: "peer|colleague|360|team|peers|co-worker",
      self: "self|self assessment|self rating|employee|own|self-assessment|self rated|me",
    },
    actionStatus: {
      open: "open|planned|not started|new|to do|todo|pending|scheduled",
      "in progress": "in progress|started|ongoing|running|doing|active|on track|in work|wip",
      done: "done|completed|complete|closed|finished|yes",
      stopped: "stopped|cancelled|canceled|dropped|on hold|blocked|abandoned",
    },
    requestState: {
      requested: "requested|open|submitted|pending|new|in review|under review|waiting|proposed",
      approved: "approved|yes|granted|accepted|funded|ok|approve",
      rejected: "rejected|no|declined|denied|refused|reject|not approved",
      deferred: "deferred|postponed|on hold|later|parked",
      reallocated: "reallocated|moved|transferred|shifted|reallocate",
    },
    checkIn: {
      "one-on-one": "one-on-one|one on one|1:1|1 on 1|1-1|monthly|check-in|check in|monthly check in",
      coaching: "coaching|coaching session|monthly coaching|mentoring",
      feedback: "weekly feedback|feedback|weekly|quick feedback",
      upskilling: "upskilling|quarterly upskilling|quarterly|learning session",
      review: "review|training review|effect review|quarterly review|revisit|programme review|program review",
      "leader act": "leader act|leader action|sponsor act|sponsorship",
    },
    noteKind: {
      coaching: "coaching|developmental|positive|encouraging|supportive",
      corrective: "corrective|correction|negative|disciplinary|warning",
    },
    leaderAct: {
      model: "model|modelled|modeled|role model|show",
      refer: "refer to|refer|referred|mention|mentioned|talk about",
      reinforce: "reinforce|reinforced|praise|recognise|recognize|reward",
    },
  },
  asides:
    "read me|readme|instructions|guide|legend|key|help|notes|cover|introduction|about|overview|how to|contents|index|lists|lookup|lookups|dropdown|dropdowns|drop downs|validation|version|change log|changelog|dashboard|chart|charts|summary|pivot|calc|calculations",
};
