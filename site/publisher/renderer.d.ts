declare module "#renderer" {
  /** The page renderer as it was built; see site/render/bundle.ts. */
  const renderer: import("../render/bundle.ts").Renderer;
  export = renderer;
}
