import { PRICE_TABLE } from "../../catalog/tables";
import type { PriceRecord } from "../../catalog/records";
import { type Circumstances, formulaOf } from "../../forms/formulas";
import { MODEL } from "../../model/model";
import { type Host, hostsOf } from "../../scenario/hosts";
import { openModelOf } from "../../scenario/openModel";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, FIXED_COLUMN, FIXED_ROW, areaReference, reference } from "../address";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import { saysPrice, tableFigure } from "../lookup";
import type { WorkbookNames } from "../names";
import type { Area, PlanCell, PlanValue } from "../plan";
import { rowInForce } from "./apiPrices";
import { apiHeaderPosition, inForce, turned } from "./figureCells";
import { catalogColumn } from "./catalogColumn";
import { modelHeaderCells } from "./hostHeader";
import { API_COLUMN, API_ROWS, APIS_SECTION, HOST_COLUMN, HOST_LIST_SECTION, MOST_HOSTS } from "./layout";

const { heading, first } = HOST_LIST_SECTION;
const HEADER_ROW = heading + 1;
const FIRST_PRICE = first + MOST_HOSTS;
const NUMBER_COLUMN = 1;
/** The day prices are taken on: the same for every API. */
const DAY = reference(APIS_SECTION.first + API_ROWS.indexOf("pricedOn"), API_COLUMN, FIXED);

/** Where each host of a model stands in the price table, and what it asks for a million tokens of the assumed mix. */
export function hostListCells(names: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { models } = names.chosen;
  const note = (row: number, text: string) => valueCell(row, HOST_COLUMN + models.length, text, "note");
  return [
    ...sectionHeading(heading, "Hosts of each open model: the rows of the price table that name it", columnCount),
    ...modelHeaderCells(HEADER_ROW, "Figure", "Host", names, scenario),
    ...Array.from({ length: MOST_HOSTS }, (_, k) => [...rowCells(k, names, scenario), ...priceCells(k, names, scenario)]).flat(),
    note(first, "a dash where the table has no further row"),
    note(FIRST_PRICE, "input, cache reads and output by list price; blank where retired, free, without a price, or not in force. A long-context tier plays no part in the choice"),
  ];
}

/** The rows, and the prices, of all hosts of a model. */
export function hostRows(model: number): string {
  return areaReference(ofModel(first, model), FIXED_ROW);
}
export function hostPrices(model: number): string {
  return areaReference(ofModel(FIRST_PRICE, model), FIXED_ROW);
}

/** How many hosts too many the price table has for this list, over all models. */
export function hostsLeftOut(table: string, modelCount: number): string {
  const models = areaReference({ row: HEADER_ROW, column: HOST_COLUMN, rowCount: 1, columnCount: modelCount });
  const most = reference(FIRST_PRICE - 1, NUMBER_COLUMN);
  return `SUMPRODUCT(--(COUNTIF(${column(table, "hostedModel")},${models})>${most}))`;
}

function ofModel(row: number, model: number): Area {
  return { row, column: HOST_COLUMN + model, rowCount: MOST_HOSTS, columnCount: 1 };
}

function rowCells(k: number, { tables, chosen }: WorkbookNames, scenario: Scenario): PlanCell[] {
  const row = first + k;
  const named = column(tables.prices, "hostedModel");
  const formula = (i: number) => {
    const model = reference(HEADER_ROW, HOST_COLUMN + i, FIXED_ROW);
    const places = `ROW(${named})-MIN(ROW(${named}))+1+(${named}<>${model})*ROWS(${named})`;
    const number = reference(row, NUMBER_COLUMN, FIXED_COLUMN);
    return `IF(COUNTIF(${named},${model})<${number},"-",SUMPRODUCT(SMALL(${places},${number})))`;
  };
  return [
    valueCell(row, 0, "Row in table", "text"),
    valueCell(row, NUMBER_COLUMN, k + 1, "reference", "count"),
    ...chosen.models.map((model, i) =>
      formulaCell(row, HOST_COLUMN + i, formula(i), namedRows(openModelOf(scenario, model))[k] ?? "-", { style: "resultLink", format: "count" }),
    ),
  ];
}

function priceCells(k: number, { tables, chosen }: WorkbookNames, scenario: Scenario): PlanCell[] {
  const row = FIRST_PRICE + k;
  return [
    valueCell(row, 0, "List price of the mix (USD/1M tokens)", "text"),
    valueCell(row, NUMBER_COLUMN, k + 1, "reference", "count"),
    ...chosen.models.map((model, i) =>
      formulaCell(row, HOST_COLUMN + i, mixFormula(tables.prices, reference(first + k, HOST_COLUMN + i)), mixPrice(scenario, model, namedRows(openModelOf(scenario, model))[k]), {
        style: "resultLink",
        format: "unitPrice",
      }),
    ),
  ];
}

/** A long-context tier plays no part in the choice of a host. */
const NO_LONG_CONTEXT: Circumstances = { fixed: (name) => (name === "longContextShare" ? 0 : undefined) };

/** The price of the mix at a row of the table, blank where nobody can buy at it. */
function mixFormula(table: string, row: string): string {
  const at = (field: keyof PriceRecord & string) => `INDEX(${column(table, field)},${row})`;
  const price = (figure: "inputPrice" | "outputPrice" | "cachedInputPrice") => tableFigure(table, row, apiHeaderPosition(figure));
  const [input, output, cachedInput, start] = [price("inputPrice"), price("outputPrice"), price("cachedInputPrice"), at("effectiveFrom")];
  const cells: Readonly<Record<string, string>> = {
    inputPrice: turned(`N(${input})`), outputPrice: turned(`N(${output})`), cachedPrice: turned(`IF(${saysPrice(cachedInput)},N(${cachedInput}),N(${input}))`),
    inputShare: inForce("inputShare"), cachedShare: inForce("cachedShare"),
  };
  // A blank start is 0 once something is added to it; a blank criterion would match nothing.
  const later = `COUNTIFS(${column(table, "name")},${at("name")},${column(table, "effectiveFrom")},">"&(${start}+0),${column(table, "effectiveFrom")},"<="&${DAY})`;
  const bought = `AND(${at("retired")}<>"yes",${start}<=${DAY},${later}=0,${saysPrice(input)},${saysPrice(output)})`;
  const mix = formulaOf(MODEL, "blendedPrice", (name) => cells[name], NO_LONG_CONTEXT);
  return `IF(ISNUMBER(${row}),IF(${bought},IF(${mix}>0,${mix},""),""),"")`;
}

/** The rows of the shipped table that name a model, counted from 1. */
function namedRows(model: string): number[] {
  return PRICE_TABLE.records.flatMap(({ hostedModel }, i) => (hostedModel === model ? [i + 1] : []));
}

/** The price of the mix of the host at a row; blank where the row is not the one in force. */
function mixPrice(scenario: Scenario, model: string, row: number | undefined): PlanValue {
  const atRow = ({ name }: Host) => rowInForce(scenario, name) === row;
  return hostsOf(scenario, model).find(atRow)?.mixPrice.toNumber() ?? "";
}

function column(table: string, field: keyof PriceRecord & string): string {
  return `${table}[${catalogColumn(PRICE_TABLE, field).header}]`;
}
