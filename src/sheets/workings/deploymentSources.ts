import { known } from "../../catalog/lookup";
import { DEPLOYMENT_TABLE, GPU_TABLE, MODEL_TABLE } from "../../catalog/tables";
import type { Domain } from "../../engine/check";
import { CATALOG_WORD } from "../../engine/textSettings";
import { type Deployment, deploymentOf, gpusPerServerOf, measuredShareOf, recordFigure } from "../../scenario/figures";
import { deployedRecord } from "../../scenario/deploymentChoice";
import { openModelOf } from "../../scenario/openModel";
import { cellText } from "../../scenario/range";
import type { Scenario } from "../../scenario/scenario";
import { FIXED_COLUMN, FIXED_ROW, sheetPrefix } from "../address";
import type { BlockLine } from "../blocks/block";
import type { Look } from "../cells";
import { optionalFigure, requiredFigure, requiredText, tableCount, tableFigure, tableRow } from "../lookup";
import { modelName } from "../matrixLayout";
import { NONE } from "../missingFigures";
import type { WorkbookNames } from "../names";
import type { PlanValue } from "../plan";
import { catalogColumn, recordRow } from "./catalogColumn";
import { deploymentCell as cell, inForce, textInForce, turned } from "./figureCells";
import { DEPLOYMENTS_SECTION, type DeploymentColumn, type DeploymentLine } from "./layout";

const NUMBER: Look = { style: "resultLink", format: "count" };
const TEXT: Look = { style: "linkText", format: "general" };

/** A line of the deployments, and the table whose header it looks up. */
export type FoundLine = BlockLine & { readonly lookup?: "models" | "gpus" };
type Found = (model: number) => string;
type Sources<K extends DeploymentColumn> = Record<K, FoundLine>;

/** What the tables say of each model and its GPU: every figure looked up once. */
export function deploymentSources(names: WorkbookNames, scenario: Scenario): Sources<Exclude<DeploymentColumn, DeploymentLine>> {
  return { ...modelIdentity(names, scenario), ...chosenDeployment(names, scenario), ...gpuIdentity(names, scenario), ...figures(names, scenario) };
}

/** Lines of models: what a formula finds of each, and what the engine says of it. */
function linesOf({ chosen: { models } }: WorkbookNames) {
  const line = (label: string, look: Look, formula: Found, expected: (model: string) => PlanValue): FoundLine => ({ label, ...look, formula, value: (i) => expected(models[i]!) });
  return {
    line,
    text: (label: string, formula: Found, expected: (model: string) => PlanValue) => line(label, TEXT, formula, expected),
    position: (label: string, formula: Found, expected: (model: string) => PlanValue) => line(label, NUMBER, formula, expected),
  };
}

function modelIdentity(names: WorkbookNames, scenario: Scenario): Sources<"model" | "namedRow" | "openModel" | "modelRow" | "modelFound" | "group"> {
  const { sheets, tables } = names;
  const { text, position } = linesOf(names);
  const group = ofModel(tables.models, "group");
  const named = (model: string) => tablePosition(DEPLOYMENT_TABLE.records, known(scenario.models, model)?.name);
  return {
    model: text("Model", (i) => sheetPrefix(sheets.breakEven) + modelName(i, FIXED_COLUMN), (model) => model),
    namedRow: position("Row in Deployments (0: a model)", (i) => `IFERROR(${tableRow(tables.deployments, "Deployment", cell("model", i))},0)`, named),
    openModel: text(
      "Open model",
      (i) => `IF(${cell("namedRow", i)}=0,${cell("model", i)},INDEX(${tables.deployments}[Open model],${cell("namedRow", i)}))`,
      (model) => openModelOf(scenario, model),
    ),
    modelRow: position(
      "Row in Models",
      (i) => `IF(${cell("namedRow", i)}=0,${tableRow(tables.models, "Model", cell("openModel", i))},IFERROR(${tableRow(tables.models, "Model", cell("openModel", i))},0))`,
      (model) => recordRow(MODEL_TABLE.records, openModelOf(scenario, model)),
    ),
    modelFound: position(
      "Times found",
      (i) => `IF(${cell("namedRow", i)}=0,${tableCount(tables.models, "Model", cell("model", i))},${tableCount(tables.deployments, "Deployment", cell("model", i))})`,
      () => 1,
    ),
    group: {
      ...text(
        catalogColumn(MODEL_TABLE, "group").header,
        (i) => `IF(${cell("modelRow", i)}=0,"",IF(${group(i)}="","",${group(i)}))`,
        (model) => known(scenario.models, model)?.group ?? "",
      ),
      lookup: "models",
    },
  };
}

