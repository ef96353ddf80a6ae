/// <reference types="office-js" />
import { beforeAll, expect, test } from "vitest";
import { templatePlan } from "../../../shared/workbook/template.ts";
import { loadOfficeClient } from "../../excel-host/load-office-client.ts";
import { sweep } from "./fault-sweep.ts";
import { flows } from "./sweep-flows.ts";

/* A part of the sweep; `npm run faults` does all of it. */

beforeAll(loadOfficeClient);

const everyFourth = 4;

test.each(flows(templatePlan().slice(0, 2)))(
  "whatever goes wrong in $name, the user's sheets are as they were, ours are old, complete or marked, and doing it again mends it",
  async (flow) => {
    const { broken, cases } = await sweep(flow, everyFourth);
    expect(broken).toEqual([]);
    expect(cases).toBeGreaterThan(10);
  },
);
