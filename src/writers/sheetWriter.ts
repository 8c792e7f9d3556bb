import { areaReference, columnsReference, rowsReference } from "../sheets/address";
import type { Area, PlanTable, SheetPlan } from "../sheets/plan";
import { linkAreas } from "./linkAreas";
import { FORMATS, STYLES, type Style } from "../sheets/styles";
import { type CellBlock, restBlock, tableBlocks } from "./cellGrid";
import { writeChart } from "./chartWriter";
import { columnWidthPoints } from "./columnWidth";
import { writeConditionalFormat } from "./conditionalFormatWriter";
import { BYTES, FORESEEN_REQUEST, contentBytes, slices } from "./requestSize";
import { formatAreas, styleAreas } from "./styleAreas";
import { writeValidation } from "./validationWriter";

const TABLE_STYLE = "TableStyleLight1";
const EDGES = { bottom: "EdgeBottom" } as const;

/** A part of a sheet that goes into one request whole, with the bytes it takes of it, about. */
export interface SheetPart {
  readonly bytes: number;
  readonly queue: (sheet: Excel.Worksheet) => void;
}

/** Queues everything a plan without notes says for an empty sheet, whose formulas name no other sheet that is still to come. */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { queue } of [...tableParts(plan), ...cellParts(plan)]) queue(sheet);
}

/**
 * The formats and the tables of a plan for an empty sheet, in their order. Formats come first, so that text is taken as
 * text. A table's cells come before the table: into a column of a table that is there, Excel fills the last of differing
 * formulas from top to bottom.
 */
export function tableParts(plan: SheetPlan, largest = FORESEEN_REQUEST): SheetPart[] {
  return [
    ...formatAreas(plan.cells).map(({ look, area }) => part(BYTES.format, (sheet) => (rangeOf(sheet, area).numberFormat = FORMATS[look] as unknown as string[][]))),
    ...contentParts(tableBlocks(plan), largest),
    ...plan.tables.map((table) => part(BYTES.table, (sheet) => writeTable(sheet, table))),
  ];
}

/** All else a plan says but its notes, once the sheets and tables its formulas name are there: Excel refuses a formula before. */
export function cellParts(plan: SheetPlan, largest = FORESEEN_REQUEST): SheetPart[] {
  const { cells, conditionalFormats, validations, charts = [], columnWidths, rowHeights } = plan;
  return [
    ...contentParts([restBlock(plan)], largest),
    ...linkAreas(cells).map(({ address, area }) => part(BYTES.link, (sheet) => (rangeOf(sheet, area).hyperlink = { address }))),
    ...styleAreas(cells).map(({ look, area }) => part(BYTES.style, (sheet) => writeStyle(rangeOf(sheet, area), STYLES[look]))),
    ...conditionalFormats.map((format) => part(BYTES.conditionalFormat, (sheet) => writeConditionalFormat(rangeOf(sheet, format.area), format))),
    ...validations.map((validation) => part(BYTES.validation, (sheet) => writeValidation(rangeOf(sheet, validation.area), validation))),
    part(BYTES.layout + BYTES.line * (columnWidths.length + Object.keys(rowHeights).length), (sheet) => writeLayout(sheet, plan)),
    ...charts.map((chart) => part(BYTES.chart + BYTES.series * chart.series.length, (sheet) => writeChart(sheet, chart, cells))),
  ];
}

/** Contents in slices of rows, none larger than a request may be. */
function contentParts(blocks: readonly CellBlock[], largest: number): SheetPart[] {
  return blocks.flatMap(({ area, contents }) =>
    slices(contents, contentBytes, largest - BYTES.block).map(({ from, items, bytes }) =>
      part(bytes + BYTES.block, (sheet) => (rangeOf(sheet, { ...area, row: area.row + from, rowCount: items.length }).formulas = items as string[][])),
    ),
  );
}

function part(bytes: number, queue: (sheet: Excel.Worksheet) => void): SheetPart {
  return { bytes, queue };
}

function rangeOf(sheet: Excel.Worksheet, { row, column, rowCount, columnCount }: Area): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rowCount, columnCount);
}

function writeTable(sheet: Excel.Worksheet, { name, area, banded }: PlanTable): void {
  const table = sheet.tables.add(areaReference(area), true);
  table.name = name;
  table.style = TABLE_STYLE;
  table.showBandedRows = banded;
}

/** Queues the looks of cells. */
export function writeStyle({ format }: Excel.Range, style: Style): void {
  format.font.color = style.color;
  if (style.bold) format.font.bold = true;
  if (style.italic) format.font.italic = true;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.align !== undefined) format.horizontalAlignment = ALIGNMENTS[style.align];
  if (style.wrap) {
    format.wrapText = true;
    format.verticalAlignment = "Center";
  }
  if (style.bottomBorder !== undefined) writeBottomBorder(format, style.bottomBorder);
}

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

function writeBottomBorder(format: Excel.RangeFormat, color: string): void {
  const edge = format.borders.getItem(EDGES.bottom);
  edge.style = "Continuous";
  edge.color = color;
}

function writeLayout(sheet: Excel.Worksheet, plan: SheetPlan): void {
  plan.columnWidths.forEach((characters, column) => {
    sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = columnWidthPoints(characters);
  });
  for (const [row, points] of Object.entries(plan.rowHeights))
    sheet.getRangeByIndexes(Number(row), 0, 1, 1).format.rowHeight = points;
  sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, plan.freeze.rows, plan.freeze.columns));
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = false;
  const { titleRows, titleColumns } = plan.print;
  sheet.pageLayout.orientation = plan.print.landscape ? "Landscape" : "Portrait";
  const { pagesWide, pagesTall, area } = plan.print;
  sheet.pageLayout.zoom = { horizontalFitToPages: pagesWide, ...(pagesTall !== undefined && { verticalFitToPages: pagesTall }) };
  if (area) sheet.pageLayout.setPrintArea(areaReference(area));
  sheet.pageLayout.setPrintTitleRows(rowsReference(titleRows));
  if (titleColumns) sheet.pageLayout.setPrintTitleColumns(columnsReference(titleColumns));
}
