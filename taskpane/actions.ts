import type { MadeSheets } from "../src/writers/excel";
import type { BuildOptions } from "../src/writers/workbookRequest";

/** What an action has made, and in words what it was made of. */
export interface Made extends MadeSheets {
  readonly took?: string;
}

/** Something the pane and the ribbon make in the workbook. */
export interface PaneAction {
  /** The name the ribbon calls it by. */
  readonly name: string;
  readonly label: string;
  readonly progress: string;
  readonly run: (options: Required<Pick<BuildOptions, "onProgress" | "signal">>) => Promise<Made>;
}
