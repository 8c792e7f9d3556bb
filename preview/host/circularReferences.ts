import type { Injector, Workbook } from "@univerjs/core";
import { FormulaDependencyGenerator, IFormulaDependencyGenerator } from "@univerjs/engine-formula";

import { columnLetters } from "./a1";

export interface CircularReferences {
  /** The addresses of cells whose formulas refer to themselves, directly or through others, such as Sheet1!A1. */
  addresses(): string[];
  /** What Excel warns of, for a cell whose formula is among them. */
  message(sheetName: string, row: number, column: number): string | undefined;
}

interface Tree {
  readonly treeId: number;
  readonly subUnitId: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  toRTreeItem(): object;
}

interface Generator {
  _checkIsCycleDependency(trees: Tree[]): boolean;
  readonly _dependencyTreeCache: Map<number, Tree>;
  readonly _dependencyManagerService: { searchDependency(item: object): Iterable<number> };
}

const MESSAGE =
  "A circular reference: the formula refers to its own cell, directly or through other cells. Excel warns of it and shows 0. What the preview shows is no result.";

/** Follows which formulas go round in a circle: Univer knows that there is a circle, and names no cell. */
export function followCircularReferences(injector: Injector, workbook: Workbook): CircularReferences {
  const circular = new Map<string, Tree>();
  const generator = injector.get(IFormulaDependencyGenerator) as FormulaDependencyGenerator as unknown as Generator;
  const check = generator._checkIsCycleDependency;
  generator._checkIsCycleDependency = function checkAndName(this: Generator, trees: Tree[]) {
    const isCircular = check.call(this, trees);
    for (const tree of trees) {
      if (isCircular && isOnCircle(this, tree)) circular.set(cellKey(tree), tree);
      else circular.delete(cellKey(tree));
    }
    return isCircular;
  };
  const standing = () => [...circular.values()].filter((tree) => hasFormula(workbook, tree));
  return {
    addresses: () => standing().map(({ subUnitId, row, column }) => `${workbook.getSheetBySheetId(subUnitId)!.getName()}!${columnLetters(column)}${row + 1}`),
    message(sheetName, row, column) {
      const sheetId = workbook.getSheetBySheetName(sheetName)?.getSheetId();
      return standing().some((tree) => tree.subUnitId === sheetId && tree.row === row && tree.column === column) ? MESSAGE : undefined;
    },
  };
}

/** Whether what depends on a formula leads back to it. */
function isOnCircle({ _dependencyTreeCache: trees, _dependencyManagerService: manager }: Generator, start: Tree): boolean {
  const seen = new Set<number>();
  const open = [start];
  for (let tree = open.pop(); tree; tree = open.pop()) {
    for (const id of manager.searchDependency(tree.toRTreeItem())) {
      if (id === start.treeId) return true;
      const next = trees.get(id);
      if (seen.has(id) || !next) continue;
      seen.add(id);
      open.push(next);
    }
  }
  return false;
}

function hasFormula(workbook: Workbook, { subUnitId, row, column }: Tree): boolean {
  const cell = workbook.getSheetBySheetId(subUnitId)?.getCellRaw(row, column);
  return Boolean(cell?.f ?? cell?.si);
}

const cellKey = ({ subUnitId, row, column }: Tree): string => `${subUnitId}!${row},${column}`;
