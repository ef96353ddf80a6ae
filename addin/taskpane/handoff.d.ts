declare module "#handoff" {
  /** Built of site/handoff/for-pane.ts. */
  export const copyOf: import("./hand-off-state.ts").CopyMaker["copyOf"];
}
