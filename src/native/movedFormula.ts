import { reference } from "../sheets/address";
import { formulaTokens, isName, isReference } from "./formulaTokens";

/** A cell of a sheet, zero-based. */
interface SheetCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Where a cell has gone on its sheet; undefined where it stays or nobody knows. */
export type Moved = (cell: SheetCell) => { readonly row: number; readonly column: number } | undefined;

const PREFIX = /^(?:'((?:[^']|'')+)'|([^'![\]]+))!/;
const CELL = /^(\$?)([A-Z]{1,3})(\$?)(\d+)$/i;
const TABLE = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)(?=\[)/u;

/** Whether a formula reads a sheet or a table by name; case does not count. */
export function readsAny(formula: string, sheets: readonly string[], tables: readonly string[]): boolean {
  const [wantedSheets, wantedTables] = [lowered(sheets), lowered(tables)];
  return formulaTokens(formula).some((token) => {
    const { sheet } = prefixed(token.text);
    if (isName(token)) return wantedTables.has(token.text.toLowerCase());
    if (!isReference(token)) return false;
    const table = TABLE.exec(token.text)?.[1];
    return (sheet !== undefined && wantedSheets.has(sheet.toLowerCase())) || (table !== undefined && wantedTables.has(table.toLowerCase()));
  });
}

/** A formula that stands on a sheet, its references to cells following where those have gone; `$` and all else stay. */
export function movedFormula(formula: string, ownSheet: string, moved: Moved): string {
  return formulaTokens(formula).map((token) => (isReference(token) ? movedReference(token.text, ownSheet, moved) : token.text)).join("");
}

function movedReference(text: string, ownSheet: string, moved: Moved): string {
  const { prefix, sheet = ownSheet, rest } = prefixed(text);
  const corners = rest.split(":");
  if (corners.length > 2 || !corners.every((corner) => CELL.test(corner))) return text;
  const places = corners.map((corner) => {
    const [, , letters, , row] = CELL.exec(corner)!;
    return moved({ sheet, row: Number(row) - 1, column: columnOf(letters!) });
  });
  if (places.some((place) => place === undefined)) return text;
  return prefix + corners.map((corner, i) => {
    const [, columnMark, , rowMark] = CELL.exec(corner)!;
    return reference(places[i]!.row, places[i]!.column, { column: columnMark === "$", row: rowMark === "$" });
  }).join(":");
}

function prefixed(text: string): { readonly prefix: string; readonly sheet?: string; readonly rest: string } {
  const found = PREFIX.exec(text);
  if (!found) return { prefix: "", rest: text };
  return { prefix: found[0], sheet: found[1]?.replaceAll("''", "'") ?? found[2]!, rest: text.slice(found[0].length) };
}

function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function lowered(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()));
}
