import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { DEPLOYMENT_TABLE } from "../../src/catalog/tables";
import { firstMonthBreakEven } from "../../src/scenario/answers";
import { scenarioOf } from "../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { WHOLE_WORKBOOK, buildWorkbook } from "../../src/writers/excel";
import { ownCatalog } from "../../src/writers/ownCatalog";
import { differences, openWorkbook, rowOf, sheetValues, typeAssumptions, writeCell } from "./workbook";

const PATIENCE = 300_000;
const MODELS = ["gpt-oss-120B", "DeepSeek-V3.2 on 8x H200-SXM, FP8"];
const APIS = ["GPT-5.6 Sol"];
const CHOSEN = { ...PAPER_CHOICE, models: MODELS, apis: APIS, pair: { model: MODELS[0]!, api: APIS[0]! } };

describe("a workbook with deployments among its models", { timeout: PATIENCE }, () => {
  let addin: AddinInNode;

  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...WHOLE_WORKBOOK, ...CHOSEN, sheets: ["breakEven"] });
    await addin.excel.settled();
  }, PATIENCE);

  async function shownMonths(row: number): Promise<unknown> {
    await addin.excel.settled();
    return (await sheetValues("Break-even"))[row]![2];
  }
  const firstRow = () => rowOf("Break-even", MODELS[1]!, 1).then((row) => row - 1);

  it("computes each as the engine does", async () => {
    const names = { ...WISHED_NAMES, chosen: CHOSEN };
    expect(await differences(sheetPlan("breakEven", names))).toEqual([]);
    expect(await differences(sheetPlan("workings", names))).toEqual([]);
  });

  it("takes another deployment typed in a model's row, and a row added to the Deployments table", async () => {
    const row = await firstRow();
    await writeCell("Break-even", row, 1, "gpt-oss-120B on 1x H100-SXM, MXFP4");
    expect(await shownMonths(row)).toBeCloseTo(firstMonthBreakEven(scenarioOf([]), "gpt-oss-120B on 1x H100-SXM", APIS[0]!).toNumber(), 9);
    const cells = { name: "Ours", deploymentOf: "gpt-oss-120B", gpu: "NVIDIA H100-SXM-80GB", gpuCount: 4, throughputTokensPerSecond: 9000 };
    const { columns } = DEPLOYMENT_TABLE;
    const values = columns.map(({ field }) => (cells as Record<string, string | number>)[field] ?? "");
    await Excel.run(async (context) => {
      context.workbook.tables.getItem("Deployments").rows.add(undefined, [values]);
      await context.sync();
    });
    await writeCell("Break-even", row, 1, "Ours");
    const own = scenarioOf([[columns.map(({ header }) => header), values]]);
    expect(await shownMonths(row)).toBeCloseTo(firstMonthBreakEven(own, "Ours", APIS[0]!).toNumber(), 9);
    await writeCell("Break-even", row, 1, MODELS[0]!);
  });

  it("computes with the deployment on the GPU and at the precision typed among the assumptions, as LLM functions do", async () => {
    const row = await firstRow();
    const months = (...settings: [string, string][]) => firstMonthBreakEven(scenarioOf([settings]), MODELS[0]!, APIS[0]!).toNumber();
    await typeAssumptions([["GPU", "NVIDIA H100-SXM-80GB"]]);
    expect(await shownMonths(row)).toBeCloseTo(months(["GPU", "H100 SXM"]), 9);
    await typeAssumptions([["GPU", ""], ["Precision", "MXFP4"]]);
    expect(await shownMonths(row)).toBeCloseTo(months(["Precision", "MXFP4"]), 9);
    expect(months(["Precision", "MXFP4"])).not.toBeCloseTo(months(), 3);
    await typeAssumptions([["Precision", ""], ["GPU", "NVIDIA L4-24GB"]]);
    expect(await shownMonths(row)).toBe("#N/A");
    await typeAssumptions([["GPU", "no such GPU"]]);
    expect(await shownMonths(row)).toBe("#N/A");
    await typeAssumptions([["GPU", ""]]);
    expect(await shownMonths(row)).toBeCloseTo(months(), 9);
  });

  it("computes with the share of input the deployment was measured with, or with the one typed, as LLM functions do", async () => {
    const row = await firstRow();
    const months = (...settings: [string, number][]) => firstMonthBreakEven(scenarioOf([[["Preset", "Full cost"], ...settings]]), MODELS[1]!, APIS[0]!).toNumber();
    await writeCell("Break-even", row, 1, MODELS[1]!);
    await typeAssumptions([["Preset to use", "Full cost"]]);
    expect(await shownMonths(row)).toBeCloseTo(months(), 9);
    await typeAssumptions([["Measured input share", 0.2]]);
    expect(await shownMonths(row)).toBeCloseTo(months(["Measured input share", 0.2]), 9);
    expect(months(["Measured input share", 0.2])).toBeLessThan(months());
    await typeAssumptions([["Measured input share", ""], ["Preset to use", "Published"]]);
    await writeCell("Break-even", row, 1, MODELS[0]!);
  });

  // The last, since a second matrix is calculated with whatever is typed from here on.
  it("builds over a row of the workbook's own, beside what stands", async () => {
    const pair = { model: "Ours", api: APIS[0]! };
    const { made } = await buildWorkbook({ ...WHOLE_WORKBOOK, ...CHOSEN, models: ["Ours"], pair, sheets: ["breakEven"] });
    await addin.excel.settled();
    const row = await rowOf(made[0]!, "Ours", 1);
    expect((await sheetValues(made[0]!))[row]![2]).toBeCloseTo(firstMonthBreakEven(scenarioOf(await ownCatalog()), "Ours", APIS[0]!).toNumber(), 9);
    await expect(buildWorkbook({ ...WHOLE_WORKBOOK, ...CHOSEN, models: ["Theirs"], sheets: ["breakEven"] })).rejects.toThrow('No open model is named "Theirs"');
  });
});
