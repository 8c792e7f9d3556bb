import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { ConditionalFormattingFormulaService, UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { DataValidationCustomFormulaService, UniverSheetsDataValidationPlugin } from "@univerjs/sheets-data-validation";
import { UniverSheetsFilterPlugin } from "@univerjs/sheets-filter";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import formulaTexts from "@univerjs/sheets-formula/locale/en-US";
import { UniverSheetsHyperLinkPlugin } from "@univerjs/sheets-hyper-link";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsTablePlugin } from "@univerjs/sheets-table";
import tableTexts from "@univerjs/sheets-table/locale/en-US";
import sheetTexts from "@univerjs/sheets/locale/en-US";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-conditional-formatting/facade";
import "@univerjs/sheets-data-validation/facade";
import "@univerjs/sheets-filter/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-hyper-link/facade";
import "@univerjs/sheets-note/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-table/facade";

import type { GridFactory } from "../host/simulatedExcel";

/** A grid without a screen, for tests in Node: the same workbook and calculation, nothing drawn. */
export const createHeadlessGrid: GridFactory = ({ functions, descriptions }) => {
  const locales = { [LocaleType.EN_US]: mergeLocales(sheetTexts, formulaTexts, tableTexts) };
  const univer = new Univer({ locale: LocaleType.EN_US, locales, logLevel: LogLevel.WARN });
  univer.registerPlugin(UniverFormulaEnginePlugin, { function: functions });
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { description: descriptions });
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsTablePlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsHyperLinkPlugin);
  return { univer, api: FUniver.newAPI(univer) };
};

/**
 * The same without the formulas of conditional formats and validation, of which only a screen shows what they say. Univer
 * calculates one for each cell of their areas, with every change of these: most of the time that a large table takes.
 */
export const createGridWithoutRules: GridFactory = (grid) => ({
  ...createHeadlessGrid(grid),
  onWorkbook(injector) {
    Object.assign(injector.get(ConditionalFormattingFormulaService), { registerFormulaWithRange: () => undefined });
    Object.assign(injector.get(DataValidationCustomFormulaService), { addRule: () => undefined });
  },
});
