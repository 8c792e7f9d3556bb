import type { MadeSheets } from "../src/writers/excel";
import type { BuildOptions } from "../src/writers/workbookRequest";

/** Something the pane and the ribbon make in the workbook. */
export interface PaneAction {
  /** The name the ribbon calls it by. */
  readonly name: string;
  readonly label: string;
  readonly progress: string;
  readonly run: (options: Required<Pick<BuildOptions, "onProgress" | "signal">>) => Promise<MadeSheets>;
}
