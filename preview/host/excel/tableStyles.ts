import { BorderStyleTypes } from '@univerjs/core';

import { invalidArgument } from '../hostObject';
import type { Grid } from './grid';
import { tableOf } from './table';
import { styleTable } from './tableStore';

/** The style Excel gives a new table. */
export const DEFAULT_TABLE_STYLE = 'TableStyleMedium2';

const STYLE_NAME = /^TableStyle(Light|Medium|Dark)(\d{1,2})$/;
/** Black, then the six accents of Excel's theme; every family of seven styles runs through them. */
const ACCENTS = ['#000000', '#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];
const BAND_STRENGTH = { Light: 0.2, Medium: 0.2, Dark: 0.4 };

/** Shows a table in one of Excel's styles: header, bands and lines in the style's colour. */
export function applyTableStyle(grid: Grid, tableId: string, style: unknown): void {
  const [, family, number] = STYLE_NAME.exec(String(style)) ?? [];
  if (family === undefined) throw invalidArgument(`The table style ${String(style)}`);
  const name = String(style);
  if (!grid.book.getRegisteredRangeThemes().includes(name)) {
    const accent = ACCENTS[(Number(number) - 1) % ACCENTS.length] ?? '#000000';
    grid.book.registerRangeTheme(grid.book.createRangeThemeStyle(name, theme(family as keyof typeof BAND_STRENGTH, accent)));
  }
  styleTable(grid, tableOf(grid, tableId), name);
}

function theme(family: keyof typeof BAND_STRENGTH, accent: string) {
  const line = { s: BorderStyleTypes.THIN, cl: { rgb: tint(accent, 0.6) } };
  const strong = { s: BorderStyleTypes.THIN, cl: { rgb: accent } };
  const isLight = family === 'Light';
  return {
    wholeStyle: { bd: { b: line } },
    headerRowStyle: {
      bl: 1,
      cl: { rgb: isLight ? accent : '#FFFFFF' },
      ...(isLight ? {} : { bg: { rgb: accent } }),
      bd: { t: strong, b: strong },
    },
    firstRowStyle: { bg: { rgb: tint(accent, BAND_STRENGTH[family]) } },
  };
}

/** A colour mixed with white. */
function tint(color: string, strength: number): string {
  const channel = (start: number) => {
    const value = parseInt(color.slice(start, start + 2), 16);
    return Math.round(255 - (255 - value) * strength).toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}
