import type { PriceRecord } from "../../catalog/records";
import { PRICE_TABLE } from "../../catalog/tables";
import { asOfSerial } from "../../scenario/asOf";
import { recordFigure } from "../../scenario/figures";
import { priceRecordOf } from "../../scenario/priceRecord";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference } from "../address";
import { serialOfIso } from "../../catalog/dates";
import type { BlockLine } from "../blocks/block";
import { latestStart, optionalFigure, requiredFigure, startCount, startRow, tableFigure } from "../lookup";
import { NONE } from "../missingFigures";
import type { PlanValue } from "../plan";
import { CATALOG_DATE_AREA } from "../titleBlock";
import { catalogColumn } from "./catalogColumn";
import { apiCell, apiHeader, apiHeaderPosition, inForce, turned } from "./figureCells";
import type { ApiRow, HostRow, LIST_PRICES } from "./layout";

/** The figures of APIs and of hosts that are computed alike. */
export type PriceFigure = ApiRow & HostRow;
type ListPrice = (typeof LIST_PRICES)[number];

/** Whose prices stand side by side: an API or a host in each column. */
export interface Priced {
  readonly cell: (row: PriceFigure, member: number) => string;
  /** Which API; where there is none, a word stands for its figures. */
  readonly api: (member: number) => string | undefined;
  readonly none: string;
  /** A formula, or the word where there is none. */
  readonly unlessNone: (member: number, formula: string) => string;
}

/** A line of whichever APIs these are: one formula filled across, and what the engine makes of it. */
export function pricedLine({ api, none, unlessNone }: Priced, { formula, value, ...line }: Omit<BlockLine, "formula" | "value"> & { readonly formula: (member: number) => string; readonly value: (api: string) => PlanValue }): BlockLine {
  return {
    ...line, formula: (member) => unlessNone(member, formula(member)),
    value: (member) => {
      const name = api(member);
      return name === undefined ? none : value(name);
    },
  };
}

/** What the price table says of each API on the As of day: the row in force, and every price in it looked up once. */
export function apiPrices(table: string, scenario: Scenario, priced: Priced): Record<"pricedOn" | "from" | "found" | "row" | ListPrice, BlockLine> {
  const asOf = inForce("asOf");
  const read = { style: "resultLink" } as const;
  return {
    pricedOn: pricedLine(priced, {
      ...read, label: "Priced on", note: "the As of setting; the day the prices were checked where it says catalog", format: "date",
      formula: () => `IF(ISTEXT(${asOf}),${areaReference(CATALOG_DATE_AREA, FIXED)},${asOf})`, value: () => asOfSerial(scenario.settings),
    }),
    from: pricedLine(priced, {
      ...read, label: "Price in force from", note: "the latest Effective from on or before that day; a dash where the row has none", format: "dateOrDash",
      formula: (j) => latestStart(table, apiHeader(j), apiCell("pricedOn", j)), value: (api) => startInForce(scenario, api),
    }),
    found: pricedLine(priced, { ...read, label: "Times found", format: "count", formula: (j) => startCount(table, apiHeader(j), apiCell("from", j)), value: () => 1 }),
    row: pricedLine(priced, {
      ...read, label: "Row in table", format: "count",
      formula: (j) => `IF(${apiCell("found", j)}=1,${startRow(table, apiHeader(j), apiCell("from", j))},NA())`, value: (api) => rowInForce(scenario, api),
    }),
    ...listPrices(table, scenario, priced, (j) => apiCell("row", j)),
  };
}

/** Every price in a row of the price table, looked up once. */
export function listPrices(table: string, scenario: Scenario, priced: Priced, tableRow: (member: number) => string): Record<ListPrice, BlockLine> {
  const price = (row: ListPrice, field: keyof PriceRecord & string, needed = false): BlockLine => {
    const { header, domain } = catalogColumn(PRICE_TABLE, field);
    const found = (member: number) => tableFigure(table, tableRow(member), apiHeaderPosition(row));
    return pricedLine(priced, {
      label: header, style: "resultLink", format: "price",
      formula: (member) => (needed ? turned(requiredFigure(found(member), domain!)) : optionalFigure(found(member), domain!, turned)),
      value: (api) => recordFigure(PRICE_TABLE, priceRecordOf(scenario, api)!, field)?.times(scenario.settings.exchangeRate).toNumber() ?? NONE,
    });
  };
  return {
    inputPrice: price("inputPrice", "inputPerMTok", true),
    outputPrice: price("outputPrice", "outputPerMTok", true),
    cachedInputPrice: price("cachedInputPrice", "cachedInputPerMTok"),
    longContextInput: price("longContextInput", "longContextInputPerMTok"),
    longContextOutput: price("longContextOutput", "longContextOutputPerMTok"),
    longContextCachedInput: price("longContextCachedInput", "longContextCachedInputPerMTok"),
  };
}

/** The row of the shipped price table that is in force for an API, counted from 1. */
export function rowInForce(scenario: Scenario, api: string): number {
  const start = priceRecordOf(scenario, api)!.effectiveFrom;
  return PRICE_TABLE.records.findIndex(({ name, effectiveFrom }) => name === api && effectiveFrom === start) + 1;
}

/** The day from which the price in force of an API is, 0 where it has none. */
export function startInForce(scenario: Scenario, api: string): number {
  return dateSerialOrZero(priceRecordOf(scenario, api)!.effectiveFrom);
}

function dateSerialOrZero(day: string | undefined): number {
  return day === undefined ? 0 : serialOfIso(day)!;
}
