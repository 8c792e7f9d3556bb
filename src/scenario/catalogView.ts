import { type AnyTable, CATALOG_KINDS, type CatalogKind } from "../catalog/kinds";
import { answering, closest, known, nameIndex, nameKey, unknownName } from "../catalog/lookup";
import type { Named } from "../catalog/records";
import type { Column } from "../catalog/tables";
import { textsNeeded } from "../catalog/texts/arrival";
import { DomainError, NotAvailableError } from "../engine/check";
import { once } from "../engine/once";
import { ZERO_WORD, takesZeroWord } from "./missingFigure";

/** What a cell of a catalog table shows; a missing figure is an empty text. */
type Shown = string | number;
type AnyRecord = Named & Readonly<Record<string, unknown>>;

/** The kind a word stands for. */
export function catalogKind(word: string): CatalogKind {
  const kinds = Object.keys(CATALOG_KINDS) as CatalogKind[];
  const found = kinds.find((kind) => nameKey(kind) === nameKey(word));
  if (!found) throw new DomainError(`"${word}" is no kind of catalog table. Kinds: ${kinds.join(", ")}.`);
  return found;
}

/** The rows of a catalog table with its headers; a filter keeps the rows in which some text holds all of its words. */
export function catalogTable(kind: CatalogKind, filter = ""): Shown[][] {
  textsNeeded();
  const table = CATALOG_KINDS[kind];
  const words = filter.split(/\s+/).map(nameKey).filter((word) => word !== "");
  const records = table.records.filter((record) => holds(record, words));
  if (records.length === 0) throw new NotAvailableError(`No row of the ${table.name} table has "${filter}" in it. Leave the filter out to see all ${table.records.length} rows.`);
  return tableOf(table, records);
}

/** Records of a table by rows, with headers. */
export function tableOf<R>({ columns }: { readonly columns: readonly Column<R>[] }, records: readonly R[]): Shown[][] {
  textsNeeded();
  return [columns.map(({ header }) => header), ...records.map((record) => columns.map((column) => shownInTable(column, record[column.field])))];
}

function holds(record: AnyRecord, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = Object.values(record).filter((value) => typeof value === "string" || Array.isArray(value)).map((value) => nameKey(String(value))).join(" ");
  return words.every((word) => text.includes(word));
}

/** A spilled table may be passed on to a function, which reads an empty text as missing, and a 0 as a blank. */
function shownInTable<R>(column: Column<R>, value: unknown): Shown {
  return value === 0 && takesZeroWord(column) ? ZERO_WORD : shown(value);
}

function shown(value: unknown): Shown {
  if (typeof value === "boolean") return value ? "yes" : "no";
  return typeof value === "number" || typeof value === "string" ? value : "";
}

const indexes = once(() => ({
  models: nameIndex(CATALOG_KINDS.models.records), gpus: nameIndex(CATALOG_KINDS.gpus.records),
  benchmarks: nameIndex(CATALOG_KINDS.benchmarks.records),
}));

/** One field of a model or GPU; a figure that no source gives is refused by name. */
export function recordField(kind: "models" | "gpus", name: string, field: string): Shown {
  textsNeeded();
  const table = CATALOG_KINDS[kind];
  const index = indexes()[kind];
  const record = known(index, name);
  if (!record) throw unknownName(kind === "models" ? "open model" : "GPU", name, index, table.name);
  const column = columnOf(table, field);
  const value = record[column.field];
  if (value === undefined) throw new NotAvailableError(`${record.name} lacks: ${column.header}. The catalog's sources do not give it.`);
  return shown(value);
}

/** The column a word stands for: its header, with or without the unit. */
function columnOf(table: AnyTable, field: string): Column<AnyRecord> {
  const wanted = nameKey(field);
  const found = table.columns.find(({ header }) => nameKey(header) === wanted || nameKey(header.replace(/\(.*/, "")) === wanted);
  if (found) return found;
  const headers = table.columns.map(({ header }) => header);
  throw new DomainError(`"${field}" is not a field of the ${table.name} table. Closest: ${closest(field, headers).join(", ")}.`);
}

export type SourceField = "source" | "link" | "checked" | "note";
const RECORD_FIELD = { source: "source", link: "url", checked: "checked", note: "note" } as const satisfies Record<SourceField, keyof Named>;

/** Where the figures of a model, API, GPU or score come from, looked for in this order. */
export function sourceField(prices: Parameters<typeof known<Named>>[0], name: string, field: SourceField): string {
  textsNeeded();
  const { models, gpus, benchmarks } = indexes();
  const searched = [models, prices, gpus, benchmarks] as readonly Parameters<typeof known<Named>>[0][];
  const index = searched.find((candidate) => answering(candidate, name).length > 0);
  const record = index && known(index, name);
  if (!record) throw unknownName("model, API or GPU", name, new Map(searched.flatMap((candidate) => [...candidate])), "catalog");
  const value = record[RECORD_FIELD[field]];
  if (value === undefined) throw new NotAvailableError(`${record.name} has no ${field} in the catalog.`);
  return value;
}
