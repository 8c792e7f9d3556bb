import { expect, test } from "vitest";
import { PAPER_MODELS } from "../../src/catalog/models";
import { WHOLE_WORKBOOK, buildWorkbook } from "../../src/writers/excel";
import { FORESEEN_REQUEST } from "../../src/writers/requestSize";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { openWorkbook } from "../../test/writers/workbook";
import { distinctApis } from "../names";
import type { Measured } from "../measure";
import { leave } from "./results";

const MEGABYTE = 1e6;
/** APIs across, beside the paper's nine models; the pane takes no more than a hundred of either. */
const SIZES = process.env["BENCH_QUICK"] === "yes" ? [] : [25, 50, 100];
/** Reading what stands, writing, finishing, and the client library letting go of what it followed; one more for each full request before the last. */
const MOST_ROUND_TRIPS = 4;
/** A round trip of an add-in's own in the host's protocol; office.js has two of its own when it starts. */
const ROUND_TRIP = '"IterativeExecutor"';

test("building the workbook in the simulated Excel", async () => {
  const measured = await build("The whole workbook, 9 models by 5 APIs", WHOLE_WORKBOOK);
  for (const size of SIZES) {
    measured.push(...(await build(`The matrix, 9 models by ${size} APIs`, { ...WHOLE_WORKBOOK, sheets: ["breakEven"], models: PAPER_MODELS, apis: distinctApis(size) })));
  }
  leave("build", measured);
});

/** One build in a workbook of its own; no more than a fixed number of round trips is allowed. */
async function build(what: string, request: WorkbookRequest): Promise<Measured[]> {
  const { excel } = await openWorkbook();
  const sent: string[] = [];
  const { receive } = excel;
  Object.assign(excel, { receive: (text: string) => (sent.push(text), receive(text)) });
  const start = performance.now();
  await buildWorkbook(request);
  const took = performance.now() - start;
  const roundTrips = sent.filter((text) => text.includes(ROUND_TRIP)).length;
  const bytes = sent.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(roundTrips).toBeLessThanOrEqual(MOST_ROUND_TRIPS + Math.floor(bytes / FORESEEN_REQUEST));
  expect(roundTrips).toBeGreaterThan(0);
  return [
    { what: `${what}: round trips`, value: roundTrips, unit: "" },
    { what: `${what}: sent to the host`, value: bytes / MEGABYTE, unit: "MB" },
    { what: `${what}: built in the simulated Excel`, value: took, unit: "ms" },
  ];
}
