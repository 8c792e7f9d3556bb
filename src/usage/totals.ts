import { UnsoundListingError } from "../catalog/feeds/unsoundListing";
import { type NameIndex, answering } from "../catalog/lookup";
import type { Named } from "../catalog/records";
import { type Decimal, ZERO } from "../engine/decimal";
import { RefusedFileError } from "../priceImport/refusedFile";
import type { UsageLine } from "./format";
import type { UsageRecord } from "./record";

/** Rows of one month, API and workload are one; more of them than this are no table to look at. */
const MOST_RECORDS = 5_000;
const LONGEST_NAME = 120;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A cost in another currency is known in USD only where each of its rows says the rate. */
type Total = Mutable<UsageRecord> & { usd?: Decimal; isUnrated?: boolean };

/** Lines of an export added up as they are read, by month, API, workload, batch and currency. */
export class UsageTotals {
  private readonly totals = new Map<string, Total>();
  private readonly names = new Map<string, string>();

  constructor(
    private readonly apis: NameIndex<Named>,
    /** Whether workloads stay apart. */
    private readonly apart: boolean,
  ) {}

  add(line: UsageLine): void {
    const { month, batch, currency } = line;
    const [api, workload] = [this.apiName(line.api), this.apart ? nameIn(line.workload) : ""];
    const inCache = (line.cachedTokens ?? 0) + (line.cacheWriteTokens ?? 0);
    if (inCache > line.inputTokens) throw new UnsoundListingError(`cached tokens (${inCache}) are more than the input tokens (${line.inputTokens}) that they are part of`);
    const key = JSON.stringify([month, api, workload, batch, currency]);
    const total = this.totals.get(key);
    if (total) addTo(total, line);
    else {
      if (this.totals.size >= MOST_RECORDS) throw new RefusedFileError(`The export has more than ${MOST_RECORDS.toLocaleString("en-US")} rows of different months, APIs and workloads. ${this.apart ? "Choose not to keep workloads apart" : "Cut it to fewer months"}, and import again.`);
      const first: Total = { month, api, workload, batch, currency, inputTokens: 0, outputTokens: 0 };
      addTo(first, line);
      this.totals.set(key, first);
    }
  }

  /** By month, API and workload. */
  records(): UsageRecord[] {
    return [...this.totals.values()].map(({ usd, isUnrated, ...total }) => ({ ...total, ...(usd && !isUnrated && total.cost && !total.cost.isZero() && { usdRate: usd.div(total.cost) }) })).sort(order);
  }

  /** The catalog's name for an API; the export's where the catalog has none or several. */
  private apiName(written: string): string {
    const known = this.names.get(written);
    if (known !== undefined) return known;
    const [only, ...others] = answering(this.apis, written);
    const name = only && others.length === 0 ? only.name : nameIn(written);
    this.names.set(written, name);
    return name;
  }
}

/** Signs that no cell shows, and no file of a workbook may hold. */
const CONTROL = /(?![\t\n\r])\p{Cc}/gu;

/** A name as a cell takes it. */
function nameIn(text: string): string {
  const plain = text.replace(CONTROL, " ");
  return plain.length <= LONGEST_NAME ? plain : Array.from(plain).slice(0, LONGEST_NAME).join("");
}

function addTo(total: Total, line: UsageLine): void {
  total.inputTokens += line.inputTokens;
  total.outputTokens += line.outputTokens;
  for (const field of ["requests", "cachedTokens", "cacheWriteTokens"] as const) {
    const more = line[field];
    if (more !== undefined) total[field] = (total[field] ?? 0) + more;
  }
  if (line.cost === undefined) return;
  total.cost = (total.cost ?? ZERO).plus(line.cost);
  if (line.usdRate) total.usd = (total.usd ?? ZERO).plus(line.cost.times(line.usdRate));
  else total.isUnrated = true;
}

function order(a: UsageRecord, b: UsageRecord): number {
  const keys = (record: UsageRecord) => [record.month, record.api, record.workload, String(record.batch), record.currency];
  const [left, right] = [keys(a), keys(b)];
  const at = left.findIndex((text, i) => text !== right[i]);
  return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
}
