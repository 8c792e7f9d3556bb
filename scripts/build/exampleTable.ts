import { shownFigure } from "../../taskpane/shownFigure";

/** A table is shown up to here; what is left out is said. */
const MOST_ROWS = 6;
const MOST_COLUMNS = 10;

/** The part of a spilled table that the help shows. */
export interface ExampleTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether each column holds figures, which stand to the right. */
  readonly figures: readonly boolean[];
  /** What is left out, in words; empty when nothing is. */
  readonly leftOut: string;
}

/** The upper left corner of what a function spills. */
export function exampleTable(spilled: readonly (readonly unknown[])[]): ExampleTable {
  const corner = spilled.slice(0, MOST_ROWS + 1).map((row) => row.slice(0, MOST_COLUMNS));
  const [headers = [], ...rows] = corner.map((row) => row.map(shownFigure));
  const figures = headers.map((_, column) => corner.slice(1).some((row) => typeof row[column] === "number"));
  const leftOut = [
    ...count(spilled.length - 1 - MOST_ROWS, "row"),
    ...count((spilled[0]?.length ?? 0) - MOST_COLUMNS, "column"),
  ];
  return { headers, rows, figures, leftOut: leftOut.length === 0 ? "" : `And ${leftOut.join(" and ")} more.` };
}

function count(number: number, noun: string): string[] {
  if (number <= 0) return [];
  return [`${number} ${noun}${number === 1 ? "" : "s"}`];
}
