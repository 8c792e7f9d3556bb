import { areaReference, columnsReference, rowsReference } from "../sheets/address";
import type { Area, PlanTable, SheetPlan } from "../sheets/plan";
import { linkAreas } from "./linkAreas";
import { STYLES, type Style } from "../sheets/styles";
import { cellGrid } from "./cellGrid";
import { writeChart } from "./chartWriter";
import { columnWidthPoints } from "./columnWidth";
import { writeConditionalFormat } from "./conditionalFormatWriter";
import { styleAreas } from "./styleAreas";
import { writeNote } from "./noteWriter";
import { writeValidation } from "./validationWriter";

const TABLE_STYLE = "TableStyleLight1";
const EDGES = { bottom: "EdgeBottom" } as const;

/** Queues everything a plan says for an empty sheet. Number formats come first, so that text is taken as text. */
export function writeSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  const { area, numberFormats, contents } = cellGrid(plan);
  const all = rangeOf(sheet, area);
  all.numberFormat = numberFormats as string[][];
  all.formulas = contents as string[][];
  for (const table of plan.tables) writeTable(sheet, table);
  for (const { address, area: linked } of linkAreas(plan.cells)) rangeOf(sheet, linked).hyperlink = { address };
  for (const { style, area: styled } of styleAreas(plan.cells)) writeStyle(rangeOf(sheet, styled), STYLES[style]);
  for (const format of plan.conditionalFormats) writeConditionalFormat(rangeOf(sheet, format.area), format);
  for (const validation of plan.validations) writeValidation(rangeOf(sheet, validation.area), validation);
  writeLayout(sheet, plan);
  for (const chart of plan.charts ?? []) writeChart(sheet, chart);
  for (const note of plan.notes ?? []) writeNote(sheet, note);
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
