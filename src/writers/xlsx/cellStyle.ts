import { FORMATS, type FormatName, STYLES, type Style, type StyleName } from "../../sheets/styles";
import { FILE_FONT } from "./fileFont";
import type { CellStyle } from "./hucre";
import { hexDigits } from "./hexDigits";

/** A named look and number format as the file holds them; an address is underlined, as Excel shows one. */
export function cellStyle(name: StyleName, format: FormatName, linked: boolean): CellStyle {
  const style: Style = STYLES[name];
  return {
    font: {
      ...FILE_FONT,
      size: style.size ?? FILE_FONT.size,
      color: { rgb: hexDigits(style.color) },
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(linked && { underline: true }),
    },
    numFmt: FORMATS[format],
    ...(style.fill !== undefined && { fill: solid(style.fill) }),
    ...alignmentOf(style),
    ...(style.bottomBorder !== undefined && {
      border: { bottom: { style: "thin" as const, color: { rgb: hexDigits(style.bottomBorder) } } },
    }),
  };
}

/** A fill of one colour. A conditional format shows the background colour, a cell the other. */
export function solid(color: string): NonNullable<CellStyle["fill"]> {
  const rgb = hexDigits(color);
  return { type: "pattern", pattern: "solid", fgColor: { rgb }, bgColor: { rgb } };
}

function alignmentOf({ align, wrap }: Style): Pick<CellStyle, "alignment"> {
  if (align === undefined && !wrap) return {};
  return {
    alignment: {
      ...(align !== undefined && { horizontal: align }),
      ...(wrap && { wrapText: true, vertical: "center" as const }),
    },
  };
}
