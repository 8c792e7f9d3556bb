import { ArrayValueObject, type BaseValueObject, functionLookup, type IFunctionNames } from "@univerjs/engine-formula";

import type { BaseFunctionClass } from "./simulatedExcel";

/** Functions of Univer that change the cells they read, made to work on a copy. */
const CHANGES_ITS_SOURCE = ["SORT", "SORTBY"];

/** Functions that replace Univer's own of the same name. */
export function mendedFunctions(): [BaseFunctionClass, string][] {
  return (functionLookup as [BaseFunctionClass, IFunctionNames][])
    .map(([original, name]): [BaseFunctionClass, string] => [original, String(name)])
    .filter(([, name]) => CHANGES_ITS_SOURCE.includes(name))
    .map(([original, name]) => [onCopies(original), name]);
}

function onCopies(original: BaseFunctionClass): BaseFunctionClass {
  return class extends original {
    override calculate(...variants: BaseValueObject[]) {
      return super.calculate(...variants.map(copied));
    }
  };
}

function copied(value: BaseValueObject): BaseValueObject {
  if (!value.isArray()) return value;
  const array = value as ArrayValueObject;
  return ArrayValueObject.create({
    calculateValueList: array.getArrayValue().map((row) => [...row]),
    rowCount: array.getRowCount(),
    columnCount: array.getColumnCount(),
    unitId: array.getUnitId(),
    sheetId: array.getSheetId(),
    row: array.getCurrentRow(),
    column: array.getCurrentColumn(),
  });
}
