/** One parameter as functions.json has it. */
export interface FunctionParameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  /** The enumeration its words come from. */
  readonly customEnumId?: string;
}

/** One function as functions.json has it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly FunctionParameter[];
  readonly result?: { readonly type?: string; readonly dimensionality?: string };
  readonly options?: {
    readonly allowErrorForDataTypeAny?: boolean;
    readonly cancelable?: boolean;
    readonly requiresAddress?: boolean;
    readonly requiresParameterAddresses?: boolean;
    readonly stream?: boolean;
    readonly volatile?: boolean;
  };
}

/** The words a parameter may be. */
interface FunctionEnum {
  readonly id: string;
  readonly values: readonly { readonly stringValue?: string; readonly tooltip?: string }[];
}

/** functions.json: what Excel knows of an add-in's functions, made from their doc comments. */
export interface FunctionsJson {
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly FunctionEnum[];
}

/** The words an argument may be, where it is one of some words. */
export function enumWords({ enums = [] }: FunctionsJson, { customEnumId }: FunctionParameter): readonly string[] {
  return enums.find(({ id }) => id === customEnumId)?.values.flatMap(({ stringValue }) => stringValue ?? []) ?? [];
}
