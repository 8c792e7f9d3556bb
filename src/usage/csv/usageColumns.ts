import { nameKey } from "../../catalog/lookup";
import { USAGE_TABLE } from "../../catalog/usageTable";
import type { ColumnSubject } from "../../priceImport/csv/columnLayout";
import { only, proposedMark } from "../../priceImport/csv/columnProposal";
import { currencyIn, unitIn, wordsOf } from "../../priceImport/csv/headerWords";
import { currencyOf } from "../../priceImport/csv/currencies";
import { shownCurrency } from "../../priceImport/csv/csvFigure";
import { columnQuestions, isRate } from "../../priceImport/csv/openQuestions";
import type { CsvTable } from "../../priceImport/csv/csvTable";
import { USAGE_FIELDS, type UsageField, type UsageLayout, usageLabel } from "./usageFields";

/** Matching the columns of usage. */
export const USAGE_COLUMNS: ColumnSubject<UsageField> = { fields: USAGE_FIELDS, asksCached: true, proposed: proposedUsageLayout, open: usageQuestions };

const TOKENS: readonly UsageField[] = ["inputTokens", "cachedTokens", "cacheWriteTokens", "outputTokens"];
const HEADERS_WITHIN = 30;

/** The fields that would change a bill or its volume: a column that may be one of them is never passed over unasked. */
const MATTERING: readonly UsageField[] = [...TOKENS, "requests", "cost", "currency", "batch"];

/** The layout of a CSV headed as the Usage table is, which needs no matching; nothing for any other, nor where another column may hold what the bill rests on. */
export function exactLayout(table: CsvTable): UsageLayout | undefined {
  const headers = table.rows[0] ?? [];
  const fields = headers.map(exactField);
  const isExact = ["month", "api", "inputTokens", "outputTokens"].every((field) => fields.includes(field as UsageField));
  const mayMatter = (header: string) => {
    const field = isOwnHeader(header) ? undefined : likelyUsageField(header);
    return field !== undefined && MATTERING.includes(field) && !fields.includes(field);
  };
  if (!isExact || headers.some(mayMatter)) return undefined;
  const layout = laidOut(table, 0, fields, "within");
  // The table's costs are in USD where no column says otherwise.
  return fields.includes("currency") ? layout : { ...layout, currency: layout.currency ?? "USD" };
}

/** How a CSV of usage is to be read as far as it shows; what it does not show is left undefined. */
export function proposedUsageLayout(table: CsvTable, headerRow = likelyHeaderRow(table)): UsageLayout {
  const headers = table.rows[headerRow] ?? [];
  const cached = headers.some((header) => likelyUsageField(header) === "inputTokens" && UNCACHED.test(header)) ? "beside" : undefined;
  return laidOut(table, headerRow, headers.map((header) => exactField(header) ?? likelyUsageField(header)), cached);
}

/** What has still to be chosen before a CSV of usage can be read, in words. */
export function usageQuestions({ cached, ...layout }: UsageLayout, table: CsvTable): string[] {
  const { fields, unit, currency, rate, mark } = layout;
  const has = (...some: readonly UsageField[]) => some.some((field) => fields.includes(field));
  return [
    ...columnQuestions(layout, table, ["month", "api"], usageLabel),
    ...(has("inputTokens", "outputTokens", "cost") ? [] : [`no column is ${usageLabel("inputTokens")}, ${usageLabel("outputTokens")} or ${usageLabel("cost")}`]),
    ...(has(...TOKENS) && unit === undefined ? ["of how many tokens the counts are"] : []),
    ...(has("cachedTokens", "cacheWriteTokens") && cached === undefined ? ["whether the input tokens count the cached ones"] : []),
    ...(has("cost") && currency === undefined ? ["the currency of the costs"] : []),
    ...(has("cost") && currency !== undefined && currency !== "USD" && rate !== undefined && !isRate(rate) ? [`the rate: how many USD one ${currency} is, such as 1.08, or nothing`] : []),
    ...(mark === undefined ? ["whether a point or a comma is the decimal sign"] : []),
  ];
}

