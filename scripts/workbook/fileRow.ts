import type { CellValue } from "../../src/scenario/range";

/** A setting as a file has it. */
export interface FileRow {
  /** Counted from 1. */
  readonly line: number;
  readonly label: string;
  readonly value: CellValue;
}
