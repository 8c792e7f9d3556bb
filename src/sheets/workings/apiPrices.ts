import type { PriceRecord } from "../../catalog/records";
import { PRICE_TABLE } from "../../catalog/tables";
import { asOfSerial } from "../../scenario/asOf";
import { recordFigure } from "../../scenario/figures";
import { priceRecordOf } from "../../scenario/priceRecord";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference } from "../address";
import { serialOfIso } from "../../catalog/dates";
import { latestStart, optionalFigure, requiredFigure, startCount, startRow, tableFigure } from "../lookup";
import { NONE } from "../missingFigures";
import { CATALOG_DATE_AREA } from "../titleBlock";
import { catalogColumn } from "./figureColumn";
import { apiCell, apiHeader, apiHeaderPosition, inForce, turned } from "./figureCells";
import type { FigureRow, PriceFigure } from "./figureRow";

/** What the price table says of each API on the As of day: the row in force, and every price in it looked up once. */
export function apiPrices(table: string, scenario: Scenario): FigureRow[] {
  const asOf = inForce("asOf");
  return [
    {
      label: "Priced on",
      equation: "the As of setting; the day the prices were checked where it says catalog",
      format: "date",
      formula: () => `IF(ISTEXT(${asOf}),${areaReference(CATALOG_DATE_AREA, FIXED)},${asOf})`,
      expected: () => asOfSerial(scenario.settings),
    },
    {
      label: "Price in force from",
      equation: "the latest Effective from on or before that day; a dash where the row has none",
      format: "dateOrDash",
      formula: (api) => latestStart(table, apiHeader(api), apiCell("pricedOn", api)),
      expected: (api) => startInForce(scenario, api),
    },
    {
      label: "Times found",
      format: "count",
      formula: (api) => startCount(table, apiHeader(api), apiCell("from", api)),
      expected: () => 1,
    },
    {
      label: "Row in table",
      format: "count",
      formula: (api) => `IF(${apiCell("found", api)}=1,${startRow(table, apiHeader(api), apiCell("from", api))},NA())`,
      expected: (api) => rowInForce(scenario, api),
    },
    ...listPrices(table, scenario, (api) => apiCell("row", api)),
  ];
}

/** Every price in a row of the price table, looked up once. */
export function listPrices(table: string, scenario: Scenario, tableRow: (column: number) => string): FigureRow[] {
  const price = (row: PriceFigure, field: keyof PriceRecord & string, needed: boolean): FigureRow => {
    const { header, domain } = catalogColumn(PRICE_TABLE, field);
    const found = (column: number) => tableFigure(table, tableRow(column), apiHeaderPosition(row));
    return {
      label: header,
      lookup: true,
      format: "price",
      formula: (column) => (needed ? turned(requiredFigure(found(column), domain!)) : optionalFigure(found(column), domain!, turned)),
      expected: (api) => recordFigure(PRICE_TABLE, priceRecordOf(scenario, api)!, field)?.times(scenario.settings.exchangeRate).toNumber() ?? NONE,
    };
  };
  return [
    price("inputPrice", "inputPerMTok", true),
    price("outputPrice", "outputPerMTok", true),
    price("cachedInputPrice", "cachedInputPerMTok", false),
    price("longContextInput", "longContextInputPerMTok", false),
    price("longContextOutput", "longContextOutputPerMTok", false),
    price("longContextCachedInput", "longContextCachedInputPerMTok", false),
  ];
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
