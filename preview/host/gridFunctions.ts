import {
  BaseFunction,
  type BaseValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  type IFunctionInfo,
} from "@univerjs/engine-formula";

import type { CustomFunctions, GridCell } from "./customFunctions";
import type { FunctionMetadata, FunctionsJson } from "../../functions/metadata";
import type { FunctionResult } from "./functionResult";
import { acceptsCount, type Argument, type Blanks, isCellError, marshalledArguments, parameterAt } from "./marshalling";
import { engineValue, functionArgument } from "./gridValues";
import { lifted } from "./lifting";
import type { BaseFunctionClass } from "./simulatedExcel";

export interface GridFunctionsOptions {
  functions: FunctionsJson;
  namespace: string;
  runtime: Pick<CustomFunctions, "result">;
  /** Told what a function made of a cell: the message of its error, if any. */
  onEvaluated(cell: GridCell, errors: { error: string; message?: string }[]): void;
  /** How a blank cell reaches a function at present. */
  blanks(): Blanks;
  /** A cell's address with its sheet. */
  addressOf(cell: GridCell): string;
}

const FLAGS = { cancelable: 1, stream: 2, errorsAllowed: 4 };

/** One Univer function per function of the add-in. Registered as classes: Univer turns blanks into 0 otherwise. */
export function gridFunctionClasses(options: GridFunctionsOptions): [BaseFunctionClass, string][] {
  return options.functions.functions.map((metadata) => [
    functionClass(metadata, options),
    gridName(options.namespace, metadata),
  ]);
}

/** What the grid shows while a person types: the function's description and its arguments. */
export function functionDescriptions({ functions }: FunctionsJson, namespace: string): IFunctionInfo[] {
  return functions.map((metadata) => ({
    functionName: gridName(namespace, metadata),
    functionType: FunctionType.User,
    abstract: metadata.description ?? "",
    description: metadata.description ?? "",
    functionParameter: metadata.parameters.map(({ name, description, optional, repeating }) => ({
      name,
      detail: description ?? "",
      example: "",
      require: optional || repeating ? 0 : 1,
      repeat: repeating ? 1 : 0,
    })),
  }));
}

const gridName = (namespace: string, { name }: FunctionMetadata): string => `${namespace}.${name}`.toUpperCase();

function functionClass(metadata: FunctionMetadata, options: GridFunctionsOptions): BaseFunctionClass {
  return class extends BaseFunction {
    override minParams = -1;
    override maxParams = -1;

    override calculate(...variants: BaseValueObject[]) {
      const cell = { sheetId: this.subUnitId ?? "", row: this.row, column: this.column };
      const result = evaluation(variants.map(functionArgument), cell, metadata, options);
      return result === undefined ? ErrorValueObject.create(ErrorType.CONNECT) : engineValue(result);
    }
  };
}

/** The value of one call, or of a call per cell where ranges stand for single values; undefined while one is missing. */
function evaluation(
  args: Argument[],
  cell: GridCell,
  metadata: FunctionMetadata,
  options: GridFunctionsOptions,
): FunctionResult | undefined {
  const isMatrix = (position: number) => parameterAt(position, metadata)?.dimensionality === "matrix";
  const result = lifted(args, isMatrix, (single) => call(single, cell, metadata, options));
  options.onEvaluated(cell, [result].flat(2).filter(isCellError));
  return result;
}

function call(
  args: Argument[],
  cell: GridCell,
  metadata: FunctionMetadata,
  { runtime, blanks, addressOf }: GridFunctionsOptions,
): FunctionResult | undefined {
  if (!acceptsCount(args.length, metadata)) return { error: "#VALUE!", message: "Too few or too many arguments." };
  const values = marshalledArguments(args, metadata, blanks());
  if (isCellError(values)) return values;
  const { cancelable, stream, allowErrorForDataTypeAny, requiresAddress } = metadata.options ?? {};
  const flags =
    (cancelable ? FLAGS.cancelable : 0) +
    (stream ? FLAGS.stream : 0) +
    (allowErrorForDataTypeAny ? FLAGS.errorsAllowed : 0);
  return runtime.result(
    { functionId: metadata.id, values, address: requiresAddress ? addressOf(cell) : null, flags },
    cell,
  );
}
