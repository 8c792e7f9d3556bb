import type { CatalogTable, Column } from "../../catalog/tables";
import { FIXED_ROW, reference } from "../address";
import type { Look } from "../cells";
import type { CatalogKey } from "../names";
import type { PlanValue } from "../plan";
import { DEPLOYMENTS_SECTION, DEPLOYMENT_COLUMNS, type DeploymentColumn } from "./layout";

/** A column of figures, a model in each row: one formula filled down, and what the engine makes of it. */
export interface FigureColumn {
  readonly header: string;
  /** The equation in words, for whoever checks the sheet. */
  readonly equation?: string;
  /** The table whose header it looks up. */
  readonly lookup?: CatalogKey;
  readonly look: Look;
  readonly formula: (model: number) => string;
  readonly expected: (model: string) => PlanValue;
}

/** Where the header of a looked-up column stands in its table. */
export function headerPosition(column: DeploymentColumn): string {
  return reference(DEPLOYMENTS_SECTION.first - 1, DEPLOYMENT_COLUMNS.indexOf(column), FIXED_ROW);
}

/** The catalog's column of a field: its header and domain are said there. */
export function catalogColumn<R>({ columns }: CatalogTable<R>, field: keyof R & string): Column<R> {
  return columns.find((column) => column.field === field)!;
}

/** The row of a name in a table of the catalog, counted from 1. */
export function recordRow(records: readonly { readonly name: string }[], name: string): number {
  return records.findIndex((record) => record.name === name) + 1;
}
