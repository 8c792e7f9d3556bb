import { nameKey } from "../catalog/lookup";
import type { PriceRecord } from "../catalog/records";
import { PRICE_TABLE } from "../catalog/tables";
import { isMissing, isZeroWord } from "../scenario/missingFigure";
import type { CellValue, Range } from "../scenario/range";

const NUMERIC: ReadonlySet<string> = new Set(["number", "usd", "percent"]);
const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** The rows of a Prices table as they stand, headers first; what cannot be read is left out, since nothing is computed here. */
export function tableRecords([headers = [], ...rows]: Range): PriceRecord[] {
  const columns = headers.map((header) => PRICE_TABLE.columns.find((column) => nameKey(column.header) === nameKey(String(header ?? ""))));
  return rows.flatMap((row) => {
    const fields = columns.flatMap((column, at): [string, CellValue][] => {
      const value = column && field(row[at], NUMERIC.has(column.show));
      return column && value !== undefined ? [[column.field, value]] : [];
    });
    const record = Object.fromEntries(fields);
    return record["name"] === undefined ? [] : [{ ...record, name: String(record["name"]) } as PriceRecord];
  });
}

function field(cell: CellValue, isNumeric: boolean): CellValue {
  if (isMissing(cell)) return undefined;
  if (isNumeric && isZeroWord(cell)) return 0;
  return isNumeric && typeof cell === "string" && PLAIN_NUMBER.test(cell.trim()) ? Number(cell) : cell;
}
