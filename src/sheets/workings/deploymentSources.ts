import { known } from "../../catalog/lookup";
import { GPU_TABLE, MODEL_TABLE } from "../../catalog/tables";
import { deploymentOf } from "../../scenario/figures";
import type { Scenario } from "../../scenario/scenario";
import { sheetPrefix } from "../address";
import type { Look } from "../cells";
import { requiredNumber, requiredText, tableCount, tableFigure, tableRow } from "../lookup";
import { modelName } from "../matrixLayout";
import type { WorkbookNames } from "../names";
import { type FigureColumn, catalogColumn, headerPosition, recordRow } from "./figureColumn";
import { type DeploymentColumn, deploymentCell as cell } from "./layout";

const NUMBER: Look = { style: "resultLink", format: "count" };
const TEXT: Look = { style: "linkText", format: "general" };

/** What the tables say of each model and its GPU: every figure looked up once. */
export function deploymentSources({ sheets, tables }: WorkbookNames, scenario: Scenario): FigureColumn[] {
  const modelOf = (name: string) => known(scenario.models, name);
  const ofModel = (column: DeploymentColumn) => (i: number) => tableFigure(tables.models, cell("modelRow", i), headerPosition(column));
  const ofGpu = (column: DeploymentColumn) => (i: number) => tableFigure(tables.gpus, cell("gpuRow", i), headerPosition(column));
  const group = ofModel("group");
  const models = <F extends "group" | "gpu" | "gpuCount" | "throughputTokensPerSecond">(field: F) => ({ ...catalogColumn(MODEL_TABLE, field), lookup: "models" as const });
  const gpus = <F extends "powerWatts" | "priceUsd">(field: F) => ({ ...catalogColumn(GPU_TABLE, field), lookup: "gpus" as const });
  const number = (source: ReturnType<typeof models> | ReturnType<typeof gpus>, found: (i: number) => string, figure: keyof ReturnType<typeof deploymentOf>): FigureColumn => ({
    header: source.header,
    lookup: source.lookup,
    look: NUMBER,
    formula: (i) => requiredNumber(found(i), source.domain),
    expected: (model) => deploymentOf(scenario, model)[figure].toNumber(),
  });
  return [
    { header: "Model", look: TEXT, formula: (i) => sheetPrefix(sheets.breakEven) + modelName(i, { column: true }), expected: (model) => model },
    { header: "Row in table", look: NUMBER, formula: (i) => tableRow(tables.models, "Model", cell("model", i)), expected: (model) => recordRow(MODEL_TABLE.records, model) },
    { header: "Times found", look: NUMBER, formula: (i) => tableCount(tables.models, "Model", cell("model", i)), expected: () => 1 },
    { header: "Group", lookup: "models", look: TEXT, formula: (i) => `IF(${group(i)}="","",${group(i)})`, expected: (model) => modelOf(model)?.group ?? "" },
    { header: "GPU", lookup: "models", look: TEXT, formula: (i) => requiredText(ofModel("gpu")(i)), expected: (model) => modelOf(model)?.gpu ?? "" },
    { header: "Row of GPU", look: NUMBER, formula: (i) => tableRow(tables.gpus, "GPU", cell("gpu", i)), expected: (model) => recordRow(GPU_TABLE.records, modelOf(model)?.gpu ?? "") },
    { header: "Times found", look: NUMBER, formula: (i) => tableCount(tables.gpus, "GPU", cell("gpu", i)), expected: () => 1 },
    number(models("gpuCount"), ofModel("gpuCount"), "gpuCount"),
    number(models("throughputTokensPerSecond"), ofModel("throughput"), "throughput"),
    number(gpus("powerWatts"), ofGpu("power"), "gpuPowerWatts"),
    number(gpus("priceUsd"), ofGpu("price"), "gpuPrice"),
  ];
}
