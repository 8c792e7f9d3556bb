import type { Named } from "../catalog/records";
import type { CatalogTable, ColumnShow } from "../catalog/tables";
import { recordFigure } from "../scenario/figures";
import { takesZeroWord } from "../scenario/missingFigure";
import { readFigure } from "../sheets/lookup";
import type { FormatName } from "../sheets/styles";
import { type Indexed, tableCell } from "./catalogCells";
import type { Context } from "./context";
import { type Expression, OF, OWN_NAME, line, native, provided } from "./expression";
import { address, lookUp, yourCell } from "./lookedUp";

const FORMAT_OF_SHOW: Readonly<Record<ColumnShow, FormatName>> = {
  text: "text", number: "number", usd: "price", percent: "percent", flag: "text", date: "text", link: "text",
};
const UNIT = /\((.+)\)/;
const UNIT_OF_SHOW: Readonly<Partial<Record<ColumnShow, string>>> = { number: "count", percent: "share" };

/** A record of the catalog with the tables passed along laid over, and how the rows of its name are told apart. */
export interface KnownRecord<R extends Named> extends Indexed<R> {
  readonly record: R;
  readonly isRow?: (cells: Readonly<Record<string, unknown>>) => boolean;
}

/** A figure of a record: the user's cell where a table passed along gives it, else the catalog's; undefined where it is missing. */
export function catalogFigure<R extends Named>(context: Context, known: KnownRecord<R>, field: keyof R & string): Expression | undefined {
  const { table, record, isRow } = known;
  const value = recordFigure(table, record, field)?.toNumber();
  if (value === undefined) return undefined;
  const about = { ...columnOf(table, field), of: record.name, value };
  const cell = tableCell(context, known, record.name, field, isRow);
  if (cell === undefined) return line({ ...about, key: `${table.name}:${record.name}:${field}:${value}`, kind: "given", source: sourceText(record) });
  const found = lookUp(cell, record.name, OWN_NAME);
  const from = address(cell);
  return line({ ...about, key: `${table.name}:${record.name}:${from}`, kind: "read", formula: readFigure(found, takesZeroWord(table.columns.find((column) => column.field === field)!)), ...yourCell(cell) });
}

/** An expression that holds while a text of the user's table, taken once and for all, still stands there. */
export function whileNamed<R extends Named>(context: Context, known: KnownRecord<R>, field: keyof R & string, expression: Expression): Expression {
  const cell = tableCell(context, known, known.record.name, field, known.isRow);
  if (cell === undefined) return expression;
  const text = String(known.record[field]);
  const { label } = columnOf(known.table, field);
  const named = line({ key: `named:${text}`, kind: "given", of: OF.argument, label, unit: "", format: "text", value: text, source: "The name the formulas were converted for" });
  return provided(expression, native`${address(cell)}=${named}`);
}

/** What a column says of its figures. */
export function columnOf<R>({ columns }: CatalogTable<R>, field: keyof R & string): { label: string; unit: string; format: FormatName } {
  const { header, show } = columns.find((column) => column.field === field)!;
  return { label: header.replace(/ \(.*/, ""), unit: UNIT.exec(header)?.[1] ?? UNIT_OF_SHOW[show] ?? "", format: FORMAT_OF_SHOW[show] };
}

/** Where a record's figures come from, in a line. */
export function sourceText({ source, checked }: Named): string {
  return source === undefined ? "Your table" : `${source}${checked === undefined ? "" : `, compared on ${checked}`}`;
}
