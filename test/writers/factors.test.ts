import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { WAYS } from "../../src/scenario/comparison";
import { factorsTable } from "../../src/scenario/hosting";
import { buildWorkbook, WHOLE_WORKBOOK } from "../../src/writers/excel";
import { openWorkbook, rowOf, sheetValues, writeCell } from "./workbook";

const PATIENCE = 300_000;
const WAY_COUNT = Object.keys(WAYS).length;
/** Weights, and a score of own GPUs, rented, reserved, host, API and own with API, reserved for longer, the API committed to and provisioned, own with a loan, leased. */
const TYPED = [
  [3, 10, 6, 6, 3, 1, 7, 6, 1, 2, 9, 6],
  [2, 9, 7, 7, 5, 4, 8, 7, 4, 5, 8, 7],
  [0, 8, 8, 8, 9, 2, 6, 8, 3, 3, 5, 5],
  [1.5, 2, 5, 5, 9, 10, 3, 4, 9, 8, 2, 5],
];

describe("the sheet Factors", { timeout: PATIENCE }, () => {
  let addin: AddinInNode;
  let costs: unknown[];

  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...WHOLE_WORKBOOK, models: ["Kimi-K2", "gpt-oss-120B"], apis: ["GPT-5", "Claude-4 Opus"], pair: { model: "gpt-oss-120B", api: "Claude-4 Opus" }, sheets: ["factors"] });
    await addin.excel.settled();
    costs = await ways([1, 2, 3]);
  }, PATIENCE);

  async function ways(columns: readonly number[]): Promise<unknown[][]> {
    const first = await rowOf("Factors", "Alternative") + 1;
    return (await sheetValues("Factors")).slice(first, first + WAY_COUNT).map((row) => columns.map((column) => row[column]));
  }
  const verdict = async () => (await sheetValues("Factors")).flat().find((cell) => /^(Type a weight|By money)| is first by money/.test(String(cell)));

  it("ranks by money as the Summary does, and by factors not before they are typed", async () => {
    const first = await rowOf("Summary", "Alternative") + 1;
    const summary = (await sheetValues("Summary")).slice(first, first + WAY_COUNT);
    expect(costs).toEqual(summary.map((row) => [row[1], row[4], row[6]]));
    expect((await ways([4, 5])).flat()).toEqual(Array(2 * WAY_COUNT).fill("none"));
    expect(await verdict()).toMatch(/^Type a weight for at least one factor/);
  });

  it("scores as LLM.FACTORS does, and changes no cost", async () => {
    const first = await rowOf("Factors", "Factor") + 1;
    for (const [row, cells] of TYPED.entries()) for (const [column, value] of cells.entries()) await writeCell("Factors", first + row, 1 + column, value);
    await addin.excel.settled();
    const expected = factorsTable(TYPED.map(([weight]) => [weight!]), TYPED.map(([, ...scores]) => scores), [Object.values(WAYS)]).slice(1);
    expect(await ways([4, 5])).toEqual(expected.map(([, score, rank]) => [expect.closeTo(Number(score), 9), rank]));
    // (3 x 10 + 2 x 9 + 1.5 x 2) / 6.5
    expect((await ways([4]))[0]![0]).toBeCloseTo(51 / 6.5, 9);
    expect(await ways([1, 2, 3])).toEqual(costs);
    expect(await verdict()).toMatch(/^By money .+ is first; by factors Own GPUs is first|^By money .+; by factors Own GPUs, with 7\.8 of 10\.$|^Own GPUs is first by money and by factors, with 7\.8 of 10\.$/);
  });

  it("leaves a way without a score that a weight asks for out of the ranking", async () => {
    const first = await rowOf("Factors", "Factor") + 1;
    await writeCell("Factors", first, 2, "");
    await addin.excel.settled();
    expect((await ways([4, 5]))[0]).toEqual(["none", "none"]);
    expect((await ways([5])).flat().filter((rank) => rank === 1)).toHaveLength(1);
  });
});
