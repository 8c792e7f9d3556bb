import { known } from "../../catalog/lookup";
import { DEPLOYMENT_TABLE, GPU_TABLE, MODEL_TABLE } from "../../catalog/tables";
import type { Domain } from "../../engine/check";
import { CATALOG_WORD } from "../../engine/textSettings";
import { type Deployment, deploymentOf, gpusPerServerOf, measuredShareOf, recordFigure } from "../../scenario/figures";
import { deployedRecord } from "../../scenario/deploymentChoice";
import { openModelOf } from "../../scenario/openModel";
import { cellText } from "../../scenario/range";
import type { Scenario } from "../../scenario/scenario";
import { FIXED_COLUMN, sheetPrefix } from "../address";
import type { Look } from "../cells";
import { optionalFigure, requiredFigure, requiredText, tableCount, tableFigure, tableRow } from "../lookup";
import { modelName } from "../matrixLayout";
import { NONE } from "../missingFigures";
import type { WorkbookNames } from "../names";
import type { PlanValue } from "../plan";
import { type FigureColumn, catalogColumn, headerPosition, recordRow } from "./figureColumn";
import { deploymentCell as cell, inForce, textInForce, turned } from "./figureCells";
import { type DeploymentColumn } from "./layout";

const NUMBER: Look = { style: "resultLink", format: "count" };
const TEXT: Look = { style: "linkText", format: "general" };

/** What the tables say of each model and its GPU: every figure looked up once. */
export function deploymentSources(names: WorkbookNames, scenario: Scenario): FigureColumn[] {
  return [...modelIdentity(names, scenario), ...chosenDeployment(names, scenario), ...gpuIdentity(names, scenario), ...figures(names, scenario)];
}

const text = (header: string, formula: Found, expected: (model: string) => PlanValue) => column(header, TEXT, formula, expected);
const position = (header: string, formula: Found, expected: (model: string) => PlanValue) => column(header, NUMBER, formula, expected);

function modelIdentity({ sheets, tables }: WorkbookNames, scenario: Scenario): FigureColumn[] {
  const group = ofModel(tables.models, "group");
  const named = (model: string) => tablePosition(DEPLOYMENT_TABLE.records, known(scenario.models, model)?.name);
  return [
    text("Model", (i) => sheetPrefix(sheets.breakEven) + modelName(i, FIXED_COLUMN), (model) => model),
    position("Row in Deployments (0: a model)", (i) => `IFERROR(${tableRow(tables.deployments, "Deployment", cell("model", i))},0)`, named),
    text(
      "Open model",
      (i) => `IF(${cell("namedRow", i)}=0,${cell("model", i)},INDEX(${tables.deployments}[Open model],${cell("namedRow", i)}))`,
      (model) => openModelOf(scenario, model),
    ),
    position(
      "Row in Models",
      (i) => `IF(${cell("namedRow", i)}=0,${tableRow(tables.models, "Model", cell("openModel", i))},IFERROR(${tableRow(tables.models, "Model", cell("openModel", i))},0))`,
      (model) => recordRow(MODEL_TABLE.records, openModelOf(scenario, model)),
    ),
    position(
      "Times found",
      (i) => `IF(${cell("namedRow", i)}=0,${tableCount(tables.models, "Model", cell("model", i))},${tableCount(tables.deployments, "Deployment", cell("model", i))})`,
      () => 1,
    ),
    {
      ...text(
        catalogColumn(MODEL_TABLE, "group").header,
        (i) => `IF(${cell("modelRow", i)}=0,"",IF(${group(i)}="","",${group(i)}))`,
        (model) => known(scenario.models, model)?.group ?? "",
      ),
      lookup: "models",
    },
  ];
}

/** Which deployment counts: the one named, or on the GPU and at the precision that the assumptions ask for the one that serves most for each GPU. */
function chosenDeployment({ tables }: WorkbookNames, scenario: Scenario): FigureColumn[] {
  const [gpu, precision] = [textInForce("gpu"), textInForce("precision")];
  const field = (header: string) => `${tables.deployments}[${header}]`;
  const ownGpu = ofModel(tables.models, "gpu");
  const namedGpu = (i: number) => `IF(${cell("namedRow", i)}=0,${ownGpu(i)},INDEX(${field("GPU")},${cell("namedRow", i)}))`;
  const isNamed = (i: number) => `AND(${namedGpu(i)}=${cell("gpuWanted", i)},OR(${precision}="${CATALOG_WORD}",IF(${cell("namedRow", i)}=0,FALSE,INDEX(${field("Precision")},${cell("namedRow", i)})=${precision})))`;
  const there = (i: number) => `(${field("Open model")}=${cell("openModel", i)})*(${field("GPU")}=${cell("gpuWanted", i)})*((${field("Precision")}=${precision})+(${precision}="${CATALOG_WORD}")>0)`;
  const perGpu = `${field("Throughput (tokens/s)")}/${field("GPU count")}`;
  const rows = `ROW(${field("GPU")})`;
  const chosen = (model: string) => deployedRecord(scenario, model);
  const isOther = (model: string) => chosen(model) !== known(scenario.models, model);
  return [
    text("GPU asked for", (i) => `IF(${gpu}="${CATALOG_WORD}",${requiredText(namedGpu(i))},${gpu})`, (model) => cellText(chosen(model)?.gpu)),
    position(
      "Most tokens/s per GPU there",
      (i) => `IF(${isNamed(i)},"${NONE}",SUMPRODUCT(MAX(${there(i)}*${perGpu})))`,
      (model) => (isOther(model) ? Number(chosen(model)?.throughputTokensPerSecond) / Number(chosen(model)?.gpuCount) : NONE),
    ),
    position(
      "Row computed with (0: of Models)",
      (i) => `IF(${cell("mostPerGpu", i)}="${NONE}",${cell("namedRow", i)},IF(${cell("mostPerGpu", i)}=0,NA(),ROWS(${field("GPU")})+1-SUMPRODUCT(MAX(${there(i)}*(${perGpu}=${cell("mostPerGpu", i)})*(ROWS(${field("GPU")})-${rows}+MIN(${rows}))))))`,
      (model) => tablePosition(DEPLOYMENT_TABLE.records, chosen(model)?.name),
    ),
  ];
}

