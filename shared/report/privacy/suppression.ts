import { byCodePoint } from "../../order.ts";

/** One group of a hierarchy: `n` counts the people who contribute to the value; `parent` is `null` at the top. */
export interface SuppressionNode {
  id: string;
  parent: string | null;
  n: number;
}

/** The ids of a hierarchy by what may be shown, each in code-point order; groups of nobody are in none of them. */
export interface Suppression {
  /** Hidden because fewer than the minimum contribute. */
  primary: string[];
  /** Hidden so that a hidden one cannot be had by subtraction. */
  secondary: string[];
  published: string[];
  /** `primary` and `secondary` together. */
  hidden: string[];
}

/** The smallest minimum group that anybody may set. */
export const smallestMinimumGroup = 3;

/**
 * Which groups of a hierarchy may be published for one value. A group of 1 to `minGroup` − 1 people is hidden. Where a
 * visible parent would give a hidden group away (only one child is hidden, or the hidden children are together fewer
 * than `minGroup`), the smallest visible child is hidden with its whole branch; when there is none and one child is
 * hidden, the parent is. Repeated in the order of the ids until nothing changes. The children of a group are taken to
 * be all of it and to share nobody: see `withRest` for people who are in a group but in none of its children.
 * Source: complementary cell suppression, after Cox, Suppression Methodology and Statistical Disclosure Control, 1980.
 *
 * @throws RangeError when `minGroup` is below 3, or when two nodes have one id.
 * @example
 * suppress([{ id: "org", parent: null, n: 16 }, { id: "East", parent: "org", n: 3 },
 *           { id: "North", parent: "org", n: 5 }, { id: "West", parent: "org", n: 8 }], 5)
 * // => { primary: ["East"], secondary: ["North"], published: ["West", "org"], hidden: ["East", "North"] }
 */
export function suppress(nodes: readonly SuppressionNode[], minGroup: number): Suppression {
  checkMinimumGroup(minGroup);
  if (new Set(nodes.map(({ id }) => id)).size < nodes.length) throw new RangeError("suppress requires one node per id");
  const children = childrenOf(nodes);
  const parents = [...children.keys()].sort(byCodePoint);
  const hidden = new Set(nodes.filter(({ n }) => n > 0 && n < minGroup).map(({ id }) => id));
  const primary = [...hidden].sort(byCodePoint);
  for (let changed = true; changed; ) {
    changed = false;
    for (const parent of parents)
      if (!hidden.has(parent) && hideSibling(parent, children, hidden, minGroup)) changed = true;
  }
  const some = nodes.filter(({ n }) => n > 0).map(({ id }) => id);
  const first = new Set(primary);
  const all = some.filter((id) => hidden.has(id)).sort(byCodePoint);
  return {
    primary,
    secondary: all.filter((id) => !first.has(id)),
    published: some.filter((id) => !hidden.has(id)).sort(byCodePoint),
    hidden: all,
  };
}

/**
 * The hierarchy with one more child, `restIdOf(parent)`, under every group that has people outside all its children,
 * such as those of a department who are in no team: what is published of the others would give them away too. Hand
 * the result to `suppress` and pass over the added ids. Groups without children stay as they are.
 *
 * @example
 * withRest([{ id: "org", parent: null, n: 9 }, { id: "East", parent: "org", n: 7 }])[2]
 * // => { id: restIdOf("org"), parent: "org", n: 2 }
 */
export function withRest(nodes: readonly SuppressionNode[]): SuppressionNode[] {
  const inside = new Map<string, number>();
  for (const { parent, n } of nodes) if (parent !== null) inside.set(parent, (inside.get(parent) ?? 0) + n);
  const rests = nodes
    .filter(({ id, n }) => inside.has(id) && n > inside.get(id)!)
    .map(({ id, n }) => ({ id: restIdOf(id), parent: id, n: n - inside.get(id)! }));
  return [...nodes, ...rests];
}

/**
 * The id under which `withRest` counts the people of a group who are in none of its children. No name typed into a
 * cell can be one, because it begins with a null character.
 *
 * @example restIdOf("East").endsWith("East") // => true
 */
export function restIdOf(parent: string): string {
  return `\0rest ${parent}`;
}

/**
 * Nothing when a minimum group may be used.
 *
 * @throws RangeError when it is below 3 or not a whole number.
 * @example checkMinimumGroup(5) // => undefined
 */
export function checkMinimumGroup(minGroup: number): void {
  if (!Number.isInteger(minGroup) || minGroup < smallestMinimumGroup)
    throw new RangeError(`a minimum group is a whole number from ${smallestMinimumGroup}, got ${minGroup}`);
}

/** The children of every id that is named as a parent, the smallest first. */
function childrenOf(nodes: readonly SuppressionNode[]): Map<string, SuppressionNode[]> {
  const children = new Map<string, SuppressionNode[]>();
  for (const node of nodes)
    if (node.parent !== null) {
      const siblings = children.get(node.parent);
      if (siblings) siblings.push(node);
      else children.set(node.parent, [node]);
    }
  for (const siblings of children.values()) siblings.sort((a, b) => a.n - b.n || byCodePoint(a.id, b.id));
  return children;
}

/** Hides what keeps the hidden children of a visible parent from being worked out; `true` when something was hidden. */
function hideSibling(
  parent: string,
  children: ReadonlyMap<string, readonly SuppressionNode[]>,
  hidden: Set<string>,
  minGroup: number,
): boolean {
  let count = 0;
  let people = 0;
  let smallest: string | null = null;
  for (const { id, n } of children.get(parent)!) {
    if (n <= 0) continue;
    if (hidden.has(id)) {
      count++;
      people += n;
    } else smallest ??= id;
  }
  if (count === 0 || (count > 1 && people >= minGroup)) return false;
  if (smallest !== null) hideBranch(smallest, children, hidden);
  else if (count === 1) hidden.add(parent);
  else return false;
  return true;
}

function hideBranch(top: string, children: ReadonlyMap<string, readonly SuppressionNode[]>, hidden: Set<string>): void {
  const waiting = [top];
  const seen = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    hidden.add(id);
    for (const child of children.get(id) ?? [])
      if (!seen.has(child.id)) {
        seen.add(child.id);
        waiting.push(child.id);
      }
  }
}
