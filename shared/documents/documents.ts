import { namesOf } from "../analysis/resolve.ts";
import { phaseOf } from "../analysis/training-phase.ts";
import type { Dataset } from "../model.ts";
import { fileNames } from "../report/file-names.ts";
import type { PublishedAnalysis } from "../report/report.ts";
import { grouped } from "../workbook/grouped.ts";
import { checkInFormFields, coachingGuideFields, teamsOfManagers } from "./coaching-guide.ts";
import { councilMinutesFields } from "./council-minutes.ts";
import { developmentPlanFields } from "./development-plan.ts";
import { eMailFields } from "./e-mails.ts";
import { type Facts, factsOf, gapName } from "./facts.ts";
import type { FieldsOf } from "./fields.ts";
import { kinds as allKinds, type DocumentKind, documentKinds } from "./kinds.ts";
import { pilotPlanFields, pilotTrainings } from "./pilot-plan.ts";
import { sponsorBriefFields } from "./sponsor-brief.ts";
import { successStoryFields } from "./success-story.ts";
import { fillerOf, type TemplateSet } from "./templates.ts";
import { gapsWithCase, trainingNeedsFields } from "./training-needs.ts";

/** Something people take to a meeting: a page that prints cleanly, and the same as plain text. */
export interface Document {
  kind: DocumentKind;
  /** What it is about: id of a manager, person, training or gap; the kind itself where there is one of it. */
  id: string;
  /** The same by name, as a file or a list calls it. */
  name: string;
  title: string;
  /** What documents of this kind are for, in a sentence. */
  about: string;
  html: string;
  text: string;
}

/** A document before it is written: what can be listed and chosen from. `write` fills the templates. */
export interface DraftDocument extends Omit<Document, "html" | "text"> {
  write(): Document;
}

export interface DocumentOptions {
  templates: TemplateSet;
  /** Which kinds; all when left out. */
  kinds?: readonly DocumentKind[];
  /**
   * A manager by id or name: then only what is about the manager's own people, and the briefs of trainings the manager
   * sponsors.
   */
  manager?: string | null;
}

/** Kinds that a manager gets, about the own people or as a sponsor. */
export const kindsForManagers: readonly DocumentKind[] = [
  "coaching-guide",
  "check-in-form",
  "development-plan",
  "sponsor-brief",
];

/** All documents of an analysis, kind by kind, by name or in the order of the workbook. */
export function documentsOf(analysis: PublishedAnalysis, dataset: Dataset, options: DocumentOptions): Document[] {
  return draftsOf(analysis, dataset, options).map((draft) => draft.write());
}

/**
 * What documents there are, without writing them yet. Trainings that were called off get none, a success story only one
 * that was delivered.
 */
export function draftsOf(analysis: PublishedAnalysis, dataset: Dataset, options: DocumentOptions): DraftDocument[] {
  const facts = factsOf(analysis, dataset);
  const fill = fillerOf(options.templates);
  const manager = options.manager ?? null;
  const wanted = (options.kinds ?? allKinds).filter((kind) => manager === null || kindsForManagers.includes(kind));
  return allKinds
    .filter((kind) => wanted.includes(kind))
    .flatMap((kind) =>
      sources[kind](facts, manager).map(({ id, name, title, fields }): DraftDocument => {
        const about = { kind, id, name, title, about: documentKinds[kind].about };
        return { ...about, write: () => ({ ...about, ...fill(kind, fields()) }) };
      }),
    );
}

/** Names of the managers there are coaching guides for. */
export function managersIn(analysis: PublishedAnalysis, dataset: Dataset): { id: string; name: string }[] {
  return teamsOfManagers(factsOf(analysis, dataset)).map(({ manager, name }) => ({ id: manager, name }));
}

interface Source<Kind extends DocumentKind> {
  id: string;
  name: string;
  title: string;
  fields(): FieldsOf[Kind];
}

