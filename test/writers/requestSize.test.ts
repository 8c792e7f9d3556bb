import { beforeAll, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { WHOLE_WORKBOOK, buildWorkbook } from "../../src/writers/excel";
import { LARGEST_REQUEST, cellsSize, tablesSize } from "../../src/writers/requestSize";
import { PLANS } from "../sheets/plans";
import { openWorkbook } from "./workbook";

const BUILDING_MS = 120_000;
/** What the workbook holds; the sheets; their end. */
const REQUESTS = 3;

let addin: AddinInNode;

beforeAll(async () => {
  addin = await openWorkbook();
});

it(
  "takes one request to write all sheets, of no more bytes than were foreseen, and less than Excel on the web takes",
  async () => {
    addin.excel.requestSizes.taken();
    addin.excel.faults.begin();
    await buildWorkbook(WHOLE_WORKBOOK);
    const requests = addin.excel.faults.end();
    const written = Math.max(...addin.excel.requestSizes.taken());
    const foreseen = PLANS.reduce((sum, plan) => sum + tablesSize(plan) + cellsSize(plan), 0);
    expect(written).toBeLessThan(LARGEST_REQUEST);
    expect(foreseen).toBeGreaterThan(written);
    expect({ written, foreseen, requests: requests.length }).toMatchObject({ requests: REQUESTS });
  },
  BUILDING_MS,
);

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
