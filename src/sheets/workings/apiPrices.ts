import { known } from "../../catalog/lookup";
import type { PriceRecord } from "../../catalog/records";
import { PRICE_TABLE } from "../../catalog/tables";
import type { Scenario } from "../../scenario/scenario";
import { optionalNumber, requiredNumber, tableCount, tableFigure, tableRow } from "../lookup";
import type { FigureRow } from "./apiSection";
import { catalogColumn, recordRow } from "./figureColumn";
import { apiCell, apiHeader, apiHeaderPosition } from "./figureCells";
import { type ApiRow } from "./layout";

/** What the price table says of each API: every price looked up once. */
export function apiPrices(table: string, scenario: Scenario): FigureRow[] {
  const price = (row: ApiRow, field: keyof PriceRecord & string, needed: boolean): FigureRow => {
    const { header, domain } = catalogColumn(PRICE_TABLE, field);
    const found = (api: number) => tableFigure(table, apiCell("row", api), apiHeaderPosition(row));
    return {
      label: header,
      lookup: true,
      format: "usd",
      formula: (api) => (needed ? requiredNumber : optionalNumber)(found(api), domain),
      expected: (api) => (known(scenario.prices, api)?.[field] as number | undefined) ?? "none",
    };
  };
  return [
    {
      label: "Row in table",
      format: "count",
      formula: (api) => tableRow(table, "API", apiHeader(api)),
      expected: (api) => recordRow(PRICE_TABLE.records, api),
    },
    {
      label: "Times found",
      format: "count",
      formula: (api) => tableCount(table, "API", apiHeader(api)),
      expected: () => 1,
    },
    price("input", "inputPerMTok", true),
    price("output", "outputPerMTok", true),
    price("cachedInput", "cachedInputPerMTok", false),
    price("longContextInput", "longContextInputPerMTok", false),
    price("longContextOutput", "longContextOutputPerMTok", false),
  ];
}
