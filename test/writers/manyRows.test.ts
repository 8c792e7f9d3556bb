import { expect, it } from "vitest";
import type { PriceRecord } from "../../src/catalog/records";
import { ADDED_PRICES } from "../../src/sheets/addedRows";
import { pricesInWorkbook } from "../../src/writers/appendPrices";
import { appendRows, rowSlices } from "../../src/writers/appendedRows";
import { LARGEST_REQUEST } from "../../src/writers/requestSize";
import { type StandingTable, readTables } from "../../src/writers/standingTable";
import { openedScene, withFault } from "./faultTrials";
import { comparable, done } from "./interruptions";

const HEADERS = ["Source", "Checked", "API", "Mine", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Effective from", "Link"];
const SMALL = 40_000;

/** Each of another name, so that none is taken for another; each has a link of its own. */
const prices = (count: number): PriceRecord[] =>
  Array.from({ length: count }, (_, i) => ({
    name: `API ${i + 1}`, maker: "Maker", effectiveFrom: "2026-10-01", inputPerMTok: 5, outputPerMTok: 40, source: "a list", checked: "2026-10-01",
    url: `https://example.org/prices/${i}`,
  }));
const rows = (count: number) => ADDED_PRICES.rows(HEADERS, prices(count));

const ownPrices = () =>
  done(({ workbook }) => {
    const sheet = workbook.worksheets.getItem("Notes");
    sheet.getRange("A5:H6").values = [HEADERS, ["x", 1, "GPT-5", "kept", 1, 2, 40_000, ""]];
    sheet.tables.add("A5:H6", true).name = "Prices";
  });

/** As a build's own table would be: read in one go. */
async function opened(): Promise<{ readonly scene: Awaited<ReturnType<typeof openedScene>>; readonly seen: StandingTable }> {
  const scene = await openedScene(ownPrices);
  return { scene, seen: (await pricesInWorkbook())! };
}

it("twenty thousand rows are cut into requests of 3 MB each, as few as hold them", () => {
  const cut = rowSlices(rows(20_000), LARGEST_REQUEST);
  for (const { bytes } of cut) expect(bytes).toBeLessThanOrEqual(LARGEST_REQUEST);
  const whole = cut.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(cut).toHaveLength(Math.ceil(whole / LARGEST_REQUEST));
  expect(cut.length).toBeGreaterThan(1);
  expect(cut.flatMap(({ items }) => items)).toHaveLength(20_000);
});

it("rows in several requests are the same rows, each request about as large as foreseen", async () => {
  const { scene, seen } = await opened();
  const { requestSizes } = scene.addin.excel;
  requestSizes.taken();
  const address = await appendRows(seen, rows(100), SMALL);
  const sizes = requestSizes.taken();
  expect(address).toBe("Notes!A7:H106");
  expect(Math.max(...sizes)).toBeLessThan(1.1 * SMALL);
  expect(Math.max(...sizes)).toBeGreaterThan(0.8 * SMALL);
  const inSeveral = await pricesInWorkbook();
  expect(inSeveral!.rows.slice(1).map((row) => row[2])).toEqual(prices(100).map(({ name }) => name));
  const { seen: again } = await opened();
  await appendRows(again, rows(100));
  expect(await pricesInWorkbook()).toEqual(inSeveral);
});

it.each([["the first", 1], ["the second", 2], ["the last", 5]])("all rows are taken away again when %s request that writes fails, its answer lost", async (_, request) => {
  const { scene, seen } = await opened();
  const before = await comparable(scene.addin);
  expect(rowSlices(rows(100), SMALL).length).toBe(5);
  const { message } = await withFault(scene, () => appendRows(seen, rows(100), SMALL), { request, actions: Infinity });
  expect(message).toMatch(/Nothing was changed\.$/);
  expect(await pricesInWorkbook()).toEqual(seen);
  expect(await comparable(scene.addin)).toEqual(before);
});

it("a row that somebody adds between two of them ends the import; the row stays", async () => {
  const { scene, seen } = await opened();
  const mine = ["mine", 2, "GPT-6", "kept", 3, 4, 41_000, ""];
  scene.addin.excel.faults.interrupt({ before: 3, act: () => done(({ workbook }) => void workbook.tables.getItem("Prices").rows.add(undefined, [mine])) });
  await expect(appendRows(seen, rows(100), SMALL)).rejects.toThrow(/Nothing was changed\.$/);
  scene.addin.excel.faults.end();
  expect((await pricesInWorkbook())!.rows).toEqual([...seen.rows, mine]);
});

it("a table too large for one answer is read in slices", async () => {
  const { seen } = await opened();
  await appendRows(seen, rows(30), SMALL);
  const whole = await pricesInWorkbook();
  const read = await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem("Prices");
    const { sync } = context;
    let refusals = 0;
    context.sync = ((through: unknown) => ((refusals += 1) === 1 ? Promise.reject(Object.assign(new Error("too large"), { code: "ResponsePayloadSizeLimitExceeded" })) : sync.call(context, through))) as typeof sync;
    return readTables(context, [table]);
  });
  expect(read).toEqual([whole]);
});