/** Which deployment counts: the one named, or on the GPU and at the precision that the assumptions ask for the one that serves most for each GPU. */
function chosenDeployment(names: WorkbookNames, scenario: Scenario): Sources<"gpuWanted" | "mostPerGpu" | "deploymentRow"> {
  const { tables } = names;
  const { text, position } = linesOf(names);
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
  return {
    gpuWanted: text("GPU asked for", (i) => `IF(${gpu}="${CATALOG_WORD}",${requiredText(namedGpu(i))},${gpu})`, (model) => cellText(chosen(model)?.gpu)),
    mostPerGpu: position(
      "Most tokens/s per GPU there",
      (i) => `IF(${isNamed(i)},"${NONE}",SUMPRODUCT(MAX(${there(i)}*${perGpu})))`,
      (model) => (isOther(model) ? Number(chosen(model)?.throughputTokensPerSecond) / Number(chosen(model)?.gpuCount) : NONE),
    ),
    deploymentRow: position(
      "Row computed with (0: of Models)",
      (i) => `IF(${cell("mostPerGpu", i)}="${NONE}",${cell("namedRow", i)},IF(${cell("mostPerGpu", i)}=0,NA(),ROWS(${field("GPU")})+1-SUMPRODUCT(MAX(${there(i)}*(${perGpu}=${cell("mostPerGpu", i)})*(ROWS(${field("GPU")})-${rows}+MIN(${rows}))))))`,
      (model) => tablePosition(DEPLOYMENT_TABLE.records, chosen(model)?.name),
    ),
  };
}

function gpuIdentity(names: WorkbookNames, scenario: Scenario): Sources<"gpu" | "gpuRow" | "gpuFound"> {
  const { tables } = names;
  const { text, position } = linesOf(names);
  const gpuOf = (model: string) => deployedRecord(scenario, model)?.gpu ?? "";
  return {
    gpu: { ...text(catalogColumn(MODEL_TABLE, "gpu").header, (i) => requiredText(ofDeployment(tables, "gpu", "GPU")(i)), gpuOf), lookup: "models" },
    gpuRow: position("Row of GPU", (i) => tableRow(tables.gpus, "GPU", cell("gpu", i)), (model) => recordRow(GPU_TABLE.records, gpuOf(model))),
    gpuFound: position("Times found", (i) => tableCount(tables.gpus, "GPU", cell("gpu", i)), () => 1),
  };
}

