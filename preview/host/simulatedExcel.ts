import type { Injector, Univer } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import type { BaseFunction, IFunctionInfo, IFunctionNames } from "@univerjs/engine-formula";

import { followCalculation } from "./calculation";
import { rememberCalculations } from "./calculationMemory";
import { dispenseWithCellIndex } from "./cellIndex";
import { followCircularReferences } from "./circularReferences";
import { createCustomFunctions, type CustomFunctions } from "./customFunctions";
import { skipDeletedSheets } from "./deletedSheets";
import { errorMessages } from "./errorMessages";
import { type ChartPicture, chartPictures } from "./excel/chartPicture";
import { installCharts } from "./excel/chartStore";
import { raiseEvents } from "./excel/events";
import { enforceProtection } from "./excel/protection";
import { createWorkbook, type Grid, gridAccess } from "./excel/grid";
import { rangeAddress } from "./excel/range";
import { growTables } from "./excel/tableGrowth";
import { workbook } from "./excel/workbook";
import { answersOutsideEditing, type ExcelStates, ordinaryStates } from "./excelStates";
import { faultyAnswers, type RequestFaults } from "./faults";
import { createFrame } from "./frameProtocol";
import type { FunctionsJson } from "../../functions/metadata";
import { functionDescriptions, gridFunctionClasses } from "./gridFunctions";
import { mendedFunctions } from "./mendedFunctions";
import { placeFormatFormulasNowhere } from "./formatFormulas";
import { keepFormulasParsed } from "./formulaCache";
import { collectWrittenFormulas } from "./formulaData";
import { calculateSingleCells } from "./singleCells";
import { freePositionFunctions } from "./positionFunctions";
import { limitedAnswers, type RequestSizes } from "./requestSizes";
import { createRichApi } from "./richApi";
import { hostServices } from "./services";
import { keepValuesInNaming } from "./sheetNaming";
import { orderSpilledRanges } from "./spillOrder";
import { installTableFormulas } from "./tableFormulas";

export { frameName } from "./frameProtocol";
export type { ChartPicture } from "./excel/chartPicture";
export type { FunctionsJson } from "../../functions/metadata";

/** A class Univer makes its functions of. */
export type BaseFunctionClass = new (name: IFunctionNames) => BaseFunction;

/** What a grid has to be made with so that the add-in's functions calculate and help shows while typing. */
export interface GridFunctions {
  functions: [BaseFunctionClass, string][];
  descriptions: IFunctionInfo[];
}

/** Makes the grid: `functions` go to the formula engine, `descriptions` to autocomplete and argument help. */
export type GridFactory = (grid: GridFunctions) => {
  univer: Univer;
  api: FUniver;
  /** Called once the workbook is there: only then has the grid all its services. */
  onWorkbook?(injector: Injector): void;
};

export interface SimulatedExcelOptions {
  createGrid: GridFactory;
  functions: FunctionsJson;
  namespace: string;
  /** Posts a frame message to the add-in's page. */
  send(text: string): void;
  /** The add-in asks for its pane to be shown or hidden. */
  onPaneVisibility?(visible: boolean): void;
}

export interface SimulatedExcel {
  /** The grid (Univer's facade). */
  readonly api: FUniver;
  /** The services of the grid. */
  readonly injector: Injector;
  /** Takes a message from the add-in's page; false when it is not for us. */
  receive(text: string): boolean;
  /** Presses a ribbon or context-menu button; resolves on `event.completed()`. */
  runCommand(functionName: string, controlId: string): Promise<void>;
  /** The custom functions runtime has reported ready. */
  readonly ready: Promise<void>;
  /** Protocol messages nobody answers; tests assert that it is empty. */
  readonly unknown: string[];
  /** Resolves when every formula shows the value of the present inputs. */
  settled(): Promise<void>;
  /** The message behind a cell's error, as Excel shows it beside the cell. */
  errorMessage(sheetName: string, row: number, column: number): string | undefined;
  /** The addresses of cells whose formulas refer to themselves, directly or through others. */
  circularReferences(): string[];
  /** What a person has brought Excel into. */
  readonly states: ExcelStates;
  /** Requests that are to fail. */
  readonly faults: RequestFaults;
  /** How large requests have been. */
  readonly requestSizes: RequestSizes;
  /** The charts of a sheet with the present values of their cells. */
  charts(sheetId: string): ChartPicture[];
  /** Ends the grid, its timers with it. */
  close(): void;
}

