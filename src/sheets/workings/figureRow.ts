import type { PlanValue } from "../plan";
import type { FormatName } from "../styles";
import type { ApiRow, HostRow } from "./layout";

/** A row of figures, an API or a host in each column: one formula filled across, and what the engine makes of it. */
export interface FigureRow {
  readonly label: string;
  readonly equation?: string;
  /** Whether the label is a header to look up in the price table. */
  readonly lookup?: true;
  readonly format: FormatName;
  readonly formula: (api: number) => string;
  readonly expected: (api: string) => PlanValue;
}

/** The figures of APIs and of hosts that are computed alike. */
export type PriceFigure = ApiRow & HostRow;
export type FigureAt = (row: PriceFigure, column: number) => string;
