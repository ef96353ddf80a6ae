/// <reference types="astro/client" />

declare module "*.astro" {
  /** A component as Astro compiles it. */
  export default function component(result: object, props: object, slots: object): import("./render/runtime.ts").Html;
}

declare module "#report" {
  /** The report of the reference build; `null` in the bundle, where each call of `render` brings its own. */
  export const report: import("../shared/report/report.ts").Report | null;
}

declare module "*?minified" {
  const code: string;
  export default code;
}

declare module "#document-templates" {
  /** Our templates, compiled when the module was built. */
  export const templates: import("../shared/documents/templates.ts").TemplateSet;
}
