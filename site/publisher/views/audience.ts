import { audienceTexts, noTeams, passphraseText, teamText } from "../../../shared/publish-words.ts";
import { smallestMinimumGroup } from "../../../shared/report/privacy/suppression.ts";
import type { Audience } from "../../../shared/report/report.ts";
import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Publisher } from "../publisher.ts";
import type { PublisherState } from "../state.ts";
import * as words from "../words.ts";
import { button, field } from "./parts.ts";

const usualAccent = "#1c5b77";
const patience = 400;

/** Who the report is for, what it is called, and whether it is locked. */
export function audienceView(publisher: Publisher): Child[] {
  return [
    live(
      publisher.store,
      el("div"),
      ({ found }) => [found],
      ({ found }) =>
        found === null
          ? []
          : [audiences(publisher), teams(publisher), minimum(publisher), look(publisher), lock(publisher)],
    ),
  ];
}

function audiences(publisher: Publisher): HTMLElement {
  const { audience } = publisher.store.state.choices;
  const choices = Object.entries(audienceTexts) as [Audience, (typeof audienceTexts)[Audience]][];
  return el(
    "fieldset",
    {},
    el("legend", { class: "unseen" }, words.labels.audience),
    ...choices.map(([value, { name, sees }]) =>
      el(
        "div",
        { class: "choice" },
        el("input", {
          id: `audience-${value}`,
          type: "radio",
          name: "audience",
          value,
          checked: value === audience,
          "aria-describedby": `sees-${value}`,
          onchange: () => publisher.set({ audience: value }),
        }),
        el("label", { for: `audience-${value}` }, name),
        el("p", { id: `sees-${value}`, class: "soft" }, sees),
      ),
    ),
  );
}

/** The teams of a manager. They stay while they are chosen; only who reads it shows and hides them. */
function teams(publisher: Publisher): HTMLElement {
  return live(
    publisher.store,
    el("div"),
    ({ choices }) => [choices.audience === "manager"],
    ({ choices, found }) => {
      if (choices.audience !== "manager") return [];
      if (found === null || found.teams.length === 0) return [el("p", { class: "problem" }, noTeams)];
      return [teamList(publisher, found.teams), pseudonyms(publisher)];
    },
  );
}

function teamList(publisher: Publisher, all: NonNullable<PublisherState["found"]>["teams"]): HTMLElement {
  const toggle = (id: string, isChosen: boolean) => {
    const others = publisher.store.state.choices.teams.filter((each) => each !== id);
    publisher.set({ teams: isChosen ? [...others, id] : others });
  };
  const chosen = new Set(publisher.store.state.choices.teams);
  return el(
    "fieldset",
    {},
    el("legend", {}, words.labels.teams),
    el(
      "div",
      { class: "teams" },
      ...all.map((team, index) =>
        el(
          "div",
          { class: "choice" },
          el("input", {
            id: `team-${index}`,
            type: "checkbox",
            checked: chosen.has(team.id),
            onchange: ({ target }) => toggle(team.id, (target as HTMLInputElement).checked),
          }),
          el("label", { for: `team-${index}` }, teamText(team)),
        ),
      ),
    ),
  );
}

/** Whether the people of these teams have codes. */
function pseudonyms(publisher: Publisher): HTMLElement {
  const input = el("input", {
    id: "pseudonyms",
    type: "checkbox",
    checked: publisher.store.state.choices.pseudonyms,
    "aria-describedby": "pseudonyms-about",
    onchange: () => publisher.set({ pseudonyms: input.checked }),
  });
  return el(
    "div",
    { class: "choice apart" },
    input,
    el("label", { for: "pseudonyms" }, words.labels.pseudonyms),
    el("p", { id: "pseudonyms-about", class: "soft" }, words.pseudonymsText),
  );
}

