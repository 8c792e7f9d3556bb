/** What functions.json says of an argument. */
export interface ParameterMetadata {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
  readonly customEnumId?: string;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly description?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: { readonly dimensionality?: string };
}

interface EnumMetadata {
  readonly id: string;
  readonly values: readonly { readonly stringValue?: string; readonly tooltip?: string }[];
}

/** functions.json: what Excel shows of the functions is what the pane shows. */
export interface FunctionsMetadata {
  readonly functions: readonly FunctionMetadata[];
  readonly enums?: readonly EnumMetadata[];
}

/** Reads functions.json from where the pane itself comes from. */
export async function functionsMetadata(): Promise<FunctionsMetadata> {
  const response = await fetch("functions.json");
  if (!response.ok) throw new Error(`functions.json could not be read (${response.status}). Close the pane and open it again.`);
  return (await response.json()) as FunctionsMetadata;
}

/** The words an argument may be, where it is one of some words. */
export function enumWords({ enums = [] }: FunctionsMetadata, { customEnumId }: ParameterMetadata): readonly string[] {
  return enums.find(({ id }) => id === customEnumId)?.values.flatMap(({ stringValue }) => stringValue ?? []) ?? [];
}
