import { expect, test } from "vitest";
import { WHOLE_WORKBOOK, buildWorkbook } from "../../src/writers/excel";
import { FORESEEN_REQUEST } from "../../src/writers/requestSize";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { openWorkbook } from "../../test/writers/workbook";
import { distinctApis, distinctModels } from "../names";
import { type Measured, since } from "../measure";
import { leave } from "./results";

const MEGABYTE = 1e6;
/** Models down and APIs across; the pane takes no more than a hundred of either. */
const SIZES = process.env["BENCH_QUICK"] === "yes" ? [] : [[9, 25], [9, 100], [30, 100]] as const;
/** Reading what stands, writing, finishing, and the client library letting go of what it followed; of what takes several requests two in a row hold more than one may. */
const MOST_ROUND_TRIPS = 4;
/** A round trip of an add-in's own in the host's protocol; office.js has two of its own when it starts. */
const ROUND_TRIP = '"IterativeExecutor"';

test("building the workbook in the simulated Excel", async () => {
  const measured = await build("The whole workbook, 9 models by 5 APIs", WHOLE_WORKBOOK);
  for (const [models, apis] of SIZES) {
    measured.push(...(await build(`The matrix, ${models} models by ${apis} APIs`, { ...WHOLE_WORKBOOK, sheets: ["breakEven"], models: distinctModels(models), apis: distinctApis(apis) })));
  }
  leave("build", measured);
});

/** One build in a workbook of its own; no more than a fixed number of round trips is allowed. */
async function build(what: string, request: WorkbookRequest): Promise<Measured[]> {
  const { excel } = await openWorkbook();
  const sent: string[] = [];
  const { receive } = excel;
  Object.assign(excel, { receive: (text: string) => (sent.push(text), receive(text)) });
  const [start, before] = [performance.now(), process.cpuUsage()];
  await buildWorkbook(request);
  const [took, ofProcessor] = [performance.now() - start, since(before)];
  const roundTrips = sent.filter((text) => text.includes(ROUND_TRIP)).length;
  const bytes = sent.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  expect(roundTrips).toBeLessThanOrEqual(MOST_ROUND_TRIPS + Math.floor((2 * bytes) / FORESEEN_REQUEST));
  expect(roundTrips).toBeGreaterThan(0);
  return [
    { what: `${what}: round trips`, value: roundTrips, unit: "" },
    { what: `${what}: sent to the host`, value: bytes / MEGABYTE, unit: "MB" },
    { what: `${what}: built in the simulated Excel`, value: took, unit: "ms" },
    { what: `${what}: built, of the processor`, value: ofProcessor, unit: "ms" },
  ];
}
