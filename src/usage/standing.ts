import { isoOfSerial } from "../catalog/dates";
import { nameKey } from "../catalog/lookup";
import { USAGE_TABLE, type UsageRow } from "../catalog/usageTable";
import type { CellValue, Range } from "../scenario/range";

/** New rows beside those of a Usage table that stands. */
export interface Beside {
  /** Those that the table has not. */
  readonly added: readonly UsageRow[];
  /** How many stand there already, to the digit. */
  readonly unchanged: number;
  /** Months of an API that the table has with other figures, in words: adding them would count them twice. */
  readonly twice: readonly string[];
}

/** Holds rows against a table with its headers. Costs may stand in one row and tokens in another: an export of each is usual. */
export function besideStanding(rows: readonly UsageRow[], [headers = [], ...standing]: Range): Beside {
  const columnOf = (field: keyof UsageRow) => headers.findIndex((header) => nameKey(String(header ?? "")) === nameKey(USAGE_TABLE.columns.find((column) => column.field === field)!.header));
  const columns = new Map(USAGE_TABLE.columns.map(({ field }) => [field, columnOf(field)]));
  const cells = standing.map((row) => (field: keyof UsageRow) => row[columns.get(field) ?? -1]);
  const known = new Map<string, typeof cells>();
  for (const cell of cells) {
    const key = JSON.stringify([monthIn(cell("month")), nameKey(text(cell("name"))), nameKey(text(cell("workload"))), text(cell("batch")).toLowerCase() === "yes"]);
    known.set(key, [...(known.get(key) ?? []), cell]);
  }
  const added: UsageRow[] = [];
  const twice: string[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const there = known.get(JSON.stringify([row.month.slice(0, 7), nameKey(row.name), nameKey(row.workload ?? ""), row.batch === true])) ?? [];
    if (there.some((cell) => FIGURES.every((field) => number(cell(field)) === (row[field] ?? 0)))) unchanged += 1;
    else if (there.some((cell) => (tokens(row) > 0 && number(cell("inputTokens")) + number(cell("outputTokens")) > 0) || (row.cost !== undefined && number(cell("cost")) !== 0))) twice.push(`${row.month.slice(0, 7)} ${row.name}${row.workload === undefined ? "" : ` (${row.workload})`}`);
    else added.push(row);
  }
  return { added, unchanged, twice };
}

const FIGURES = ["inputTokens", "outputTokens", "cost"] as const;

function tokens({ inputTokens = 0, outputTokens = 0 }: UsageRow): number {
  return inputTokens + outputTokens;
}

function text(cell: CellValue): string {
  return cell === null || cell === undefined ? "" : String(cell).trim();
}

function number(cell: CellValue): number {
  return typeof cell === "number" ? cell : 0;
}

function monthIn(cell: CellValue): string {
  return typeof cell === "number" ? isoOfSerial(cell).slice(0, 7) : text(cell).slice(0, 7);
}
