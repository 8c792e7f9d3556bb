import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionsJson } from "../../functions/metadata";
import { NAMESPACE } from "../build/functionReference";
import { baseAddress } from "./addresses";
import { functionProblems } from "./functionMembers";
import { referredResource } from "./resources";
import { descendants, type XmlElement } from "./xmlElement";

/** Where the manifest and the built files in the folder say different things. */
export function agreementProblems(root: XmlElement, folder: string): string[] {
  return [...commandProblems(root, folder), ...associationProblems(root, folder), ...functionProblems(functionsFile(folder))];
}

/** Commands that the pane's script never associates with a function. */
function commandProblems(root: XmlElement, folder: string): string[] {
  const script = readFileSync(join(folder, "taskpane.js"), "utf8");
  const commands = new Set(named(root, "FunctionName").map(({ text }) => text));
  return [...commands]
    .filter((command) => !(script.includes("actions.associate") && new RegExp(`\\b${command}\\b`).test(script)))
    .map((command) => `taskpane.js does not associate the command ${command}.`);
}

function functionsFile(folder: string): FunctionsJson & Readonly<Record<string, unknown>> {
  return JSON.parse(readFileSync(join(folder, "functions.json"), "utf8")) as FunctionsJson & Record<string, unknown>;
}

function associationProblems(root: XmlElement, folder: string): string[] {
  const { functions } = functionsFile(folder);
  const script = readFileSync(join(folder, "functions.js"), "utf8");
  const [namespace] = named(root, "Namespace").map((element) => referredResource(root, element)?.value);
  return [
    ...(namespace === NAMESPACE ? [] : [`The namespace is ${namespace}, the help says ${NAMESPACE}.`]),
    ...functions
      .filter(({ id }) => id.startsWith(`${NAMESPACE}.`))
      .map(({ id }) => `The function ${id} repeats the namespace.`),
    ...functions
      .filter(({ id }) => !script.includes(`associate("${id}"`))
      .map(({ id }) => `functions.js does not associate ${id}.`),
    ...functions
      .filter(({ helpUrl = "" }) => !helpUrl.startsWith(baseAddress(root)))
      .map(({ id }) => `The help of ${id} is not under ${baseAddress(root)}.`),
  ];
}

function named(root: XmlElement, wanted: string): XmlElement[] {
  return descendants(root).filter(({ name }) => name === wanted);
}
