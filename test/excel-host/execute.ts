import { HostError, invalidArgument, itemNotFound, notSimulated } from "./host-error.ts";
import type { RangeTarget } from "./model/parts.ts";
import { type HostObject, isHostObject, nothing, type Session } from "./objects/object-type.ts";
import { rangeKind } from "./objects/range.ts";
import { workbookKind } from "./objects/workbook.ts";
import {
  type Action,
  type ArgumentInfo,
  actionKind,
  type Batch,
  failure,
  pathKind,
  type Response,
} from "./protocol.ts";
import { answerQuery, identity, member } from "./query.ts";

/** What an execution needs besides the workbook. */
export interface Execution extends Session {
  /** A name for a range the add-in holds on to. */
  newReference(): string;
  /** Collects members this host does not know. */
  unknown: Set<string>;
}

/**
 * Does the actions of one batch in their order. The first that fails ends it: those before it stay done, and the
 * answer says which one failed and why. `stopBefore` makes the action at that place fail instead.
 */
export function execute(
  batch: Batch,
  execution: Execution,
  stopBefore?: { index: number; error: HostError },
): Response {
  const objects = new Objects(batch, execution);
  const results: { ActionId: number; Value: unknown }[] = [];
  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (stopBefore?.index === index) throw stopBefore.error;
      results.push({ ActionId: action.Id, Value: objects.act(action) });
    } catch (error) {
      const { code, message, httpStatus } = asHostError(error);
      return failure(code, message, httpStatus, index, results);
    }
  }
  return { statusCode: 200, headers: {}, body: { Results: results } };
}

function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError("SimulatedExcelFailed", `A mistake in test/excel-host: ${text}`, 500);
}

/** The objects one batch speaks of. */
class Objects {
  private readonly batch: Batch;
  private readonly execution: Execution;
  private readonly resolved = new Map<number, HostObject>();
  private readonly kept = new Map<number, string>();

  constructor(batch: Batch, execution: Execution) {
    this.batch = batch;
    this.execution = execution;
  }

  act(action: Action): unknown {
    if (action.ActionType === actionKind.trace) return null;
    const object = this.resolve(action.ObjectPathId);
    if (object === nothing) return null;
    switch (action.ActionType) {
      case actionKind.instantiate:
        return identity(object, this.kept.get(action.ObjectPathId));
      case actionKind.query:
        return answerQuery(object, action.QueryInfo ?? {}, this.execution, this.kept.get(action.ObjectPathId));
      case actionKind.method:
        return this.invoke(action, object);
      case actionKind.setProperty:
        this.set(object, action.Name, this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case actionKind.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.set(object, name, value);
        return null;
      default:
        throw this.unknown(`action ${action.ActionType} of ${object.type.name}`);
    }
  }

  private invoke(action: Action, object: HostObject): unknown {
    if (action.Name === "_KeepReference") {
      if (object.type.keeps && !this.kept.has(action.ObjectPathId)) {
        const reference = this.execution.newReference();
        this.kept.set(action.ObjectPathId, reference);
        this.execution.workbook.references.set(reference, object.target as RangeTarget);
      }
      return null;
    }
    const result = this.call(object, action.Name, action.ArgumentInfo);
    return isHostObject(result) ? identity(result, undefined) : (result ?? null);
  }

  private set(object: HostObject, wireName: string, value: unknown): void {
    const found = member(object.type.properties, wireName);
    if (found === undefined) throw this.unknown(`${object.type.name}.${wireName} =`);
    if (found[1].set === undefined) throw invalidArgument(`${object.type.name}.${found[0]} is read-only.`);
    found[1].set(object.target, value, this.execution);
    this.execution.workbook.isDirty = true;
  }

  private resolve(id: number): HostObject {
    const object = this.resolved.get(id) ?? this.find(id);
    this.resolved.set(id, object);
    const { type, target } = object;
    if (type.sheetOf?.(target)?.deleted || type.isGone?.(target)) throw itemNotFound();
    return object;
  }

  private find(id: number): HostObject {
    const path = this.batch.ObjectPaths[id];
    if (path === undefined) throw new HostError("InvalidObjectPath", `The message has no object path ${id}.`);
    const { ObjectPathType: kind, Name: name = "" } = path;
    const parent = path.ParentObjectPathId ? this.resolve(path.ParentObjectPathId) : null;
    if (kind === pathKind.nothing || parent === nothing) return nothing;
    if (kind === pathKind.global) return workbookKind.of(this.execution.workbook);
    if (kind === pathKind.reference) return this.referenced(name);
    if (parent === null) throw this.unknown(`object path ${kind} ${name}`);
    if (kind === pathKind.property) {
      const link = member(parent.type.links, name);
      if (link === undefined) throw this.unknown(`${parent.type.name}.${name}`);
      return link[1](parent.target);
    }
    if (kind === pathKind.indexer) return this.item(parent, this.argumentsOf(path.ArgumentInfo)[0]);
    if (kind !== pathKind.method) throw this.unknown(`object path ${kind} ${name}`);
    const made = this.call(parent, name, path.ArgumentInfo);
    if (!isHostObject(made)) throw this.unknown(`${parent.type.name}.${name}() as an object`);
    return made;
  }

  private referenced(name: string): HostObject {
    const target = this.execution.workbook.references.get(name);
    if (target === undefined)
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    return rangeKind.of(target);
  }

  private item({ type, target }: HostObject, key: unknown): HostObject {
    const asked = type.methods?.getItem?.(target, [key], this.execution);
    if (isHostObject(asked)) return asked;
    if (type.items === undefined) throw this.unknown(`${type.name}[…]`);
    const found = type.items(target).find((each) => each.type.identify?.(each.target) === key);
    if (found === undefined) throw itemNotFound();
    return found;
  }

  private call(object: HostObject, wireName: string, info: ArgumentInfo | undefined): unknown {
    const method = member(object.type.methods, wireName);
    if (method === undefined) throw this.unknown(`${object.type.name}.${wireName}()`);
    return method[1](object.target, this.argumentsOf(info), this.execution);
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const { Arguments: values = [], ReferencedObjectPathIds: ids } = info ?? {};
    return ids ? values.map((value, index) => this.withObjects(value, ids[index])) : values;
  }

  private withObjects(value: unknown, ids: unknown): unknown {
    if (Array.isArray(ids) && Array.isArray(value))
      return value.map((each, index) => this.withObjects(each, ids[index]));
    return typeof ids === "number" && ids > 0 ? this.resolve(ids) : value;
  }

  private unknown(name: string): HostError {
    this.execution.unknown.add(name);
    return notSimulated(name);
  }
}