const sources: { [Kind in DocumentKind]: (facts: Facts, manager: string | null) => Source<Kind>[] } = {
  "coaching-guide": (facts, manager) =>
    ownTeams(facts, manager).map((team) => ({
      id: team.manager,
      name: team.name,
      title: `Coaching guide for ${team.name}`,
      fields: () => coachingGuideFields(facts, team),
    })),
  "check-in-form": (facts, manager) => {
    const people = manager === null ? facts.present : ownTeams(facts, manager).flatMap((team) => team.people);
    return people.map((person) => ({
      id: person.id,
      name: person.name,
      title: `Check-in with ${person.name}`,
      fields: () => checkInFormFields(facts, person),
    }));
  },
  "development-plan": (facts, manager) => {
    const people = manager === null ? facts.present : ownTeams(facts, manager).flatMap((team) => team.people);
    return people
      .filter(({ id }) => facts.lookups.plans.has(id))
      .map((person) => ({
        id: person.id,
        name: person.name,
        title: `Development plan for ${person.name}`,
        fields: () => developmentPlanFields(facts, person),
      }));
  },
  "sponsor-brief": (facts, manager) =>
    trainingsOf(facts)
      .filter(({ sponsor }) => manager === null || (sponsor !== null && isSame(facts, sponsor, manager)))
      .map(({ id, name }) => ({
        id,
        name,
        title: `Sponsor brief: ${name}`,
        fields: () => sponsorBriefFields(facts, id),
      })),
  "training-needs": (facts) =>
    gapsWithCase(facts).map((item) => ({
      id: item.id,
      name: gapName(facts, item),
      title: trainingNeedsFields(facts, item).title,
      fields: () => trainingNeedsFields(facts, item),
    })),
  "council-minutes": (facts) => [
    {
      id: "council-minutes",
      name: "Council minutes",
      title: "Council minutes",
      fields: () => councilMinutesFields(facts),
    },
  ],
  "success-story": (facts) =>
    trainingsOf(facts)
      .filter((training) => phaseOf(training, facts.asOf) === "delivered")
      .map(({ id, name }) => ({
        id,
        name,
        title: successStoryFields(facts, id).title,
        fields: () => successStoryFields(facts, id),
      })),
  "pilot-plan": (facts) =>
    pilotTrainings(facts).map(({ id, name }) => ({
      id,
      name,
      title: `Pilot plan: ${name}`,
      fields: () => pilotPlanFields(facts, id),
    })),
  "e-mails": (facts) =>
    trainingsOf(facts).map(({ id, name }) => ({
      id,
      name,
      title: `E-mails: ${name}`,
      fields: () => eMailFields(facts, id),
    })),
};

function trainingsOf({ analysis, asOf }: Facts) {
  return analysis.trainings.filter((training) => phaseOf(training, asOf) !== "called off");
}

function ownTeams(facts: Facts, manager: string | null) {
  return teamsOfManagers(facts).filter((team) => manager === null || isSame(facts, team.manager, manager));
}

function isSame({ dataset }: Facts, written: string, manager: string): boolean {
  const { person } = namesOf(dataset);
  return (person(written) ?? written) === (person(manager) ?? manager);
}

type Listed = Pick<Document, "kind" | "id" | "name">;

/** The path of each document, without its ending: a folder for each kind, a file name that is safe everywhere. */
export function documentPaths<Each extends Listed>(documents: readonly Each[]): Map<Each, string> {
  const paths = new Map<Each, string>();
  for (const [kind, own] of grouped(documents, (each) => each.kind)) {
    const sameName = grouped(own, ({ name }) => name);
    const called = ({ id, name }: Listed) => (sameName.get(name)!.length === 1 ? name : `${name} ${id}`);
    const names = fileNames(own.map(called));
    for (const each of own) paths.set(each, `${kind}/${names.get(called(each))}`);
  }
  return paths;
}
