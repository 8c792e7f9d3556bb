import { PAPER_CHOICE } from "../../src/sheets/choice";
import { type MadeSheets, buildWorkbook } from "../../src/writers/excel";
import type { BuildOptions, WorkbookRequest } from "../../src/writers/workbookRequest";

const MATRIX: WorkbookRequest = { ...PAPER_CHOICE, sheets: ["breakEven"], preset: "published", replace: false };

/** Builds the break-even sheet of the paper's models and APIs, and what it computes from. */
export function buildMatrix(options: BuildOptions = {}): Promise<MadeSheets> {
  return buildWorkbook(MATRIX, options);
}

/** The choice of the paper's pair alone: the same sheets with a third of the formulas. */
export const PAPER_PAIR = { ...PAPER_CHOICE, models: [PAPER_CHOICE.pair.model], apis: [PAPER_CHOICE.pair.api] };

/** The same for the paper's pair alone. */
export function buildPair(): Promise<MadeSheets> {
  return buildWorkbook({ ...MATRIX, ...PAPER_PAIR });
}
