import type { ChartConfiguration } from "chart.js";

import type { ChartPicture } from "../../host/simulatedExcel";
import { dataLabels } from "./chartLabels";
import { categoryScale, valueScale } from "./chartScales";
import { dataset } from "./chartSeries";
import { canvasFont, formatted, PLAIN_FONT, TEXT_COLOR } from "./chartText";

/** How chart.js draws a chart so that it looks as Excel's own. */
export function chartConfiguration(picture: ChartPicture): ChartConfiguration {
  const { title, legend, type } = picture;
  const across = type.startsWith("Bar");
  const [category, value] = across ? (["y", "x"] as const) : (["x", "y"] as const);
  return {
    type: type.startsWith("XY") ? "scatter" : across || type.startsWith("Column") ? "bar" : "line",
    data: { labels: categories(picture), datasets: picture.series.map((_, index) => dataset(picture, index)) },
    options: {
      indexAxis: across ? "y" : "x",
      animation: false,
      maintainAspectRatio: false,
      layout: { padding: 8 },
      scales: { [category]: categoryScale(picture, value), [value]: valueScale(picture) },
      plugins: {
        title: { display: title.text !== "", text: title.text, color: title.font.color, font: canvasFont(title.font) },
        legend: {
          display: legend !== "",
          position: (legend || "Bottom").toLowerCase() as "bottom",
          labels: { color: TEXT_COLOR, font: PLAIN_FONT, usePointStyle: true, pointStyleWidth: 24, boxHeight: 6 },
        },
      },
    },
    plugins: [dataLabels(picture)],
  };
}

function categories({ series, categoryAxis }: ChartPicture): string[] {
  const longest = Math.max(0, ...series.map(({ values }) => values.length));
  const names = series.find(({ xValues }) => xValues.length > 0)?.xValues ?? [];
  return Array.from({ length: longest }, (_, index) => formatted(names[index] ?? index + 1, categoryAxis.numberFormat));
}
