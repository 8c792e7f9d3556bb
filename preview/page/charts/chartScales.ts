import type { ChartOptions } from "chart.js";

import type { AxisPicture } from "../../host/excel/chartPicture";
import type { ChartPicture } from "../../host/simulatedExcel";
import { canvasFont, formatted } from "./chartText";

type Scale = NonNullable<ChartOptions["scales"]>[string];

const GRID_COLOR = "#D9D9D9";
const AXIS_COLOR = "#BFBFBF";
// Excel lets an axis start above zero when the values differ by less than this part of the largest.
const NARROW = 1 / 6;

/** The axis of values. */
export function valueScale({ type, valueAxis, categoryAxis, series }: ChartPicture): Scale {
  const values = series.flatMap((one) => one.values);
  const sides = type.startsWith("Bar") ? (["bottom", "top"] as const) : (["left", "right"] as const);
  // As in Excel it stands at the first category, and its labels at the other end where they are to be "High".
  const isFar = categoryAxis.reversed !== (valueAxis.labels === "High");
  return { ...numberScale(valueAxis, values), position: sides[isFar ? 1 : 0], stacked: type.endsWith("Stacked") } as Scale;
}

/** The axis of categories, which crosses the other (`value`) at zero; of points, the axis of x values. */
export function categoryScale({ type, categoryAxis: axis, series }: ChartPicture, value: "x" | "y"): Scale {
  const xValues = series.flatMap(({ xValues }) => xValues.filter((one): one is number => typeof one === "number"));
  if (type.startsWith("XY")) return numberScale(axis, xValues);
  const spacing = axis.tickLabelSpacing;
  const negative = series.some(({ values }) => values.some((one) => (one ?? 0) < 0));
  return {
    ...appearance(axis),
    type: "category",
    // Bars run upwards from the axis in Excel, downwards in chart.js.
    reverse: axis.reversed !== type.startsWith("Bar"),
    offset: !type.startsWith("Line"),
    position: (negative && axis.labels === "NextToAxis" ? { [value]: 0 } : value === "y" ? "bottom" : "left") as "left",
    stacked: type.endsWith("Stacked"),
    ticks: {
      ...ticks(axis),
      autoSkip: spacing === undefined && !type.startsWith("Bar"),
      callback(index) {
        return Number(index) % (spacing ?? 1) === 0 ? this.getLabelForValue(Number(index)) : null;
      },
    },
  } as Scale;
}

function numberScale(axis: AxisPicture, values: readonly (number | null)[]): Scale {
  return {
    ...appearance(axis),
    type: axis.logarithmic ? "logarithmic" : "linear",
    reverse: axis.reversed,
    ...(axis.logarithmic && wholePowers(values)),
    ...(axis.minimum !== undefined && { min: axis.minimum }),
    ...(axis.maximum !== undefined && { max: axis.maximum }),
    beginAtZero: !axis.logarithmic && startsAtZero(values),
    grace: "5%",
    ticks: {
      ...ticks(axis),
      stepSize: axis.majorUnit,
      callback: (value: string | number) =>
        axis.logarithmic && !Number.isInteger(Math.log10(Number(value))) ? null : formatted(Number(value), axis.numberFormat),
    },
  } as Scale;
}

/** Excel ends a logarithmic axis at powers of ten, and labels those alone. */
function wholePowers(values: readonly (number | null)[]): { min?: number; max?: number } {
  const powers = values.flatMap((value) => (value !== null && value > 0 ? [Math.log10(value)] : []));
  if (powers.length === 0) return {};
  return { min: 10 ** Math.floor(Math.min(...powers)), max: 10 ** Math.ceil(Math.max(...powers)) };
}

function startsAtZero(values: readonly (number | null)[]): boolean {
  const present = values.filter((value) => value !== null);
  const [low, high] = [Math.min(...present), Math.max(...present)];
  return low >= 0 ? high - low > high * NARROW : high > 0;
}

function appearance({ title, visible, gridlines }: AxisPicture): Scale {
  return {
    display: visible,
    title: { display: title.text !== "", text: title.text, color: title.font.color, font: canvasFont(title.font) },
    border: { color: AXIS_COLOR },
    grid: {
      drawTicks: false,
      color: ({ tick }) => (tick?.value === 0 ? AXIS_COLOR : gridlines ? GRID_COLOR : "transparent"),
    },
  } as Scale;
}

function ticks({ labels, font }: AxisPicture): object {
  return { display: labels !== "None", color: font.color, font: canvasFont(font), padding: 4, maxRotation: 45 };
}
