import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionsJson } from "../functions/metadata";
import { functionExamples } from "./build/functionExamples";
import { functionReferences } from "./build/functionReference";
import { functionsDocument } from "./build/functionsDocument";
import { DIST, REPOSITORY } from "./build/repository";

/** Writes docs/functions.md from the functions as built: their doc comments, and an example of each with its result. */
async function writeFunctionsDocument(): Promise<void> {
  const metadata = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as FunctionsJson;
  const examples = await functionExamples(metadata, readFileSync(join(DIST, "functions.js"), "utf8"));
  const references = functionReferences(metadata, examples);
  writeFileSync(join(REPOSITORY, "docs/functions.md"), functionsDocument(references));
}

await writeFunctionsDocument();
