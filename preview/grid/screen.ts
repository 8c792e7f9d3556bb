import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawing from "@univerjs/preset-sheets-drawing/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filter from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsHyperLinkPreset } from "@univerjs/preset-sheets-hyper-link";
import hyperLink from "@univerjs/preset-sheets-hyper-link/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import note from "@univerjs/preset-sheets-note/locales/en-US";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
import table from "@univerjs/preset-sheets-table/locales/en-US";
import { greenTheme } from "@univerjs/themes";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-hyper-link/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

import type { GridFactory, GridFunctions } from "../host/simulatedExcel";
import { mendLexer } from "./lexerMend";

// What Excel has elsewhere or not at all, and would only confuse beside the add-in.
const HIDDEN_COMMANDS = [
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.contextMenu.permission",
  "base-ui.operation.toggle-shortcut-panel",
];

const LOCALES = [core, conditionalFormatting, dataValidation, drawing, filter, hyperLink, note, table];

/** A grid that a person sees and types into, inside the element with this id. */
export function screenGrid(container: string): GridFactory {
  return (grid) => {
    mendLexer();
    const univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: mergeLocales(...LOCALES) },
      theme: greenTheme,
      logLevel: LogLevel.WARN,
    });
    registerOnce(univer, presetPlugins(container, grid));
    return { univer, api: FUniver.newAPI(univer) };
  };
}

type PluginEntry = ReturnType<typeof UniverSheetsCorePreset>["plugins"][number];

function presetPlugins(container: string, { functions, descriptions }: GridFunctions): PluginEntry[] {
  return [
    UniverSheetsCorePreset({
      container,
      ribbonType: "simple",
      menu: Object.fromEntries(HIDDEN_COMMANDS.map((command) => [command, { hidden: true }])),
      formula: { function: functions, description: descriptions },
    }),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsDataValidationPreset(),
    UniverSheetsDrawingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsTablePreset(),
    // Excel hangs no name tag on a table, and it would cover the cells above.
    { plugins: [[UniverSheetsTableUIPlugin, { hideAnchor: true }] satisfies PluginEntry] },
  ].flatMap(({ plugins }) => plugins);
}

// Univer accepts a plugin once only: the last entry of a name counts.
function registerOnce(univer: Univer, entries: PluginEntry[]): void {
  const pairs = entries.map((entry) => (Array.isArray(entry) ? entry : ([entry, undefined] as const)));
  const byName = new Map(pairs.map((pair) => [pair[0].pluginName, pair]));
  for (const [plugin, config] of byName.values()) univer.registerPlugin(plugin, config);
}
