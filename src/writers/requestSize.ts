/** Bytes a request may have: Excel on the web takes 5 MB. */
export const LARGEST_REQUEST = 3_000_000;
/** Bytes queued, as estimated, for one request: the estimate comes within a tenth of them. */
export const FORESEEN_REQUEST = 0.9 * LARGEST_REQUEST;

/** Bytes of what office.js sends for an area with its number format, its link or its style, and for the like. */
export const BYTES = { format: 460, link: 470, style: 1050, conditionalFormat: 1700, validation: 1000, chart: 3500, series: 1750, layout: 4000, line: 620, block: 600, table: 1500 } as const;

/** The same for rows added to a table, whose cells are found from the table: what goes with any, a row taken away, and looks. */
export const ROW_BYTES = { request: 3000, deletion: 700, format: 900, link: 870, style: 1450 } as const;

/** Some items that follow one another, with the bytes they take together and the place of the first. */
export interface Slice<Item> {
  readonly from: number;
  readonly items: readonly Item[];
  readonly bytes: number;
}

/** Cuts a list into as few slices as fit a request each; an item that does not fit by itself is one. None of an empty list. */
export function slices<Item>(items: readonly Item[], bytesOf: (item: Item, index: number) => number, largest: number): Slice<Item>[] {
  const bounds: { from: number; bytes: number }[] = [];
  items.forEach((item, i) => {
    const bytes = bytesOf(item, i);
    const last = bounds.at(-1);
    if (last && last.bytes + bytes <= largest) last.bytes += bytes;
    else bounds.push({ from: i, bytes });
  });
  return bounds.map(({ from, bytes }, i) => ({ from, bytes, items: items.slice(from, bounds[i + 1]?.from) }));
}

/** Bytes of a row of contents in a request, in UTF-8. */
export function contentBytes(row: unknown): number {
  return new TextEncoder().encode(JSON.stringify(row)).length + 1;
}
