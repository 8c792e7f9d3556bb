import { readFileSync } from "node:fs";

/** A table of a document: one record a row, by header, as printed. */
export type PrintedTable = readonly Readonly<Record<string, string>>[];

/** The tables of a document under docs/, in the order they stand. */
export function documentTables(file: string): PrintedTable[] {
  const text = readFileSync(new URL(`../../docs/${file}`, import.meta.url), "utf8");
  return [...text.matchAll(/(?:^\|.*\|$\n?)+/gm)].map(([table]) => {
    const [headers = [], , ...rows] = table.trim().split("\n").map(cellsOf);
    return rows.map((cells) => Object.fromEntries(headers.map((header, column) => [header, cells[column] ?? ""])));
  });
}

function cellsOf(line: string): string[] {
  return line.slice(1, -1).split("|").map((cell) => cell.trim().replaceAll("`", ""));
}

/** A printed figure without its grouping; a percentage as the number before the sign. */
export function plainFigure(printed: string): string {
  return printed.replaceAll(",", "").replace("%", "");
}

/** The settings in a text such as "Staff = 0, Utilization = 1". */
export function settingsIn(text: string): [string, number][] {
  return [...text.matchAll(/([A-Z][\w ]+?) = ([\d.]+)/g)].map(([, label = "", value]) => [label, Number(value)]);
}
