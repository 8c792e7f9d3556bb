import { type ICellData, ICommandService, type Injector, type Workbook } from "@univerjs/core";
import {
  IDefinedNamesService,
  type ISetDefinedNameMutationParam,
  IFunctionService,
  ISuperTableService,
  Lexer,
  LexerTreeBuilder,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { type IRemoveSheetMutationParams, type ISetRangeValuesMutationParams, type ISetWorksheetNameMutationParams, RemoveSheetMutation, SetRangeValuesMutation, SetWorksheetNameMutation } from "@univerjs/sheets";

import { knownReferences } from "./knownReferences";
import { qualifiedFormula, resolvedFormula } from "./structuredReferences";
import type { SheetNaming } from "./sheetNaming";
import { type formulaTable, tableFinder } from "./excel/tableStore";

export interface TableFormulaOptions {
  injector: Injector;
  workbook: Workbook;
  /** Told when tables, names or the names of sheets have changed, and with them what formulas refer to. */
  onReferencesChanged(): void;
  /** Told when a sheet has gone, and how to find out later whether anything that is left reads it: another may have its name before that is calculated. */
  onSheetRemoved(isRead: () => boolean): void;
  readonly naming: SheetNaming;
}

/**
 * Makes Univer calculate structured references as Excel does. The text of a formula stays as it was written; what the
 * formula engine parses has the references replaced by the cells they stand for at the time.
 */
export function installTableFormulas({ injector, workbook, onReferencesChanged, onSheetRemoved, naming }: TableFormulaOptions): void {
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

  const forgetFormulas = () => {
    references.forgetAll();
    // An empty token is part of every formula: all parsed formulas are dropped.
    injector.get(IFunctionService).deleteFormulaAstCacheKey("");
  };
  const referencesChanged = () => {
    forgetFormulas();
    // A sheet's name changes the texts of references, not what they refer to.
    if (!naming.isUnderWay()) onReferencesChanged();
  };
  const namedFormulas = () => Object.values(injector.get(IDefinedNamesService).getDefinedNameMap(access.unitId) ?? {}).map(({ formulaOrRefString }) => formulaOrRefString);
  injector.get(ISuperTableService).update$.subscribe(referencesChanged);
  injector.get(ICommandService).beforeCommandExecuted((command, options) => {
    // What a calculation puts into cells changes no reference, or one that cannot spill over a header would never end.
    if (command.id !== SetRangeValuesMutation.id || options?.onlyLocal === true) return;
    if (qualifyFormulas(access, command.params as ISetRangeValuesMutationParams)) referencesChanged();
  });
  injector.get(ICommandService).onCommandExecuted(({ id, params }) => {
    if (id === RemoveSheetMutation.id) {
      references.forgetTables();
      const { subUnitName } = params as IRemoveSheetMutationParams;
      onSheetRemoved(() => [...formulasOf(workbook), ...namedFormulas()].some(readerOf(subUnitName)));
    }
    // A new sheet is empty and gets its name before anything refers to it, and names are given for formulas to come: a whole
    // workbook need not be calculated for each.
    if (id === SetWorksheetNameMutation.id) {
      const { subUnitId, name } = params as ISetWorksheetNameMutationParams;
      if (hasCells(workbook, subUnitId)) referencesChanged();
      if (formulasOf(workbook).some(readerOf(name))) {
        forgetFormulas();
        onReferencesChanged();
      }
    }
    if (NAME_CHANGES.has(id) && references.changeName(params as ISetDefinedNameMutationParam)) referencesChanged();
  });
}

const NAME_CHANGES = new Set([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id]);

function hasCells(workbook: Workbook, sheetId: string): boolean {
  return Object.keys(workbook.getSheetBySheetId(sheetId)?.getCellMatrix().getMatrix() ?? {}).length > 0;
}

function formulasOf(workbook: Workbook): string[] {
  const rows = workbook.getSheets().flatMap((sheet) => Object.values(sheet.getCellMatrix().getMatrix()));
  return rows.flatMap((row) => Object.values(row as Record<string, ICellData | undefined>).flatMap((cell) => cell?.f ?? []));
}

/** Whether a formula reads the sheet of a name, or may work out that it does. */
function readerOf(sheetName: string): (formula: string) => boolean {
  const name = sheetName.toLowerCase();
  const references = [`${name}!`, `${name.replaceAll("'", "''")}'!`, "indirect("];
  return (formula) => {
    const text = formula.toLowerCase();
    return references.some((reference) => text.includes(reference));
  };
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
