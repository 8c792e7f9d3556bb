import { type ICellData, ICommandService, type Injector, type Workbook } from '@univerjs/core';
import { IFunctionService, ISuperTableService, Lexer } from '@univerjs/engine-formula';
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from '@univerjs/sheets';

import { qualifiedFormula, resolvedFormula } from './structuredReferences';
import { formulaTables, tableAt } from './excel/tableStore';

export interface TableFormulaOptions {
  injector: Injector;
  workbook: Workbook;
  /** Told when tables have changed, and with them what formulas refer to. */
  onTablesChanged(): void;
}

/**
 * Makes Univer calculate structured references as Excel does. The text of a formula stays as it was written; what the
 * formula engine parses has the references replaced by the cells they stand for at the time.
 */
export function installTableFormulas({ injector, workbook, onTablesChanged }: TableFormulaOptions): void {
  const access = { injector, workbook, unitId: workbook.getUnitId() };
  const lexer = injector.get(Lexer);
  const parse = lexer.treeBuilder.bind(lexer);
  lexer.treeBuilder = (formula, ...rest) => parse(resolvedFormula(formula, (name) => tableNamed(access, name)), ...rest);

  const tablesChanged = () => {
    // An empty token is part of every formula: all parsed formulas are dropped.
    injector.get(IFunctionService).deleteFormulaAstCacheKey('');
    onTablesChanged();
  };
  injector.get(ISuperTableService).update$.subscribe(tablesChanged);
  injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id !== SetRangeValuesMutation.id) return;
    if (qualifyFormulas(access, command.params as ISetRangeValuesMutationParams)) tablesChanged();
  });
}

type Access = Parameters<typeof formulaTables>[0];

function tableNamed(access: Access, name: string) {
  return formulaTables(access).find((table) => table.name.toLowerCase() === name.toLowerCase());
}

/** Gives `[@Column]` its table, as it is stored in Excel too; true when a header was written over. */
function qualifyFormulas(access: Access, { subUnitId, cellValue }: ISetRangeValuesMutationParams): boolean {
  const written = writtenCells(cellValue).map((cell) => ({ ...cell, table: tableAt(access, subUnitId, cell.row, cell.column) }));
  for (const { content, table } of written) if (content.f) content.f = qualifiedFormula(content.f, table?.name);
  return written.some(({ row, table }) => table?.box.row === row);
}

interface WrittenCell {
  row: number;
  column: number;
  content: ICellData;
}

/** The cells that get a value or a formula, not only a format. */
function writtenCells(cellValue: ISetRangeValuesMutationParams['cellValue']): WrittenCell[] {
  return Object.entries(cellValue ?? {}).flatMap(([row, cells]) =>
    Object.entries((cells ?? {}) as Record<string, ICellData | null>).flatMap(([column, content]) =>
      content && (content.f !== undefined || content.v !== undefined) ? [{ row: Number(row), column: Number(column), content }] : [],
    ),
  );
}