function figures(names: WorkbookNames, scenario: Scenario): Sources<"gpuCount" | "throughput" | "measuredInputShare" | "gpuPower" | "gpuPrice" | "rental" | "reserved" | "gpusPerServer"> {
  const { tables } = names;
  const { line, position } = linesOf(names);
  const figure = ({ header, domain }: Source, found: Found, name: keyof Deployment, lookup: "models" | "gpus"): FoundLine => ({
    ...position(header, (i) => requiredFigure(found(i), domain!), (model) => deploymentOf(scenario, model)[name].toNumber()), lookup,
  });
  const model = (at: "gpuCount" | "throughput", source: Source) => figure(source, ofDeployment(tables, at, source.header), at, "models");
  const gpu = (at: "gpuPower" | "gpuPrice", source: Source, name: keyof Deployment) => figure(source, ofGpu(tables.gpus, at), name, "gpus");
  const price = gpu("gpuPrice", catalogColumn(GPU_TABLE, "priceUsd"), "gpuPrice");
  /** A rent of a GPU, which the table may lack. */
  const rental = (at: DeploymentColumn, field: "rentalPerHour" | "reservedPerHour"): FoundLine => {
    const { header, domain } = catalogColumn(GPU_TABLE, field);
    const expected = (name: string) => {
      const record = known(scenario.gpus, deployedRecord(scenario, name)?.gpu ?? "");
      return (record && recordFigure(GPU_TABLE, record, field)?.times(scenario.settings.exchangeRate).toNumber()) ?? NONE;
    };
    return { ...line(header, { style: "resultLink", format: "usd" }, (i) => optionalFigure(ofGpu(tables.gpus, at)(i), domain!, turned), expected), lookup: "gpus" };
  };
  return {
    gpuCount: model("gpuCount", catalogColumn(MODEL_TABLE, "gpuCount")),
    throughput: model("throughput", catalogColumn(MODEL_TABLE, "throughputTokensPerSecond")),
    measuredInputShare: measuredShare(names, scenario),
    gpuPower: gpu("gpuPower", catalogColumn(GPU_TABLE, "powerWatts"), "gpuPowerWatts"),
    gpuPrice: { ...price, formula: (i) => turned(price.formula!(i)!) },
    rental: rental("rental", "rentalPerHour"),
    reserved: rental("reserved", "reservedPerHour"),
    gpusPerServer: server(names, scenario),
  };
}

/** The share of input a throughput was measured with: as assumed, or as the deployment's row says; a model of its own has none. */
function measuredShare(names: WorkbookNames, scenario: Scenario): FoundLine {
  const { header, domain } = catalogColumn(DEPLOYMENT_TABLE, "inputShare");
  const assumed = inForce("measuredInputShare");
  const row = (i: number) => cell("deploymentRow", i);
  const found = (i: number) => `IF(${row(i)}=0,"${NONE}",${optionalFigure(`INDEX(${names.tables.deployments}[${header}],${row(i)})`, domain!)})`;
  return linesOf(names).line(header, { style: "resultLink", format: "percent" }, (i) => `IF(ISTEXT(${assumed}),${found(i)},${assumed})`, (model) => measuredShareOf(scenario, model)?.toNumber() ?? NONE);
}

/** How many GPUs are bought together: as assumed, or as the table says of the GPU's servers, one by one where it says nothing. */
function server(names: WorkbookNames, scenario: Scenario): FoundLine {
  const { header, domain } = catalogColumn(GPU_TABLE, "gpusPerServer");
  const assumed = inForce("gpusPerServer");
  const found = (i: number) => optionalFigure(ofGpu(names.tables.gpus, "gpusPerServer")(i), domain!);
  return {
    ...linesOf(names).position(header, (i) => `IF(ISTEXT(${assumed}),IF(ISNUMBER(${found(i)}),${found(i)},1),${assumed})`, (model) => gpusPerServerOf(scenario, model).toNumber()), lookup: "gpus",
  };
}

/** What a column of the catalog says of itself. */
interface Source {
  readonly header: string;
  readonly domain?: Domain;
}

/** Where the header of a looked-up line stands in its table. */
function headerPosition(column: DeploymentColumn): string {
  return DEPLOYMENTS_SECTION.anchored(column, -1, FIXED_ROW);
}

const ofModel = (table: string, at: DeploymentColumn): Found => (i) => tableFigure(table, cell("modelRow", i), headerPosition(at));
const ofGpu = (table: string, at: DeploymentColumn): Found => (i) => tableFigure(table, cell("gpuRow", i), headerPosition(at));

/** What the deployment's row says, or the model's own. */
const ofDeployment = ({ deployments, models }: WorkbookNames["tables"], at: DeploymentColumn, header: string): Found => (i) =>
  `IF(${cell("deploymentRow", i)}=0,${ofModel(models, at)(i)},INDEX(${deployments}[${header}],${cell("deploymentRow", i)}))`;

/** The row of a name in a table of the catalog, counted from 1; 0 where it stands in another. */
function tablePosition(records: readonly { readonly name: string }[], name: string | undefined): number {
  return name === undefined ? 0 : recordRow(records, name);
}