/** The row of a name in a table of the catalog, counted from 1; 0 where it stands in another. */
function tablePosition(records: readonly { readonly name: string }[], name: string | undefined): number {
  return name === undefined ? 0 : recordRow(records, name);
}

function gpuIdentity({ tables }: WorkbookNames, scenario: Scenario): FigureColumn[] {
  const gpuOf = (model: string) => deployedRecord(scenario, model)?.gpu ?? "";
  return [
    { ...text(catalogColumn(MODEL_TABLE, "gpu").header, (i) => requiredText(ofDeployment(tables, "gpu", "GPU")(i)), gpuOf), lookup: "models" },
    position("Row of GPU", (i) => tableRow(tables.gpus, "GPU", cell("gpu", i)), (model) => recordRow(GPU_TABLE.records, gpuOf(model))),
    position("Times found", (i) => tableCount(tables.gpus, "GPU", cell("gpu", i)), () => 1),
  ];
}

function figures({ tables }: WorkbookNames, scenario: Scenario): FigureColumn[] {
  const model = (source: Source, at: DeploymentColumn, figure: keyof Deployment, header = source.header): FigureColumn => ({
    ...figureColumn(source, ofDeployment(tables, at, header), figure, scenario),
    lookup: "models",
  });
  const gpu = (source: Source, at: DeploymentColumn, figure: keyof Deployment): FigureColumn => ({
    ...figureColumn(source, ofGpu(tables.gpus, at), figure, scenario),
    lookup: "gpus",
  });
  const price = gpu(catalogColumn(GPU_TABLE, "priceUsd"), "gpuPrice", "gpuPrice");
  return [
    model(catalogColumn(MODEL_TABLE, "gpuCount"), "gpuCount", "gpuCount"),
    model(catalogColumn(MODEL_TABLE, "throughputTokensPerSecond"), "throughput", "throughput"),
    measuredShare(tables.deployments, scenario),
    gpu(catalogColumn(GPU_TABLE, "powerWatts"), "gpuPower", "gpuPowerWatts"),
    { ...price, formula: (i) => turned(price.formula(i)) },
    rental(tables.gpus, "rental", "rentalPerHour", scenario),
    rental(tables.gpus, "reserved", "reservedPerHour", scenario),
    server(tables.gpus, scenario),
  ];
}

/** The share of input a throughput was measured with: as assumed, or as the deployment's row says; a model of its own has none. */
function measuredShare(table: string, scenario: Scenario): FigureColumn {
  const { header, domain } = catalogColumn(DEPLOYMENT_TABLE, "inputShare");
  const assumed = inForce("measuredInputShare");
  const row = (i: number) => cell("deploymentRow", i);
  const found = (i: number) => `IF(${row(i)}=0,"${NONE}",${optionalFigure(`INDEX(${table}[${header}],${row(i)})`, domain!)})`;
  return column(header, { style: "resultLink", format: "percent" }, (i) => `IF(ISTEXT(${assumed}),${found(i)},${assumed})`, (model) => measuredShareOf(scenario, model)?.toNumber() ?? NONE);
}

/** A rent of a GPU, which the table may lack. */
function rental(table: string, at: DeploymentColumn, field: "rentalPerHour" | "reservedPerHour", scenario: Scenario): FigureColumn {
  const { header, domain } = catalogColumn(GPU_TABLE, field);
  const expected = (model: string) => {
    const gpu = known(scenario.gpus, deployedRecord(scenario, model)?.gpu ?? "");
    return (gpu && recordFigure(GPU_TABLE, gpu, field)?.times(scenario.settings.exchangeRate).toNumber()) ?? NONE;
  };
  return {
    ...column(header, { style: "resultLink", format: "usd" }, (i) => optionalFigure(ofGpu(table, at)(i), domain!, turned), expected),
    lookup: "gpus",
  };
}

/** How many GPUs are bought together: as assumed, or as the table says of the GPU's servers, one by one where it says nothing. */
function server(table: string, scenario: Scenario): FigureColumn {
  const { header, domain } = catalogColumn(GPU_TABLE, "gpusPerServer");
  const assumed = inForce("gpusPerServer");
  const found = (i: number) => optionalFigure(ofGpu(table, "gpusPerServer")(i), domain!);
  return {
    ...column(header, NUMBER, (i) => `IF(ISTEXT(${assumed}),IF(ISNUMBER(${found(i)}),${found(i)},1),${assumed})`, (model) => gpusPerServerOf(scenario, model).toNumber()),
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

/** What the deployment's row says, or the model's own. */
const ofDeployment =
  ({ deployments, models }: WorkbookNames["tables"], at: DeploymentColumn, header: string): Found =>
  (i) =>
    `IF(${cell("deploymentRow", i)}=0,${ofModel(models, at)(i)},INDEX(${deployments}[${header}],${cell("deploymentRow", i)}))`;

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
