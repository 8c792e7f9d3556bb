import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { customFunctionFiles } from "./build/customFunctionFiles";
import type { FunctionsJson } from "../preview/host/functionMetadata";
import { functionReferences } from "./build/functionReference";
import { functionsDocument } from "./build/functionsDocument";
import { REPOSITORY } from "./build/repository";

/** Writes docs/functions.md from the doc comments of the custom functions. */
async function writeFunctionsDocument(): Promise<void> {
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(
    customFunctionFiles(join(REPOSITORY, "functions")),
  );
  if (errors.length > 0) throw new Error(errors.join("\n"));
  mkdirSync(join(REPOSITORY, "docs"), { recursive: true });
  writeFileSync(
    join(REPOSITORY, "docs/functions.md"),
    functionsDocument(functionReferences(JSON.parse(metadataJson) as FunctionsJson)),
  );
}

await writeFunctionsDocument();