function laidOut(table: CsvTable, headerRow: number, fields: UsageLayout["fields"], cached: UsageLayout["cached"]): UsageLayout {
  const headers = table.rows[headerRow] ?? [];
  const rows = table.rows.slice(headerRow + 1);
  const columns = (some: readonly UsageField[]) => fields.flatMap((field, at) => (field !== undefined && some.includes(field) ? [at] : []));
  const texts = (at: readonly number[]) => [...new Set(rows.flatMap((row) => at.map((column) => row[column] ?? "")))];
  const costs = columns(["cost"]);
  const stated = texts(columns(["currency"])).filter((text) => text !== "").map((text) => currencyOf(text) ?? text);
  const currency = only([...costs.map((at) => currencyIn(headers[at] ?? "")), ...stated, ...texts(costs).flatMap((text) => shownCurrency(text) ?? [])]);
  const counts = columns(TOKENS);
  return {
    headerRow, fields, cached,
    // Counts whose headers name no unit are tokens, as nobody counts otherwise without saying so.
    unit: counts.some((at) => countedIn(headers[at] ?? "") !== undefined) ? only(counts.map((at) => countedIn(headers[at] ?? ""))) : "token",
    currency: currency !== undefined && currencyOf(currency) === currency && currency !== "¥" ? currency : undefined,
    rate: undefined,
    mark: proposedMark(table.delimiter, texts(costs)),
  };
}

const MILLIONS = /tok.*[^\p{L}](?:m|mn|mln|mio)(?!\p{L})/iu;
const THOUSANDS = /tok.*[^\p{L}](?:k|tsd)(?!\p{L})/iu;

/** Of how many tokens the counts under a header are, where it says: here an M or a k beside the tokens does, which in a price list may be of a context. */
function countedIn(header: string): ReturnType<typeof unitIn> {
  return unitIn(header) ?? (MILLIONS.test(header) ? "1M" : THOUSANDS.test(header) ? "1K" : undefined);
}

function likelyHeaderRow({ rows }: CsvTable): number {
  const scores = rows.slice(0, HEADERS_WITHIN).map((row) => new Set(row.flatMap((cell) => exactField(cell) ?? likelyUsageField(cell) ?? [])).size);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

/** The Usage table's own fields by another name than the record's. */
const OWN: Readonly<Record<string, UsageField>> = { name: "api" };
const FIELDS: ReadonlySet<string> = new Set<UsageField>(["month", "workload", "batch", "requests", "inputTokens", "cachedTokens", "cacheWriteTokens", "outputTokens", "cost", "currency"]);

function isOwnHeader(header: string): boolean {
  return USAGE_TABLE.columns.some((column) => nameKey(column.header) === nameKey(header));
}

function exactField(header: string): UsageField | undefined {
  const field = USAGE_TABLE.columns.find((column) => nameKey(column.header) === nameKey(header))?.field;
  return field === undefined ? undefined : OWN[field] ?? (FIELDS.has(field) ? (field as UsageField) : undefined);
}

const UNCACHED = /uncached|non.?cached|cache.?miss|without cache|fresh/i;
const WORDS: readonly (readonly [UsageField, readonly string[]])[] = [
  ["currency", ["currency", "ccy", "währung", "devise", "moneda"]],
  ["cost", ["cost", "costs", "spend", "amount", "price", "billed", "kosten", "coût", "coste", "usd", "eur", "$", "€"]],
  ["requests", ["requests", "request", "calls", "anfragen", "aufrufe", "requêtes"]],
  ["batch", ["batch"]],
  ["month", ["month", "date", "day", "monat", "datum", "mois", "fecha", "period", "time", "created"]],
  ["api", ["api", "model", "modell", "modèle", "modelo", "deployment"]],
  ["workload", ["workload", "project", "team", "key", "app", "application", "customer", "department", "projekt", "user", "workspace"]],
];

/** The field that a header may be of. */
function likelyUsageField(header: string): UsageField | undefined {
  const words = wordsOf(header);
  const has = (...some: readonly string[]) => some.some((word) => words.has(word));
  const isCost = has("cost", "costs", "price", "usd", "eur", "$", "€");
  const [cached, written] = [has("cache", "cached", "caching") && !UNCACHED.test(header), has("write", "writes", "written", "creation")];
  if (!isCost && cached) return written ? "cacheWriteTokens" : "cachedTokens";
  if (!isCost && has("input", "prompt", "eingabe", "entrada", "entrée")) return "inputTokens";
  if (!isCost && has("output", "completion", "ausgabe", "salida", "sortie")) return "outputTokens";
  if (has("id", "total", "updated", "end")) return has("cost", "spend") ? "cost" : undefined;
  return WORDS.find(([, names]) => has(...names))?.[0];
}
