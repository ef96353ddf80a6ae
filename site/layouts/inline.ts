import type { Brand } from "../../shared/report/brand.ts";
import { allowingStyle, contentSecurityPolicy } from "../render/content-security-policy.ts";
import charts from "../styles/charts.css?inline";
import evidence from "../styles/evidence.css?inline";
import heatMap from "../styles/heat-map.css?inline";
import page from "../styles/page.css?inline";
import script from "./report.js?minified";

const policies = await Promise.all(
  [[], [charts], [charts, evidence]].flatMap((drawn) =>
    [[page], [page, heatMap]].map(async (plain) => {
      const styles = [...plain, ...drawn];
      return { styles, script, policy: await contentSecurityPolicy({ styles, scripts: [script] }) };
    }),
  ),
);

type Inline = (typeof policies)[number];

const ofEvidence = new Set(["forest-plot", "portfolio-plot", "journey-strip", "frontier"]);

/** What a page carries in itself, only the styles it needs with the brand's last, and the policy that lets exactly these run. */
export function inlineOf(pictures: readonly { kind: string }[], { style }: Pick<Brand, "style">): Inline {
  const kinds = pictures.map(({ kind }) => kind);
  const heat = kinds.includes("heat-map");
  const chart = kinds.some((kind) => kind !== "heat-map");
  const evidenced = kinds.some((kind) => ofEvidence.has(kind));
  const plain = policies[(evidenced ? 4 : chart ? 2 : 0) + (heat ? 1 : 0)]!;
  if (style === null) return plain;
  return { ...plain, styles: [...plain.styles, style.css], policy: allowingStyle(plain.policy, style.hash) };
}
