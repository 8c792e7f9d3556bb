/** One parameter as custom-functions-metadata writes it. */
export interface FunctionParameter {
  name: string;
  description?: string;
  type?: string;
  dimensionality?: string;
  optional?: boolean;
  repeating?: boolean;
}

/** One function as custom-functions-metadata writes it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  description?: string;
  helpUrl?: string;
  parameters: FunctionParameter[];
  result?: { type?: string; dimensionality?: string };
  options?: {
    allowErrorForDataTypeAny?: boolean;
    cancelable?: boolean;
    requiresAddress?: boolean;
    requiresParameterAddresses?: boolean;
    stream?: boolean;
    volatile?: boolean;
  };
}

/** The functions.json an add-in ships. */
export interface FunctionsJson {
  functions: FunctionMetadata[];
}
