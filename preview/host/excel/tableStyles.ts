import { BorderStyleTypes } from "@univerjs/core";

import { invalidArgument } from "../hostObject";
import type { Grid } from "./grid";
import { tableOf } from "./table";
import { styleTable } from "./tableStore";

/** The look Excel gives a new table. */
export const DEFAULT_TABLE_LOOK: TableLook = { style: "TableStyleMedium2", showBandedRows: true };

const STYLE_NAME = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/;
/** Black, then the six accents of Excel's theme; every family of seven styles runs through them. */
const BLACK = "#000000";
const ACCENTS = [BLACK, "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"];

/** How a table looks. */
export interface TableLook {
  style: string;
  showBandedRows: boolean;
}

/** Shows a table in one of Excel's styles: header, bands and lines in the style's colour. */
export function applyTableLook(grid: Grid, tableId: string, { style, showBandedRows }: TableLook): void {
  const [, family, number] = STYLE_NAME.exec(style) ?? [];
  if (family === undefined) throw invalidArgument(`The table style ${style}`);
  const name = showBandedRows ? style : `${style} without bands`;
  if (!grid.book.getRegisteredRangeThemes().includes(name)) {
    const { bands, ...plain } = theme(family, Number(number));
    const json = showBandedRows ? { ...plain, firstRowStyle: bands } : plain;
    grid.book.registerRangeTheme(grid.book.createRangeThemeStyle(name, json));
  }
  styleTable(grid, tableOf(grid, tableId), name);
}

function theme(family: string, number: number) {
  const accent = ACCENTS[(number - 1) % ACCENTS.length] ?? BLACK;
  const strong = border(accent);
  const isPlain = family === "Light" && number <= ACCENTS.length;
  return {
    ...(isPlain ? {} : { wholeStyle: { bd: { b: border(tint(accent, 0.4)) } } }),
    headerRowStyle: isPlain
      ? { bl: 1, cl: { rgb: accent }, bd: { t: strong, b: strong } }
      : { bl: 1, cl: { rgb: "#FFFFFF" }, bg: { rgb: accent }, bd: { t: strong, b: strong } },
    bands: { bg: { rgb: tint(accent, accent === BLACK ? 0.15 : 0.2) } },
    lastRowStyle: { bd: { b: strong } },
  };
}

function border(color: string) {
  return { s: BorderStyleTypes.THIN, cl: { rgb: color } };
}

/** A colour mixed with white. */
function tint(color: string, strength: number): string {
  const channel = (start: number) => {
    const value = parseInt(color.slice(start, start + 2), 16);
    return Math.round(255 - (255 - value) * strength)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}
