import type { Execution } from "./execute.ts";
import { notSimulated } from "./host-error.ts";
import { type HostObject, nothing } from "./objects/object-type.ts";
import type { Action } from "./protocol.ts";

type Answer = Record<string, unknown>;

/** A member by the name it has in a message, whatever its capitals, with the name it has in Office.js. */
export function member<Member>(
  members: Record<string, Member> | undefined,
  wireName: string,
): readonly [name: string, member: Member] | undefined {
  if (members === undefined) return undefined;
  const camel = wireName.charAt(0).toLowerCase() + wireName.slice(1);
  if (Object.hasOwn(members, camel)) return [camel, members[camel]!];
  const name = Object.keys(members).find((each) => each.toLowerCase() === wireName.toLowerCase());
  return name === undefined ? undefined : [name, members[name]!];
}

/** What the client needs to ask for the object again. */
export function identity({ type, target }: HostObject, reference: string | undefined): Answer {
  return {
    ...(type.identify && { Id: type.identify(target) }),
    ...(reference !== undefined && { _ReferenceId: reference }),
  };
}

/** What `load` asked for. Paths lead through objects: "format/fill/color", "items/name". */
export function answerQuery(
  object: HostObject,
  { Select = [], Top, Skip = 0 }: NonNullable<Action["QueryInfo"]>,
  execution: Execution,
  reference?: string,
): Answer | null {
  if (object === nothing) return null;
  const paths = Select.length === 0 ? ["*"] : Select;
  const { type, target } = object;
  if (type.items === undefined) return { ...identity(object, reference), ...loaded(object, paths, execution) };
  const items = type.items(target).slice(Skip, Top === undefined ? undefined : Skip + Top);
  const own = paths.filter((path) => member(type.properties, path) !== undefined);
  const ofItems = paths.filter((path) => !own.includes(path)).map((path) => path.replace(/^items\/?/i, "") || "*");
  return {
    ...loaded(object, own, execution),
    _Items: items.map((item) => answerQuery(item, { Select: ofItems.length > 0 ? ofItems : ["*"] }, execution)),
  };
}

function loaded(object: HostObject, paths: readonly string[], execution: Execution): Answer {
  const { type, target } = object;
  const answer: Answer = {};
  const deeper = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split(/[/.]/);
    if (head === "*") {
      for (const [name, { get }] of Object.entries(type.properties ?? {})) answer[wire(name)] = get(target, execution);
      continue;
    }
    if (/^(isNullObject|_ReferenceId)$/i.test(head)) continue;
    const property = member(type.properties, head);
    if (property !== undefined) {
      answer[wire(property[0])] = property[1].get(target, execution);
      continue;
    }
    const link = member(type.links, head);
    if (link === undefined) {
      const name = `${type.name}.${head}`;
      execution.unknown.add(name);
      throw notSimulated(name);
    }
    deeper.set(link[0], [...(deeper.get(link[0]) ?? []), rest.join("/") || "*"]);
  }
  for (const [name, Select] of deeper)
    answer[wire(name)] = answerQuery(type.links![name]!(target), { Select }, execution);
  return answer;
}

function wire(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
