import { domainText } from "../engine/check";
import { CATALOG_KINDS } from "../catalog/kinds";
import type { CatalogTable, Column, ColumnShow } from "../catalog/tables";
import { WORKLOAD_TABLE } from "../catalog/workloadTable";
import { USAGE_TABLE, type UsageRow } from "../catalog/usageTable";
import { reference } from "./address";
import { emptyCell, valueCell, valueRow } from "./cells";
import { serialOfIso } from "../catalog/dates";
import { CATALOG_SERIAL } from "../catalog/sources";
import { MISSING, ZERO_WORD, aboveZero, takesZeroWord } from "../scenario/missingFigure";
import { domainValidation } from "./domainRule";
import type { CatalogKey, TableKey, WorkbookNames } from "./names";
import type { Area, ConditionalFormat, PlanCell, PlanValidation, SheetPlan } from "./plan";
import { widePrintSetup } from "./print";
import { type FormatName, STYLES } from "./styles";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";

const HEADER_ROW = FIRST_FREE_ROW;
const FIRST_ROW = HEADER_ROW + 1;
const TAB_COLOR = "#7A8CA8";

const FORMAT_OF: Record<ColumnShow, FormatName> = {
  text: "text",
  flag: "general",
  number: "number",
  usd: "price",
  percent: "percent",
  date: "date",
  link: "text",
};

const EXPLANATIONS: Record<Exclude<TableKey, "assumptions">, string> = {
  models:
    "Open models; the paper's nine come with the GPUs each runs on and the output claimed there. Edit a figure, or add a row: formulas follow.",
  deployments:
    "Tokens a second are input and output together, at the mix measured; at saturation each user waits. Name one in the matrix in place of a model. Edit a figure, or add a row: formulas follow.",
  gpus: "One GPU: rated power, purchase price where a source has one, and a typical rent. Edit a figure, or add a row: formulas follow.",
  prices:
    "List prices, one row from each day they come into force. A price that says n/a is missing, not free; a free one says zero. Edit a price, or add a row: formulas follow.",
  benchmarks: "Benchmark scores as shares of tasks solved. A score that says n/a is missing and left out of the comparison.",
  throughput:
    "Output alone, and input and output together, are different figures. A saturated server is measured at up to 20 times what the paper claims.",
  "rental terms":
    "List prices of a GPU-hour, by provider and term. Rents rose through 2026: one without a date is probably too low. Storage, egress and support are extra.",
  currencies:
    "Type what a US dollar costs in your currency, with the source and day of the rate: none is shipped, and none is fetched. The reporting currency is chosen on the sheet of assumptions.",
  availability: "How many of the open models examined two clouds offer without a server of one's own.",
  "cost efficiency": "Accuracy of a model for each dollar an hour that its deployment costs, as published.",
  workloads: "One row for each workload, with tokens or spend a month (in the reporting currency): a word n/a where the other is given. No keeps a workload at its API; yes under Peaks together says that its peak comes with the others'. A Quality floor is the largest gap accepted.",
  usage: "What was used of each API, a row a month, workload and way of sending, as imported. Input counts what was read from a cache or written to one. LLM.USAGE makes settings of it.",
  comparison: "What differs between a serverless endpoint and a container of one's own, as published.",
};

/** The sheet of one catalog table, with the shipped rows or others. */
export function catalogSheet(key: CatalogKey, names: WorkbookNames, records = CATALOG_KINDS[key].records): SheetPlan {
  return tableSheet({ ...CATALOG_KINDS[key], records }, key, names);
}

/** The sheet of usage with its rows. */
export function usageSheet(rows: readonly UsageRow[], names: WorkbookNames): SheetPlan {
  return tableSheet({ ...USAGE_TABLE, records: rows }, "usage", names);
}

/** The sheet of workloads with its rows, and room for more. */
export function workloadListSheet(names: WorkbookNames): SheetPlan {
  return tableSheet({ ...WORKLOAD_TABLE, records: names.chosen.workloads ?? WORKLOAD_TABLE.records }, "workloads", names);
}

function tableSheet<R>(table: CatalogTable<R>, key: Exclude<TableKey, "assumptions">, { sheets, tables }: WorkbookNames): SheetPlan {
  const { columns, records, title } = table;
  const headers = columns.map(({ header }) => header);
  const formats = columns.map((column) => columnFormat(column, records));
  const widths = columns.map((column) => columnWidth(column, records));
  return {
    name: sheets[key],
    tabColor: TAB_COLOR,
    cells: [
      ...titleBlock(title, EXPLANATIONS[key], CATALOG_FACTS, "Each row names its own, with the day it was checked."),
      ...valueRow(HEADER_ROW, 0, headers, "header"),
      ...records.flatMap((record, i) => columns.map((column, j) => recordCell(FIRST_ROW + i, j, column, record, formats[j]))),
    ],
    tables: [
      {
        name: tables[key],
        area: { row: HEADER_ROW, column: 0, rowCount: records.length + 1, columnCount: columns.length },
        columns: headers,
        banded: true,
      },
    ],
    columnWidths: widths,
    rowHeights: { ...TITLE_HEIGHT, [HEADER_ROW]: headerHeight(columns) },
    freeze: { rows: FIRST_ROW, columns: 1 },
    conditionalFormats: [
      ...(columns.some(({ domain }) => domain) ? [missingFormat(columns.length, records.length)] : []),
      ...columns.flatMap(({ field }, j) => (key === "prices" && field === "checked" ? ageColors({ row: FIRST_ROW, column: j, rowCount: records.length, columnCount: 1 }) : [])),
    ],
    validations: columns.flatMap((column, j) => columnValidation(column, j, records.length)),
    print: widePrintSetup(HEADER_ROW, widths),
  };
}

