import type { SheetPlan } from "../../sheets/plan";
import { withPart } from "./zipPart";

/** A cached value that hucre has written as the text of an error. */
const ERROR_AS_TEXT = / t="str">(<f>[^<]*<\/f><v>#N\/A<\/v>)/g;

/** The file with the errors that formulas are expected to give as errors, which hucre writes as texts. */
export async function withErrorValues(file: Uint8Array, plans: readonly SheetPlan[]): Promise<Uint8Array> {
  let mended = file;
  for (const [i, { cells }] of plans.entries()) {
    if (!cells.some((cell) => "formula" in cell && cell.expected === "#N/A")) continue;
    mended = await withPart(mended, `xl/worksheets/sheet${i + 1}.xml`, (xml) => xml.replace(ERROR_AS_TEXT, ' t="e">$1'));
  }
  return mended;
}
