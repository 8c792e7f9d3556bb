import type { FunctionsJson } from "../../functions/metadata";

/** What the metadata plugin writes of its own accord, and only CustomFunctionsRuntime 1.4 knows. */
interface Written extends FunctionsJson {
  readonly allowCustomDataForDataTypeAny?: boolean;
}

/**
 * functions.json for the runtime that the manifest declares, 1.3. An Excel without 1.4 (2021 and 2024 by volume licence)
 * that is told to hand over data types makes every function #VALUE! (office-js 3504); no function here takes them.
 */
export function forDeclaredRuntime(metadata: Written): FunctionsJson {
  const { allowCustomDataForDataTypeAny: _, ...kept } = metadata;
  return kept;
}
