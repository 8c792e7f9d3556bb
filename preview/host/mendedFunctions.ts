import {
  ArrayValueObject,
  type BaseReferenceObject,
  type BaseValueObject,
  functionLookup,
  type FunctionVariantType,
  type IFunctionNames,
} from "@univerjs/engine-formula";

import type { BaseFunctionClass } from "./simulatedExcel";

/** Functions of Univer that change the cells they read, made to work on a copy. */
const CHANGES_ITS_SOURCE = ["SORT", "SORTBY"];

/** Functions of Univer that remember the cells of a range, which may not be calculated yet, only to count them. */
const COUNTS_ROWS_OR_COLUMNS = ["ROW", "ROWS", "COLUMN", "COLUMNS"];

/** Functions that replace Univer's own of the same name. */
export function mendedFunctions(): [BaseFunctionClass, string][] {
  const originals = functionLookup as [BaseFunctionClass, IFunctionNames][];
  const mended = (names: string[], mend: (original: BaseFunctionClass) => BaseFunctionClass) =>
    originals
      .map(([original, name]): [BaseFunctionClass, string] => [original, String(name)])
      .filter(([, name]) => names.includes(name))
      .map(([original, name]): [BaseFunctionClass, string] => [mend(original), name]);
  return [...mended(CHANGES_ITS_SOURCE, onCopies), ...mended(COUNTS_ROWS_OR_COLUMNS, withoutRemembering)];
}

function withoutRemembering(original: BaseFunctionClass): BaseFunctionClass {
  return class extends original {
    override needsReferenceObject = true;
    override calculate(...variants: FunctionVariantType[]) {
      return super.calculate(...(variants.map(unremembered) as BaseValueObject[]));
    }
  };
}

function unremembered(variant: FunctionVariantType): FunctionVariantType {
  return variant.isReferenceObject() ? (variant as BaseReferenceObject).toArrayValueObject(false) : variant;
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
