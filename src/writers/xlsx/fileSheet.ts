import { areaReference } from "../../sheets/address";
import { FILE_CREATOR } from "../../sheets/fileFacts";
import type { PlanCell, PlanTable, SheetPlan } from "../../sheets/plan";
import { cellStyle } from "./cellStyle";
import { conditionalRule } from "./conditionalRule";
import { dataValidation } from "./dataValidation";
import { fileChart } from "./fileChart";
import type { FileFormula } from "./fileFormula";
import { hexDigits } from "./hexDigits";
import type { Cell, TableDefinition, WriteSheet } from "./hucre";

/** What a cell with a formula shows before anyone calculates: the engine's value, or nothing. */
export type CachedValues = "expected" | "none";

const TABLE_STYLE = "TableStyleLight1";
const PIXELS_PER_CHARACTER = 7;
const CELL_PADDING_PIXELS = 5;

/** How the formulas of a workbook are written. */
export interface FormulaWriting {
  readonly fileFormula: FileFormula;
  readonly cached: CachedValues;
}

/** A sheet of the file with everything its plan says. */
export function fileSheet(plan: SheetPlan, writing: FormulaWriting): WriteSheet {
  return {
    name: plan.name,
    cells: new Map(plan.cells.map((cell) => [`${cell.row},${cell.column}`, { ...fileCell(cell, writing), ...noteOf(cell, plan) }])),
    columns: plan.columnWidths.map((characters) => ({ width: columnWidth(characters) })),
    rowDefs: new Map(Object.entries(plan.rowHeights).map(([row, height]) => [Number(row), { height }])),
    tables: plan.tables.map(fileTable),
    conditionalRules: plan.conditionalFormats.map(conditionalRule),
    dataValidations: plan.validations.map(dataValidation),
    ...(plan.charts && { charts: plan.charts.map((chart) => fileChart(chart, plan.name)) }),
    freezePane: plan.freeze,
    view: { showGridLines: false, tabColor: { rgb: hexDigits(plan.tabColor) } },
    pageSetup: pageSetup(plan.print),
  };
}

function fileCell(cell: PlanCell, { fileFormula, cached }: FormulaWriting): Partial<Cell> {
  const link = "link" in cell ? cell.link : undefined;
  const style = cellStyle(cell.style, cell.format, link !== undefined);
  if ("formula" in cell) {
    const formula = fileFormula(cell.formula);
    return cached === "none" ? { style, formula } : { style, formula, formulaResult: cell.expected };
  }
  if (!("value" in cell)) return { style };
  return { style, value: cell.value, ...(link !== undefined && { hyperlink: { target: link } }) };
}

function noteOf({ row, column }: PlanCell, { notes = [] }: SheetPlan): Pick<Cell, "comment"> {
  const note = notes.find((each) => each.row === row && each.column === column);
  return note ? { comment: { author: FILE_CREATOR, text: note.text } } : {};
}

function fileTable({ name, area, columns, banded }: PlanTable): TableDefinition {
  return {
    name,
    range: areaReference(area),
    columns: columns.map((header) => ({ name: header })),
    style: TABLE_STYLE,
    showRowStripes: banded,
  };
}

/** In the file a width counts the padding of a cell. */
function columnWidth(characters: number): number {
  return characters + CELL_PADDING_PIXELS / PIXELS_PER_CHARACTER;
}

function pageSetup({ landscape, pagesWide, pagesTall = 0 }: SheetPlan["print"]): WriteSheet["pageSetup"] {
  return {
    orientation: landscape ? "landscape" : "portrait",
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: pagesTall,
  };
}
