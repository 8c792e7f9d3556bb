import type { Compiler } from "webpack";
import type { FunctionsJson } from "../../preview/host/functionMetadata";
import { functionReferences } from "./functionReference";
import { anchor, helpPage } from "./helpPage";

/** What the help needs to know of the add-in it belongs to. */
export interface HelpedAddin {
  baseUrl: string;
  version: string;
}

/** Gives each function in functions.json the address of its help, and writes the page it leads to. */
export function functionHelpPlugin(addin: HelpedAddin): { apply(compiler: Compiler): void } {
  return {
    apply(compiler) {
      const { Compilation, sources } = compiler.webpack;
      compiler.hooks.thisCompilation.tap("FunctionHelp", (compilation) => {
        compilation.hooks.processAssets.tap(
          { name: "FunctionHelp", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONS },
          () => {
            const metadata = JSON.parse(
              String(compilation.getAsset("functions.json")?.source.source() ?? '{"functions":[]}'),
            ) as FunctionsJson;
            const page = helpPage(functionReferences(metadata), addin.version);
            compilation.updateAsset(
              "functions.json",
              new sources.RawSource(JSON.stringify(withHelp(metadata, addin.baseUrl), null, 2)),
            );
            compilation.emitAsset("assets/help.html", new sources.RawSource(page));
          },
        );
      });
    },
  };
}

/** functions.json with every function's helpUrl leading to its section of the help page. */
export function withHelp<T extends FunctionsJson>(metadata: T, baseUrl: string): T {
  return {
    ...metadata,
    functions: metadata.functions.map((each) => ({
      ...each,
      helpUrl: `${baseUrl}assets/help.html#${anchor(each.name)}`,
    })),
  };
}
