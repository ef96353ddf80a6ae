import { checkedTemplates, type PrecompiledTemplates } from "./load-templates.ts";

const name = "#document-templates";

/** `#document-templates`: our templates as code that is there from the start, so that no browser has to make any. */
export function templateModule() {
  const id = "\0document-templates";
  return {
    name: "throughline-document-templates",
    resolveId: (source: string) => (source === name ? id : undefined),
    load: async (source: string) => (source === id ? moduleOf((await checkedTemplates()).compiled) : undefined),
  };
}

/** A module that exports the templates as `templates`. */
function moduleOf({ style, styleHash, documents, partials }: PrecompiledTemplates): string {
  const record = (codes: Record<string, string>) =>
    `{${Object.entries(codes).map(([key, code]) => `${JSON.stringify(key)}: ${code}`)}}`;
  const formats = (of: Record<string, Record<string, string>>) =>
    `{${Object.entries(of).map(([format, codes]) => `${format}: ${record(codes)}`)}}`;
  const text = (value: string) => JSON.stringify(value);
  return `export const templates = {
  style: ${text(style)}, styleHash: ${text(styleHash)}, documents: ${formats(documents)}, partials: ${formats(partials)},
};\n`;
}
