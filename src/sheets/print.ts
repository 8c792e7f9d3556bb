import type { PrintSetup } from "./plan";

/** Characters across a landscape page that can still be read: about half of full size. */
const PAGE_CHARACTERS = 260;

/** Landscape, fitted to one page's width, the rows down to the last title or header repeated on each page. */
export function printSetup(lastTitleRow: number): PrintSetup {
  return { landscape: true, pagesWide: 1, titleRows: [0, lastTitleRow] };
}

/** The same over as many pages side by side as the columns need, the first column repeated on each. */
export function widePrintSetup(lastTitleRow: number, columnWidths: readonly number[]): PrintSetup {
  return { ...printSetup(lastTitleRow), pagesWide: pagesWide(columnWidths), titleColumns: [0, 0] };
}

/** How many pages side by side columns need. */
export function pagesWide(columnWidths: readonly number[]): number {
  return Math.ceil(columnWidths.reduce((sum, width) => sum + width, 0) / PAGE_CHARACTERS);
}
