import { contentSecurityPolicy } from "../render/content-security-policy.ts";
import charts from "../styles/charts.css?inline";
import heatMap from "../styles/heat-map.css?inline";
import page from "../styles/page.css?inline";
import script from "./report.js?minified";

const policies = await Promise.all(
  [[page], [page, heatMap], [page, charts], [page, heatMap, charts]].map(async (styles) => ({
    styles,
    script,
    policy: await contentSecurityPolicy({ styles, scripts: [script] }),
  })),
);

/** What a page carries in itself, only the styles it needs, and the policy that lets exactly these run. */
export function inlineOf(pictures: readonly { kind: string }[]): (typeof policies)[number] {
  const heat = pictures.some(({ kind }) => kind === "heat-map");
  const chart = pictures.some(({ kind }) => kind !== "heat-map");
  return policies[(heat ? 1 : 0) + (chart ? 2 : 0)]!;
}
