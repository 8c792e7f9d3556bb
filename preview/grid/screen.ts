import { type Injector, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import { UniverSheetsHyperLinkPreset } from "@univerjs/preset-sheets-hyper-link";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import { UniverSheetsTablePreset, UniverSheetsTableUIPlugin } from "@univerjs/preset-sheets-table";
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
import { hideNarrowNumbers } from "./narrowNumbers";
import { TEXTS } from "./texts";
import { confirmWithEnter, typeWithoutList } from "./typing";

// What Excel has elsewhere or not at all, and would only confuse beside the add-in.
const HIDDEN_COMMANDS = [
  "sheet.command.add-range-protection-from-toolbar",
  "sheet.contextMenu.permission",
  "base-ui.operation.toggle-shortcut-panel",
];

/** A grid that a person sees and types into, inside the element with this id. */
export function screenGrid(container: string): GridFactory {
  return (grid) => {
    mendLexer();
    const univer = new Univer({
      locale: LocaleType.EN_US,
      locales: { [LocaleType.EN_US]: TEXTS },
      theme: greenTheme,
      logLevel: LogLevel.WARN,
    });
    registerOnce(univer, presetPlugins(container, grid));
    return { univer, api: FUniver.newAPI(univer), onWorkbook: mendGrid };
  };
}

function mendGrid(injector: Injector): void {
  hideNarrowNumbers(injector);
  confirmWithEnter(injector);
  typeWithoutList(injector);
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
