import type { Chart, Plugin } from "chart.js";

import type { SeriesPicture } from "../../host/excel/chartPicture";
import type { ChartPicture } from "../../host/simulatedExcel";
import { formatted, PLAIN_FONT, TEXT_COLOR } from "./chartText";

const GAP_PIXELS = 6;

/** Writes the labels beside the points or bars of the series that have them. */
export function dataLabels({ series, valueAxis }: ChartPicture): Plugin {
  return {
    id: "dataLabels",
    afterDatasetsDraw(chart) {
      series.forEach((one, index) => {
        if (one.labels) drawLabels(chart, index, one, valueAxis.numberFormat);
      });
    },
  };
}

function drawLabels(chart: Chart, index: number, series: SeriesPicture, axisFormat: string): void {
  const { ctx } = chart;
  const above = series.labels?.position === "Top";
  ctx.save();
  ctx.font = `${PLAIN_FONT.size}px ${PLAIN_FONT.family}`;
  ctx.fillStyle = TEXT_COLOR;
  ctx.textAlign = above ? "center" : "left";
  ctx.textBaseline = above ? "bottom" : "middle";
  chart.getDatasetMeta(index).data.forEach((element, point) => {
    if (series.values[point] === null) return;
    const [x, y] = above ? [element.x, element.y - GAP_PIXELS] : [element.x + GAP_PIXELS, element.y];
    ctx.fillText(labelText(series, point, axisFormat), x, y);
  });
  ctx.restore();
}

function labelText({ name, xValues, values, labels }: SeriesPicture, point: number, axisFormat: string): string {
  const parts = [
    labels?.showSeriesName && name,
    labels?.showCategoryName && String(xValues[point] ?? ""),
    labels?.showValue && formatted(values[point] ?? "", labels.numberFormat || axisFormat),
  ];
  return parts.filter(Boolean).join("; ");
}
