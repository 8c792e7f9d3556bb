import type { PrintSetup } from "./plan";

/** Landscape, fitted to one page's width, the rows down to the last title or header repeated on each page. */
export function printSetup(lastTitleRow: number): PrintSetup {
  return { landscape: true, pagesWide: 1, titleRows: [0, lastTitleRow] };
}
