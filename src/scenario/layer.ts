import { AVAILABILITY_TABLE, COMPARISON_TABLE, COST_EFFICIENCY_TABLE, CURRENCY_TABLE, RENTAL_TABLE, THROUGHPUT_TABLE } from "../catalog/referenceTables";
import { BENCHMARK_TABLE, DEPLOYMENT_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE, type CatalogTable, type Column } from "../catalog/tables";
import { distance } from "fastest-levenshtein";
import { nameKey } from "../catalog/lookup";
import type { BenchmarkRecord, DeploymentRecord, GpuRecord, ModelRecord, Named, PriceRecord } from "../catalog/records";
import { DomainError } from "../engine/check";
import { perObject } from "../engine/perObject";
import { isBlankOrZero, isMissing, isZeroWord, takesZeroWord } from "./missingFigure";
import { type CellValue, type Range, cellText } from "./range";
import { rowReader } from "./reusedRows";
import { settingsRows, type SettingRow, type SettingsLayer } from "./settingsRows";

/** What one range of the context says: settings, or rows of one catalog table. */
export interface Layer extends SettingsLayer {
  readonly models?: readonly ModelRecord[];
  readonly deployments?: readonly DeploymentRecord[];
  readonly gpus?: readonly GpuRecord[];
  readonly prices?: readonly PriceRecord[];
  readonly benchmarks?: readonly BenchmarkRecord[];
}

const TABLES = { models: MODEL_TABLE, deployments: DEPLOYMENT_TABLE, prices: PRICE_TABLE, gpus: GPU_TABLE, benchmarks: BENCHMARK_TABLE } as const;
type TableKey = keyof typeof TABLES;
const TABLE_KEYS = Object.keys(TABLES) as TableKey[];

interface Headed {
  readonly columns: readonly { readonly header: string }[];
}

/** Tables for reading only: known when they are passed, and passed over. */
const REFERENCE_TABLES: readonly Headed[] = [THROUGHPUT_TABLE, RENTAL_TABLE, CURRENCY_TABLE, AVAILABILITY_TABLE, COST_EFFICIENCY_TABLE, COMPARISON_TABLE];

const HEADED: readonly { readonly key: TableKey | "reference"; readonly table: Headed }[] = [
  ...TABLE_KEYS.map((key) => ({ key, table: TABLES[key] })), ...REFERENCE_TABLES.map((table) => ({ key: "reference" as const, table })),
];

/** Reads a range of the context: a settings range, or a catalog table known by its headers. */
export function layerOf(range: Range): Layer {
  const headers = (range[0] ?? []).map((cell) => nameKey(cellText(cell)));
  const settingColumn = headers.indexOf("setting");
  const valueColumn = headers.indexOf("value");
  if (settingColumn >= 0 && valueColumn >= 0) {
    // The cells of our own table show shares in percent.
    return settingsRows(range.slice(1).map((row): SettingRow => [row[settingColumn], row[valueColumn]]), headers.includes(OWN_HEADER));
  }
  if (isUsage(headers)) throw new DomainError("A Usage table is no setting: pass what it amounts to, LLM.USAGE(Usage[#All]).");
  const key = tableKey(headers);
  if (key === "reference") return {};
  if (key) return { [key]: tableRows(TABLES[key] as unknown as CatalogTable<Named>, range) };
  if (range.every((row) => row.length === 2)) return settingsRows(range as readonly SettingRow[]);
  throw unrecognised(range);
}

/** A header that of all ranges of settings only the table of assumptions has. */
export const OWN_HEADER = "presetvalue";

/** Headers that of all tables only Usage has. */
const USAGE_HEADERS = ["month", "inputtokens", "outputtokens"];

function isUsage(headers: readonly string[]): boolean {
  return USAGE_HEADERS.every((header) => headers.includes(header));
}

/** The table with the most of these headers. A table is known by the header of its name column and one header more. */
function tableKey(headers: readonly string[]): TableKey | "reference" | undefined {
  let [best, most]: [TableKey | "reference" | undefined, number] = [undefined, 1];
  for (const { key, table } of HEADED) {
    const found = headersFound(table, headers);
    if (found > most) [best, most] = [key, found];
  }
  return best;
}

