import { PRICE_TABLE } from "../../catalog/tables";
import type { PriceRecord } from "../../catalog/records";
import { type Circumstances, formulaOf } from "../../forms/formulas";
import { MODEL } from "../../model/model";
import { type Host, hostsOf } from "../../scenario/hosts";
import { openModelOf } from "../../scenario/openModel";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, FIXED_COLUMN, FIXED_ROW, areaReference, reference } from "../address";
import type { BlockLine } from "../blocks/block";
import { valueCell } from "../cells";
import { saysPrice, tableFigure } from "../lookup";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValue } from "../plan";
import { rowInForce } from "./apiPrices";
import { apiHeaderPosition, inForce, turned } from "./figureCells";
import { catalogColumn } from "./catalogColumn";
import { modelHeaderCells } from "./hostHeader";
import { APIS_SECTION, HOST_COLUMN, HOST_LIST_SECTION, MOST_HOSTS } from "./layout";

/** Hosts are numbered beside their label. */
const NUMBER_COLUMN = HOST_COLUMN - 1;
const ALL = Array.from({ length: MOST_HOSTS }, (_, k) => k);
/** The day prices are taken on: the same for every API. */
const DAY = APIS_SECTION.anchored("pricedOn", 0, FIXED);

/** Where each host of a model stands in the price table, and what it asks for a million tokens of the assumed mix. */
export function hostListCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { tables, chosen: { models } } = names;
  const rows = models.map((model) => namedRows(openModelOf(scenario, model)));
  const namedRow = (i: number, k: number) => rows[i]![k];
  const row = (k: number): BlockLine => ({
    label: "Row in table", format: "count", style: "resultLink", ...(k === 0 && { note: "a dash where the table has no further row" }),
    formula: (i) => rowFormula(column(tables.prices, "hostedModel"), headerCell(i), HOST_LIST_SECTION.anchored(`row ${k}`, -1, FIXED_COLUMN)), value: (i) => namedRow(i, k) ?? "-",
  });
  const price = (k: number): BlockLine => ({
    label: "List price of the mix (USD/1M tokens)", format: "unitPrice", style: "resultLink",
    ...(k === 0 && { note: "input, cache reads and output by list price; blank where retired, free, without a price, or not in force. A long-context tier plays no part in the choice" }),
    formula: (i) => mixFormula(tables.prices, HOST_LIST_SECTION.anchored(`row ${k}`, i, {})), value: (i) => mixPrice(scenario, models[i]!, namedRow(i, k)),
  });
  const head = (at: number) => modelHeaderCells(at, "Figure", "Host", names, scenario);
  const lines = Object.fromEntries(ALL.flatMap((k) => [[`row ${k}`, row(k)], [`price ${k}`, price(k)]] as const));
  return [
    ...HOST_LIST_SECTION.filled(lines, { heading: "Hosts of each open model: the rows of the price table that name it", width, members: models.length, head }).cells(),
    ...ALL.flatMap((k) => ([`row ${k}`, `price ${k}`] as const).map((name) => valueCell(HOST_LIST_SECTION.area(name).row, NUMBER_COLUMN, k + 1, "reference", "count"))),
  ];
}

/** The rows, and the prices, of all hosts of a model. */
export function hostRows(model: number): string {
  return ofModel("row", model);
}
export function hostPrices(model: number): string {
  return ofModel("price", model);
}

function ofModel(what: "row" | "price", model: number): string {
  return `${HOST_LIST_SECTION.cell(`${what} 0`, model)}:${HOST_LIST_SECTION.cell(`${what} ${MOST_HOSTS - 1}`, model)}`;
}

/** How many hosts too many the price table has for this list, over all models. */
export function hostsLeftOut(table: string, modelCount: number): string {
  const models = areaReference({ row: HOST_LIST_SECTION.header, column: HOST_COLUMN, rowCount: 1, columnCount: modelCount });
  return `SUMPRODUCT(--(COUNTIF(${column(table, "hostedModel")},${models})>${HOST_LIST_SECTION.anchored(`row ${MOST_HOSTS - 1}`, -1, {})}))`;
}

/** The cell that names a model at the head of its column. */
function headerCell(model: number): string {
  return reference(HOST_LIST_SECTION.header, HOST_COLUMN + model, FIXED_ROW);
}

/** The row of the price table that names a model the so manieth time. */
function rowFormula(named: string, model: string, number: string): string {
  const places = `ROW(${named})-MIN(ROW(${named}))+1+(${named}<>${model})*ROWS(${named})`;
  return `IF(COUNTIF(${named},${model})<${number},"-",SUMPRODUCT(SMALL(${places},${number})))`;
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
