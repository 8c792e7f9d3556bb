import type { CellError, CellValue } from "./marshalling";

/** What a function gives: a value, or a table that spills. */
export type FunctionResult = CellValue | CellValue[][];

/** How the runtime reports a result: invocation id, success, value or message, error code. */
export type Answer = [number, boolean, unknown, number?];

const ERRORS: Record<number, string> = { 1: "#N/A", 5: "#DIV/0!", 6: "#NUM!", 8: "#NULL!", 9: "#NAME?", 10: "#NAME?" };

/** The value of a cell whose function has answered. */
export function answeredValue([, succeeded, value, code]: Answer): FunctionResult {
  return succeeded ? resultValue(value) : { error: ERRORS[code ?? 0] ?? "#VALUE!", message: errorText(value) };
}

function resultValue(value: unknown): FunctionResult {
  return Array.isArray(value)
    ? value.map((row) => (Array.isArray(row) ? row : [row]).map(cellValue))
    : cellValue(value);
}

function cellValue(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value !== "object") return value as CellValue;
  const { code, message } = value as { code?: string; message?: string };
  return code ? { error: code, message } : { error: "#VALUE!" };
}

function errorText(value: unknown): CellError["message"] {
  return typeof value === "string" && value !== "" ? value : undefined;
}
