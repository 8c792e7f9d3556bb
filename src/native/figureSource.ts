import { known } from "../catalog/lookup";
import type { Named } from "../catalog/records";
import { SETTING_SOURCES } from "../engine/settingSources";
import { presetIn } from "../scenario/presetIn";
import { PRESETS, SETTINGS, type SettingKey } from "../engine/settings";
import type { Name } from "../model/model";
import { deployedRecord, gpuRecord } from "../scenario/deploymentChoice";
import { benchmarkRecordOf, measuredShareOf } from "../scenario/figures";
import { priceRecordOf } from "../scenario/priceRecord";
import { apiFigure, isApiFigure } from "./apiPrice";
import { sourceText } from "./catalogFigures";
import type { Context } from "./context";
import { deploymentFigure, gpuFigure, isDeploymentFigure } from "./deployment";
import type { Expression } from "./expression";
import { settingValue } from "./settings";

/** What lines are of: a model or a GPU, and an API, as far as they are of one. */
export interface Subject {
  readonly model?: string;
  readonly gpu?: string;
  readonly api?: string;
}

/** Where the value of a figure comes from, with the cell that was passed to the function where it stands in one. */
export interface FigureSource {
  readonly source: string;
  readonly cell?: string;
}

/** The source of a figure as a call's context has it; undefined for what an argument says, and for constants. */
export function figureSource(context: Context, name: Name, subject: Subject): FigureSource | undefined {
  const { settings } = context.scenario;
  const isOfCatalog = isDeploymentFigure(name) || isApiFigure(name);
  if (name in SETTINGS && !(isOfCatalog && settings[name as SettingKey] === null)) return settingSource(context, name as SettingKey);
  const found = isOfCatalog ? catalogSource(context, name, subject) : undefined;
  if (found) return withCell(sourceText(found.record), found.expression);
  const record = factRecord(context, name, subject);
  return record && { source: sourceText(record) };
}

/** The record of a figure that no setting takes the place of: what a request is charged, how large a model or a GPU is, scores. */
function factRecord({ scenario }: Context, name: Name, { model, gpu, api }: Subject): Named | undefined {
  switch (name) {
    case "listInput": case "listOutput": case "listCached": case "listWrite": case "longContextThreshold": case "longContextWrite":
    case "longContextInput": case "longContextOutput": case "longContextCachedInput":
      return api === undefined ? undefined : priceRecordOf(scenario, api);
    case "parametersB": case "kvBytesPerToken": case "weightsMemory": return model === undefined ? undefined : known(scenario.models, model);
    case "gpuMemoryGB": return gpu === undefined ? undefined : known(scenario.gpus, gpu);
    case "scoreDifferences": case "sharedBenchmarks": return model === undefined ? undefined : benchmarkRecordOf(scenario, model);
    default: return undefined;
  }
}

/** A setting's value as a preset has it has the preset's source; any other is the user's own. */
function settingSource(context: Context, key: SettingKey): FigureSource {
  const { scenario } = context;
  const value = scenario.settings[key]?.toNumber();
  const { label } = PRESETS.find((preset) => preset.key === scenario.preset)!;
  const isPreset = presetIn(scenario.preset, scenario.settings.exchangeRate)[key]?.toNumber() === value;
  return withCell(isPreset ? `Preset ${label}. ${SETTING_SOURCES[key]}` : "Your own value", settingValue(context, key));
}

/** The record of the catalog, with the tables passed along laid over, and the figure as formulas read it. */
function catalogSource(context: Context, name: Name, { model, gpu, api }: Subject): { readonly record: Named; readonly expression: Expression | undefined } | undefined {
  const { scenario } = context;
  if (isApiFigure(name)) {
    const record = api === undefined ? undefined : priceRecordOf(scenario, api);
    return record && { record, expression: apiFigure(context, api!, name) };
  }
  if (!isDeploymentFigure(name)) return undefined;
  const deployed = model === undefined ? undefined : deployedRecord(scenario, model);
  if (name === "measuredInputShare" && (model === undefined || !measuredShareOf(scenario, model))) return undefined;
  if (name === "gpuCount" || name === "throughput" || name === "measuredInputShare") return deployed && { record: deployed, expression: deploymentFigure(context, model!, name) };
  const record = gpu === undefined ? deployed && gpuRecord(scenario, deployed) : known(scenario.gpus, gpu);
  return record && { record, expression: gpuFigure(context, record, name) };
}

/** The line of a figure itself comes after those of its conditions. */
function withCell(source: string, expression: Expression | undefined): FigureSource {
  const cell = expression?.lines.at(-1)?.cell;
  return { source, ...(cell !== undefined && { cell }) };
}
