import { ownersOf } from "../../analysis/actions.ts";
import type { Analysis } from "../../analysis/analysis.ts";
import { skillTalkOf } from "../../analysis/check-ins.ts";
import { noFollowUp } from "../../analysis/follow-up.ts";
import {
  answerFields,
  type CheckInRecord,
  type FollowUp,
  type RequestRecord,
} from "../../analysis/follow-up-results.ts";
import { rankedRequests } from "../../analysis/requests-ranking.ts";
import type { Names } from "./names.ts";
import type { OwnPeople } from "./people-of-teams.ts";
import { noPlace } from "./published-lines.ts";

/**
 * What the people of a manager's own teams agreed on, said and asked for, without the names of anybody else; nothing for
 * everybody else, and nothing where people are shown under other names, because what was said may name them. `items` are
 * the gaps the report shows.
 */
export function ownFollowUpOf(
  { followUp }: Pick<Analysis, "followUp">,
  own: { people: OwnPeople; teams: ReadonlySet<string>; names: Names; items: ReadonlySet<string>; isRenamed: boolean },
): FollowUp {
  const { people, teams, names, items } = own;
  if (own.isRenamed || people.idOf.size === 0) return noFollowUp;
  const isOwn = (id: string | null) => id !== null && people.idOf.has(id);
  const who = (id: string | null) => (isOwn(id) ? id : names.role(id));
  const actions = followUp.actions
    .filter(({ owner, person }) => isOwn(owner) || isOwn(person))
    .map(
      ({
        number,
        what,
        owner,
        person,
        team,
        project,
        training,
        skill,
        due,
        completed,
        status,
        evidence,
        daysOverdue,
      }) => ({
        number: names.without(number),
        what: names.without(what),
        owner: who(owner),
        person: who(person),
        team,
        project: names.without(project),
        training: names.without(training),
        skill: names.without(skill),
        due,
        completed,
        status,
        evidence: names.without(evidence),
        daysOverdue,
        place: noPlace,
      }),
    );
  const checkIns = followUp.checkIns.filter(({ person }) => isOwn(person)).map((each) => ownCheckIn(each, who, names));
  const requests = followUp.requests
    .filter(({ team, person, by }) => (team !== null && teams.has(team)) || isOwn(person) || isOwn(by))
    .map((request) => ownRequest(request, who, { names, items }));
  const useChecks = followUp.useChecks.filter((check) => check.people.some(isOwn));
  const taken = new Set([...useChecks, ...actions, ...checkIns].map(({ training }) => training));
  const waiting = rankedRequests(requests.filter(({ rank }) => rank !== null));
  for (const [at, request] of waiting.entries()) request.rank = at + 1;
  return {
    actions,
    owners: ownersOf(actions),
    checkIns,
    skillTalk: skillTalkOf(checkIns),
    reviews: followUp.reviews
      .map(({ training, planned, held }) => ({ training: names.without(training), planned, held, manager: null }))
      .filter(({ training }) => taken.has(training)),
    useChecks: useChecks.map(({ training, manager, finished, on, people: all, asked }) => ({
      training: names.without(training),
      manager: who(manager),
      finished,
      on,
      people: all.filter(isOwn),
      asked: asked.filter(isOwn),
    })),
    requests,
    seats: [],
  };
}

type Who = (id: string | null) => string | null;

function ownCheckIn(
  { person, manager, kind, planned, held, training, answers, lastGoal, goalMet, noteKind, act, skills }: CheckInRecord,
  who: Who,
  names: Names,
): CheckInRecord {
  const told: CheckInRecord["answers"] = {};
  for (const field of answerFields) if (answers[field] !== undefined) told[field] = names.without(answers[field]);
  return {
    person,
    manager: who(manager),
    kind,
    planned,
    held,
    training: names.without(training),
    answers: told,
    lastGoal: lastGoal && { text: names.without(lastGoal.text), on: lastGoal.on },
    goalMet,
    noteKind,
    act,
    skills: skills.map(({ skill, field, match }) => ({ skill, field, match, place: noPlace })),
    place: noPlace,
  };
}

function ownRequest(
  request: RequestRecord,
  who: Who,
  { names, items }: { names: Names; items: ReadonlySet<string> },
): RequestRecord {
  const { criteria } = request;
  const isShown = criteria.item !== null && items.has(criteria.item);
  return {
    number: names.without(request.number),
    training: names.without(request.training),
    skill: names.without(request.skill),
    team: request.team,
    person: who(request.person),
    by: who(request.by),
    on: request.on,
    state: request.state,
    steps: request.steps.map(({ state, by, seat, on, why }) => ({
      state,
      by: who(by),
      seat: names.without(seat),
      on,
      why: names.without(why),
      place: noPlace,
    })),
    cost: request.cost,
    hours: request.hours,
    seats: request.seats,
    from: names.without(request.from),
    to: names.without(request.to),
    kpi: names.without(request.kpi),
    expected: names.without(request.expected),
    lacks: [...request.lacks],
    criteria: {
      item: isShown ? criteria.item : null,
      score: isShown ? criteria.score : null,
      gapRank: isShown ? criteria.gapRank : null,
      nonNegotiable: isShown && criteria.nonNegotiable,
      shortfall: null,
      grade: null,
      verdict: null,
      roi: null,
      medianWeeks: null,
      costPerSeat: criteria.costPerSeat,
    },
    rank: request.rank,
    doubts: request.doubts.map((doubt) => names.without(doubt)),
    place: noPlace,
  };
}
