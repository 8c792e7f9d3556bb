import { numfmt } from "@univerjs/core";
import type { FontSpec } from "chart.js";

import type { TitlePicture } from "../../host/excel/chartPicture";

const PIXELS_PER_POINT = 96 / 72;

/** The grey of texts in a chart. */
export const TEXT_COLOR = "#595959";

/** A font of Excel as chart.js takes it, with a family that looks like it where it is missing. */
export function canvasFont({ name, size, bold, italic }: Omit<TitlePicture["font"], "color" | "underline">): FontSpec {
  return {
    family: `${name}, Carlito, Arial, sans-serif`,
    size: size * PIXELS_PER_POINT,
    weight: bold ? "bold" : "normal",
    style: italic ? "italic" : "normal",
    lineHeight: 1.2,
  };
}

/** The font of texts that were given none. */
export const PLAIN_FONT = canvasFont({ name: "Calibri", size: 9, bold: false, italic: false });

/** A value in a number format. */
export function formatted(value: string | number | boolean, pattern: string): string {
  return typeof value === "number" ? numfmt.format(pattern || "General", tidy(value)) : String(value);
}

// Ticks are sums of steps: without the digits that such sums leave behind.
const tidy = (value: number): number => Number(value.toPrecision(12));