/** How small a group may be. HR sees everybody. */
function minimum(publisher: Publisher): HTMLElement {
  const input = el("input", {
    id: "minimum-group",
    type: "number",
    min: smallestMinimumGroup,
    max: 100,
    step: 1,
    required: true,
    value: publisher.store.state.choices.minimumGroup,
    onchange: () => {
      if (!input.validity.valid) input.value = String(publisher.store.state.choices.minimumGroup);
      publisher.set({ minimumGroup: input.valueAsNumber });
    },
  });
  const place = field("minimum-group", words.labels.minimum, input);
  const show = () => {
    place.hidden = publisher.store.state.choices.audience === "hr";
  };
  show();
  publisher.store.listen(show);
  return place;
}

function look(publisher: Publisher): HTMLElement {
  const { name, accent, purpose } = publisher.store.state.choices;
  const text = (id: string, value: string, take: (value: string) => void) =>
    el("input", {
      id,
      type: "text",
      autocomplete: "off",
      value,
      onchange: ({ target }) => take((target as HTMLInputElement).value.trim()),
    });
  const color = el("input", {
    id: "accent-color",
    type: "color",
    value: accent ?? usualAccent,
    onchange: () => publisher.set({ accent: color.value }),
  });
  const ownColor = field("accent-color", words.labels.accentColor, color);
  ownColor.hidden = accent === null;
  const own = el("input", {
    id: "accent",
    type: "checkbox",
    checked: accent !== null,
    onchange: () => {
      ownColor.hidden = !own.checked;
      publisher.set({ accent: own.checked ? color.value : null });
    },
  });
  return el(
    "fieldset",
    {},
    el("legend", {}, words.labels.look),
    field(
      "name",
      words.labels.name,
      text("name", name, (value) => publisher.set({ name: value })),
    ),
    field(
      "purpose",
      words.labels.purpose,
      text("purpose", purpose, (value) => publisher.set({ purpose: value })),
    ),
    el("div", { class: "choice" }, own, el("label", { for: "accent" }, words.labels.accent)),
    ownColor,
    logo(publisher),
  );
}

function logo(publisher: Publisher): HTMLElement {
  const said = el("p", { role: "status", class: "soft" });
  const none = button(words.labels.noLogo, () => take(null), "quiet");
  const take = async (file: File | null) => {
    const problem = publisher.setLogo(file && new Uint8Array(await file.arrayBuffer()));
    none.hidden = publisher.store.state.choices.logo === null;
    said.className = problem === null ? "soft" : "problem";
    said.textContent = problem ?? (none.hidden ? "" : words.logoTaken);
    if (none.hidden) input.value = "";
  };
  const input = el("input", {
    id: "logo",
    type: "file",
    accept: ".png,.svg",
    onchange: () => void take(input.files?.[0] ?? null),
  });
  none.hidden = publisher.store.state.choices.logo === null;
  return field("logo", words.labels.logo, input, none, said);
}

/** The passphrase is measured a moment after the last letter. */
function lock(publisher: Publisher): HTMLElement {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const input = el("input", {
    id: "passphrase",
    type: "password",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "passphrase-problem",
    value: publisher.store.state.choices.passphrase,
    oninput: () => {
      publisher.set({ passphrase: input.value });
      clearTimeout(timer);
      timer = setTimeout(() => void publisher.checkPassphrase(), patience);
    },
  });
  const show = el("input", {
    id: "show-passphrase",
    type: "checkbox",
    onchange: () => {
      input.type = show.checked ? "text" : "password";
    },
  });
  return el(
    "fieldset",
    {},
    el("legend", {}, words.labels.passphrase),
    el("p", { class: "soft" }, passphraseText),
    field("passphrase", words.labels.passphraseField, input),
    el("div", { class: "choice" }, show, el("label", { for: "show-passphrase" }, words.labels.showPassphrase)),
    live(
      publisher.store,
      el("div", { id: "passphrase-problem", role: "status", class: "problem" }),
      ({ passphraseProblem }) => [passphraseProblem],
      ({ passphraseProblem }) => [passphraseProblem !== null && el("p", {}, passphraseProblem)],
    ),
  );
}
