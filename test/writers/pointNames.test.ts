import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { MODEL_COLUMN, MONTHS_ROW } from "../../src/sheets/matrixLayout";
import { buildWorkbook } from "../../src/writers/excel";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { openedScene, withFault } from "./faultTrials";
import { openWorkbook, sheetNames, writeCell } from "./workbook";

const CHOSEN = { ...PAPER_CHOICE, models: ["GLM-4.5", "Kimi-K2"], apis: ["Grok-4"], pair: { model: "GLM-4.5", api: "Grok-4" } };
const FRONTIER: WorkbookRequest = { ...CHOSEN, sheets: ["frontier"], preset: "published", replace: false };
const PATIENCE = 300_000;

/** The series of a chart's points, without its line. */
function points({ excel }: AddinInNode, chart: number) {
  const sheet = excel.api.getActiveWorkbook()!.getSheetByName("Frontier")!;
  return excel.charts(sheet.getSheetId())[chart]!.series.slice(1);
}

describe("the points of the frontier's charts", { timeout: PATIENCE }, () => {
  let addin: AddinInNode;

  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook(FRONTIER);
    await addin.excel.settled();
  }, PATIENCE);

  it.each([0, 1])("bear the names of models and APIs: chart %i", (chart) => {
    const labels = points(addin, chart).map(({ linkedLabels, labels: shown }) => [linkedLabels[0], shown?.showSeriesName, shown?.showValue]);
    expect(labels).toEqual([...CHOSEN.models, ...CHOSEN.apis].map((name) => [name, true, false]));
  });

  it("bear the name of another model chosen in the matrix, at its figures", async () => {
    const [before] = points(addin, 0);
    await writeCell("Break-even", MONTHS_ROW, MODEL_COLUMN, "Qwen3-30B");
    await addin.excel.settled();
    const [after] = points(addin, 0);
    expect(after!.linkedLabels[0]).toBe("Qwen3-30B");
    expect(after!.values).not.toEqual(before!.values);
  });
});

it("an Excel that refuses a label makes the sheets all the same", { timeout: PATIENCE }, async () => {
  const scene = await openedScene();
  const trial = () => buildWorkbook(FRONTIER);
  const { message } = await withFault(scene, trial, { request: 2, actions: 60 });
  expect(message).toBeUndefined();
  expect(await sheetNames()).toEqual(expect.arrayContaining(["Frontier", "Break-even"]));
  const all = [0, 1].flatMap((chart) => points(scene.addin, chart));
  expect(all.filter(({ labels }) => labels?.showSeriesName).length).toBeGreaterThan(0);
  expect(all.filter(({ linkedLabels }) => !(0 in linkedLabels)).length).toBeGreaterThan(0);
});
