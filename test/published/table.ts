import { readFileSync } from "node:fs";
import { Decimal } from "../../src/engine/decimal";

/** A source's table as printed: one record a row, every figure kept as the text it was printed as. */
export function publishedTable(file: string): Record<string, string>[] {
  const lines = readFileSync(new URL(file, import.meta.url), "utf8").trim().split(/\r?\n/);
  const [headers = [], ...rows] = lines.map((line) => line.split(","));
  return rows.map((cells) => Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? ""])));
}

/** How many decimals a printed figure shows. */
export function printedDecimals(printed: string): number {
  return printed.split(".")[1]?.length ?? 0;
}

/**
 * Whether a value prints as the source shows it: rounded to as many decimals as printed. A value exactly halfway may
 * be printed either way, since the sources rounded binary fractions.
 */
export function printsAs(value: Decimal, printed: string): boolean {
  const decimals = printedDecimals(printed);
  return [Decimal.ROUND_HALF_UP, Decimal.ROUND_HALF_DOWN].some((rounding) => value.toDecimalPlaces(decimals, rounding).eq(printed));
}
