import type { Words } from "./language.ts";

type Fields = Readonly<Record<string, Words>>;

const person: Words = [
  "Person|name|employee|employee name|full name|staff member|staff name|team member|member|colleague|worker|operator|associate|learner|user|user name|username|display name|participant|participant name|candidate|trainee|attendee|student|student name|login|agent|resource|resource name|consultant|analyst name|who|person name|worker name",
  "Who the row is about, by name.",
];
const firstName: Words = ["First name|given name|forename", "Given name, when names stand in two columns."];
const lastName: Words = ["Last name|surname|family name", "Family name, when names stand in two columns."];
const id: Words = [
  "Employee number|employee id|employee no|emp id|emp no|staff id|staff number|personnel number|person id|worker id|user id|learner id|participant id|payroll number|payroll no|personnel no|pers no|staff no|worker no|clock number|clock no|badge|badge number|id|badge id|associate id|hr id|sap number|global id|login id",
  "The number that tells people of the same name apart.",
];
const team: Words = [
  "Team|group|squad|crew|unit|org unit|organisational unit|organizational unit|business unit|section|cell|team name|work group|store|branch|site|station|line|shift team",
  "The team the person works in.",
];
const department: Words = [
  "Department|dept|division|function|area|directorate|cost centre|cost center|department name",
  "The department above the team.",
];
const role: Words = [
  "Role|job|job title|title|position|function title|job role|occupation|job profile|profile|designation|current role|role name",
  "The role whose requirements apply.",
];
const email: Words = ["E-mail|email|email address|mail|e-mail address|user email", "Work e-mail address."];
const skill: Words = [
  "Skill|skill name|competency|competence|capability|ability|knowledge area|skill area|skill attribute|qualification|topic|subject|task|skills|attribute",
  "The skill, as named in the matrix.",
];

export const peopleFields: Fields = {
  person,
  firstName,
  lastName,
  id,
  team,
  department,
  role,
  targetRole: [
    "Target role|next role|aspired role|career goal|desired role|future role",
    "The role the person is growing into.",
  ],
  manager: [
    "Manager|line manager|supervisor|reports to|team lead|team leader|boss|manager name|people manager|lead",
    "Who leads the person.",
  ],
  email,
  hired: [
    "Hired|hire date|start date|date of hire|joined|joining date|entry date|employed since|date joined|date hired",
    "First working day.",
  ],
  left: [
    "Left|leave date|leaving date|exit date|termination date|end date|departure|departure date|last day|date left",
    "Last working day, for people who have gone.",
  ],
  promoted: ["Promoted|promotion date|last promotion|date of promotion|promoted on", "Day of the last promotion."],
  highPerformer: [
    "High performer|performance|performance rating|top performer|talent|performance level|appraisal|potential",
    "Yes for people who do outstanding work.",
  ],
};

export const matrixFields: Fields = {
  person,
  firstName,
  lastName,
  id,
  team,
  department,
  role,
  skill,
  category: [
    "Category|skill category|competency area|skill group|domain|cluster|skill family",
    "Where the skill belongs.",
  ],
  level: [
    "Level|current level|current|rating|score|proficiency|skill level|actual level|actual|assessed level|proficiency level|achieved|mark",
    "What the person can do today, on your scale. Leave it empty when nobody has rated it.",
  ],
  required: [
    "Required level|required|target level|requirement|needed level|needed|expected level|expected|desired level|minimum level|target",
    "What the work asks for, on the same scale.",
  ],
  weight: ["Weight|importance|relevance", "How much this skill counts within the role; 1 when empty."],
  rater: [
    "Rater|assessed by|rated by|assessor|rater type|source|assessment type|assessment source|evaluator|rating type",
    "Who rated: self, manager, peer or test.",
  ],
  date: [
    "Date|assessed on|assessment date|rating date|date assessed|as of|rated on|review date|last updated|last update|updated on|last assessed|last rated|last reviewed|evaluated on|evaluation date|last assessment|valid from|needed by|required by|required from|needed from|effective date",
    "Day of the rating.",
  ],
};

export const requiredFields: Fields = {
  role,
  team,
  person,
  id,
  skill,
  category: matrixFields.category!,
  level: matrixFields.required!,
  weight: matrixFields.weight!,
  date: [
    "Valid from|from|needed by|by|by date|effective date|date|required by",
    "Day from which it is needed; empty for now.",
  ],
};

export const skillFields: Fields = {
  skill,
  id: ["Skill number|skill id|skill code|id|code|competency id", "A short number or code of the skill."],
  category: [
    "Category|skill category|competency area|skill group|domain|cluster|skill family|area|group",
    "Where the skill belongs.",
  ],
  criticality: [
    "Criticality|critical|importance|business criticality|priority|critical skill|how critical",
    "Normal, important or non-negotiable.",
  ],
  certificateRequired: [
    "Certificate required|certification required|certificate|certification|licence required|license required|needs certificate",
    "Yes when people also need a valid certificate.",
  ],
  operatingLevel: [
    "Operating level|working level|level needed to work alone|independent level",
    "Level at which someone counts as qualified.",
  ],
  minimumHolders: [
    "Minimum holders|minimum people|min holders|people needed|minimum number of people|backups needed|holders needed",
    "How many qualified people a team needs; 2 when empty.",
  ],
  weeksToCompetency: [
    "Weeks to competency|time to competency|weeks to competence|time to competence|ramp up time|weeks to learn|learning time",
    "Weeks from start of training to the required level.",
  ],
  costPerPersonLevel: [
    "Cost per person and level|cost per person level|cost per level|training cost per person|cost per person",
    "What one level for one person costs.",
  ],
  description: ["Description|definition|explanation|meaning|skill description", "What the skill means."],
};

export const certificateFields: Fields = {
  person,
  firstName,
  lastName,
  id,
  skill: [skill[0].replace("|qualification", ""), "The skill the certificate is for."],
  name: [
    "Certificate|certificate name|certification|licence|license|credential|certification name|qualification",
    "Name of the certificate.",
  ],
  issued: [
    "Issued|issue date|issued on|date issued|valid from|obtained|certified on|date obtained|completed",
    "Day it was issued.",
  ],
  expires: [
    "Expires|expiry date|expiry|expiration date|valid until|valid to|expires on|renewal date|renew by|expiration|due for renewal",
    "Last day it is valid.",
  ],
  noExpiry: ["Does not expire|no expiry|never expires|permanent|non expiring|lifetime", "Yes when it never expires."],
};

export { email, firstName, id, lastName, person, role, skill, team };
