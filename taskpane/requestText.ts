import { PRESETS } from "../src/engine/settings";
import type { StandingTables } from "../src/writers/standingTables";
import type { WorkbookRequest } from "../src/writers/workbookRequest";

/** What a request asks for, in words: "Taken from this view: 9 open models against 5 APIs, the pair Kimi-K2 and GPT-5, the preset Published, Excel formulas." */
export function requestText({ models, apis, pair, preset, mode, settings = [] }: WorkbookRequest, hasAssumptions: boolean): string {
  const parts = [
    `${counted(models.length, "open model")} against ${counted(apis.length, "API")}`,
    `the pair ${pair.model} and ${pair.api}`,
    ...(hasAssumptions ? [] : [`the preset ${PRESETS.find(({ key }) => key === preset)!.label}`]),
    ...(settings.length === 0 || hasAssumptions ? [] : [`${counted(settings.length, "setting")} of your bill (${settings.map(([label]) => label).join(", ")})`]),
    mode === "native" ? "Excel formulas" : "LLM functions",
  ];
  return `Taken from this view: ${parts.join(", ")}.`;
}

/** What stands in the workbook and was taken from there. */
export function tablesText({ tables, preset }: StandingTables): string {
  if (tables.size === 0) return "The workbook has no tables of this add-in: the figures are the shipped ones.";
  const names = [...tables].map(([key, { name }]) => (key === "assumptions" && preset !== undefined ? `${name} (${preset})` : name));
  return `Taken from the workbook as it stands: ${names.join(", ")}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
