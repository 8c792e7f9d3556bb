import type { FunctionResult } from "./functionResult";
import type { Argument, CellValue } from "./marshalling";

/**
 * Calls a function as Excel's dynamic arrays do: where a range stands for an argument that takes a single value, the
 * function is called for each cell and the results spill. Undefined while one of the results is missing.
 */
export function lifted(
  args: Argument[],
  isMatrix: (position: number) => boolean,
  call: (args: Argument[]) => FunctionResult | undefined,
): FunctionResult | undefined {
  const ranges = args.filter(
    (argument, position): argument is CellValue[][] => !isMatrix(position) && isTable(argument),
  );
  if (ranges.length === 0) return call(args);
  const rows = Math.max(...ranges.map((range) => range.length));
  const columns = Math.max(...ranges.map((range) => range[0]?.length ?? 0));
  const at = (row: number, column: number) =>
    call(
      args.map((argument, position) =>
        Array.isArray(argument) && !isMatrix(position) ? element(argument, row, column) : argument,
      ),
    );
  const results = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => at(row, column)),
  );
  return results.flat().includes(undefined) ? undefined : results.map((row) => row.map(firstValue));
}

function isTable(argument: Argument): argument is CellValue[][] {
  return Array.isArray(argument) && (argument.length > 1 || (argument[0]?.length ?? 0) > 1);
}

/** A cell of a range, still as one: a blank cell is not an argument left out. A single row or column serves every row or column. */
function element(range: CellValue[][], row: number, column: number): CellValue[][] {
  const cells = range[range.length === 1 ? 0 : row];
  const value = cells?.[cells.length === 1 ? 0 : column];
  return [[value === undefined ? { error: "#N/A" } : value]];
}

function firstValue(result: FunctionResult | undefined): CellValue {
  return Array.isArray(result) ? (result[0]?.[0] ?? null) : (result ?? null);
}
