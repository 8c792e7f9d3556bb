import { CATALOG_KINDS } from "../catalog/kinds";
import { isoOfSerial, serialOfIso } from "../catalog/dates";
import { nameKey } from "../catalog/lookup";
import { CATALOG_DATE } from "../catalog/sources";
import { setting } from "../engine/settings";
import { isMissing, isZeroWord } from "../scenario/missingFigure";
import type { CellValue, Range } from "../scenario/range";
import { VERSION } from "../version";
import { ASSUMPTION_KEYS } from "./assumptionsTable";
import type { CatalogKey, TableKey } from "./names";

/** Something in a workbook to know of before it is handed on, and the table whose row shows it. */
interface WorkbookFinding {
  readonly says: string;
  readonly table?: TableKey;
  /** Zero-based, under the headers. */
  readonly row?: number;
  /** Whether bringing the workbook up to date sees to it. */
  readonly isOlder?: true;
}

/** The tables that are compared with the shipped ones. */
const COMPARED_KEYS = ["models", "deployments", "gpus", "prices"] as const satisfies readonly CatalogKey[];
const OLD_DAYS = 30;
const MOST_NAMED = 3;

/** What is out of date or edited in the tables of a workbook, headers first, on a day. */
export function workbookFindings(tables: ReadonlyMap<TableKey, Range>, catalogSerial: number | undefined, today: string): WorkbookFinding[] {
  return [...olderCatalog(catalogSerial), ...lackingSettings(tables.get("assumptions")), ...oldPrices(tables.get("prices"), today), ...COMPARED_KEYS.flatMap((key) => editedRows(key, tables.get(key)))];
}

function olderCatalog(serial: number | undefined): WorkbookFinding[] {
  if (serial === undefined || isoOfSerial(serial) >= CATALOG_DATE) return [];
  return [{ says: `The sheets were made with the catalog of ${isoOfSerial(serial)}; this version has that of ${CATALOG_DATE}. Bringing it up to date adds what came since.`, table: "assumptions", isOlder: true }];
}

/** The sheets say which version made them: an older one may lack sheets, settings and rows of this. */
export function olderVersion(made: unknown): WorkbookFinding[] {
  if (typeof made !== "string" || !isOlder(made, VERSION)) return [];
  return [{ says: `The sheets were made by version ${made}; this is ${VERSION}.`, table: "assumptions", isOlder: true }];
}

/** Whether a version comes before another: 0.10.0 comes after 0.9.2. */
function isOlder(version: string, than: string): boolean {
  const [parts, others] = [version, than].map((text) => text.split(".").map(Number)) as [number[], number[]];
  const at = others.findIndex((part, i) => parts[i] !== part);
  return at >= 0 && (parts[at] ?? 0) < others[at]!;
}

/** A table of an older version lacks the settings that came later: LLM functions take the preset's value for them, sheets have none. */
function lackingSettings(table: Range | undefined): WorkbookFinding[] {
  if (!table) return [];
  const [headers = [], ...rows] = table;
  const at = headers.indexOf("Setting");
  const missing = missingSettings(rows.map((row) => row[at]));
  return missing === undefined ? [] : [{ says: `The assumptions are of an older version and lack ${missing}.`, table: "assumptions", isOlder: true }];
}

/** The settings that are not among the labels of a table of assumptions, in words; undefined for none. */
export function missingSettings(labels: readonly unknown[]): string | undefined {
  const known = new Set(labels.map((label) => nameKey(String(label ?? ""))));
  const missing = ASSUMPTION_KEYS.map((key) => setting(key).label).filter((label) => !known.has(nameKey(label)));
  return missing.length === 0 ? undefined : `${missing.length === 1 ? "a setting" : `${missing.length} settings`}: ${some(missing)}`;
}

function oldPrices(table: Range | undefined, today: string): WorkbookFinding[] {
  if (!table) return [];
  const [headers = [], ...rows] = table;
  const [checked, retired] = [headers.indexOf("Checked"), headers.indexOf("Retired")];
  const day = serialOfIso(today)!;
  const old = rows.flatMap((row, i) => (typeof row[checked] === "number" && row[retired] !== "yes" && day - row[checked] > OLD_DAYS ? [{ i, age: day - row[checked] }] : []));
  if (old.length === 0) return [];
  const oldest = Math.max(...old.map(({ age }) => age));
  return [{ says: `${old.length} of ${rows.length} prices were last checked more than ${OLD_DAYS} days ago, the oldest ${Math.round(oldest)} days. Refresh prices in the view Catalog.`, table: "prices", row: old[0]!.i }];
}

/** Shipped rows whose figures are no longer the shipped ones; rows of one's own are nobody's edit. */
function editedRows(key: CatalogKey, table: Range | undefined): WorkbookFinding[] {
  if (!table) return [];
  const { columns, records, title } = CATALOG_KINDS[key];
  const [headers = [], ...rows] = table;
  const at = (field: string) => headers.indexOf(columns.find((column) => column.field === field)?.header ?? "");
  const figures = columns.filter(({ domain }) => domain);
  const keyOf = (name: unknown, from: unknown) => `${nameKey(String(name ?? ""))}|${from ?? ""}`;
  const dated = at("effectiveFrom");
  const shipped = new Map(records.map((record) => [keyOf(record.name, serialOfIso(String(record["effectiveFrom"] ?? ""))), record]));
  const edited = rows.flatMap((row, i) => {
    const record = shipped.get(keyOf(row[at("name")], dated < 0 || typeof row[dated] !== "number" ? undefined : row[dated]));
    const differs = record && figures.some(({ header, field }) => headers.includes(header) && figureOf(row[headers.indexOf(header)]) !== figureOf(record[field] as CellValue, true));
    return differs ? [{ i, name: record.name }] : [];
  });
  if (edited.length === 0) return [];
  return [{ says: `${title}: ${edited.length} shipped ${edited.length === 1 ? "row has" : "rows have"} other figures than this version ships: ${some(edited.map(({ name }) => name))}.`, table: key, row: edited[0]!.i }];
}

/** A figure as a cell says it; undefined where it is missing. */
function figureOf(cell: CellValue, isRecord = false): unknown {
  if (isZeroWord(cell) || (isRecord && cell === 0)) return 0;
  return isMissing(cell) ? undefined : typeof cell === "string" ? Number(cell) : cell;
}

function some(names: readonly string[]): string {
  return names.length <= MOST_NAMED ? names.join(", ") : `${names.slice(0, MOST_NAMED).join(", ")} and ${names.length - MOST_NAMED} more`;
}
