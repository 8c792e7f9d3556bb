import type { Injector } from "@univerjs/core";
import { ArrayValueObject, BaseReferenceObject, type BaseValueObject, BooleanValueObject, FORMULA_REF_TO_ARRAY_CACHE, Interpreter } from "@univerjs/engine-formula";

/**
 * Makes quick what nearly all formulas of ours do: read one cell, and reckon with one value and another. Univer reads a cell
 * as a range of one, which it looks up by a text made of its place, and reckons with it through lists of columns and rows.
 * What comes out is the same.
 */
export function calculateSingleCells(injector: Injector): void {
  readSingleCells();
  reckonWithSingleValues();
  lookForLambdasByKind(injector);
}

/** More than the columns of any sheet. */
const COLUMNS = 100_000;

const { toArrayValueObject } = BaseReferenceObject.prototype;
const { clear } = FORMULA_REF_TO_ARRAY_CACHE;

/** Finds a cell that was read already by its numbers, until Univer forgets what was read. */
function readSingleCells(): void {
  const read = new Map<string, Map<string, Map<number, ArrayValueObject>>>();
  BaseReferenceObject.prototype.toArrayValueObject = function readOnce(useCache = true) {
    if (!useCache || !this.isCell()) return toArrayValueObject.call(this, useCache);
    const { startRow, startColumn } = this.getRangePosition();
    const cells = entry(entry(read, this.getUnitId(), newMap), this.getSheetId(), newMap) as Map<number, ArrayValueObject>;
    return entry(cells, startRow * COLUMNS + startColumn, () => toArrayValueObject.call(this, false));
  };
  FORMULA_REF_TO_ARRAY_CACHE.clear = () => {
    read.clear();
    clear.call(FORMULA_REF_TO_ARRAY_CACHE);
  };
}

const newMap = () => new Map<never, never>();

function entry<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

interface Reckoner {
  readonly _rowCount: number;
  readonly _columnCount: number;
  _batchOperator(value: BaseValueObject, ...how: unknown[]): BaseValueObject;
  __batchOperatorRowValue(value: BaseValueObject, column: number, result: BaseValueObject[][], kind: unknown, row: number, unitId: string, sheetId: string, startRow: number, startColumn: number, ...how: unknown[]): void;
  _createNewArray(result: BaseValueObject[][], rows: number, columns: number): ArrayValueObject;
  getUnitId(): string;
  getSheetId(): string;
}

const reckoner = ArrayValueObject.prototype as unknown as Reckoner;
const { _batchOperator: reckonWithAll } = reckoner;

function reckonWithSingleValues(): void {
  reckoner._batchOperator = function reckonWithOne(value, kind, ...how) {
    const other = this._rowCount === 1 && this._columnCount === 1 ? singleValue(value) : undefined;
    if (!other) return reckonWithAll.call(this, value, kind, ...how);
    const result: BaseValueObject[][] = [];
    this.__batchOperatorRowValue(other, 0, result, kind, 0, this.getUnitId(), this.getSheetId(), 0, 0, ...how);
    const made = this._createNewArray(result, 1, 1);
    made.setDefaultValue(BooleanValueObject.create(false));
    return made;
  };
}

function singleValue(value: BaseValueObject): BaseValueObject | undefined {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return array.getRowCount() === 1 && array.getColumnCount() === 1 ? array.getFirstCell() : undefined;
}

interface Node {
  readonly nodeType: number;
  getChildren(): Node[];
  getToken(): string;
  isEmptyParamFunction(): boolean;
  setRefOffset(x: number, y: number): void;
  execute(): void;
}

interface Executor {
  _execute(node: Node, x?: number, y?: number): number;
  readonly _runtimeService: { isStopExecution(): boolean };
}

// Univer's NodeType, which it does not export.
const REFERENCE = 1;
const LAMBDA = 5;

/** Tells a function without arguments of its own from other parts of a formula by its kind, where Univer spells each part in capitals. */
function lookForLambdasByKind(injector: Injector): void {
  const executor = injector.get(Interpreter) as unknown as Executor;
  const runtime = executor._runtimeService;
  executor._execute = function execute(node, x = 0, y = 0) {
    if (runtime.isStopExecution()) return 1;
    for (const child of node.getChildren()) {
      if (child.nodeType === LAMBDA && child.getToken().toUpperCase() === "LAMBDA" && child.isEmptyParamFunction()) child.execute();
      else execute(child, x, y);
    }
    if (node.nodeType === REFERENCE) node.setRefOffset(x, y);
    node.execute();
    return 0;
  };
}
