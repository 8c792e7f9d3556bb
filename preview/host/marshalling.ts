import type { FunctionMetadata, FunctionParameter } from "../../functions/metadata";

/** An error value of a cell, with the message a function gave it. */
export interface CellError {
  error: string;
  message?: string;
}

export type CellValue = string | number | boolean | null | CellError;
/** What a formula hands to a function: a single value, or the cells of a range. */
export type Argument = CellValue | CellValue[][];

/** Tells an error from the other values. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}

/** Excels that hand over a blank cell differently: as null on the web, as 0 or an empty text on the desktop. */
export type Blanks = "web" | "desktop";

/**
 * The arguments of a formula as Excel hands them to a custom function: converted to the declared types, null for what
 * is left out; a blank cell, alone or in a range, as that Excel has it. The first error among them is what the cell
 * shows instead of a call.
 */
export function marshalledArguments(
  args: Argument[],
  { parameters, options }: FunctionMetadata,
  blanks: Blanks,
): unknown[] | CellError {
  const convert = converter(options?.allowErrorForDataTypeAny === true, blanks);
  const last = parameters.at(-1);
  const fixed = last?.repeating ? parameters.slice(0, -1) : parameters;
  const values: unknown[] = fixed.map((parameter, position) => convert(args[position] ?? null, parameter));
  if (last?.repeating) values.push(args.slice(fixed.length).map((argument) => convert(argument, last)));
  return firstError(values) ?? values.map((value) => transferable(value));
}

/** Whether a formula gives a function as many arguments as it declares. */
export function acceptsCount(count: number, { parameters }: FunctionMetadata): boolean {
  const required = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
  return count >= required && (parameters.at(-1)?.repeating === true || count <= parameters.length);
}

/** The declaration of the argument at a position; a repeating one serves every further position. */
export function parameterAt(position: number, { parameters }: FunctionMetadata): FunctionParameter | undefined {
  const last = parameters.at(-1);
  return parameters[position] ?? (last?.repeating ? last : undefined);
}

/** An error that is to reach the function instead of the cell. */
const passed = Symbol("passed error");

function converter(
  errorsAllowed: boolean,
  blanks: Blanks,
): (argument: Argument, parameter: FunctionParameter) => unknown {
  return (argument, { type = "any", dimensionality }) => {
    const one = (cell: CellValue): unknown => {
      const value = cell === null ? blankCell(type, blanks) : cell;
      return isCellError(value) && errorsAllowed && type === "any" ? { [passed]: value.error } : converted(value, type);
    };
    if (argument === null) return null;
    if (dimensionality !== "matrix") return one(Array.isArray(argument) ? (argument[0]?.[0] ?? null) : argument);
    return (Array.isArray(argument) ? argument : [[argument]]).map((row) => row.map(one));
  };
}

/** What a blank cell is to a parameter of a type. */
function blankCell(type: string, blanks: Blanks): CellValue {
  if (blanks === "web") return null;
  return type === "string" ? "" : 0;
}

function converted(value: CellValue, type: string): CellValue {
  if (value === null || isCellError(value)) return value;
  switch (type) {
    case "number":
      return asNumber(value);
    case "string":
      return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
    case "boolean":
      return asBoolean(value);
    default:
      return value;
  }
}

function asNumber(value: string | number | boolean): number | CellError {
  const number = typeof value === "string" && value.trim() === "" ? NaN : Number(value);
  return Number.isFinite(number) ? number : { error: "#VALUE!" };
}

function asBoolean(value: string | number | boolean): boolean | CellError {
  if (typeof value !== "string") return Boolean(value);
  return /^(true|false)$/i.test(value) ? /^true$/i.test(value) : { error: "#VALUE!" };
}

function firstError(values: unknown): CellError | undefined {
  if (isCellError(values)) return values;
  if (!Array.isArray(values)) return undefined;
  for (const value of values) {
    const error = firstError(value);
    if (error) return error;
  }
  return undefined;
}

function transferable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(transferable);
  if (typeof value !== "object" || value === null || !(passed in value)) return value;
  return { type: "CustomFunctionError", code: (value as { [passed]: string })[passed] };
}
