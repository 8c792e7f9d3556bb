import { CellValueType, type ICellCustomRender, type ICellRenderContext, type Injector, type IStyleData, type Nullable } from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";

/** Behind the number formats (10) and the validation of data (9), whose text and drop-down are known by then. */
const PRIORITY = 1;
/** Pixels between a cell's text and its two edges. */
const PADDING = 4;
const FONT = { family: "Arial", size: 11 };
const PIXELS_PER_POINT = 4 / 3;
/** The width of a digit in Calibri, which Excel starts with and counts columns in, by that of the grid's font. */
const CALIBRI = 507 / 556;

/**
 * Draws #### for a number that is wider than its column, as Excel does, where Univer would cut it off: 1,234,567 must
 * not pass for 234,567. What the cell holds and what is copied stay as they are. Numbers without a format are left out,
 * which Excel rounds to the width there is.
 */
export function hideNarrowNumbers(injector: Injector): void {
  const width = textMeasure();
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    id: "simulated-excel.narrow-numbers",
    priority: PRIORITY,
    handler: (cell, location, next) => {
      const { worksheet, workbook, row, col } = location;
      const raw = worksheet.getCellRaw(row, col);
      if (!cell || typeof raw?.v !== "number" || raw.t === CellValueType.BOOLEAN || typeof cell.v !== "string") return next(cell);
      const style = workbook.getStyles().getStyleByCell(raw);
      if (style?.tb === 3 || width(cell.v, style) <= worksheet.getColumnWidth(col) - PADDING) return next(cell);
      return next({ ...cell, fontRenderExtension: { ...cell.fontRenderExtension, isSkip: true }, customRender: [...(cell.customRender ?? []), HASHES] });
    },
  });
}

const HASHES: ICellCustomRender = {
  drawWith(ctx: CanvasRenderingContext2D, { primaryWithCoord, style }: ICellRenderContext) {
    const { startX, endX, startY, endY } = primaryWithCoord.isMergedMainCell ? primaryWithCoord.mergeInfo : primaryWithCoord;
    ctx.save();
    ctx.font = fontOf(style);
    ctx.fillStyle = style?.cl?.rgb ?? "#000000";
    ctx.textBaseline = "middle";
    const count = Math.max(1, Math.floor((endX - startX - PADDING) / ctx.measureText("#").width));
    ctx.fillText("#".repeat(count), startX + PADDING / 2, (startY + endY) / 2);
    ctx.restore();
  },
};

function textMeasure(): (text: string, style: Nullable<IStyleData>) => number {
  const context = document.createElement("canvas").getContext("2d")!;
  return (text, style) => {
    context.font = fontOf(style);
    return context.measureText(text).width * (style?.ff === undefined || style.ff === null ? CALIBRI : 1);
  };
}

function fontOf(style: Nullable<IStyleData>): string {
  const slant = style?.it ? "italic " : "";
  const weight = style?.bl ? "bold " : "";
  return `${slant}${weight}${(style?.fs ?? FONT.size) * PIXELS_PER_POINT}px ${style?.ff ?? FONT.family}`;
}
