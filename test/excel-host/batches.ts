import { type Action, actionKind, type Batch, pathKind } from "./protocol.ts";

/** Whether the client only gives back what it held on to; nothing of the add-in's. */
export function isHousekeeping({ Actions }: Batch): boolean {
  const removes = ({ Name }: Action) => Name === "_RemoveReference";
  return Actions.some(removes) && Actions.every((each) => removes(each) || each.ActionType === actionKind.instantiate);
}

/**
 * The place of the action at which a batch stops that does `after` steps, or half of them, and then fails. Steps are
 * the actions that may change something: setting a property, calling a method, making an object. The last step is
 * never done; a batch without steps fails at its last action.
 */
export function stoppingAt({ Actions, ObjectPaths }: Batch, after: number | undefined): number {
  const steps = Actions.flatMap(({ ActionType, Name, ObjectPathId }, index) => {
    if (ActionType === actionKind.setProperty || ActionType === actionKind.update) return [index];
    if (ActionType === actionKind.method) return Name.startsWith("_") ? [] : [index];
    const path = ObjectPaths[ObjectPathId];
    const makes = path?.ObjectPathType === pathKind.method && !/^_|^get/i.test(path.Name ?? "");
    return ActionType === actionKind.instantiate && makes ? [index] : [];
  });
  return steps[Math.min(after ?? Math.floor(steps.length / 2), steps.length - 1)] ?? Actions.length - 1;
}
