import { auditGroups } from "../../shared/report/privacy/disclosure-audit.ts";
import { nestedGroups, overlappingGroups } from "./audit-groups.ts";

/*
 * How long the disclosure audit takes for one variable, after METHODS 7.4: a nested company, arbitrary overlapping
 * groups, and overlapping groups among which one tells of four people.
 */

const minGroup = 5;
const overlapping = overlappingGroups(2000, 150, 1);
const withAttack = [...overlapping, overlapping[0]!.slice(0, -4)];
const tasks: [string, Int32Array[]][] = [
  ["1,205 people in 141 nested groups", nestedGroups(1205, 141, 1)],
  ["400 people in 40 overlapping groups", overlappingGroups(400, 40, 1)],
  ["2,000 people in 150 overlapping groups", overlapping],
  ["the same with one group of all but four of another", withAttack],
];
for (const [name, groups] of tasks) {
  const times: number[] = [];
  let said = "";
  for (let round = 0; round < 3; round++) {
    const start = performance.now();
    const { safe, exposed, searchedUpTo } = auditGroups(groups, minGroup);
    times.push(performance.now() - start);
    said = `${safe ? "safe" : `${exposed.length} exposed`}${searchedUpTo === null ? "" : `, searched up to ${searchedUpTo}`}`;
  }
  console.log(`${name}: ${times.map((time) => `${time.toFixed(0)} ms`).join(", ")} (${said})`);
}
