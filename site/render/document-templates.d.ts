declare module "#document-templates" {
  /** Our templates as they are compiled when something is built; see site/documents/template-module.ts. */
  export const templates: import("../../shared/documents/templates.ts").TemplateSet;
}
