import type { Words } from "./language.ts";
import { id, person, skill, team } from "./words-en-people.ts";
import { comment, kpis, training } from "./words-en-programme.ts";

type Fields = Readonly<Record<string, Words>>;

const about: Words = [person[0], "Who it is about."];
const ofTraining: Words = [training[0], "The training it belongs to."];

export const actionFields: Fields = {
  action: [
    "Action|action item|task|to do|what|next step|commitment|action description|measure|activity|action plan|description",
    "What will be done.",
  ],
  id: ["Action number|action id|id|no|action no", "A short number."],
  owner: [
    "Owner|responsible|assigned to|who|action owner|assignee|responsible person|person responsible|accountable|done by",
    "Who does it.",
  ],
  person: ["Person|employee|participant|for whom|employee name|name", "Whose plan it is, when not the owner's."],
  team,
  project: [
    "Live project|project|applied in|on the job project|work project|where applied|project name",
    "The real piece of work it is used in.",
  ],
  training: ofTraining,
  skill: [skill[0].replace("|task", ""), "The skill it builds."],
  due: ["Due|due date|deadline|by when|target date|due by|complete by|planned date", "Day it should be done."],
  started: ["Started|start date|start|opened|created|created on|date raised", "Day it began."],
  completed: [
    "Done on|completed|completion date|closed|closed on|done|date completed|finished|date closed",
    "Day it was done.",
  ],
  status: ["Status|state|progress|action status", "Open, in progress, done, stopped."],
  evidence: ["Evidence|proof|result|outcome|evidence of completion|link to evidence", "What shows that it was done."],
  support: ["Support needed|support|help needed|resources needed", "What the owner needs for it."],
  publish: ["Publish owner|owner may be shown|publishable", "Yes when the owner may be named to leaders."],
  comment,
};

export const checkInFields: Fields = {
  person: about,
  id,
  manager: ["Manager|coach|line manager|with|supervisor|held by|reviewer|conducted by|mentor", "Who held it."],
  team,
  kind: [
    "Kind|type|meeting type|conversation|check in type|meeting",
    "One-on-one, coaching, weekly feedback, review, leader act.",
  ],
  planned: ["Planned|planned date|scheduled|planned for|scheduled for|due", "Day it was planned for."],
  date: ["Date|held on|held|check in date|meeting date|conversation date|done on|review held", "Day it took place."],
  training: ofTraining,
  skill: [skill[0].replace("|task", "").replace("|topic|subject", ""), "The skill it was about."],
  practised: [
    "Skills put into practice|what did you practise|practised|practiced|skills practised|skills practiced|what worked|skills used|applied skills|successes",
    "Which skills were put into practice.",
  ],
  hard: [
    "Where it was hard|what was hard|difficulties|challenges|obstacles|barriers|what got in the way|where was it hard",
    "Where it was hard.",
  ],
  support: ["Support needed|support|help needed|what support do you need|what do you need", "What support is needed."],
  nextGoal: [
    "Next goal|goal|goal for next time|next step|next steps|goal until next time|commitment|agreed goal",
    "The goal until the next time.",
  ],
  goalMet: [
    "Last goal met|goal met|previous goal met|last goal reached|goal achieved|achieved",
    "Whether the last goal was met.",
  ],
  noteKind: ["Coaching or corrective|note kind|note type|tone|nature of note", "Coaching or corrective."],
  act: ["Leader act|leader action|leader behaviour|leadership act", "Model, refer to or reinforce."],
  note: ["Note|notes|comment|comments|summary|remarks|feedback", "In words."],
};

export const signalFields: Fields = {
  kind: [
    "Kind|source|signal type|type|channel|signal source|signal|source type|feedback type",
    "Review, 360, one-on-one, exit, customer, survey or aspiration.",
  ],
  person: about,
  id,
  team,
  skill,
  date: ["Date|when|recorded on|received|date received|review date|period|month|reported on", "Day it was said."],
  mentions: [
    "Mentions|number of mentions|times mentioned|wanted by|count|want|mention count|interested|wants",
    "How many mentioned it (for aspirations: how many want it).",
  ],
  reviews: [
    "Reviews|number of reviews|reviews read|out of|answered|total reviews|reviews in total|number asked|responses|base",
    "Out of how many.",
  ],
  text: [
    "Comment|text|feedback|quote|note|notes|what was said|comments|verbatim|statement|remark|signal text|theme",
    "What was said.",
  ],
};

