/*
 * What Astro's compiled components call, for pages that are made in one go: no waiting, no hydration, no styles or
 * scripts of Astro's own. In the bundle it stands in for `astro/compiler-runtime`, and takes a fifth of its time; every
 * page is compared with what Astro's own makes. Components use `Astro.props` and nothing else of `Astro`. When a
 * component needs more, the build names the function that is missing here.
 */

/** Text that is HTML already. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Props = Readonly<Record<string, unknown>>;
type Slot = (result: Result) => unknown;
type Slots = Readonly<Record<string, Slot>>;
type Component = (result: Result, props: Props, slots: Slots) => Html;
interface Result {
  createAstro(props: Props): { props: Props };
}

const result: Result = { createAstro: (props) => ({ props }) };

/** The HTML of a whole page. */
export function pageHtml(component: Component, props: Props): string {
  return `<!DOCTYPE html>${component(result, props, {}).text}`;
}

export function createAstro(): object {
  return {};
}

export function createComponent(component: Component): Component {
  return component;
}

export function render(parts: TemplateStringsArray, ...values: readonly unknown[]): Html {
  let text = parts[0]!;
  for (let index = 0; index < values.length; index++) text += htmlOf(values[index]) + parts[index + 1];
  return new Html(text);
}

export function renderComponent(result: Result, name: string, component: Component, props: Props, slots?: Slots): Html {
  if (typeof component !== "function") throw new Error(`${name} is not a component.`);
  return component(result, props, slots ?? {});
}

export function renderSlot(result: Result, slot: Slot | undefined, fallback?: unknown): Html {
  return new Html(htmlOf(slot ? slot(result) : fallback));
}

export function Fragment(result: Result, _props: Props, slots: Slots): Html {
  return renderSlot(result, slots.default);
}

/** Astro would put its styles here; ours are the layout's. */
export function renderHead(): string {
  return "";
}

export function maybeRenderHead(): string {
  return "";
}

export function unescapeHTML(text: string): Html {
  return new Html(text);
}

/** Attributes that are there or not, whatever their value. */
const yesOrNo = new Set(
  "allowfullscreen async autofocus autoplay checked controls default defer disabled hidden inert loop muted novalidate open playsinline readonly required reversed selected".split(
    " ",
  ),
);

export function addAttribute(value: unknown, name: string): Html | string {
  if (value === null || value === undefined) return "";
  if (name === "style" || name === "class:list") throw new Error(`Pages have no ${name} attribute: use a class.`);
  if (yesOrNo.has(name)) return value ? new Html(` ${name}`) : "";
  if (value === "") return new Html(` ${name}`);
  const text = String(value);
  const safe = /[&"]/.test(text) ? text.replace(/&/g, "&amp;").replace(/"/g, "&quot;") : text;
  return new Html(` ${name}="${safe}"`);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  "'": "&#39;",
  '"': "&quot;",
};

function htmlOf(value: unknown): string {
  if (typeof value === "string") return value.replace(/[&<>'"]/g, (character) => entities[character]!);
  if (value instanceof Html) return value.text;
  if (typeof value === "number") return Number.isNaN(value) ? "" : String(value);
  if (Array.isArray(value)) {
    let text = "";
    for (const each of value) text += htmlOf(each);
    return text;
  }
  if (value === null || value === undefined || value === false) return "";
  throw new Error(`A page can show text, numbers and components, got ${typeof value}.`);
}
