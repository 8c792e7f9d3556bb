import { CATALOG_KINDS, type AnyTable } from "../catalog/kinds";
import { nameKey } from "../catalog/lookup";
import { WORKLOAD_TABLE, type WorkloadRow } from "../catalog/workloadTable";
import { isBlank } from "../scenario/range";
import type { Rewritten } from "./carriedInputs";
import { catalogSheet, workloadListSheet } from "./catalogSheet";
import { valueCell } from "./cells";
import { type FormerSheet, formerRange } from "./formerSheet";
import type { CatalogKey, WorkbookNames } from "./names";
import type { PlanCell, PlanValue, SheetPlan } from "./plan";
import { standingRecords } from "./standingRecords";

/** The tables whose rows go on in a workbook brought up to date. */
export type CarriedKey = CatalogKey | "workloads";
type TableRow = AnyTable["records"][number];

/** The rows of a table that stands, as it has them, and after them the shipped ones that it lacks. */
export interface CarriedRows {
  readonly rows: readonly TableRow[];
  /** How many of them were there. */
  readonly kept: number;
}

/** Rows that stand are kept whatever they say; what a column that came later has of a shipped one is filled in. */
export function carriedRows(key: CarriedKey, former: FormerSheet): CarriedRows {
  const table = kindOf(key);
  const keyOf = rowKey(table);
  // Shipped workloads are examples: a person's own need none.
  const shipped = key === "workloads" ? [] : table.records;
  const byRow = new Map(shipped.map((record) => [keyOf(record), record]));
  const standing = standingRecords(table, formerRange(former)!);
  const late = table.columns.filter(({ header }) => !former.table!.headers.includes(header)).map(({ field }) => field);
  const kept = standing.map((row) => {
    const record = byRow.get(keyOf(row));
    const filled = record ? late.flatMap((field) => (record[field] === undefined ? [] : [[field, record[field]] as const])) : [];
    return { ...row, ...Object.fromEntries(filled) };
  });
  const known = new Set(kept.map(keyOf));
  return { rows: [...kept, ...shipped.filter((record) => !known.has(keyOf(record)))], kept: kept.length };
}

/** The sheet of a table with the rows that stood on the one before, formulas in its cells and columns of a person's own too. */
export function carriedTableSheet(key: CarriedKey, names: WorkbookNames, former: FormerSheet, rewritten: Rewritten): SheetPlan {
  const { rows } = carriedRows(key, former);
  const plan = key === "workloads" ? workloadListSheet({ ...names, chosen: { ...names.chosen, workloads: rows as unknown as readonly WorkloadRow[] } }) : catalogSheet(key, names, rows);
  return withOwnColumns(withFormulas(plan, former, rewritten), former, rewritten);
}

/** A formula in a cell of a table, of a column that is ours, stays a formula. */
function withFormulas(plan: SheetPlan, former: FormerSheet, rewritten: Rewritten): SheetPlan {
  const [{ area, columns }] = plan.tables as [SheetPlan["tables"][number]];
  const rows = filledRows(former);
  const cells = plan.cells.map((cell): PlanCell => {
    const place = former.table!.headers.indexOf(columns[cell.column - area.column] ?? "");
    const row = rows[cell.row - area.row - 1];
    if (cell.row <= area.row || place < 0 || row === undefined) return cell;
    const typed = former.typed(row, former.table!.column + place);
    if (typeof typed !== "string" || !typed.startsWith("=")) return cell;
    return { row: cell.row, column: cell.column, style: cell.style, format: cell.format, formula: rewritten(typed), expected: former.shown(row, former.table!.column + place) as PlanValue };
  });
  return { ...plan, cells };
}

/** Columns that a person has added stand after ours. */
function withOwnColumns(plan: SheetPlan, former: FormerSheet, rewritten: Rewritten): SheetPlan {
  const [table] = plan.tables as [SheetPlan["tables"][number]];
  const { headers, column } = former.table!;
  const own = headers.flatMap((header, j) => (table.columns.includes(header) ? [] : [{ header, from: column + j }]));
  if (own.length === 0) return plan;
  const { area } = table;
  const rows = filledRows(former);
  const cells = own.flatMap(({ header, from }, k): PlanCell[] => {
    const at = area.column + area.columnCount + k;
    return [
      valueCell(area.row, at, header, "header"),
      ...rows.flatMap((row, i): PlanCell[] => {
        const typed = former.typed(row, from);
        if (typed === "" || typed === undefined) return [];
        const look = { row: area.row + 1 + i, column: at, style: "text", format: "general" } as const;
        if (typeof typed === "string" && typed.startsWith("=")) return [{ ...look, formula: rewritten(typed), expected: former.shown(row, from) as PlanValue }];
        return [valueCell(look.row, look.column, typed as PlanValue, "text")];
      }),
    ];
  });
  return {
    ...plan,
    cells: [...plan.cells, ...cells],
    tables: [{ ...table, area: { ...area, columnCount: area.columnCount + own.length }, columns: [...table.columns, ...own.map(({ header }) => header)] }],
    columnWidths: [...plan.columnWidths, ...own.map(({ header }) => Math.max(14, header.length + 4))],
  };
}

/** The rows of a former table that hold something: blank ones are left out. */
function filledRows(former: FormerSheet): number[] {
  const [, ...rows] = formerRange(former)!;
  return rows.flatMap((row, i) => (row.every(isBlank) ? [] : [former.table!.firstRow + i]));
}

/** What is no part of what a row is about: figures, which people edit, and where they come from. */
const ABOUT_FIGURES: ReadonlySet<string> = new Set(["source", "url", "checked", "note"]);

/** What tells the rows of a table apart: as many of the first columns that say what a row is about as no two shipped rows share; its figures too where these do not do. */
function rowKey({ columns, records }: AnyTable): (record: TableRow) => string {
  const telling = columns.filter(({ field, domain }) => !domain && !ABOUT_FIGURES.has(field));
  const ordered = [...telling, ...columns.filter((column) => !telling.includes(column) && !ABOUT_FIGURES.has(column.field))];
  const keyOf = (count: number) => (record: TableRow) => ordered.slice(0, count).map(({ field }) => nameKey(String(record[field] ?? ""))).join("|");
  const isTelling = (count: number) => new Set(records.map(keyOf(count))).size === records.length;
  const count = ordered.findIndex((_, i) => isTelling(i + 1)) + 1;
  return keyOf(count === 0 ? ordered.length : count);
}

function kindOf(key: CarriedKey): AnyTable {
  return key === "workloads" ? (WORKLOAD_TABLE as unknown as AnyTable) : CATALOG_KINDS[key];
}