/** The word for a missing figure is grey, and a figure typed in its place is not. */
function missingFormat(columnCount: number, rowCount: number): ConditionalFormat {
  return {
    kind: "formula", area: { row: FIRST_ROW, column: 0, rowCount, columnCount },
    formula: `=${reference(FIRST_ROW, 0)}="${MISSING}"`, fontColor: STYLES.reference.color,
  };
}

/** Days before the As of day of the catalog from which a check is amber, and red. */
const AMBER_DAYS = 30;
const RED_DAYS = 90;

/** Prices checked long before the newest of them stand out. */
function ageColors(area: Area): ConditionalFormat[] {
  const cell = reference(area.row, area.column);
  const older = (days: number) => `=AND(ISNUMBER(${cell}),${CATALOG_SERIAL}-${cell}>=${days})`;
  return [
    { kind: "formula", area, formula: older(RED_DAYS), fontColor: "#9C0006", fill: "#F7C9BE" },
    { kind: "formula", area, formula: older(AMBER_DAYS), fontColor: "#7F6000", fill: "#FFE699" },
  ];
}

/** In characters: longer texts are read in the formula bar. */
const WIDEST = 80;

/** Room for the longest text. */
function columnWidth<R>({ field, show, width }: Column<R>, records: readonly R[]): number {
  if (show !== "text") return width;
  return Math.max(width, Math.min(WIDEST, longestText(field, records)));
}

function longestText<R>(field: Column<R>["field"], records: readonly R[]): number {
  return Math.max(0, ...records.map((record) => String(record[field] ?? "").length));
}

const LINE_POINTS = 15;
const FILTER_BUTTON_CHARACTERS = 3;

/** High enough for the longest header, wrapped beside its filter button. */
function headerHeight<R>(columns: readonly Column<R>[]): number {
  const lines = columns.map(({ header, width }) => Math.ceil(header.length / (width - FILTER_BUTTON_CHARACTERS)) + 1);
  return Math.max(...lines) * LINE_POINTS;
}

/** Anything else in a column of links (a script, a file) stays text that nobody can click. */
const WEB_ADDRESS = /^https:\/\//;

/** The format of a column: its figures stand decimal point under decimal point. */
function columnFormat<R>({ field, show }: Column<R>, records: readonly R[]): FormatName {
  if (show !== "number") return FORMAT_OF[show];
  const decimals = Math.max(0, ...records.map((record) => String(record[field] ?? "").split(".")[1]?.length ?? 0));
  return (["count", "oneDecimal"] as const)[decimals] ?? "twoDecimals";
}

/** The cell of a figure or text of a record, with a word for a figure that is missing; a text stays text whatever it starts with. */
export function recordCell<R>(row: number, column: number, of: Column<R>, record: R, format = columnFormat(of, [record])): PlanCell {
  const { field, show, domain } = of;
  const value = record[field] as string | number | boolean | undefined;
  const style = domain ? "inputRight" : "text";
  if (domain && value === undefined) return { ...valueCell(row, column, MISSING, style), format };
  if (value === 0 && takesZeroWord(of)) return { ...valueCell(row, column, ZERO_WORD, style), format };
  if (value === undefined) return emptyCell(row, column, style, format);
  if (show === "date") return valueCell(row, column, serialOfIso(String(value))!, "text", "date");
  if (show === "link" && WEB_ADDRESS.test(String(value))) return { ...valueCell(row, column, value, "hyperlink"), link: String(value) };
  return valueCell(row, column, show === "flag" ? (value ? "yes" : "no") : value, style, format);
}

function columnValidation<R>(of: Column<R>, column: number, rowCount: number): PlanValidation[] {
  const { header, domain } = of;
  if (!domain) return [];
  const hasZeroWord = takesZeroWord(of);
  const words = hasZeroWord ? [MISSING, ZERO_WORD] : [MISSING];
  const figures = hasZeroWord ? aboveZero(domain) : domain;
  return [
    {
      area: { row: FIRST_ROW, column, rowCount, columnCount: 1 },
      rule: domainValidation(reference(FIRST_ROW, column), figures, ...words),
      title: header,
      message: `${MISSING} where it is not known${hasZeroWord ? `, ${ZERO_WORD} for a true 0` : ""}; otherwise ${domainText(figures)}.`,
    },
  ];
}
