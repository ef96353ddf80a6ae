import { sayings } from "../language.ts";

/** Kinds of documents, in the order they are offered: what they are called, and what they are for. */
export const documentKinds = sayings({
  "coaching-guide": {
    name: "Coaching guides",
    about: "One for each manager: what to talk about with each person, and two things to do this week.",
  },
  "check-in-form": {
    name: "Check-in forms",
    about: "One for each person: four questions, and the goal of the last time.",
  },
  "development-plan": {
    name: "Development plans",
    about: "One for each person: training for the job now, development for a career, a mentor, and work to grow in.",
  },
  "sponsor-brief": {
    name: "Sponsor briefs",
    about: "One page for each training: what it promises, where it stands, what the sponsor does next.",
  },
  "training-needs": {
    name: "Training-needs cases",
    about: "One for each of the first gaps: the problem, its cause, the options, and how the effect will be measured.",
  },
  "council-minutes": {
    name: "Council minutes",
    about: "What is asked for, what is proposed, what was decided and what came of it, with room for today.",
  },
  "success-story": {
    name: "Success stories",
    about: "One for each training that was delivered: the story its evidence carries, or why there is none yet.",
  },
  "pilot-plan": {
    name: "Pilot plans",
    about: "One for each training whose effect is not shown yet: who starts, who follows, and what would show it.",
  },
  "e-mails": {
    name: "E-mails",
    about: "Four for each training: invitation, to managers before, reminder afterwards, thanks with what comes next.",
  },
} as const);

export type DocumentKind = keyof typeof documentKinds;

/** The kinds, in the order they are offered. */
export const kinds = Object.keys(documentKinds) as DocumentKind[];
