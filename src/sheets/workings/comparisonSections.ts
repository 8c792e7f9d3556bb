import { qualityDifference } from "../../scenario/answers";
import { scoresOf } from "../../scenario/figures";
import type { Scenario } from "../../scenario/scenario";
import { formulaCell, sectionHeading, valueCell, type Look } from "../cells";
import { MATRIX_APIS, MATRIX_MODELS } from "../matrixLayout";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { apiHeaderCells } from "./apiSection";
import { apiScore, deploymentCell, openScore } from "./figureCells";
import { API_COLUMN, BENCHMARK_COLUMNS, DIFFERENCES_SECTION, SHARED_SECTION } from "./layout";

/** For each model and API: the benchmarks both have, and the sum of the differences over them. */
export function comparisonCells({ sheets }: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const header = (row: number) =>
    apiHeaderCells(row, "Model", "", sheets.breakEven).filter(({ column }) => column !== 1);
  return [
    ...sectionHeading(SHARED_SECTION.heading, "Benchmarks with scores for both (count)", columnCount),
    ...header(SHARED_SECTION.heading + 1),
    ...pairCells(SHARED_SECTION.first, { style: "result", format: "count" }, sharedFormula, (model, api) =>
      shared(scenario, model, api),
    ),
    ...sectionHeading(
      DIFFERENCES_SECTION.heading,
      "Sum of the differences over those benchmarks (open minus commercial)",
      columnCount,
    ),
    ...header(DIFFERENCES_SECTION.heading + 1),
    ...pairCells(
      DIFFERENCES_SECTION.first,
      { style: "result", format: "percentPoints" },
      differencesFormula,
      (model, api) =>
        qualityDifference(scenario, model, api)
          .times(shared(scenario, model, api))
          .toNumber(),
    ),
    valueCell(
      DIFFERENCES_SECTION.heading + 1,
      API_COLUMN + MATRIX_APIS.length,
      "Quality gap: this sum / count",
      "note",
    ),
  ];
}

type PairFormula = (model: number, api: number) => string;

function pairCells(
  first: number,
  look: Look,
  formula: PairFormula,
  expected: (model: string, api: string) => number,
): PlanCell[] {
  return MATRIX_MODELS.flatMap((model, i) => [
    formulaCell(first + i, 0, deploymentCell("model", i), model, { style: "formula", format: "general" }),
    ...MATRIX_APIS.map((api, j) => formulaCell(first + i, API_COLUMN + j, formula(i, j), expected(model, api), look)),
  ]);
}

function sharedFormula(model: number, api: number): string {
  return BENCHMARK_COLUMNS.map((_, k) => `ISNUMBER(${openScore(model, k)})*ISNUMBER(${apiScore(api, k)})`).join("+");
}

function differencesFormula(model: number, api: number): string {
  return BENCHMARK_COLUMNS.map((_, k) => {
    const [open, commercial] = [openScore(model, k), apiScore(api, k)];
    return `IF(AND(ISNUMBER(${open}),ISNUMBER(${commercial})),${open}-${commercial},0)`;
  }).join("+");
}

function shared(scenario: Scenario, model: string, api: string): number {
  const [open, commercial] = [scoresOf(scenario, model), scoresOf(scenario, api)];
  return BENCHMARK_COLUMNS.filter(({ field }) => open[field] && commercial[field]).length;
}
