import { type MadeSheets, buildMatrix, insertCatalog } from "../src/writers/excel";

/** Something the pane, the ribbon and the cell menu offer. */
export interface PaneAction {
  /** The name the ribbon calls it by. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly progress: string;
  readonly run: () => Promise<MadeSheets>;
}

export const ACTIONS: readonly PaneAction[] = [
  {
    name: "buildMatrix",
    label: "Build matrix",
    description:
      "Months to break even and quality gap for nine open models against five APIs: live formulas over an assumptions table you can edit.",
    progress: "Building the matrix…",
    run: buildMatrix,
  },
  {
    name: "insertCatalog",
    label: "Insert catalog",
    description: "Models, GPUs, API prices, benchmark scores, measured throughput and availability, each with its source, on new sheets as Excel tables.",
    progress: "Inserting the catalog…",
    run: insertCatalog,
  },
];
