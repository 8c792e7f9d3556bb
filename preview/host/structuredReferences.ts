import { boxAddress, type Box, quotedSheet } from "./a1";
import { type Piece, formulaPieces, parseReference, type TableReference } from "./structuredSyntax";

/** A table as formulas see it; `box` includes the header row and the totals row. */
export interface FormulaTable {
  name: string;
  sheetName: string;
  box: Box;
  columns: string[];
  hasTotals: boolean;
}

/** Finds a table by name, whatever the case. */
export type TableFinder = (name: string) => FormulaTable | undefined;

const REFERENCE_ERROR = "#REF!";

/**
 * A formula with its structured references replaced by the cells they stand for now. Univer knows structured
 * references too, but not for every function, not across sheets, and not with every column name.
 */
export function resolvedFormula(formula: string, findTable: TableFinder): string {
  return rewritten(formula, (piece) => {
    const table = piece.table === undefined ? undefined : findTable(piece.table);
    return table ? resolved(parseReference(piece.body ?? ""), table) : undefined;
  });
}

/** A formula as Excel keeps it: `[@Price]`, written inside a table, gets the table's name. */
export function qualifiedFormula(formula: string, ownTable: string | undefined): string {
  return rewritten(formula, ({ table, body }) =>
    table === undefined && ownTable && body !== undefined ? `${ownTable}[${body}]` : undefined,
  );
}

/** A formula as Excel shows it: references to the row of the table it stands in lose the table's name. */
export function shownFormula(formula: string, ownTable: string | undefined): string {
  return rewritten(formula, ({ table, body }) =>
    ownTable && table?.toLowerCase() === ownTable.toLowerCase() && body?.startsWith("@") ? `[${body}]` : undefined,
  );
}

/** A formula that calls a table by its new name where it called it by its former one. */
export function renamedFormula(formula: string, former: string, name: string): string {
  return rewritten(formula, ({ table, text }) => (table?.toLowerCase() === former.toLowerCase() ? name + text.slice(table.length) : undefined));
}

function rewritten(formula: string, replacement: (piece: Piece) => string | undefined): string {
  if (!formula.startsWith("=")) return formula;
  return formulaPieces(formula)
    .map((piece) => (piece.isReference ? (replacement(piece) ?? piece.text) : piece.text))
    .join("");
}

function resolved({ sections, thisRow, columns }: TableReference, table: FormulaTable): string {
  const across = columnSpan(columns, table);
  const down = thisRow ? rowSpan(["#data"], table) : rowSpan(sections, table);
  if (!across || !down) return REFERENCE_ERROR;
  const box = { row: down.first, rows: down.count, column: table.box.column + across.first, columns: across.count };
  const address = `${quotedSheet(table.sheetName)}!${boxAddress(box, "$")}`;
  if (!thisRow) return address;
  return `INDEX(${address},ROW()-${box.row}${box.columns > 1 ? ",0" : ""})`;
}

interface Span {
  first: number;
  count: number;
}

function columnSpan(names: string[], { columns }: FormulaTable): Span | undefined {
  if (names.length === 0) return { first: 0, count: columns.length };
  const indexes = names.map((name) => columns.findIndex((column) => column.toLowerCase() === name.toLowerCase()));
  const first = Math.min(...indexes);
  return first < 0 ? undefined : { first, count: Math.max(...indexes) - first + 1 };
}

function rowSpan(sections: string[], { box, hasTotals }: FormulaTable): Span | undefined {
  const last = box.row + box.rows - 1;
  const lastData = hasTotals ? last - 1 : last;
  const spans: Record<string, [number, number] | undefined> = {
    "#all": [box.row, last],
    "#headers": [box.row, box.row],
    "#data": [box.row + 1, lastData],
    "#totals": hasTotals ? [last, last] : undefined,
  };
  const chosen = (sections.length > 0 ? sections : ["#data"]).map((section) => spans[section.toLowerCase()]);
  const ends = chosen.filter((span) => span !== undefined);
  if (ends.length < chosen.length) return undefined;
  const first = Math.min(...ends.map(([start]) => start));
  return { first, count: Math.max(...ends.map(([, end]) => end)) - first + 1 };
}
