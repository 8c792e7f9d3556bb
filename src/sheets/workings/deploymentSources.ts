import { known } from "../../catalog/lookup";
import { GPU_TABLE, MODEL_TABLE } from "../../catalog/tables";
import type { Domain } from "../../engine/check";
import type { Deployment } from "../../engine/deployment";
import { deploymentOf, recordFigure } from "../../scenario/figures";
import type { Scenario } from "../../scenario/scenario";
import { FIXED_COLUMN, sheetPrefix } from "../address";
import type { Look } from "../cells";
import { optionalFigure, requiredFigure, requiredText, tableCount, tableFigure, tableRow } from "../lookup";
import { modelName } from "../matrixLayout";
import { NONE } from "../missingFigures";
import type { WorkbookNames } from "../names";
import type { PlanValue } from "../plan";
import { type FigureColumn, catalogColumn, headerPosition, recordRow } from "./figureColumn";
import { deploymentCell as cell } from "./figureCells";
import { type DeploymentColumn } from "./layout";

const NUMBER: Look = { style: "resultLink", format: "count" };
const TEXT: Look = { style: "linkText", format: "general" };

/** What the tables say of each model and its GPU: every figure looked up once. */
export function deploymentSources(names: WorkbookNames, scenario: Scenario): FigureColumn[] {
  return [...modelIdentity(names, scenario), ...gpuIdentity(names, scenario), ...figures(names, scenario)];
}

function modelIdentity({ sheets, tables }: WorkbookNames, scenario: Scenario): FigureColumn[] {
  const group = ofModel(tables.models, "group");
  return [
    column(
      "Model",
      TEXT,
      (i) => sheetPrefix(sheets.breakEven) + modelName(i, FIXED_COLUMN),
      (model) => model,
    ),
    column(
      "Row in table",
      NUMBER,
      (i) => tableRow(tables.models, "Model", cell("model", i)),
      (model) => recordRow(MODEL_TABLE.records, model),
    ),
    column(
      "Times found",
      NUMBER,
      (i) => tableCount(tables.models, "Model", cell("model", i)),
      () => 1,
    ),
    {
      ...column(
        catalogColumn(MODEL_TABLE, "group").header,
        TEXT,
        (i) => `IF(${group(i)}="","",${group(i)})`,
        (model) => known(scenario.models, model)?.group ?? "",
      ),
      lookup: "models",
    },
  ];
}

function gpuIdentity({ tables }: WorkbookNames, scenario: Scenario): FigureColumn[] {
  const gpuOf = (model: string) => known(scenario.models, model)?.gpu ?? "";
  const found = ofModel(tables.models, "gpu");
  return [
    {
      ...column(catalogColumn(MODEL_TABLE, "gpu").header, TEXT, (i) => requiredText(found(i)), gpuOf),
      lookup: "models",
    },
    column(
      "Row of GPU",
      NUMBER,
      (i) => tableRow(tables.gpus, "GPU", cell("gpu", i)),
      (model) => recordRow(GPU_TABLE.records, gpuOf(model)),
    ),
    column(
      "Times found",
      NUMBER,
      (i) => tableCount(tables.gpus, "GPU", cell("gpu", i)),
      () => 1,
    ),
  ];
}

function figures({ tables }: WorkbookNames, scenario: Scenario): FigureColumn[] {
  const model = (source: Source, at: DeploymentColumn, figure: keyof Deployment): FigureColumn => ({
    ...figureColumn(source, ofModel(tables.models, at), figure, scenario),
    lookup: "models",
  });
  const gpu = (source: Source, at: DeploymentColumn, figure: keyof Deployment): FigureColumn => ({
    ...figureColumn(source, ofGpu(tables.gpus, at), figure, scenario),
    lookup: "gpus",
  });
  return [
    model(catalogColumn(MODEL_TABLE, "gpuCount"), "gpuCount", "gpuCount"),
    model(catalogColumn(MODEL_TABLE, "throughputTokensPerSecond"), "throughput", "throughput"),
    gpu(catalogColumn(GPU_TABLE, "powerWatts"), "gpuPower", "gpuPowerWatts"),
    gpu(catalogColumn(GPU_TABLE, "priceUsd"), "gpuPrice", "gpuPrice"),
    rental(tables.gpus, scenario),
  ];
}

/** The rent of a GPU, which the table may lack. */
function rental(table: string, scenario: Scenario): FigureColumn {
  const { header, domain } = catalogColumn(GPU_TABLE, "rentalPerHour");
  const expected = (model: string) => {
    const gpu = known(scenario.gpus, known(scenario.models, model)?.gpu ?? "");
    return (gpu && recordFigure(GPU_TABLE, gpu, "rentalPerHour")?.toNumber()) ?? NONE;
  };
  return {
    ...column(header, { style: "resultLink", format: "usd" }, (i) => optionalFigure(ofGpu(table, "rental")(i), domain!), expected),
    lookup: "gpus",
  };
}

/** What a column of the catalog says of itself. */
interface Source {
  readonly header: string;
  readonly domain?: Domain;
}
type Found = (model: number) => string;

const ofModel =
  (table: string, at: DeploymentColumn): Found =>
  (i) =>
    tableFigure(table, cell("modelRow", i), headerPosition(at));
const ofGpu =
  (table: string, at: DeploymentColumn): Found =>
  (i) =>
    tableFigure(table, cell("gpuRow", i), headerPosition(at));

function figureColumn(
  { header, domain }: Source,
  found: Found,
  figure: keyof Deployment,
  scenario: Scenario,
): FigureColumn {
  const expected = (model: string) => deploymentOf(scenario, model)[figure].toNumber();
  return column(header, NUMBER, (i) => requiredFigure(found(i), domain!), expected);
}

function column(header: string, look: Look, formula: Found, expected: (model: string) => PlanValue): FigureColumn {
  return { header, look, formula, expected };
}