/** Starts a simulated Excel with one empty workbook. The client library in the add-in's page is Microsoft's own. */
export function createSimulatedExcel(options: SimulatedExcelOptions): SimulatedExcel {
  const { functions, namespace, send, onPaneVisibility } = options;
  // Grid, functions and frame need one another: each is made with calls that reach the others once all are there.
  const frame = createFrame({ send, answer: (request, bytes) => limited.answer(request, bytes) });
  const customFunctions = createCustomFunctions({
    post: frame.post,
    onResults: (cells) => grid.calculation.recalculate(cells),
  });
  const gridFunctions = gridFunctionClasses({
    functions,
    namespace,
    runtime: customFunctions,
    onEvaluated: (cell, errors) => messages.note(cell, errors, grid.calculation.session()),
    blanks: () => grid.states.blanks,
    addressOf: ({ sheetId, row, column }) => rangeAddress(grid, { sheetId, box: { row, column, rows: 1, columns: 1 } }),
  });
  const { univer, api, onWorkbook } = options.createGrid({
    functions: [...gridFunctions, ...mendedFunctions()],
    descriptions: functionDescriptions(functions, namespace),
  });
  const grid = connectedGrid(univer, api, customFunctions);
  onWorkbook?.(grid.injector);
  const messages = errorMessages(grid.workbook);
  const circular = followCircularReferences(grid.injector, grid.workbook);
  const richApi = createRichApi({
    root: workbook(grid),
    services: hostServices(customFunctions.service, onPaneVisibility),
    settled: async () => (grid.calculation.isPutOff() ? undefined : grid.calculation.settled()),
    onAnswered: () => grid.calculation.resume(),
  });
  const { faults, answer } = faultyAnswers(answersOutsideEditing(grid.states, richApi));
  const limited = limitedAnswers(answer);
  raiseEvents(grid, frame.post);
  growTables(grid);
  return {
    api,
    injector: grid.injector,
    receive: frame.receive,
    runCommand: frame.runCommand,
    ready: customFunctions.ready,
    unknown: frame.unknown,
    settled: () => grid.calculation.settled(),
    errorMessage: (...cell) => circular.message(...cell) ?? messages.find(...cell),
    circularReferences: circular.addresses,
    states: grid.states,
    faults,
    requestSizes: limited.sizes,
    charts: (sheetId) => chartPictures(grid, sheetId),
    close() {
      grid.calculation.end();
      univer.dispose();
    },
  };
}

function connectedGrid(univer: Univer, api: FUniver, functions: CustomFunctions): Grid {
  const injector = univer.__getInjector();
  dispenseWithCellIndex();
  placeFormatFormulasNowhere();
  keepFormulasParsed();
  calculateSingleCells(injector);
  rememberCalculations(injector, (name) => Boolean(book.getWorkbook().getSheetBySheetName(name)));
  orderSpilledRanges(injector);
  freePositionFunctions(injector);
  installCharts(injector);
  const book = createWorkbook(api);
  collectWrittenFormulas(injector, book.getWorkbook());
  skipDeletedSheets(injector, (sheetId) => Boolean(book.getWorkbook().getSheetBySheetId(sheetId)));
  const naming = keepValuesInNaming(injector);
  const calculation = followCalculation({
    injector,
    unitId: book.getId(),
    waiting: functions.waiting,
    onSettled: functions.forget,
  });
  installTableFormulas({ injector, workbook: book.getWorkbook(), onReferencesChanged: calculation.recalculateAll, onSheetRemoved: calculation.recalculateAllOnce, naming });
  const grid = gridAccess(api, injector, book, calculation, ordinaryStates());
  enforceProtection(grid, injector);
  return grid;
}
