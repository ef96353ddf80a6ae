import { storeOf } from "../../../shared/store.ts";
import { type Child, el, svg } from "../dom.ts";
import * as words from "../explore-words.ts";
import { live } from "../live.ts";
import type { Pane } from "../pane.ts";
import type { RankedGap } from "../reranked.ts";
import { labels } from "../words.ts";
import { button, paragraphs, placesOf, section } from "./parts.ts";

const atOnce = 10;

/** The gaps as they rank under the weights of the sliders; each says why when it is opened. */
export function gapsView(pane: Pane): HTMLElement {
  const open = new Set<string>();
  const shown = storeOf({ most: atOnce });
  const place = el("div");
  const draw = (): Child[] => {
    const { ranking } = pane.store.state;
    const byScore = scorePlaces(ranking);
    const ranked = ranking.filter(({ rank }) => rank !== null);
    const shownGaps = (ranked.length > 0 ? ranked : ranking).slice(0, shown.state.most);
    return [
      ranked.length === 0 && el("p", {}, words.unranked),
      el(
        "ol",
        { class: "plain gaps" },
        ...shownGaps.map((each) => gapItem(pane, each, byScore.get(each) ?? null, open)),
      ),
      (ranked.length || ranking.length) > shown.state.most &&
        button(labels.more, () => {
          shown.set({ most: shown.state.most + atOnce });
          place.replaceChildren(...draw().filter((child) => child !== null && child !== false));
        }),
    ];
  };
  return section(
    labels.gaps,
    live(pane.store, place, ({ ranking }) => [ranking], draw),
  );
}

/** The place each gap would have if only its score counted. */
function scorePlaces(ranking: readonly RankedGap[]): Map<RankedGap, number> {
  const ranked = ranking.filter(({ rank }) => rank !== null).sort((a, b) => b.score - a.score);
  return new Map(ranked.map((each, index) => [each, index + 1]));
}

function gapItem(pane: Pane, ranked: RankedGap, byScore: number | null, open: Set<string>): HTMLElement {
  const { gap, rank, score } = ranked;
  const moved = words.movedText(ranked);
  const details = el(
    "details",
    {
      open: open.has(gap.id),
      ontoggle: ({ target }) => {
        const { open: isOpen } = target as HTMLDetailsElement;
        if (isOpen) open.add(gap.id);
        else open.delete(gap.id);
        fill(isOpen);
      },
    },
    el(
      "summary",
      { "data-key": gap.id },
      el("span", { class: "rank" }, rank === null ? "–" : String(rank)),
      el(
        "span",
        { class: "gap-name" },
        el("strong", {}, words.gapName(ranked)),
        el(
          "span",
          { class: "soft facts" },
          words.gapFacts(ranked),
          moved && el("span", { class: "moved" }, ` · ${moved}`),
        ),
      ),
      bar(score / 100, "score"),
    ),
  );
  const why = el("div", { class: "why" });
  const fill = (isOpen: boolean) => why.replaceChildren(...(isOpen ? reasons(pane, ranked, byScore) : []));
  fill(open.has(gap.id));
  details.append(why);
  return el("li", {}, details);
}

function reasons(pane: Pane, ranked: RankedGap, byScore: number | null): Node[] {
  const { result } = pane.store.state;
  const most = Math.max(1, ...ranked.points.map(({ points }) => points));
  return [
    ...paragraphs(words.whyText(ranked, byScore, result!.settings.mustDoFirst)),
    el(
      "ul",
      { class: "plain points" },
      ...ranked.points.map(({ criterion, points }) =>
        el(
          "li",
          {},
          el("span", {}, words.criterionNames[criterion]),
          bar(points / most, "part"),
          el("span", { class: "figure" }, words.pointsText(points)),
        ),
      ),
    ),
    ...paragraphs([words.kpisText(ranked.gap.kpis), words.certaintyText(ranked, pane.isMoved)]),
    placesOf(pane, ranked.gap.sources, 2),
  ].filter((child) => child instanceof Node);
}

/** A bar from 0 to 1. Its number stands beside it, so it says nothing to a screen reader. */
function bar(share: number, kind: string): SVGElement {
  return svg(
    "svg",
    { class: `bar ${kind}`, viewBox: "0 0 100 6", preserveAspectRatio: "none", "aria-hidden": "true" },
    svg("rect", { class: "track", width: 100, height: 6 }),
    svg("rect", { class: "fill", width: Math.max(0, Math.min(100, share * 100)), height: 6 }),
  );
}
