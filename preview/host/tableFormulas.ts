import { type ICellData, ICommandService, type Injector, type Workbook } from "@univerjs/core";
import {
  IFunctionService,
  ISuperTableService,
  Lexer,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation, SetWorksheetNameMutation } from "@univerjs/sheets";

import { qualifiedFormula, resolvedFormula } from "./structuredReferences";
import { formulaTable, tableFinder } from "./excel/tableStore";

export interface TableFormulaOptions {
  injector: Injector;
  workbook: Workbook;
  /** Told when tables, names or the names of sheets have changed, and with them what formulas refer to. */
  onReferencesChanged(): void;
}

/**
 * Makes Univer calculate structured references as Excel does. The text of a formula stays as it was written; what the
 * formula engine parses has the references replaced by the cells they stand for at the time.
 */
export function installTableFormulas({ injector, workbook, onReferencesChanged }: TableFormulaOptions): void {
  const access = { injector, workbook, unitId: workbook.getUnitId() };
  const lexer = injector.get(Lexer);
  const parse = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...rest) =>
    parse(
      resolvedFormula(formula, (name) => formulaTable(access, name)),
      ...rest,
    );

  const referencesChanged = () => {
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
  injector.get(ICommandService).onCommandExecuted(({ id }) => {
    if (REFERENCE_CHANGES.has(id)) referencesChanged();
  });
}

/** A table's cells are written with the name of their sheet. */
const REFERENCE_CHANGES = new Set([SetDefinedNameMutation.id, RemoveDefinedNameMutation.id, SetWorksheetNameMutation.id]);

type Access = Parameters<typeof formulaTable>[0];

/** Gives `[@Column]` its table, as it is stored in Excel too; true when a header was written over. */
function qualifyFormulas(access: Access, { subUnitId, cellValue }: ISetRangeValuesMutationParams): boolean {
  const tableAt = tableFinder(access, subUnitId);
  const written = writtenCells(cellValue).map((cell) => ({ ...cell, table: tableAt(cell.row, cell.column) }));
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
