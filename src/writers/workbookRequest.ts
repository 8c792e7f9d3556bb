import type { Choice, MatrixMode, Pair } from "../sheets/choice";
import type { SheetKey } from "../sheets/names";
import type { PresetKey } from "../sheets/preset";

/** What a person asks to be built. */
export interface WorkbookRequest {
  /** The sheets wanted; those they compute from come along. */
  readonly sheets: readonly SheetKey[];
  /** Down the matrix, by their names in the catalog. */
  readonly models: readonly string[];
  /** Across the matrix. */
  readonly apis: readonly string[];
  /** Where new assumptions start. */
  readonly preset: PresetKey;
  /** Settings of one's own with which new assumptions start. */
  readonly settings?: readonly (readonly [string, number | string])[];
  readonly mode: MatrixMode;
  /** Rows of a new Workloads table; examples where absent. */
  readonly workloads?: Choice["workloads"] & object;
  /** What the sheets about one comparison start with; it joins the matrix where it is not in it. */
  readonly pair: Pair;
  /** Whether sheets made before are replaced; else new ones are made beside them. */
  readonly replace: boolean;
}

/** How far a build has come. */
export interface BuildProgress {
  readonly done: number;
  readonly total: number;
  /** What is being done, in words. */
  readonly step: string;
}

export interface BuildOptions {
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Stops the build between its steps; what was made is taken away again. */
  readonly signal?: AbortSignal;
  /** Bytes a request may have, about; as many as Excel on the web takes with ease unless given. */
  readonly largestRequest?: number;
}
