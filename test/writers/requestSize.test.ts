import { beforeEach, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { distinctApis } from "../../bench/names";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import type { SheetPlan } from "../../src/sheets/plan";
import { presetScenario } from "../../src/sheets/preset";
import { workbookPlans } from "../../src/sheets/workbookPlans";
import { buildWorkbook } from "../../src/writers/excel";
import { LARGEST_REQUEST } from "../../src/writers/requestSize";
import { type SheetPart, cellParts, tableParts } from "../../src/writers/sheetWriter";
import { PLANS } from "../sheets/plans";
import { everyRequestFailing } from "./faultTrials";
import { openWorkbook, sheetNames, sheetValues } from "./workbook";

const PATIENCE_MS = 300_000;
/** What the workbook holds; the sheets; their end. */
const REQUESTS = 3;
const SMALL = 20_000;
const TENTH = 100_000;
const TWO = { ...PAPER_CHOICE, sheets: ["gpus", "availability"], preset: "published", replace: false } as const;
const inSmallRequests = () => buildWorkbook(TWO, { largestRequest: SMALL });

const partsOf = (plans: readonly SheetPlan[], largest?: number): SheetPart[] => plans.flatMap((plan) => [...tableParts(plan, largest), ...cellParts(plan, largest)]);
const sizeOf = (plans: readonly SheetPlan[]) => partsOf(plans).reduce((sum, { bytes }) => sum + bytes, 0);

let addin: AddinInNode;

beforeEach(async () => {
  addin = await openWorkbook();
});

/** Builds two sheets, and gives how many requests it took and the bytes of the largest. */
async function measured(build: () => Promise<unknown>) {
  addin.excel.requestSizes.taken();
  addin.excel.faults.begin();
  await build();
  return { requests: addin.excel.faults.end().length, largest: Math.max(...addin.excel.requestSizes.taken()) };
}

it("is foreseen from the plan, and takes one request to write unless it is too large", async () => {
  const { requests, largest } = await measured(() => buildWorkbook(TWO));
  const plans = PLANS.filter(({ name }) => ["GPUs", "Availability"].includes(name));
  const foreseen = sizeOf(plans);
  expect(requests).toBe(REQUESTS);
  expect(foreseen / largest).toBeGreaterThan(0.9);
  expect(foreseen / largest).toBeLessThan(1.3);
});

it("is below 3 MB for each sheet of the workbook but the steps of all scenarios, which are sent in parts", () => {
  const larger = PLANS.filter((plan) => sizeOf([plan]) > 0.8 * LARGEST_REQUEST);
  expect(larger.map(({ name }) => name)).toEqual(["Scenario workings"]);
  for (const { bytes } of partsOf(larger, LARGEST_REQUEST)) expect(bytes).toBeLessThanOrEqual(LARGEST_REQUEST);
});

it("is kept small by more requests, which make the same sheets", async () => {
  const inOne = await measured(() => buildWorkbook(TWO));
  const whole = [await sheetValues("GPUs"), await sheetValues("Availability")];
  addin = await openWorkbook();
  const { requests, largest } = await measured(inSmallRequests);
  expect(requests).toBeGreaterThan(REQUESTS);
  // Each of the two sheets is larger by itself.
  expect(inOne.largest).toBeGreaterThan(4 * SMALL);
  expect(largest).toBeLessThan(1.3 * SMALL);
  expect([await sheetValues("GPUs"), await sheetValues("Availability")]).toEqual(whole);
});

it("of a matrix of 9 models by 100 APIs is more than one may be, and each part of it is less", () => {
  const choice = { ...PAPER_CHOICE, apis: distinctApis(100) };
  const plans = workbookPlans(["breakEven"], choice, presetScenario("published"));
  expect(sizeOf(plans)).toBeGreaterThan(LARGEST_REQUEST);
  for (const { bytes } of partsOf(plans, LARGEST_REQUEST)) expect(bytes).toBeLessThanOrEqual(LARGEST_REQUEST);
  const sheet = plans.find(({ name }) => name === "Break-even")!;
  expect(sizeOf([sheet])).toBeGreaterThan(2 * TENTH);
  for (const { bytes } of partsOf([sheet], TENTH)) expect(bytes).toBeLessThanOrEqual(TENTH);
});

it(
  "is all or nothing over all of them",
  async () => {
    let refused = 0;
    for await (const { message, before, after } of everyRequestFailing({ act: inSmallRequests, spread: 0 })) {
      if (message === undefined) continue;
      expect(message).toMatch(/Nothing was changed\.$/);
      expect(after).toEqual(before);
      refused += 1;
    }
    expect(refused).toBeGreaterThan(REQUESTS);
  },
  PATIENCE_MS,
);

it("leaves nothing when it is stopped between two of them", async () => {
  const before = await sheetNames();
  const stopping = new AbortController();
  const { prototype } = Excel.RequestContext as unknown as { prototype: { sync(through?: unknown): Promise<unknown> } };
  const { sync } = prototype;
  let trips = 0;
  prototype.sync = async function (this: object, through?: unknown) {
    const passed = await sync.call(this, through);
    if ((trips += 1) === 2) stopping.abort();
    return passed;
  };
  await expect(buildWorkbook(TWO, { largestRequest: SMALL, signal: stopping.signal })).rejects.toThrow("Stopped. Nothing was changed.");
  prototype.sync = sync;
  expect(await sheetNames()).toEqual(before);
});

it("is refused by the simulated Excel beyond 5 MB, as by Excel on the web", async () => {
  const fill = (cells: number) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add();
      sheet.getRangeByIndexes(0, 0, 1, cells).values = [Array.from({ length: cells }, () => "x".repeat(30_000))];
      sheet.delete();
      await context.sync();
    });
  await expect(fill(170)).rejects.toMatchObject({ code: "RequestPayloadSizeLimitExceeded" });
  await expect(fill(100)).resolves.toBeUndefined();
});
