import { isoOfSerial, serialOfIso, inCalendar } from "../catalog/dates";
import { byStart } from "../catalog/feeds/addedPrices";
import { matches, nameIndex, nameKey, withRecords } from "../catalog/lookup";
import type { ApiEntry, PriceEntry } from "../catalog/priceFile";
import type { PriceRecord } from "../catalog/records";
import { PRICE_TABLE } from "../catalog/tables";

/** An API as the workbook's table has it. */
export interface StandingApi {
  readonly latest: PriceRecord;
  /** Its prices that can be read, by the day they come into force. */
  readonly prices: readonly PriceEntry[];
  /** The last ISO day on which one of its rows was checked or came into force; undefined where none says. */
  readonly knownOn?: string;
}

export interface StandingPrices {
  readonly count: number;
  /** The last ISO day on which any row was checked. */
  readonly knownOn?: string;
  /** The API that a listing is of: the same id at the same provider, or else one of its names there. */
  find(api: ApiEntry): StandingApi | undefined;
  /** Whether a name already stands for what another provider sells, in the table or in the catalog. */
  isTaken(name: string, provider: string): boolean;
}

/** The prices of a table's rows, to compare a price list with. */
export function standingPrices(rows: readonly PriceRecord[]): StandingPrices {
  const groups = new Map<string, PriceRecord[]>();
  for (const row of rows) {
    const group = groups.get(nameKey(row.name));
    if (group) group.push(row);
    else groups.set(nameKey(row.name), [row]);
  }
  const apis = new Map([...groups].map(([key, own]) => [key, standingApi(own)]));
  const shipped = shippedByName();
  const known = [...apis.values()].map(({ latest }) => latest);
  const index = nameIndex(known.map((row) => ({ ...row, aliases: shipped.get(nameKey(row.name))?.aliases ?? [] })));
  const byId = new Map(known.flatMap((row) => idKeys({ ...shipped.get(nameKey(row.name)), ...row }).map((key) => [key, row] as const)));
  const names = withRecords(nameIndex(PRICE_TABLE.records), known);
  return {
    count: apis.size,
    ...withKnownDay(rows.map(({ checked }) => checked)),
    isTaken: (name, provider) => matches(names, name).some(({ maker }) => maker !== undefined && nameKey(maker) !== nameKey(provider)),
    find(api) {
      const row = byId.get(idKey(api.provider, api.id.slice(api.id.indexOf("/") + 1))) ?? namedLike(index, api);
      return row && apis.get(nameKey(row.name));
    },
  };
}

function shippedByName(): ReadonlyMap<string, PriceRecord> {
  return new Map(PRICE_TABLE.records.map((record) => [nameKey(record.name), record]));
}

function idKeys({ id, maker }: Partial<PriceRecord>): string[] {
  return id === undefined || maker === undefined ? [] : [idKey(maker, id)];
}

function idKey(provider: string, id: string): string {
  return `${nameKey(provider)}/${id.toLowerCase()}`;
}

/** The only row that answers to one of the listing's names and is of no other provider. */
function namedLike(index: ReturnType<typeof nameIndex<PriceRecord>>, { name, aliases = [], provider }: ApiEntry): PriceRecord | undefined {
  const sameProvider = ({ maker }: PriceRecord) => maker === undefined || provider === "" || nameKey(maker) === nameKey(provider);
  for (const candidate of [name, ...aliases]) {
    const [only, ...others] = matches(index, candidate).filter(sameProvider);
    if (only && others.length === 0) return only;
  }
  return undefined;
}

function standingApi(rows: readonly PriceRecord[]): StandingApi {
  const prices = byStart(rows.flatMap((row) => entryOf(row) ?? []));
  return { latest: rows.at(-1)!, prices, ...withKnownDay(rows.map(({ checked, effectiveFrom }) => checked ?? effectiveFrom)) };
}

/** The latest of some days, as ISO dates or serial numbers; what is no date counts for nothing. */
function withKnownDay(days: readonly unknown[]): { knownOn?: string } {
  const known = days.flatMap((day) => startOf(day) ?? []).reduce((latest, day) => (day > latest ? day : latest), "");
  return known === "" ? {} : { knownOn: known };
}

/** A row as a price; nothing where its figures or its date cannot be read, which is the table's own affair. */
function entryOf(row: PriceRecord): PriceEntry | undefined {
  const { inputPerMTok: input, outputPerMTok: output } = row;
  const start = startOf(row.effectiveFrom);
  if (typeof input !== "number" || typeof output !== "number" || start === null) return undefined;
  return {
    ...(start !== undefined && { from: start }), input, output,
    ...figures({
      cachedInput: row.cachedInputPerMTok, cacheWrite: row.cacheWritePerMTok, above: row.longContextThreshold,
      longInput: row.longContextInputPerMTok, longOutput: row.longContextOutputPerMTok,
      longCachedInput: row.longContextCachedInputPerMTok, longCacheWrite: row.longContextCacheWritePerMTok,
    }),
    source: row.source ?? "",
  };
}

function figures(fields: Readonly<Record<string, unknown>>): Partial<PriceEntry> {
  return Object.fromEntries(Object.entries(fields).filter(([, figure]) => typeof figure === "number"));
}

/** An ISO date from a date of either kind; null for what is none. */
function startOf(start: unknown): string | undefined | null {
  if (start === undefined || start === null || start === "") return undefined;
  if (typeof start === "number") return inCalendar(Math.floor(start)) ? isoOfSerial(start) : null;
  return serialOfIso(String(start)) === undefined ? null : String(start);
}
