import { FIXED, FIXED_COLUMN, reference } from "../address";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import type { PlanCell } from "../plan";
import { FLOW_FORMULAS } from "./flowFormulas";
import type { FlowValues } from "./flowValues";
import { FLOW_COLUMNS, type FlowColumn, type FlowPlace, LEVELS, YEAR_HEADER_ROW, YEAR_HEADING, YEAR_ROW, figureCell, yearCount } from "./layout";

const YEAR_COLUMNS = FLOW_COLUMNS.slice(1, -1);

/** The months added up by year, year 0 being the purchase, with the running totals at its end. */
export function yearCells(place: FlowPlace, values: FlowValues): PlanCell[] {
  return [
    ...sectionHeading(YEAR_HEADING, "By year (the months below added up; deployments and totals at the year's end)", FLOW_COLUMNS.length),
    valueCell(YEAR_HEADER_ROW, 0, "Year", "header"),
    ...YEAR_COLUMNS.map((column) => valueCell(YEAR_HEADER_ROW, FLOW_COLUMNS.indexOf(column), headerOf(column), "header")),
    ...Array.from({ length: yearCount(place.months) }, (_, year) => yearRow(year, place, values)).flat(),
  ];
}

function yearRow(year: number, place: FlowPlace, values: FlowValues): PlanCell[] {
  const row = YEAR_ROW + year;
  return [
    formulaCell(row, 0, `ROWS(${reference(YEAR_ROW, 0, FIXED)}:${reference(row, 0, FIXED_COLUMN)})-1`, year, { style: "result", format: "wholeMonths" }),
    ...YEAR_COLUMNS.map((column) =>
      formulaCell(row, FLOW_COLUMNS.indexOf(column), (LEVELS.has(column) ? levelFormula : sumFormula)(column, row, place), values.ofYear(column, year), {
        style: column === "net" ? "total" : "result", format: column === "deployments" ? "count" : "usdRounded",
      }),
    ),
  ];
}

function sumFormula(column: FlowColumn, row: number, { range }: FlowPlace): string {
  const [year, months] = [reference(row, 0, FIXED_COLUMN), figureCell("monthsPerYear")];
  return `SUMIFS(${range(column)},${range("month")},">"&(${year}-1)*${months},${range("month")},"<="&${year}*${months})`;
}

function levelFormula(column: FlowColumn, row: number, { range }: FlowPlace): string {
  const month = `${reference(row, 0, FIXED_COLUMN)}*${figureCell("monthsPerYear")}`;
  return `INDEX(${range(column)},MIN(${figureCell("horizon")},${month})+1)`;
}

function headerOf(column: FlowColumn): string {
  return FLOW_FORMULAS.find((each) => each.column === column)!.header;
}
