import { BENCHMARK_TABLE } from "../../catalog/tables";
import type { Domain } from "../../engine/check";
import { openModelOf } from "../../scenario/openModel";
import type { Scenario } from "../../scenario/scenario";
import { FIXED_COLUMN, FIXED_ROW, reference } from "../address";
import type { BlockLine } from "../blocks/block";
import { formulaCell, valueCell, type Look } from "../cells";
import { optionalFigure, tableColumn, tableCount, tableFigure, tableRow } from "../lookup";
import { NONE } from "../missingFigures";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValue } from "../plan";
import { apiHeaderCells } from "./apiHeader";
import { recordRow } from "./catalogColumn";
import { apiHeader, deploymentCell } from "./figureCells";
import * as layout from "./layout";
import { benchmarkScores } from "./sharedScores";

const SCORE: Look = { style: "resultLink", format: "percent" };
const POSITION: Look = { style: "resultLink", format: "count" };
const { BENCHMARK_COLUMNS } = layout;

/** Benchmark scores of the open models: a model in each row. */
export function openScoreCells({ tables, chosen }: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { models } = chosen;
  const section = layout.modelSections(models.length).openScores;
  const [header, position] = [section.header, section.header + 1];
  const at = (j: number) => section.area(`score ${j}`).column;
  const scoreLine = (j: number): BlockLine => {
    const { header: label, domain } = BENCHMARK_COLUMNS[j]!;
    return {
      label, ...SCORE, value: (i) => score(scenario, models[i]!, j),
      formula: (i) => scoreFormula(section.cell("row", i), tableFigure(tables.benchmarks, section.cell("row", i), reference(position, at(j), FIXED_ROW)), domain),
    };
  };
  const lines: Partial<Record<layout.ScoreColumn, BlockLine>> = {
    model: { label: "Model", format: "general", style: "formula", formula: (i) => deploymentCell("openModel", i), value: (i) => openModelOf(scenario, models[i]!) },
    row: { label: "Row in table", ...POSITION, formula: (i) => rowOrNone(tables.benchmarks, section.cell("model", i)), value: (i) => rowPosition(openModelOf(scenario, models[i]!)) },
    ...Object.fromEntries(BENCHMARK_COLUMNS.map((_, j) => [`score ${j}`, scoreLine(j)])),
  };
  const head = () => [
    valueCell(header, 0, "Model", "headerLeft"),
    valueCell(header, 1, "Row in table", "header"),
    valueCell(position, 1, "column in table:", "equation"),
    ...BENCHMARK_COLUMNS.flatMap((column, j) => [
      valueCell(header, at(j), column.header, "header"),
      formulaCell(position, at(j), tableColumn(tables.benchmarks, reference(header, at(j), FIXED_ROW)), columnPosition(j), POSITION),
    ]),
  ];
  return section.filled(lines, { heading: "Benchmark scores: open models", width, head }).cells();
}

/** Benchmark scores of the commercial models: an API in each column, as in the matrix. */
export function apiScoreCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { tables, chosen } = names;
  const { apis } = chosen;
  const section = layout.API_SCORES_SECTION;
  const row: BlockLine = { label: "Row in table", ...POSITION, formula: (j) => rowOrNone(tables.benchmarks, apiHeader(j)), value: (j) => rowPosition(apis[j]!) };
  const scoreLine = (i: number): BlockLine => {
    const { header, domain, field } = BENCHMARK_COLUMNS[i]!;
    const found = (j: number) => tableFigure(tables.benchmarks, section.cell("row", j), section.anchored(field, -1, FIXED_COLUMN));
    return { label: header, ...SCORE, formula: (j) => scoreFormula(section.cell("row", j), found(j), domain), value: (j) => score(scenario, apis[j]!, i) };
  };
  const lines = { row, ...Object.fromEntries(BENCHMARK_COLUMNS.map(({ field }, i) => [field, scoreLine(i)])) };
  const positions = BENCHMARK_COLUMNS.map(({ field }, i) => {
    const at = section.area(field).row;
    return formulaCell(at, 1, tableColumn(tables.benchmarks, reference(at, 0, FIXED_COLUMN)), columnPosition(i), POSITION);
  });
  const head = (at: number) => apiHeaderCells(at, "Benchmark", "Column in table", names);
  return [...section.filled(lines, { heading: "Benchmark scores: commercial models", width, members: apis.length, head }).cells(), ...positions];
}

function columnPosition(benchmark: number): number {
  return BENCHMARK_TABLE.columns.indexOf(BENCHMARK_COLUMNS[benchmark]!) + 1;
}

/** Where a name stands among the benchmarks; a model that nobody has measured may lack. */
function rowOrNone(table: string, name: string): string {
  return `IF(${tableCount(table, "Name", name)}=0,"${NONE}",${tableRow(table, "Name", name)})`;
}

function scoreFormula(row: string, found: string, domain: Domain | undefined): string {
  return `IF(ISNUMBER(${row}),${optionalFigure(found, domain!)},"${NONE}")`;
}

function rowPosition(name: string): PlanValue {
  return recordRow(BENCHMARK_TABLE.records, name) || NONE;
}

function score(scenario: Scenario, name: string, benchmark: number): PlanValue {
  return benchmarkScores(scenario, name)[BENCHMARK_COLUMNS[benchmark]!.field]?.toNumber() ?? NONE;
}
