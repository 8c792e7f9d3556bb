import { known } from "../catalog/lookup";
import { startOf } from "../catalog/priceHistory";
import type { PriceRecord } from "../catalog/records";
import { PRICE_TABLE } from "../catalog/tables";
import { priceRecordOf } from "../scenario/priceRecord";
import { type KnownRecord, catalogFigure } from "./catalogFigures";
import type { Context } from "./context";
import type { Expression } from "./expression";
import { asOfStands, settingOr, turned } from "./settings";

/** The price of an API in force, and the cells of a price table it stands in. */
function priceRecord(context: Context, api: string): KnownRecord<PriceRecord> | undefined {
  const { scenario } = context;
  const record = priceRecordOf(scenario, api);
  return record && { table: PRICE_TABLE, index: scenario.prices, record, isRow: (cells) => sameStart(cells as unknown as PriceRecord, record) };
}

function sameStart(row: PriceRecord, record: PriceRecord): boolean {
  return startOf(row) === startOf(record);
}

/** A price of an API in USD per million tokens; undefined where there is none. */
export function listPrice(context: Context, api: string, field: keyof PriceRecord & string): Expression | undefined {
  const record = priceRecord(context, api);
  const price = record && catalogFigure(context, record, field);
  return price && isDated(context, api) ? asOfStands(context, price) : price;
}

/** Whether the price depends on the day. */
function isDated({ scenario }: Context, api: string): boolean {
  const history = known(scenario.prices, api)?.history ?? [];
  return history.length > 1 || history.some((row) => Number.isFinite(startOf(row)));
}

/** An API's name in the catalog. */
export function apiName({ scenario }: Context, api: string): string {
  return known(scenario.prices, api)?.name ?? api;
}

/** The prices of an API that the lines of the model read: the setting that may take a price's place, and the table's field. */
const FIGURES = {
  inputPrice: { set: "inputPrice", field: "inputPerMTok" },
  outputPrice: { set: "outputPrice", field: "outputPerMTok" },
  cachedInputPrice: { set: "cachedInputPrice", field: "cachedInputPerMTok" },
  longContextInput: { set: undefined, field: "longContextInputPerMTok" },
  longContextOutput: { set: undefined, field: "longContextOutputPerMTok" },
  longContextCachedInput: { set: undefined, field: "longContextCachedInputPerMTok" },
} as const;

export function isApiFigure(name: string): name is keyof typeof FIGURES {
  return name in FIGURES;
}

/** A price of an API by its name in the model; undefined where there is none and no setting stands for it. */
export function apiFigure(context: Context, api: string, name: keyof typeof FIGURES): Expression | undefined {
  const { set, field } = FIGURES[name];
  const list = listPrice(context, api, field);
  const price = list && turned(context, list);
  if (set === undefined || (price === undefined && context.scenario.settings[set] === null)) return price;
  return settingOr(context, set, price);
}
