import { type BrandVariants, createDarkTheme, createLightTheme } from "@fluentui/tokens";
import { setTheme } from "@fluentui/web-components/theme/set-theme.js";

import { luminance } from "./luminance.ts";

/* The colours of the pane: those of Office where it tells them, light or dark as the system otherwise. */

/** Shades of the ink of our sheets' tabs, from dark to light. */
const brand: BrandVariants = {
  10: "#020608",
  20: "#0a1a22",
  30: "#0c2b39",
  40: "#0f384a",
  50: "#12445a",
  60: "#164f68",
  70: "#195570",
  80: "#1c5b77",
  90: "#2f6b87",
  100: "#437b96",
  110: "#578ca5",
  120: "#6b9cb4",
  130: "#80adc3",
  140: "#96bed1",
  150: "#adcfdf",
  160: "#c5e0ec",
};

/** What Office says of its colours. */
export interface OfficeColors {
  bodyBackgroundColor: string;
  isDarkTheme?: boolean;
}

/** Puts on the theme that fits, now and whenever the system changes it. */
export function wearTheme(office: OfficeColors | null): void {
  const system = window.matchMedia("(prefers-color-scheme: dark)");
  const wear = () => {
    const isDark = office === null ? system.matches : (office.isDarkTheme ?? isDarkColor(office.bodyBackgroundColor));
    const theme = isDark ? createDarkTheme(brand) : createLightTheme(brand);
    const paper = office !== null && isReadable(office.bodyBackgroundColor, theme.colorNeutralForeground1);
    setTheme(paper ? { ...theme, colorNeutralBackground1: office.bodyBackgroundColor } : theme);
    document.documentElement.dataset.theme = isDark ? "dark" : "light";
  };
  wear();
  system.addEventListener("change", wear);
}

function isDarkColor(color: string): boolean {
  return (luminance(color) ?? 1) < 0.18;
}

function isReadable(paper: string, ink: string): boolean {
  const [a, b] = [luminance(paper), luminance(ink)];
  return a !== null && b !== null && (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) >= 7;
}
