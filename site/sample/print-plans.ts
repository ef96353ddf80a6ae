import { companyOf } from "./company.ts";
import { planOf } from "./plan.ts";

/* Prints the sheets of the sample as JSON, for whoever writes them somewhere else than into a file. */

if (import.meta.main) process.stdout.write(JSON.stringify(companyOf().sheets.map(planOf)));
