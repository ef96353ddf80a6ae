import { type Brand, brandCss } from "../../shared/report/brand.ts";

/** The brand with the style its pages carry, named by its hash as their policy asks for. */
export async function withStyle(brand: Brand): Promise<Brand> {
  const css = brandCss(brand);
  if (css === "") return brand;
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(css));
  return { ...brand, style: { css, hash: btoa(String.fromCharCode(...new Uint8Array(digest))) } };
}
