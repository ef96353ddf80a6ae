import { type Child, el } from "../dom.ts";
import { live } from "../live.ts";
import type { Publisher } from "../publisher.ts";
import type { PublisherState, ShownPage } from "../state.ts";
import * as words from "../words.ts";
import { field, paragraphs } from "./parts.ts";

/** The report as it will be, a page at a time. */
export function previewView(publisher: Publisher): Child[] {
  const { store } = publisher;
  const frame = el("iframe", { title: words.labels.preview, sandbox: "allow-same-origin", class: "preview" });
  const picker = el("div");
  let drawn: ShownPage | null = null;
  const show = ({ shown, step }: Readonly<PublisherState>) => {
    // A frame that cannot be seen has no document of its own to draw in.
    if (step !== "preview" || shown === null || shown === drawn || !frame.isConnected) return;
    drawn = shown;
    draw(frame, shown, (path, part) => void publisher.show(path, part));
  };
  store.listen(() => queueMicrotask(() => show(store.state)));
  return [
    live(
      store,
      el("div"),
      ({ prepared }) => [prepared],
      ({ prepared }) =>
        prepared === null
          ? []
          : [
              el("p", {}, words.preparedText(prepared, prepared.audience)),
              el("p", { class: "soft" }, words.previewText),
              ...paragraphs(prepared.notices, "soft"),
            ],
    ),
    live(
      store,
      picker,
      ({ prepared, shown }) => [prepared, shown?.path],
      ({ prepared, shown }) => [prepared !== null && pagePicker(publisher, prepared, shown?.path ?? "")],
    ),
    frame,
  ];
}

function pagePicker(
  publisher: Publisher,
  prepared: NonNullable<PublisherState["prepared"]>,
  path: string,
): HTMLElement {
  const known = prepared.groups.some(({ pages }) => pages.some((page) => page.path === path));
  const select = el(
    "select",
    { id: "preview-page", "data-key": "preview-page", onchange: () => void publisher.show(select.value) },
    known ? null : el("option", { value: path, selected: true }, words.unlistedPage(path)),
    ...prepared.groups.map(({ name, pages }) =>
      el(
        "optgroup",
        { label: name },
        ...pages.map((page) => el("option", { value: page.path, selected: page.path === path }, page.name)),
      ),
    ),
  );
  return field("preview-page", words.labels.page, select);
}

/**
 * Puts a page into the frame, where no script runs. Its styles become a style sheet of the frame, because the policy of
 * this page, which holds there too, lets in no style element.
 */
function draw(frame: HTMLIFrameElement, shown: ShownPage, follow: (path: string, part: string | null) => void): void {
  const page = new DOMParser().parseFromString(shown.html, "text/html");
  const inside = frame.contentDocument!;
  const view = frame.contentWindow as Window & typeof globalThis;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(shown.css);
  inside.adoptedStyleSheets = [sheet];
  inside.documentElement.replaceWith(inside.adoptNode(page.documentElement));
  inside.addEventListener("click", (event) => {
    const link = (event.target as Element).closest("a[href]");
    if (link === null) return;
    event.preventDefault();
    const href = link.getAttribute("href")!;
    const [path, part = null] = href.split("#", 2) as [string, string?];
    if (path === "" || pathFrom(shown.path, path) === shown.path) scrollTo(inside, part);
    else follow(pathFrom(shown.path, path), part);
  });
  view.scrollTo(0, 0);
  if (shown.part !== null) scrollTo(inside, shown.part);
}

function scrollTo(page: Document, part: string | null): void {
  const target = part === null ? page.body : page.getElementById(part);
  target?.scrollIntoView();
  target?.setAttribute("tabindex", "-1");
  target?.focus({ preventScroll: true });
}

/** The path in the site that a link on a page leads to. */
export function pathFrom(from: string, href: string): string {
  const { pathname } = new URL(href, `https://preview.invalid/${from}`);
  return decodeURI(pathname.slice(1));
}
