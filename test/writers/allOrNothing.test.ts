import { beforeEach, describe, expect, it, vi } from "vitest";
import { buildMatrix, insertCatalog } from "../../src/writers/excel";
import { openWorkbook, sheetNames } from "./workbook";

beforeEach(async () => {
  await openWorkbook();
});

describe("a failure", () => {
  it("leaves nothing behind and says what to do", async () => {
    const sheets = await sheetNames();
    const refusing = failingOnce("freezeAt");
    await expect(buildMatrix()).rejects.toThrow(/Nothing was changed\.$/);
    refusing.restore();
    expect(await sheetNames()).toEqual(sheets);
    expect((await buildMatrix()).made).toHaveLength(7);
  });
});

/** Excel.run ends with one call of its own, which has nothing left to send. */
const OF_THE_RUN = 1;

it("reads and writes in at most three round trips", async () => {
  const trips = countedTrips();
  await insertCatalog();
  expect(trips()).toBe(2 + OF_THE_RUN);
  await buildMatrix();
  expect(trips()).toBe(2 + OF_THE_RUN + 3 + OF_THE_RUN);
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
