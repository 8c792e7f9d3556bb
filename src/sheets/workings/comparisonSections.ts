import type { Scenario } from "../../scenario/scenario";
import { formulaCell, sectionHeading, valueCell, type Look } from "../cells";
import type { Choice } from "../choice";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { apiHeaderCells } from "./apiSection";
import { apiScore, deploymentCell, openScore } from "./figureCells";
import { API_COLUMN, BENCHMARK_COLUMNS, modelSections } from "./layout";
import { sharedScores } from "./sharedScores";

/** For each model and API: the benchmarks both have, and the sum of the differences over them. */
export function comparisonCells(names: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { chosen } = names;
  const { shared, differences } = modelSections(chosen.models.length);
  const header = (row: number) =>
    apiHeaderCells(row, "Model", "", names).filter(({ column }) => column !== 1);
  return [
    ...sectionHeading(shared.heading, "Benchmarks with scores for both (count)", columnCount),
    ...header(shared.heading + 1),
    ...pairCells(shared.first, chosen, { style: "result", format: "count" }, sharedFormula, (model, api) =>
      sharedScores(scenario, model, api).count,
    ),
    ...sectionHeading(
      differences.heading,
      "Sum of the differences over those benchmarks (open minus commercial)",
      columnCount,
    ),
    ...header(differences.heading + 1),
    ...pairCells(
      differences.first,
      chosen,
      { style: "result", format: "percentPoints" },
      differencesFormula,
      (model, api) =>
        sharedScores(scenario, model, api).difference,
    ),
    valueCell(
      differences.heading + 1,
      API_COLUMN + chosen.apis.length,
      "Quality gap: this sum / count",
      "note",
    ),
  ];
}

type PairFormula = (model: number, api: number, modelCount: number) => string;

function pairCells(
  first: number,
  { models, apis }: Choice,
  look: Look,
  formula: PairFormula,
  expected: (model: string, api: string) => number,
): PlanCell[] {
  return models.flatMap((model, i) => [
    formulaCell(first + i, 0, deploymentCell("model", i), model, { style: "formula", format: "general" }),
    ...apis.map((api, j) =>
      formulaCell(first + i, API_COLUMN + j, formula(i, j, models.length), expected(model, api), look),
    ),
  ]);
}

function sharedFormula(model: number, api: number, modelCount: number): string {
  return BENCHMARK_COLUMNS.map((_, k) => `ISNUMBER(${openScore(model, k, modelCount)})*ISNUMBER(${apiScore(api, k)})`).join("+");
}

function differencesFormula(model: number, api: number, modelCount: number): string {
  return BENCHMARK_COLUMNS.map((_, k) => {
    const [open, commercial] = [openScore(model, k, modelCount), apiScore(api, k)];
    return `IF(AND(ISNUMBER(${open}),ISNUMBER(${commercial})),${open}-${commercial},0)`;
  }).join("+");
}
