import { nameKey } from "../../catalog/lookup";
import { PRICE_TABLE } from "../../catalog/tables";
import type { ListField, PriceUnit } from "./columnLayout";
import { currencyOf } from "./currencies";

/** The field whose header in the Prices table a header is, to the letter but for case, blanks and signs. */
export function exactField(header: string): ListField | undefined {
  const column = PRICE_TABLE.columns.find((known) => nameKey(known.header) === nameKey(header));
  return column === undefined || column.field === "checked" || column.field === "hostedModel" ? undefined : (column.field as ListField);
}

/** The words of a header: "inputCostPer1M" and "Input price (USD/1M tokens)" alike. */
export function wordsOf(header: string): Set<string> {
  const parted = header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase();
  return new Set(parted.split(/[^\p{L}\p{N}€$£]+/u).filter((word) => word !== ""));
}

const PER_MILLION = /1\s*m\b|\bm(?:io|illion|tok)?\b.*tok|mtok|million|1[\s,.]?000[\s,.]?000|1e6/;
const PER_THOUSAND = /1\s*k\b|\bktok|thousand|tausend|1[\s,.]?000(?![\s,.]?\d)/;
const PER_TOKEN = /(?:per|\/|je|pro)[\s_]*token\b/;

/** Of how many tokens the prices under a header are, where it says. */
export function unitIn(header: string): PriceUnit | undefined {
  const text = header.replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2").toLowerCase().replaceAll("_", " ");
  if (PER_MILLION.test(text)) return "1M";
  if (PER_THOUSAND.test(text)) return "1K";
  return PER_TOKEN.test(text) ? "token" : undefined;
}

/** The currency a header names. */
export function currencyIn(header: string): string | undefined {
  const found = [...wordsOf(header)].flatMap((word) => currencyOf(word) ?? []);
  return new Set(found).size === 1 ? found[0] : undefined;
}

const has = (words: ReadonlySet<string>, ...some: readonly string[]) => some.some((word) => words.has(word));
const PRICED = ["price", "prices", "pricing", "cost", "costs", "rate", "usd", "eur", "per", "mtok", "$", "€", "£", "preis", "prix", "precio"];
const COUNTED = ["tokens", "token", "count", "usage", "used"];
/** Other products than text at the list price. */
const OTHER = ["batch", "batches", "flex", "priority", "audio", "image", "images", "video", "embedding", "reasoning", "thinking", "search", "request", "1h", "hour", "character", "second", "discount", "savings"];

/** Whether a header is of a number of tokens and not of a price. */
export function isTokenCount(header: string): boolean {
  const words = wordsOf(header);
  return has(words, ...COUNTED) && has(words, "input", "output", "prompt", "completion", "cache", "cached", "total") && !has(words, ...PRICED) && unitIn(header) === undefined && !has(words, "max", "context", "limit", "window", "threshold");
}

/** Whether a header speaks of prices. */
export function isPriced(header: string): boolean {
  return has(wordsOf(header), ...PRICED) || unitIn(header) !== undefined;
}

/** The field that a header in other words than the table's may be of; nothing where it is of none. */
export function likelyField(header: string): ListField | undefined {
  const words = wordsOf(header);
  if (has(words, ...OTHER) || isTokenCount(header)) return undefined;
  return priceField(words, isPriced(header)) ?? otherField(words);
}

function priceField(words: ReadonlySet<string>, priced: boolean): ListField | undefined {
  const [input, output] = [has(words, "input", "prompt", "in", "eingabe", "entrada", "entrée"), has(words, "output", "completion", "out", "ausgabe", "salida", "sortie")];
  const [cached, written] = [has(words, "cache", "cached", "caching"), has(words, "write", "writes", "creation", "written", "store")];
  const isLong = has(words, "long", "above", "over") || words.has("extended");
  const isCount = has(words, "max", "limit", "window", "length", "size", "context", "tokens", "threshold") && !priced;
  if (isCount || has(words, "modalities", "modality", "type", "format")) return undefined;
  if (cached && written) return isLong ? "longContextCacheWritePerMTok" : "cacheWritePerMTok";
  if (cached && !output) return isLong ? "longContextCachedInputPerMTok" : "cachedInputPerMTok";
  if (input === output) return undefined;
  if (input) return isLong ? "longContextInputPerMTok" : "inputPerMTok";
  return isLong ? "longContextOutputPerMTok" : "outputPerMTok";
}

const NAMES: readonly (readonly [ListField, readonly string[]])[] = [
  ["currency", ["currency", "currencies", "ccy", "währung", "devise", "moneda"]],
  ["effectiveFrom", ["date", "effective", "from", "since", "valid", "datum", "fecha"]],
  ["maker", ["provider", "vendor", "maker", "seller", "company", "anbieter", "fournisseur", "proveedor"]],
  ["contextTokens", ["context", "window"]],
  ["retired", ["retired", "deprecated", "withdrawn"]],
  ["note", ["note", "notes", "comment", "comments", "remark", "remarks"]],
  ["source", ["source", "quelle"]],
  ["url", ["url", "link"]],
  ["id", ["id", "slug"]],
  ["name", ["model", "models", "api", "name", "modell", "modèle", "modelo"]],
];

/** Days on which something ends or was done are no starts. */
const NO_START = ["end", "until", "to", "expiry", "expires", "expiration", "deprecation", "retirement", "created", "updated", "checked", "release", "released", "knowledge", "cutoff"];

function otherField(words: ReadonlySet<string>): ListField | undefined {
  const [field] = NAMES.find(([, names]) => has(words, ...names)) ?? [];
  return field === "effectiveFrom" && has(words, ...NO_START) ? undefined : field;
}
