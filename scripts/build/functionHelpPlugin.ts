import type { Compilation, Compiler } from "webpack";
import { helpPath } from "../../functions/helpPath";
import type { FunctionsJson } from "../../functions/metadata";
import { forDeclaredRuntime } from "./declaredRuntime";
import { functionExamples } from "./functionExamples";
import { functionReferences } from "./functionReference";
import { helpPage } from "./helpPage";
import { FUNCTION_SCRIPTS } from "./repository";

/** What the help needs to know of the add-in it belongs to. */
export interface HelpedAddin {
  baseUrl: string;
  version: string;
}

/** Gives each function in functions.json the address of its help, keeps the file to the runtime it is for, and writes the page. */
export function functionHelpPlugin(addin: HelpedAddin): { apply(compiler: Compiler): void } {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("FunctionHelp", (compilation) => {
        const stage = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
        compilation.hooks.processAssets.tapPromise({ name: "FunctionHelp", stage }, () => addHelp(compilation, addin));
      });
    },
  };
}

async function addHelp(compilation: Compilation, addin: HelpedAddin): Promise<void> {
  const { RawSource } = compilation.compiler.webpack.sources;
  const asset = (name: string) => compilation.getAsset(name)?.source.source().toString();
  const metadata = JSON.parse(asset("functions.json") ?? '{"functions":[]}') as FunctionsJson;
  // A compilation with errors has no functions to compute examples with; webpack reports the errors themselves.
  const scripts = compilation.errors.length === 0 ? FUNCTION_SCRIPTS.map(asset) : [undefined];
  const examples = scripts.includes(undefined) ? new Map() : await functionExamples(metadata, scripts.join("\n"));
  const page = helpPage(functionReferences(metadata, examples), addin.version);
  compilation.updateAsset("functions.json", new RawSource(JSON.stringify(forDeclaredRuntime(withHelp(metadata, addin)), null, 2)));
  compilation.emitAsset("assets/help.html", new RawSource(page));
}

/** functions.json with every function's helpUrl leading to its section of the help page; the version lets no cache show an older page. */
export function withHelp<T extends FunctionsJson>(metadata: T, { baseUrl, version }: HelpedAddin): T {
  const helpUrl = (name: string) => `${baseUrl}${helpPath(name).replace("#", `?version=${version}#`)}`;
  return { ...metadata, functions: metadata.functions.map((each) => ({ ...each, helpUrl: helpUrl(each.name) })) };
}
