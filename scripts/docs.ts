import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionsJson } from "../functions/metadata";
import { functionExamples } from "./build/functionExamples";
import { functionReferences } from "./build/functionReference";
import { functionsDocument } from "./build/functionsDocument";
import { modelDocument } from "./build/modelDocument";
import { builtFunctionsScript, DIST, packageVersion, REPOSITORY } from "./build/repository";
import { sheetsDocument } from "./build/sheetsDocument";

// What webpack writes into the code; the list of sheets is read from the sources.
Object.assign(globalThis, { __VERSION__: packageVersion() });
const { SHEET_OFFERS } = await import("../src/sheets/sheetList");

const inDocs = (file: string) => join(REPOSITORY, "docs", file);
const built = (file: string) => readFileSync(join(DIST, file), "utf8");

/** docs/functions.md from the functions as built: their doc comments, and an example of each with its result. */
const metadata = JSON.parse(built("functions.json")) as FunctionsJson;
const references = functionReferences(metadata, await functionExamples(metadata, builtFunctionsScript()));
writeFileSync(inDocs("functions.md"), functionsDocument(references));
writeFileSync(inDocs("sheets.md"), sheetsDocument(SHEET_OFFERS));
writeFileSync(inDocs("model.md"), modelDocument(readFileSync(inDocs("model.md"), "utf8")));
