import type { Chart, Plugin } from "chart.js";

import type { SeriesPicture } from "../../host/excel/chartPicture";
import type { ChartPicture } from "../../host/simulatedExcel";
import { formatted, PLAIN_FONT, TEXT_COLOR } from "./chartText";

const GAP_PIXELS = 8;
const SIDES = {
  Right: { x: 1, y: 0, align: "left", baseline: "middle" },
  Left: { x: -1, y: 0, align: "right", baseline: "middle" },
  Top: { x: 0, y: -1, align: "center", baseline: "bottom" },
  Bottom: { x: 0, y: 1, align: "center", baseline: "top" },
} as const;

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
  const side = SIDES[series.labels?.position as keyof typeof SIDES] ?? SIDES.Right;
  ctx.save();
  ctx.font = `${PLAIN_FONT.size}px ${PLAIN_FONT.family}`;
  ctx.fillStyle = TEXT_COLOR;
  ctx.textAlign = side.align;
  ctx.textBaseline = side.baseline;
  chart.getDatasetMeta(index).data.forEach((element, point) => {
    if (series.values[point] === null) return;
    const text = series.linkedLabels[point] ?? labelText(series, point, axisFormat);
    ctx.fillText(text, element.x + side.x * GAP_PIXELS, element.y + side.y * GAP_PIXELS);
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
