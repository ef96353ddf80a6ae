import { contentSecurityPolicy } from "../render/content-security-policy.ts";
import style from "../styles/report.css?inline";
import script from "./report.js?raw";

/** What every page carries in itself, and the policy that lets exactly this run. */
export const inline = { style, script, policy: await contentSecurityPolicy({ styles: [style], scripts: [script] }) };
