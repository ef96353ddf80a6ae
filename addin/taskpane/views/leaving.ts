import { type Child, el } from "../dom.ts";
import * as words from "../explore-words.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { PanePerson, PaneResult } from "../results.ts";
import { labels } from "../words.ts";
import { button, section } from "./parts.ts";

const mostFound = 6;
const mostKeyPeople = 3;

/** What a team loses when somebody leaves. */
export function leavingView(pane: Pane): HTMLElement {
  const found = el("div", { class: "choices", role: "group", "aria-label": labels.people });
  const search = el("input", {
    id: "who-leaves",
    type: "search",
    autocomplete: "off",
    oninput: () => showFound(),
  });
  const showFound = () => {
    const { result } = pane.store.state;
    const text = search.value.trim();
    if (result) found.replaceChildren(...choices(pane, result, text));
  };
  return section(
    labels.leaving,
    el("p", {}, words.leavingIntro),
    el("label", { for: "who-leaves" }, labels.who),
    search,
    live(
      pane.store,
      found,
      ({ result }) => [result],
      ({ result }) => (result ? choices(pane, result, "") : []),
    ),
    live(
      pane.store,
      el("div", { role: "status" }),
      ({ leaving }) => [leaving],
      ({ leaving, result }): Child[] => {
        if (leaving === null || result === null) return [];
        const name = result.people.find(({ id }) => id === leaving.person)?.name ?? leaving.person;
        return [
          el("p", {}, words.leavingText(leaving, name)),
          el("ul", {}, ...leaving.losses.map((loss) => el("li", {}, words.lossText(loss)))),
        ];
      },
    ),
  );
}

function choices(pane: Pane, { people }: PaneResult, text: string): Node[] {
  const wanted = text.toLocaleLowerCase();
  const ask = (person: PanePerson, label: string) => button(label, () => void pane.askLeaving(person.id), "subtle");
  if (text === "") {
    const heaviest = people.filter(({ alone }) => alone > 0).sort((a, b) => b.alone - a.alone);
    return heaviest.length === 0
      ? []
      : [
          el("p", { class: "soft" }, words.keyPeople),
          ...heaviest.slice(0, mostKeyPeople).map((person) => ask(person, words.keyPersonText(person))),
        ];
  }
  const matching = people.filter(({ name }) => name.toLocaleLowerCase().includes(wanted)).slice(0, mostFound);
  if (matching.length === 0) return [el("p", {}, words.nobodyFound(text))];
  return matching.map((person) => ask(person, person.team === null ? person.name : `${person.name}, ${person.team}`));
}