function headersFound(table: Headed, headers: readonly string[]): number {
  const [name = "", ...others] = headerKeys(table);
  return headers.includes(name) ? 1 + others.filter((header) => headers.includes(header)).length : 0;
}

const knownKeys = new WeakMap<Headed, readonly string[]>();

/** A table's headers without case and punctuation, made once: every range of a sheet is held against all of them. */
function headerKeys(table: Headed): readonly string[] {
  const known = knownKeys.get(table);
  if (known) return known;
  const keys = table.columns.map(({ header }) => nameKey(header));
  knownKeys.set(table, keys);
  return keys;
}

/** The records of a table's rows. A column that the range lacks leaves a built-in figure as it is; a blank cell, a 0 and the word n/a are missing. */
function tableRows<R extends Named>(table: CatalogTable<R>, range: Range): R[] {
  const dated = columnsOf(table, range[0] ?? []).some((column) => column?.field === "effectiveFrom");
  const records = recordsOf(table as unknown as AnyTable)(range).filter((row) => row["name"] !== undefined);
  const names = new Set<string>();
  for (const row of records) {
    const key = rowKey(row);
    if (names.has(key)) throw new DomainError(twoRows(table.name, String(row["name"]), dated));
    names.add(key);
  }
  return records as unknown as R[];
}

type Row = Readonly<Record<string, CellValue>>;
type AnyTable = CatalogTable<Row>;

const rowKey = perObject(({ name, effectiveFrom }: Row) => `${nameKey(String(name))} ${cellText(effectiveFrom)}`);

const recordsOf = perObject((table: AnyTable) => {
  let [headers, columns]: [readonly CellValue[] | undefined, ReturnType<typeof columnsOf<Row>>] = [undefined, []];
  return rowReader((first, row) => {
    if (first !== headers) [headers, columns] = [first, columnsOf(table, first)];
    return record(columns, row);
  });
});

function columnsOf<R>(table: CatalogTable<R>, headers: readonly CellValue[]): (Column<R> | undefined)[] {
  return headers.map((header) => columnOf(table, cellText(header)));
}

function twoRows(table: string, name: string, dated: boolean): string {
  return `The ${table} table has two rows for "${name}"${dated ? " with the same Effective from; keep one, or give each its date" : "; keep one"}.`;
}

function record<R>(columns: readonly (Column<R> | undefined)[], row: readonly CellValue[]): Record<string, CellValue> {
  return Object.fromEntries(columns.flatMap((column, at) => (column === undefined ? [] : [[column.field, fieldValue(column, row[at])]])));
}

/** What a cell says of a field: nothing where it is missing, text in a column of text whatever was typed there. */
export function fieldValue<R>(column: Column<R>, cell: CellValue): CellValue {
  if (isMissing(cell)) return undefined;
  if (takesZeroWord(column) && isZeroWord(cell)) return 0;
  return column.show === "text" || typeof cell === "string" ? cellText(cell) : cell;
}

/** The column behind a header; undefined for a column of the user's own. A header that is almost one of ours is refused. */
export function columnOf<R>(table: CatalogTable<R>, header: string): Column<R> | undefined {
  const { columns, name } = table;
  const column = columns[headerKeys(table).indexOf(nameKey(header))];
  if (column) return column;
  const meant = columns.find((known) => nearlySame(header, known.header));
  if (meant) throw new DomainError(`The ${name} table has a column "${header}"; write it "${meant.header}".`);
  return undefined;
}

/** The same words, or all but one letter, with another unit or none: "Price", "Input (USD/1K tokens)". */
function nearlySame(header: string, known: string): boolean {
  const words = nameKey(withoutUnit(header));
  const wanted = nameKey(withoutUnit(known));
  return words === wanted || (words.length > 4 && distance(words, wanted) === 1);
}

function withoutUnit(header: string): string {
  return header.replace(/\(.*/, "");
}

function unrecognised(range: Range): DomainError {
  const first = (range[0] ?? []).filter((cell) => !isBlankOrZero(cell)).map(cellText).slice(0, 4).join(", ");
  return new DomainError(
    `The range that starts "${first}" is neither settings nor a catalog table. Pass two columns (setting, value), ` +
      `or a table together with its header row, such as Assumptions[#All] or Prices[#All].`,
  );
}
