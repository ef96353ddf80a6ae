import {
  audienceTexts,
  fileTexts,
  noTeams,
  passphraseText,
  publishLabels,
  teamText,
} from "../../../shared/publish-words.ts";
import type { Audience } from "../../../shared/report/report.ts";
import { el } from "../dom.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import * as words from "../publish-words.ts";
import type { Publishing } from "../publishing.ts";
import { choice, group } from "./parts.ts";

/* What can be chosen about a report. The fields stay while they are used; only what hangs on them is drawn again. */

const patience = 400;

/** Who reads it. */
export function audienceChoice(publishing: Publishing): HTMLElement {
  return group(
    publishLabels.audience,
    (Object.keys(audienceTexts) as Audience[]).map((audience) =>
      choice(
        "radio",
        `audience-${audience}`,
        audienceTexts[audience].name,
        { name: "audience", checked: publishing.state.audience === audience },
        () => publishing.choose({ audience }),
        audienceTexts[audience].sees,
      ),
    ),
  );
}

/** The teams of a manager. */
export function teamChoice(pane: Pane): HTMLElement {
  const { publishing } = pane;
  const toggle = (id: string, isChosen: boolean) => {
    const others = publishing.state.teams.filter((each) => each !== id);
    publishing.choose({ teams: isChosen ? [...others, id] : others });
  };
  return live(
    pane.store,
    el("div", { class: "teams" }),
    ({ publish, result }) => [publish.audience === "manager", result],
    ({ publish, result }) => {
      if (publish.audience !== "manager" || result === null) return [];
      if (result.teamList.length === 0) return [el("p", {}, noTeams)];
      return [
        el("p", { class: "label", "aria-hidden": "true" }, publishLabels.teams),
        group(
          publishLabels.teams,
          result.teamList.map((team, index) =>
            choice(
              "checkbox",
              `team-${index}`,
              teamText(team),
              { checked: publish.teams.includes(team.id) },
              (isChosen) => toggle(team.id, isChosen),
            ),
          ),
        ),
      ];
    },
  );
}

/** As which file. */
export function fileChoice(publishing: Publishing): HTMLElement {
  const { as } = publishing.state;
  return group(words.labels.file, [
    choice(
      "radio",
      "file-zip",
      words.labels.zip,
      { name: "file", checked: as === "zip" },
      () => publishing.choose({ as: "zip" }),
      fileTexts.zip,
    ),
    choice(
      "radio",
      "file-one",
      words.labels.oneFile,
      { name: "file", checked: as === "one-file" },
      () => publishing.choose({ as: "one-file" }),
      fileTexts.oneFile,
    ),
  ]);
}

/** What it says it is for. */
export function purpose(publishing: Publishing): HTMLElement {
  const input = el("input", {
    id: "purpose",
    type: "text",
    autocomplete: "off",
    value: publishing.state.purpose,
    onchange: () => publishing.choose({ purpose: input.value.trim() }),
  });
  return el("div", { class: "field" }, el("label", { for: "purpose" }, publishLabels.purpose), input);
}

/** The passphrase is measured a moment after the last letter. */
export function lock(pane: Pane): HTMLElement {
  const { publishing } = pane;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const input = el("input", {
    id: "passphrase",
    type: "password",
    autocomplete: "off",
    spellcheck: "false",
    "aria-describedby": "passphrase-problem",
    value: publishing.state.passphrase,
    oninput: () => {
      publishing.choose({ passphrase: input.value });
      clearTimeout(timer);
      timer = setTimeout(() => void publishing.checkPassphrase(), patience);
    },
  });
  return el(
    "div",
    {},
    el("p", { class: "soft" }, passphraseText),
    el("div", { class: "field" }, el("label", { for: "passphrase" }, publishLabels.passphraseField), input),
    choice("checkbox", "show-passphrase", publishLabels.showPassphrase, {}, (isShown) => {
      input.type = isShown ? "text" : "password";
    }),
    live(
      pane.store,
      el("div", { id: "passphrase-problem", role: "status" }),
      ({ publish }) => [publish.passphraseProblem],
      ({ publish }) => [publish.passphraseProblem !== null && el("p", { class: "problem" }, publish.passphraseProblem)],
    ),
  );
}
