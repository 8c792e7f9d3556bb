import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  type ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";

import type { FunctionResult } from "./functionResult";
import { type Argument, type CellValue, isCellError } from "./marshalling";

/** A value of the formula engine as a function of the add-in takes it. */
export function functionArgument(value: BaseValueObject): Argument {
  if (!value.isArray()) return single(value);
  return (value as ArrayValueObject).getArrayValue().map((row) => row.map((cell) => (cell ? single(cell) : null)));
}

/** A result as the formula engine takes it; a table of values spills. */
export function engineValue(result: FunctionResult): BaseValueObject {
  if (!Array.isArray(result)) return singleValue(result);
  if (result.length === 0) return singleValue({ error: "#CALC!" });
  return ArrayValueObject.create({
    calculateValueList: result.map((row) => row.map(singleValue)),
    rowCount: result.length,
    columnCount: result[0]?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: 0,
    column: 0,
  });
}

function single(value: BaseValueObject): CellValue {
  if (value.isError()) return { error: String(value.getValue()) };
  return value.isNull() ? null : (value.getValue() as CellValue);
}

function singleValue(value: CellValue): BaseValueObject {
  if (isCellError(value)) return ErrorValueObject.create(value.error as ErrorType, value.message);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return typeof value === "number" ? NumberValueObject.create(value) : StringValueObject.create(value ?? "");
}
