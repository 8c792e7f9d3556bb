import { PAPER_CHOICE } from "../../src/sheets/choice";
import { type MadeSheets, buildWorkbook } from "../../src/writers/excel";
import type { BuildOptions } from "../../src/writers/workbookRequest";

/** Builds the break-even sheet of the paper's models and APIs, and what it computes from. */
export function buildMatrix(options: BuildOptions = {}): Promise<MadeSheets> {
  return buildWorkbook({ ...PAPER_CHOICE, sheets: ["breakEven"], preset: "published", replace: false }, options);
}
