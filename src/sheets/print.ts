import type { PrintSetup } from "./plan";

/** Landscape, fitted to one page's width, the rows down to the header repeated on each page. */
export function printSetup(headerRow: number): PrintSetup {
  return { landscape: true, pagesWide: 1, titleRows: [0, headerRow] };
}
