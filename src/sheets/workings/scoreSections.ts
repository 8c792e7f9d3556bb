import { BENCHMARK_TABLE } from "../../catalog/tables";
import { scoresOf } from "../../scenario/figures";
import type { Scenario } from "../../scenario/scenario";
import { FIXED_COLUMN, FIXED_ROW, reference } from "../address";
import { formulaCell, sectionHeading, valueCell, type Look } from "../cells";
import { optionalNumber, tableColumn, tableFigure, tableRow } from "../lookup";
import { MATRIX_APIS, MATRIX_MODELS } from "../matrixLayout";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValue } from "../plan";
import { apiHeaderCells } from "./apiSection";
import { recordRow } from "./figureColumn";
import { apiHeader, deploymentCell } from "./figureCells";
import * as layout from "./layout";

const SCORE: Look = { style: "resultLink", format: "percent" };
const POSITION: Look = { style: "resultLink", format: "count" };
const { BENCHMARK_COLUMNS, SCORE_COLUMN, API_COLUMN } = layout;

/** Benchmark scores of the open models: a model in each row. */
export function openScoreCells({ tables }: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { heading, first } = layout.OPEN_SCORES_SECTION;
  const [header, position] = [heading + 1, heading + 2];
  return [
    ...sectionHeading(heading, "Benchmark scores: open models", columnCount),
    valueCell(header, 0, "Model", "headerLeft"),
    valueCell(header, 1, "Row in table", "header"),
    valueCell(position, 1, "column in table:", "equation"),
    ...BENCHMARK_COLUMNS.flatMap((column, j) => [
      valueCell(header, SCORE_COLUMN + j, column.header, "header"),
      formulaCell(
        position,
        SCORE_COLUMN + j,
        tableColumn(tables.benchmarks, reference(header, SCORE_COLUMN + j, FIXED_ROW)),
        columnPosition(j),
        POSITION,
      ),
    ]),
    ...MATRIX_MODELS.flatMap((model, i) => [
      formulaCell(first + i, 0, deploymentCell("model", i), model, { style: "formula", format: "general" }),
      formulaCell(
        first + i,
        1,
        tableRow(tables.benchmarks, "Name", reference(first + i, 0, FIXED_COLUMN)),
        rowPosition(model),
        POSITION,
      ),
      ...BENCHMARK_COLUMNS.map(({ domain }, j) => {
        const found = tableFigure(
          tables.benchmarks,
          reference(first + i, 1, FIXED_COLUMN),
          reference(position, SCORE_COLUMN + j, FIXED_ROW),
        );
        return formulaCell(
          first + i,
          SCORE_COLUMN + j,
          optionalNumber(found, domain),
          score(scenario, model, j),
          SCORE,
        );
      }),
    ]),
  ];
}

/** Benchmark scores of the commercial models: an API in each column, as in the matrix. */
export function apiScoreCells({ sheets, tables }: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { heading, first } = layout.API_SCORES_SECTION;
  return [
    ...sectionHeading(heading, "Benchmark scores: commercial models", columnCount),
    ...apiHeaderCells(heading + 1, "Benchmark", "Column in table", sheets.breakEven),
    valueCell(first, 0, "Row in table", "text"),
    ...MATRIX_APIS.map((api, j) =>
      formulaCell(first, API_COLUMN + j, tableRow(tables.benchmarks, "Name", apiHeader(j)), rowPosition(api), POSITION),
    ),
    ...BENCHMARK_COLUMNS.flatMap(({ header, domain }, i) => {
      const row = first + 1 + i;
      const found = (j: number) =>
        tableFigure(tables.benchmarks, reference(first, API_COLUMN + j, FIXED_ROW), reference(row, 1, FIXED_COLUMN));
      return [
        valueCell(row, 0, header, "text"),
        formulaCell(
          row,
          1,
          tableColumn(tables.benchmarks, reference(row, 0, FIXED_COLUMN)),
          columnPosition(i),
          POSITION,
        ),
        ...MATRIX_APIS.map((api, j) =>
          formulaCell(row, API_COLUMN + j, optionalNumber(found(j), domain), score(scenario, api, i), SCORE),
        ),
      ];
    }),
  ];
}

function columnPosition(benchmark: number): number {
  return BENCHMARK_TABLE.columns.indexOf(BENCHMARK_COLUMNS[benchmark]!) + 1;
}

function rowPosition(name: string): number {
  return recordRow(BENCHMARK_TABLE.records, name);
}

function score(scenario: Scenario, name: string, benchmark: number): PlanValue {
  return scoresOf(scenario, name)[BENCHMARK_COLUMNS[benchmark]!.field]?.toNumber() ?? "none";
}
