import { areaReference, columnsReference, rowsReference } from "../sheets/address";
import type { Area, PlanTable, SheetPlan } from "../sheets/plan";
import { linkAreas } from "./linkAreas";
import { FORMATS, STYLES, type Style } from "../sheets/styles";
import { type CellBlock, restBlock, tableBlocks } from "./cellGrid";
import { writeChart } from "./chartWriter";
import { columnWidthPoints } from "./columnWidth";
import { writeConditionalFormat } from "./conditionalFormatWriter";
import { formatAreas, styleAreas } from "./styleAreas";
import { writeValidation } from "./validationWriter";

const TABLE_STYLE = "TableStyleLight1";
const EDGES = { bottom: "EdgeBottom" } as const;

/** Queues everything a plan without notes says for an empty sheet, whose formulas name no other sheet that is still to come. */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  writeTables(sheet, plan);
  writeCells(sheet, plan);
}

/**
 * Queues the formats and the tables of a plan for an empty sheet. Formats come first, so that text is taken as text.
 * A table's cells come before the table: into a column of a table that is there, Excel fills the last of differing
 * formulas from top to bottom.
 */
export function writeTables(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { look, area } of formatAreas(plan.cells)) rangeOf(sheet, area).numberFormat = FORMATS[look] as unknown as string[][];
  for (const block of tableBlocks(plan)) writeContents(sheet, block);
  for (const table of plan.tables) writeTable(sheet, table);
}

/** Queues all else a plan says but its notes, once the sheets and tables its formulas name are there: Excel refuses a formula before. */
export function writeCells(sheet: Excel.Worksheet, plan: SheetPlan): void {
  writeContents(sheet, restBlock(plan));
  for (const { address, area } of linkAreas(plan.cells)) rangeOf(sheet, area).hyperlink = { address };
  for (const { look, area } of styleAreas(plan.cells)) writeStyle(rangeOf(sheet, area), STYLES[look]);
  for (const format of plan.conditionalFormats) writeConditionalFormat(rangeOf(sheet, format.area), format);
  for (const validation of plan.validations) writeValidation(rangeOf(sheet, validation.area), validation);
  writeLayout(sheet, plan);
  for (const chart of plan.charts ?? []) writeChart(sheet, chart, plan.cells);
}

function writeContents(sheet: Excel.Worksheet, { area, contents }: CellBlock): void {
  rangeOf(sheet, area).formulas = contents as string[][];
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
  sheet.pageLayout.zoom = { horizontalFitToPages: plan.print.pagesWide };
  sheet.pageLayout.setPrintTitleRows(rowsReference(titleRows));
  if (titleColumns) sheet.pageLayout.setPrintTitleColumns(columnsReference(titleColumns));
}
