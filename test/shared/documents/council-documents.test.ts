import { expect, test } from "vitest";
import { councilMinutesFields } from "../../../shared/documents/council-minutes.ts";
import { gapsWithCase, trainingNeedsFields } from "../../../shared/documents/training-needs.ts";
import { bookOf, factsIn, smallTeam, textOf } from "./small-documents.ts";

const requests = `
    Request number | Training | Skill | Team | Requested by | Requested on | State | Decided by | Council seat | Decided on | Reason | Cost | Hours | Moved to | Expected effect | Linked KPI
    R1 | Talks | Negotiation | East | Mia | 2026-01-10 | approved | Rolf | Operations | 2026-02-01 | Clear gap | 4000 | 8 | | Increase deal size by 20% by June 2027 | Deal size
    R2 | Plan well | Reporting | East | Mia | 2026-10-10 | requested | | | | | 900 | | | |
    R3 | Talks | Negotiation | | Ben | 2026-10-01 | deferred | Rolf | Operations | 2026-11-01 | Wait for the review | 3000 | | | |
    R4 | Old course | | | Pia | 2026-05-01 | reallocated | Pia | HR | 2026-06-01 | No gap left | 500 | | Talks | |`;
const causes = `
    Skill | Team | Rated by | Expectations | Tools and resources | Incentives | Knowledge | Capacity | Motives | Fix | Owner of the fix
    Negotiation | East | Mia | 1 | 4 | 0 | 1 | 0 | 0 | Give out the price list | Rolf`;

test("the minutes hold what waits, what is proposed, what was decided by whom and why, and what came of it (F2, E7)", () => {
  const minutes = councilMinutesFields(factsIn(bookOf({ ...smallTeam, Requests: requests })));
  expect(minutes.seats).toEqual([
    { seat: "HR", name: "Pia" },
    { seat: "Operations", name: "Rolf" },
  ]);
  expect(minutes.requests.map(({ what, for: about, reason }) => [what, about, reason])).toEqual([
    ["Talks", "Negotiation", "Wait for the review"],
    ["Plan well", "Reporting in East", null],
  ]);
  expect(minutes.decisions.map(({ what, decision, by, on, to }) => [what, decision, by, on, to])).toEqual([
    ["Old course", "reallocated", "Pia", "2026-06-01", "Talks"],
    ["Talks", "approved", "Rolf", "2026-02-01", null],
  ]);
  expect(minutes.outcomes.map(({ training, outcome }) => [training, outcome])).toContainEqual([
    "Talks",
    "too early to tell",
  ]);
  expect(minutes.ranking[0]).toMatchObject({ rank: 1, gap: "Negotiation in East", short: 2, rated: 4 });
});

test("a request that is written in several rows stands once in the minutes, as it stands now (F2)", () => {
  const rows = `
    Request number | Training | Skill | Requested by | Requested on | State | Decided by | Council seat | Decided on | Reason
    R1 | Talks | Negotiation | Ben | 2026-03-01 | requested | | | | Two deals were lost
    R1 | Talks | Negotiation | Ben | 2026-03-01 | deferred | Rolf | Operations | 2026-04-01 | Wait for the review
    R1 | Talks | Negotiation | Ben | 2026-03-01 | approved | Rolf | Operations | 2026-05-01 | The review asks for it
    R2 | Plan well | Reporting | Mia | 2026-10-10 | requested | | | |
    R2 | Plan well | Reporting | Mia | 2026-10-10 | deferred | Rolf | Operations | 2026-11-01 | Later`;
  const minutes = councilMinutesFields(factsIn(bookOf({ ...smallTeam, Requests: rows })));
  expect(minutes.requests.map(({ what, on, reason }) => [what, on, reason])).toEqual([
    ["Plan well", "2026-10-10", "Later"],
  ]);
  expect(minutes.decisions.map(({ what, decision, on, reason }) => [what, decision, on, reason])).toEqual([
    ["Talks", "approved", "2026-05-01", "The review asks for it"],
  ]);
});

test("minutes of a workbook without requests, trainings and KPIs say so instead of showing empty tables", async () => {
  const text = await textOf(bookOf({ "Skills Matrix": smallTeam["Skills Matrix"]! }), "council-minutes");
  expect(text).toContain("No request waits for a decision.");
  expect(text).toContain("No change is proposed.");
  expect(text).toContain("No decision is on record.");
});

test("a training-needs case puts what costs nothing but time first, then what costs least (C5, F3)", () => {
  const facts = factsIn(bookOf(smallTeam));
  const [item] = gapsWithCase(facts);
  const { options } = trainingNeedsFields(facts, item!);
  const free = options.map(({ isFree }) => isFree);
  expect(free).toEqual([...free].sort((a, b) => Number(b) - Number(a)));
  expect(free[0]).toBe(true);
  const costs = options.flatMap(({ cost }) => cost ?? []);
  expect(costs).toEqual([...costs].sort((a, b) => a - b));
});

test("a gap that does not come from a lack of skill gets its fix and its owner, and no training to buy (B9)", async () => {
  const book = bookOf({ ...smallTeam, Causes: causes });
  const facts = factsIn(book);
  const fields = trainingNeedsFields(facts, gapsWithCase(facts).find(({ skill }) => skill === "Negotiation")!);
  expect(fields).toMatchObject({ verdict: "fix, do not train", fixOwner: "Rolf" });
  expect(fields.options.map(({ name }) => name)).toEqual(["Give out the price list"]);
  expect(await textOf(book, "training-needs", "Negotiation in East")).toContain(
    "Training is not the first answer yet: fix, do not train.",
  );
});

test("a case without a cause analysis asks for it before money is spent, and one without a KPI says what stays unseen", async () => {
  const text = await textOf(
    bookOf({ "Skills Matrix": smallTeam["Skills Matrix"]! }),
    "training-needs",
    "Negotiation in East",
  );
  expect(text).toContain("Rate the six boxes on the sheet Causes before money is spent on training.");
  expect(text).toContain("No KPI depends on this skill yet");
});
