import { beforeAll, describe, expect, test } from "vitest";

import { categoryScale, valueScale } from "../../preview/page/charts/chartScales";
import { startFixture } from "./fixtureAddin";

const fixture = startFixture();

const pictures = () => fixture.excel.charts("sheet-1");

beforeAll(() =>
  fixture.calculate({
    "A1:C1": [["Month", "Local", "API"]],
    "A2:C4": [
      [0, 100, "=A2*60"],
      [1, 110, "=A3*60"],
      [2, 120, "=NA()"],
    ],
    "E1:F3": [
      ["Driver", "Months"],
      ["Volume", 12],
      ["Price", -3],
    ],
  }),
);

describe("charts of a sheet", () => {
  test("series are made from the source as Excel splits it: names above, categories beside text only", async () => {
    const batch = `sheet.charts.add('BarClustered', sheet.getRange('E1:F3')); sheet.charts.add('Line', sheet.getRange('A1:C4'), 'Columns'); sheet.charts.add('XYScatterLines', sheet.getRange('A1:C4'), 'Columns');
      const all = sheet.charts.load('count, items/name, items/chartType'); const series = [];
      await context.sync(); for (const one of all.items) series.push(one.series.load('items/name')); await context.sync();
      return JSON.stringify([all.count, all.items.map((one, i) => [one.name, one.chartType, ...series[i].items.map((each) => each.name)])]);`;
    expect(JSON.parse(await fixture.run(batch))).toEqual([
      3,
      [
        ["Chart 1", "BarClustered", "Months"],
        ["Chart 2", "Line", "Month", "Local", "API"],
        ["Chart 3", "XYScatterLines", "Local", "API"],
      ],
    ]);
    expect(pictures()[0]).toMatchObject({ title: { text: "Months" }, legend: "", categoryAxis: { numberFormat: "General" } });
    expect(pictures()[0]!.series[0]).toMatchObject({ xValues: ["Volume", "Price"], values: [12, -3] });
    expect(pictures()[2]!.series[1]).toMatchObject({ xValues: [0, 1, 2], values: [0, 60, null] });
  });

  test("series are named, filled from cells, coloured and deleted; values follow the cells", async () => {
    const batch = `const chart = sheet.charts.add('Line', sheet.getRange('B1:B2')); chart.name = 'Cost'; chart.series.getItemAt(0).delete();
      const series = chart.series.add('API cost'); series.setValues(sheet.getRange('C2:C4')); series.setXAxisValues(sheet.getRange('A2:A4'));
      series.format.line.color = '#C55A11'; series.format.line.weight = 1.5; series.format.fill.setSolidColor('#C55A11'); series.markerStyle = 'None';
      const count = chart.series.getCount(); await context.sync(); sheet.getRange('A3').values = [[5]];
      const values = sheet.charts.getItem('Cost').series.getItemAt(0).getDimensionValues('Values'); await context.sync(); return JSON.stringify([count.value, values.value]);`;
    expect(JSON.parse(await fixture.run(batch))).toEqual([1, [0, 300, ""]]);
    expect(pictures().at(-1)!.series).toMatchObject([
      { name: "API cost", color: "#C55A11", lineWeight: 1.5, xValues: [0, 5, 2], settings: { markerStyle: "None" } },
    ]);
  });

  test("cells that are not calculated yet make no series to take", async () => {
    const refused = await fixture.refusal(`sheet.getRange('H1:H2').formulas = [['=A2+1'], ['=A2+2']];
      const chart = sheet.charts.add('Line', sheet.getRange('H1:H2'), 'Columns'); chart.series.getItemAt(0).name = 'Cost'; await context.sync()`);
    expect(refused.code).toBe("ItemNotFound");
    const count = await fixture.run<number>(`sheet.getRange('H1:H2').clear(); const { charts } = sheet; charts.load('items'); await context.sync();
      charts.items.at(-1).delete(); const chart = charts.add('Line', sheet.getRange('J1:J2'), 'Columns'); const count = chart.series.getCount(); chart.delete(); await context.sync(); return count.value;`);
    expect(count).toBe(0);
  });

  test("the label of a point follows the cell it is linked to, whatever its sheet is called", async () => {
    const batch = `const chart = sheet.charts.add('XYScatter', sheet.getRange('B2:B3'), 'Columns'); chart.name = 'Points'; const series = chart.series.getItemAt(0);
      series.hasDataLabels = true; series.dataLabels.showSeriesName = true; series.dataLabels.position = 'Left'; const label = series.points.getItemAt(1).dataLabel; label.formula = "='Sheet1'!$E$3";
      label.load('formula'); const count = series.points.getCount(); await context.sync(); sheet.getRange('E3').values = [['Cost of API']]; sheet.name = 'Renamed'; await context.sync(); sheet.name = 'Sheet1'; await context.sync();
      return JSON.stringify([label.formula, count.value]);`;
    expect(JSON.parse(await fixture.run(batch))).toEqual(["='Sheet1'!$E$3", 2]);
    expect(pictures().at(-1)!.series[0]).toMatchObject({ linkedLabels: { 1: "Cost of API" }, labels: { position: "Left" } });
  });

  test("a label is refused where there is none, and a formula that names no cell", async () => {
    const refusal = (batch: string) => fixture.refusal(`const series = sheet.charts.getItem('Points').series.getItemAt(0); ${batch}; await context.sync()`);
    expect((await refusal(`series.points.getItemAt(1).dataLabel.formula = '=no cell'`)).code).toBe("InvalidArgument");
    expect((await refusal(`series.points.getItemAt(2).dataLabel.formula = '=A1'`)).code).toBe("ItemNotFound");
    expect((await refusal(`series.hasDataLabels = false; series.points.getItemAt(1).dataLabel.formula = '=A1'`)).code).toBe("InvalidArgument");
    await fixture.run(`sheet.charts.getItem('Points').delete(); return ''`);
  });

  test("titles, legend and axes are kept, read back and shown", async () => {
    const batch = `const chart = sheet.charts.getItem('Cost'); chart.title.text = 'Cumulative cost'; chart.legend.position = 'Right'; chart.legend.visible = true;
      const { categoryAxis, valueAxis } = chart.axes; categoryAxis.title.text = 'Month'; valueAxis.title.text = 'USD'; valueAxis.numberFormat = '#,##0'; valueAxis.minimum = 0; valueAxis.maximum = 500;
      valueAxis.majorGridlines.visible = false; categoryAxis.tickLabelPosition = 'Low';
      chart.load('title/text, legend/position, axes/valueAxis/maximum, axes/valueAxis/numberFormat, axes/categoryAxis/title/text'); await context.sync();
      return JSON.stringify([chart.title.text, chart.legend.position, chart.axes.valueAxis.maximum, chart.axes.valueAxis.numberFormat, chart.axes.categoryAxis.title.text]);`;
    expect(JSON.parse(await fixture.run(batch))).toEqual(["Cumulative cost", "Right", 500, "#,##0", "Month"]);
    expect(pictures().at(-1)).toMatchObject({
      title: { text: "Cumulative cost" },
      legend: "Right",
      categoryAxis: { title: { text: "Month" }, labels: "Low" },
      valueAxis: { title: { text: "USD" }, minimum: 0, maximum: 500, numberFormat: "#,##0", gridlines: false },
    });
  });

  test("bars run from the bottom up, or from the top down with the numbers above, which High puts below again", async () => {
    const sides = async (settings: string) => {
      await fixture.run(`const chart = sheet.charts.add('BarClustered', sheet.getRange('E1:F3')); chart.name = 'Bars'; const { categoryAxis, valueAxis } = chart.axes; ${settings}; await context.sync(); return ''`);
      const picture = pictures().at(-1)!;
      await fixture.run(`sheet.charts.getItem('Bars').delete(); await context.sync(); return ''`);
      return [categoryScale(picture, "x")!.reverse, (valueScale(picture) as { position?: string }).position];
    };
    // In chart.js bars run from the top down.
    expect(await sides("")).toEqual([true, "bottom"]);
    expect(await sides("categoryAxis.reversePlotOrder = true")).toEqual([false, "top"]);
    expect(await sides("categoryAxis.reversePlotOrder = true; valueAxis.tickLabelPosition = 'High'")).toEqual([false, "bottom"]);
  });

  test("a chart laid over cells moves with them; one that was moved stays", async () => {
    const batch = `const chart = sheet.charts.getItem('Cost'); chart.setPosition('C3', 'D4'); sheet.getRange('A:A').format.columnWidth = 60; sheet.getRange('B:D').format.columnWidth = 30; sheet.getRange('1:4').format.rowHeight = 15;
      chart.load('left, top, width, height'); await context.sync(); const over = [chart.left, chart.top, chart.width, chart.height];
      chart.left = 10; chart.width = 200; await context.sync(); sheet.getRange('A:A').format.columnWidth = 90; chart.load('left, top, width, height'); await context.sync();
      return JSON.stringify([over, [chart.left, chart.top, chart.width, chart.height]]);`;
    expect(JSON.parse(await fixture.run(batch))).toEqual([
      [90, 30, 60, 30],
      [10, 30, 200, 30],
    ]);
  });

  test("charts are found, missed and deleted, and go with their sheet", async () => {
    const batch = `const none = sheet.charts.getItemOrNullObject('None'); sheet.charts.getItem('Chart 2').delete(); const left = sheet.charts.getCount(); await context.sync(); return JSON.stringify([none.isNullObject, left.value]);`;
    expect(JSON.parse(await fixture.run(batch))).toEqual([true, 3]);
    expect((await fixture.refusal(`sheet.charts.getItem('Chart 2').load('name'); await context.sync()`)).code).toBe("ItemNotFound");
  });

  test("what is not drawn is refused loudly", async () => {
    const refusal = (batch: string) => fixture.refusal(`${batch}; await context.sync()`);
    expect(await refusal(`sheet.charts.add('Pie', sheet.getRange('E1:F3'))`)).toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("the chart type Pie is not implemented"),
    });
    expect((await refusal(`sheet.charts.getItemAt(0).plotArea.load('left')`)).message).toContain("Chart.plotArea is not implemented");
    expect((await refusal(`sheet.charts.getItemAt(0).legend.position = 'Corner'`)).message).toContain('position "Corner" is not implemented');
  });
});
