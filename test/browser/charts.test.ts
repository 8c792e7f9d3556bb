import type { Locator } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openDrivenPreview, type DrivenPreview } from "../../preview/server/drivenPreview";
import { enter, openSheet } from "../../preview/server/gridGestures";

const CHART = `
  sheet.getRange('A1:B4').values = [['Month', 'Cost'], [0, 100], [12, 200], [24, 300]];
  const chart = sheet.charts.add('XYScatterLines', sheet.getRange('A1:B4'), 'Columns');
  chart.title.text = 'Cumulative cost'; chart.setPosition('D3', 'I15');
  context.workbook.worksheets.add('Other');`;

describe("a chart on a sheet", () => {
  let preview: DrivenPreview;
  let chart: Locator;

  const run = (batch: string): Promise<unknown> => {
    const frame = preview.page.frames().find((one) => one !== preview.page.mainFrame());
    return frame!.evaluate(
      `Excel.run(async (context) => { const sheet = context.workbook.worksheets.getItem('Sheet1'); ${batch}; await context.sync(); })`,
    );
  };
  const pixels = (): Promise<string> => chart.evaluate((canvas) => (canvas as HTMLCanvasElement).toDataURL());

  beforeAll(async () => {
    preview = await openDrivenPreview();
    await preview.started();
    chart = preview.page.getByRole("img", { name: "Cumulative cost" });
    await run(CHART);
    await chart.waitFor();
  });

  afterAll(() => preview.close());

  test("lies over the cells it was put on", async () => {
    const grid = (await preview.page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox())!;
    const box = (await chart.boundingBox())!;
    // Three columns of 64 pixels and two rows of 20 behind the headers, and six columns and thirteen rows wide.
    expect(Math.abs(box.x - grid.x - 46 - 3 * 64)).toBeLessThan(6);
    expect(Math.abs(box.y - grid.y - 20 - 2 * 20)).toBeLessThan(6);
    expect(Math.abs(box.width - 6 * 64)).toBeLessThan(10);
    expect(Math.abs(box.height - 13 * 20)).toBeLessThan(10);
  });

  test("is drawn anew when one of its cells changes", async () => {
    const before = await pixels();
    await enter(preview.page, "B3", "250");
    await expect.poll(pixels).not.toBe(before);
  });

  test("shows on its own sheet only", async () => {
    await openSheet(preview.page, "Other");
    await chart.waitFor({ state: "detached" });
    await openSheet(preview.page, "Sheet1");
    await chart.waitFor();
  });

  test("moves and goes as the add-in says", async () => {
    await run(`sheet.charts.getItemAt(0).left = 300`);
    await expect.poll(async () => (await chart.boundingBox())?.x ?? 0).toBeGreaterThan(400);
    await run(`sheet.charts.getItemAt(0).delete()`);
    await chart.waitFor({ state: "detached" });
  });

  test("nothing has failed or left the machine", () => {
    expect(preview.errors).toEqual([]);
    expect(preview.outsideRequests).toEqual([]);
  });
});
