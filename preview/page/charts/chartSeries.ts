import type { ChartDataset } from "chart.js";

import type { SeriesPicture } from "../../host/excel/chartPicture";
import type { ChartPicture } from "../../host/simulatedExcel";

const PIXELS_PER_POINT = 96 / 72;
/** The colours Excel gives to series that have none. */
const PALETTE = ["#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** A series as chart.js draws it. */
export function dataset(picture: ChartPicture, index: number): ChartDataset {
  const series = picture.series[index]!;
  const color = series.color || PALETTE[index % PALETTE.length]!;
  if (/^(Bar|Column)/.test(series.type)) return { ...bars(picture, series), backgroundColor: color };
  return { ...line(series), borderColor: color, backgroundColor: color, pointBackgroundColor: color };
}

function bars({ type, series: all }: ChartPicture, { name, values, settings }: SeriesPicture): ChartDataset<"bar"> {
  const overlapping = type.endsWith("Stacked") || settings.overlap >= 100;
  const side = overlapping ? 1 : all.length;
  return {
    type: "bar",
    label: name,
    data: [...values],
    grouped: type.endsWith("Stacked") || settings.overlap < 100,
    categoryPercentage: side / (side + settings.gapWidth / 100),
    barPercentage: 1,
    pointStyle: "rect",
  } as ChartDataset<"bar">;
}

function line(series: SeriesPicture): ChartDataset<"line" | "scatter"> {
  const { name, type, values, xValues, lineWeight, dashed, settings } = series;
  const points = type.startsWith("XY");
  const joined = type !== "XYScatter" && lineWeight > 0;
  const marked = settings.markerStyle !== "None" && !type.endsWith("NoMarkers") && type !== "Line";
  return {
    type: points ? "scatter" : "line",
    label: name,
    data: points ? pairs(xValues, values) : [...values],
    showLine: joined,
    borderWidth: joined ? lineWeight * PIXELS_PER_POINT : 0,
    borderDash: dashed ? [6, 4] : [],
    pointRadius: marked ? (settings.markerSize / 2) * PIXELS_PER_POINT : 0,
    pointStyle: joined && !marked ? "line" : "circle",
    tension: settings.smooth || type.includes("Smooth") ? 0.4 : 0,
  } as ChartDataset<"line" | "scatter">;
}

/** Points of x and y; x values that are no numbers are counted, as Excel does. */
function pairs(xValues: SeriesPicture["xValues"], values: SeriesPicture["values"]): { x: number; y: number | null }[] {
  return values.map((y, index) => {
    const x = xValues[index];
    return { x: typeof x === "number" ? x : index + 1, y: x === "" ? null : y };
  });
}
