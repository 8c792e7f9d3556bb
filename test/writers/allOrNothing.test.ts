import { beforeEach, describe, expect, it, vi } from "vitest";
import { buildWorkbook, insertCatalog } from "../../src/writers/excel";
import { PAPER_PAIR, buildPair } from "./paperMatrix";
import { openWorkbook, sheetNames } from "./workbook";

beforeEach(async () => {
  await openWorkbook();
});

describe("a failure", () => {
  it("leaves nothing behind and says what to do", async () => {
    const sheets = await sheetNames();
    const refusing = failingOnce("freezeAt");
    await expect(buildPair()).rejects.toThrow(/Nothing was changed\.$/);
    refusing.restore();
    expect(await sheetNames()).toEqual(sheets);
    expect((await buildPair()).made).toHaveLength(9);
  });
});

/** What the workbook holds, what is written, the sheet shown; Excel.run ends twice with a call of its own. */
const OF_ANY_BUILD = 3 + 2;
/** The marks of sheets to replace are read once their ids are known. */
const OF_MARKS = 1;
/** What else reads the sheets to replace: where the other sheets have cells, what stands in them by 25,000 cells, and what stands in the readers before they are written. */
const OF_READERS = 6;
/** The checks of new workings are read after all is done; Excel.run ends with a call of its own. */
const OF_CHECKS = 1 + 1;

it("reads and writes in three round trips, however many sheets, and in a few more where some are replaced", async () => {
  const trips = countedTrips();
  await insertCatalog();
  expect(trips()).toBe(OF_ANY_BUILD);
  await buildPair();
  expect(trips()).toBe(2 * OF_ANY_BUILD + OF_CHECKS);
  await buildWorkbook({ ...PAPER_PAIR, sheets: ["breakEven"], preset: "published", replace: true });
  expect(trips()).toBe(3 * OF_ANY_BUILD + OF_MARKS + OF_READERS + 2 * OF_CHECKS);
});

/** Counts how often a context is synchronised from now on. */
function countedTrips(): () => number {
  const { prototype } = Excel.RequestContext as unknown as { prototype: { sync(): Promise<void> } };
  const sync = vi.spyOn(prototype, "sync");
  return () => sync.mock.calls.length;
}

/** Makes the next request that freezes panes fail half-way, as a host may. */
function failingOnce(member: "freezeAt") {
  const prototype = Object.getPrototypeOf(panes()) as Record<string, unknown>;
  const original = prototype[member];
  prototype[member] = function (this: { [key: string]: (address: string) => unknown }) {
    return (original as (this: unknown, range: string) => unknown).call(this, "no such range");
  };
  return { restore: () => (prototype[member] = original) };
}

function panes(): object {
  return new Excel.RequestContext().workbook.worksheets.getFirst().freezePanes;
}
