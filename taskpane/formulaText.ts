import type { CellValue, Range } from "../src/scenario/range";

/** An argument as a formula writes it, empty where it is left out, and as the function gets it. */
export interface Argument {
  readonly text: string;
  readonly value: unknown;
}

export const LEFT_OUT: Argument = { text: "", value: null };

const NAMESPACE = "LLM";

/** The formula of a call; arguments left out at the end are not written. */
export function formulaText(id: string, args: readonly Argument[]): string {
  const texts = args.map(({ text }) => text);
  while (texts.length > 0 && texts.at(-1) === "") texts.pop();
  return `=${NAMESPACE}.${id}(${texts.join(",")})`;
}

/** A value as a formula writes it. */
export function constantText(value: CellValue): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return `"${(value ?? "").replaceAll('"', '""')}"`;
}

/** An array constant; short rows are filled up with empty texts, since all rows must be of one length. */
function arrayText(rows: Range): string {
  const width = Math.max(...rows.map((row) => row.length));
  const texts = rows.map((row) => Array.from({ length: width }, (_, column) => constantText(row[column])).join(","));
  return `{${texts.join(";")}}`;
}

/** A text in quotes. */
export function textArgument(text: string): Argument {
  return text === "" ? LEFT_OUT : { text: constantText(text), value: text };
}

export function numberArgument(value: number): Argument {
  return { text: constantText(value), value };
}

export function arrayArgument(rows: Range): Argument {
  return { text: arrayText(rows), value: rows };
}
