import type { SheetPlan } from "../../sheets/plan";
import { withPart } from "./zipPart";

/** Where a note's box ends: the column and row, each with an offset in pixels. hucre makes every box two columns by four rows. */
const END = /(<x:Anchor>[^<]*,)(\d+),31,(\d+),4(<\/x:Anchor>)/g;
const MORE = { columns: 1, rows: 6 } as const;

/** The file with the boxes of its notes large enough for a sentence or two. */
export async function withNotesInFull(file: Uint8Array, plans: readonly SheetPlan[]): Promise<Uint8Array> {
  let mended = file;
  for (const [i, { notes = [] }] of plans.entries()) {
    if (notes.length === 0) continue;
    mended = await withPart(mended, `xl/drawings/vmlDrawing${i + 1}.vml`, (vml) =>
      vml.replace(END, (_, start: string, column: string, row: string, end: string) =>
        `${start}${Number(column) + MORE.columns},31,${Number(row) + MORE.rows},4${end}`,
      ),
    );
  }
  return mended;
}