export const causeFields: Fields = {
  skill: [`${skill[0].replace("|ability", "")}|gap`, "The skill whose gap is looked at."],
  team,
  person: about,
  rater: ["Rated by|rater|by|assessor|answered by|assessed by|respondent", "Who judged it."],
  date: ["Date|rated on|assessed on|date assessed", "Day of the judgement."],
  couldIfNeeded: [
    "Could do it if the job depended on it|could they do it|could if needed|quick question|could do it",
    "Yes when they could do it if their job depended on it.",
  ],
  expectations: [
    "Expectations|information|expectations and feedback|clear expectations|feedback|data",
    "0 no barrier to 4 main barrier: expectations and feedback.",
  ],
  resources: [
    "Resources|tools|tools and resources|instruments|equipment|process|tools and time",
    "0 to 4: tools, time, process.",
  ],
  incentives: [
    "Incentives|rewards|consequences|incentive|rewards and consequences",
    "0 to 4: rewards and consequences.",
  ],
  knowledge: [
    "Knowledge|knowledge and skill|skill and knowledge|know how|training need|skills and knowledge",
    "0 to 4: knowledge and skill.",
  ],
  capacity: ["Capacity|ability|staffing|fit|selection|physical capacity", "0 to 4: staffing and fit."],
  motives: ["Motives|motivation|motive|will|willingness|attitude", "0 to 4: job match and motivation."],
  cause: ["Main cause|cause|root cause|barrier|reason", "The main cause in words."],
  fix: ["Fix|action|remedy|what to fix|measure|solution|corrective action", "What would remove it."],
  owner: ["Owner of the fix|owner|fix owner|responsible", "Who can remove it."],
  due: ["Due|due date|by when|deadline", "Day by which it should be gone."],
  comment,
};

export const requestFields: Fields = {
  id: ["Request number|request id|id|no|ticket|request no|reference", "A short number."],
  training: [`${training[0]}|requested training|request|what`, "What is asked for."],
  skill: [skill[0].replace("|task", ""), "The skill it is for."],
  team,
  person: ["Person|employee|for whom|employee name|participant|name", "Who it is for."],
  requestedBy: ["Requested by|requester|requestor|submitted by|applicant|raised by|sponsor", "Who asks."],
  date: ["Requested on|request date|date|submitted|submitted on|date requested|raised on", "Day of the request."],
  state: [
    "State|status|decision|request status|outcome|approval status|approval",
    "Requested, approved, rejected, deferred, reallocated.",
  ],
  decidedBy: ["Decided by|decider|approver|approved by|council member|decision by|decision maker", "Who decided."],
  seat: ["Council seat|seat|council role|represents", "The seat of that person in the council."],
  decided: ["Decided on|decision date|approval date|approved on|date decided|date of decision", "Day of the decision."],
  reason: [
    "Reason|why|justification|rationale|decision reason|business case|reason for decision",
    "Why it is asked for, or why it was decided so.",
  ],
  cost: ["Cost|amount|budget|cost estimate|requested amount|estimated cost|price|requested budget", "Money asked for."],
  hours: ["Hours|training hours|time needed|hours needed", "Hours asked for."],
  seats: ["Seats|participants|number of people|headcount|people|number of participants", "How many people."],
  from: ["Moved from|reallocated from|taken from|from training|from", "The training the money comes from."],
  to: ["Moved to|reallocated to|to training|to", "The training it goes to."],
  expectedEffect: [
    "Expected effect|expected result|forecast|expected impact|target|promised effect|expected benefit",
    "What it should change, by how much, by when.",
  ],
  kpi: [kpis[0], "The KPI it should move."],
  comment,
};

export const settingFields: Fields = {
  name: ["Setting|name|parameter|option|key|setting name|item|variable", "Name of the setting."],
  value: ["Value|setting value|choice|set to|current value", "Its value."],
  explanation: ["Meaning|description|explanation|note|notes|comment|unit|default", "What it does."],
};
