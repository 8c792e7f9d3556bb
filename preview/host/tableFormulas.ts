import { type ICellData, ICommandService, type Injector, type Workbook } from "@univerjs/core";
import {
  type ISetDefinedNameMutationParam,
  IFunctionService,
  ISuperTableService,
  Lexer,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, type ISetWorksheetNameMutationParams, RemoveSheetMutation, SetRangeValuesMutation, SetWorksheetNameMutation } from "@univerjs/sheets";

import { knownReferences } from "./knownReferences";
import { qualifiedFormula, resolvedFormula } from "./structuredReferences";
import { type formulaTable, tableFinder } from "./excel/tableStore";

export interface TableFormulaOptions {
  injector: Injector;
  workbook: Workbook;
  /** Told when tables, names or the names of sheets have changed, and with them what formulas refer to. */
  onReferencesChanged(): void;
  /** Told when a sheet has gone: another may have its name before what read it is calculated. */
  onSheetRemoved(): void;
}

/**
 * Makes Univer calculate structured references as Excel does. The text of a formula stays as it was written; what the
 * formula engine parses has the references replaced by the cells they stand for at the time.
 */
export function installTableFormulas({ injector, workbook, onReferencesChanged, onSheetRemoved }: TableFormulaOptions): void {
  const access = { injector, workbook, unitId: workbook.getUnitId() };
  const references = knownReferences(access);
  const lexer = injector.get(Lexer);
  const plainLexer = injector.get(LexerTreeBuilder);
  const parse = lexer.treeBuilder.bind(lexer);
  // Looking for names in each formula takes as long as all the rest of reading it.
  lexer.treeBuilder = (formula, ...rest) => {
    const resolved = resolvedFormula(formula, references.table);
    return references.readsName(formula) ? parse(resolved, ...rest) : plainLexer.treeBuilder(resolved, ...rest);
  };

  const referencesChanged = () => {
    references.forgetAll();
    // An empty token is part of every formula: all parsed formulas are dropped.
    injector.get(IFunctionService).deleteFormulaAstCacheKey("");
    onReferencesChanged();
  };
  injector.get(ISuperTableService).update$.subscribe(referencesChanged);
  injector.get(ICommandService).beforeCommandExecuted((command, options) => {
    // What a calculation puts into cells changes no reference, or one that cannot spill over a header would never end.
    if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return;
    if (qualifyFormulas(access, command.params as ISetRangeValuesMutationParams)) referencesChanged();
  });
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id === RemoveSheetMutation.id) {
      references.forgetTables();
      onSheetRemoved();
    }
    // A new sheet is empty and gets its name before anything refers to it, and names are given for formulas to come: a whole
    // workbook need not be calculated for each.
    if (id === SetWorksheetNameMutation.id) {
      const { subUnitId, name } = params as ISetWorksheetNameMutationParams;
      if (isMentioned(workbook, subUnitId, name)) referencesChanged();
    }
    if (NAME_CHANGES.has(id) && references.changeName(params as ISetDefinedNameMutationParam)) referencesChanged();
  });
}

const NAME_CHANGES = new Set([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);

/** Whether a renamed sheet matters to any formula: it has cells others may read by its old name, or one reads it by its new name. */
function isMentioned(workbook: Workbook, sheetId: string, name: string): boolean {
  const sheets = workbook.getSheets();
  if (Object.keys(workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? {}).length > 0) return true;
  const wanted = name.toLowerCase().replaceAll("'", "''");
  return sheets.some((sheet) => Object.values(sheet.getCellMatrix().getMatrix()).some((row) => Object.values(row as Record<string, ICellData | undefined>).some((cell) => cell?.f?.toLowerCase().includes(wanted))));
}

type Access = Parameters<typeof formulaTable>[0];

/** Gives `[@Column]` its table, as it is stored in Excel too; true when a header was written over. */
function qualifyFormulas(access: Access, { subUnitId, cellValue }: ISetRangeValuesMutationParams): boolean {
  const cells = writtenCells(cellValue);
  if (cells.length === 0) return false;
  const tableAt = tableFinder(access, subUnitId);
  const written = cells.map((cell) => ({ ...cell, table: tableAt(cell.row, cell.column) }));
  for (const { content, table } of written) if (content.f) content.f = qualifiedFormula(content.f, table?.name);
  return written.some(({ row, table }) => table?.box.row === row);
}

interface WrittenCell {
  row: number;
  column: number;
  content: ICellData;
}

/** The cells that get a value or a formula, not only a format. */
function writtenCells(cellValue: ISetRangeValuesMutationParams["cellValue"]): WrittenCell[] {
  return Object.entries(cellValue ?? {}).flatMap(([row, cells]) =>
    Object.entries((cells ?? {}) as Record<string, ICellData | null>).flatMap(([column, content]) =>
      content && (content.f !== undefined || content.v !== undefined)
        ? [{ row: Number(row), column: Number(column), content }]
        : [],
    ),
  );
}
