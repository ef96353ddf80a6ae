import { beforeEach, describe, expect, test } from "vitest";
import { connect } from "./connect.ts";
import { ExcelHost } from "./excel-host.ts";
import type { Fault } from "./fault.ts";
import { loadOfficeClient } from "./load-office-client.ts";

loadOfficeClient();
let host: ExcelHost;

beforeEach(() => {
  host = new ExcelHost({ sheets: ["Skills", "Ours"] });
  connect(host);
});

/** Writes A1 in a first round trip, A2 and A3 in a second, of which the fault is. */
async function writing(fault: Fault): Promise<string> {
  host.failAt(2, fault);
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Ours");
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      sheet.getRange("A2").values = [[2]];
      sheet.getRange("A3").values = [[3]];
      await context.sync();
    });
    return "done";
  } catch (error) {
    return (error as { code: string }).code;
  }
}

const written = () => ["A1", "A2", "A3"].map((address) => host.workbook.sheet("Ours").at(address));

describe("a round trip that fails", () => {
  test("refused as a whole, it has done nothing", async () => {
    expect(await writing({ kind: "refused" })).toBe("GeneralException");
    expect(written()).toEqual([1, null, null]);
  });

  test("stopped in the middle, it has done what came before", async () => {
    expect(await writing({ kind: "partly", code: "InvalidOperation" })).toBe("InvalidOperation");
    expect(written()).toEqual([1, 2, null]);
    expect(host.syncs[1]).toMatchObject({ error: "InvalidOperation" });
  });

  test("stopped at its last action, it has done all but that", async () => {
    expect(await writing({ kind: "partly", after: 1_000 })).toBe("GeneralException");
    expect(written()).toEqual([1, 2, null]);
  });

  test("when only its answer is lost, it has done everything", async () => {
    expect(await writing({ kind: "replyLost" })).toBe("RichApi.ConnectionFailure");
    expect(written()).toEqual([1, 2, 3]);
  });

  test.each([
    [true, [1, 2, 3]],
    [false, [1, null, null]],
  ])("never answered (done: %s), it leaves the add-in waiting", async (applied, cells) => {
    const answer = writing({ kind: "never", applied });
    const waited = new Promise((resolve) => setTimeout(resolve, 50, "still waiting"));
    expect(await Promise.race([answer, waited])).toBe("still waiting");
    expect(written()).toEqual(cells);
  });

  test("too large for the web, it has done nothing", async () => {
    expect(await writing({ kind: "tooLarge" })).toBe("RequestPayloadSizeLimitExceeded");
    expect(written()).toEqual([1, null, null]);
  });

  test("while the user types into a cell, it is refused", async () => {
    expect(await writing({ kind: "cellEditing" })).toBe("InvalidOperationInCellEditMode");
    expect(written()).toEqual([1, null, null]);
  });
});

describe("a user who does something meanwhile", () => {
  test("deletes the sheet: the add-in finds it gone", async () => {
    expect(await writing({ kind: "user", does: (user) => user.deleteSheet("Ours") })).toBe("ItemNotFound");
    expect(host.workbook.sheets.map(({ name }) => name)).toEqual(["Skills"]);
  });

  test("protects the sheet: the add-in is denied", async () => {
    expect(await writing({ kind: "user", does: (user) => user.protect("Ours") })).toBe("AccessDenied");
    expect(written()).toEqual([1, null, null]);
  });

  test("types elsewhere: both stay", async () => {
    expect(await writing({ kind: "user", does: (user) => user.type("Ours", "B1", "mine") })).toBe("done");
    expect(written()).toEqual([1, 2, 3]);
    expect(host.workbook.sheet("Ours").at("B1")).toBe("mine");
  });

  test("types into a cell until later: who asked to wait goes on then", async () => {
    host.user.beginCellEdit();
    const patient = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getItem("Ours").getRange("A1").values = [["after"]];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.workbook.sheet("Ours").at("A1")).toBeNull();
    host.user.endCellEdit();
    await patient;
    expect(host.workbook.sheet("Ours").at("A1")).toBe("after");
  });

  test("types into a cell: who did not ask to wait is refused", async () => {
    host.user.beginCellEdit();
    const hasty = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Ours").getRange("A1").values = [[1]];
      await context.sync();
    });
    await expect(hasty).rejects.toMatchObject({ code: "InvalidOperationInCellEditMode" });
  });
});
