import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import webpack from "webpack";

const { baseUrl, hostedManifest } = await tsImport("./scripts/build/baseUrl.ts", import.meta.url);
const { catalogSplit } = await tsImport("./scripts/build/catalogSplit.ts", import.meta.url);
const { customFunctionFiles } = await tsImport("./scripts/build/customFunctionFiles.ts", import.meta.url);
const { withoutDescriptions } = await tsImport("./scripts/build/lateDescriptions.ts", import.meta.url);
const { leanDecimal } = await tsImport("./scripts/build/leanDecimal.ts", import.meta.url);
const { functionHelpPlugin } = await tsImport("./scripts/build/functionHelpPlugin.ts", import.meta.url);

const root = fileURLToPath(new URL(".", import.meta.url));
const { version } = JSON.parse(readFileSync(new URL("package.json", import.meta.url), "utf8"));

const TYPESCRIPT = { transpileOnly: true, compilerOptions: { noEmit: false } };
const MODEL_FILES = /[\\/]src[\\/]model[\\/][^\\/]*\.ts$/;

/** Builds dist/, which is exactly what is hosted. `--env url=https://…` sets the address it is hosted at. */
export default async (env = {}) => {
  const url = baseUrl(env.url);
  const functionFiles = customFunctionFiles(`${root}functions`);
  return {
    context: root,
    // The pane calls the very functions that the cells call: one copy of them, in functions.js.
    entry: {
      functions: functionFiles,
      texts: { import: ["./src/scenario/bringLateTables.ts", "./src/catalog/texts/arrive.ts"], dependOn: "functions" },
      taskpane: { import: "./taskpane/taskpane.ts", dependOn: ["functions", "texts"] },
    },
    output: { path: `${root}dist`, clean: true },
    target: ["web", "es2020"],
    devtool: "source-map",
    performance: { hints: false },
    resolve: { extensions: [".ts", ".js"] },
    experiments: { css: true },
    optimization: { minimizeOptions: { html: false, css: false }, moduleIds: "size", mangleExports: "size" },
    module: {
      rules: [
        { test: /\.ts$/, exclude: [/node_modules/, MODEL_FILES], loader: "ts-loader", options: TYPESCRIPT },
        { test: MODEL_FILES, loader: "ts-loader", options: { ...TYPESCRIPT, instance: "model", getCustomTransformers: () => ({ before: [withoutDescriptions] }) } },
      ],
    },
    plugins: [
      new webpack.DefinePlugin({ __VERSION__: JSON.stringify(version) }),
      await catalogSplit(),
      leanDecimal(),
      new CustomFunctionsMetadataPlugin({ input: functionFiles, output: "functions.json" }),
      functionHelpPlugin({ baseUrl: url, version }),
      new HtmlPlugin({
        template: "./taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "texts", "taskpane"],
        chunksSortMode: "manual",
        minify: false,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.{png,css}" },
          { from: "manifest.xml", transform: (content) => hostedManifest(content.toString(), url) },
          { from: "LICENSE", to: "LICENSE.txt", toType: "file" },
          { from: "NOTICE", to: "NOTICE.txt", toType: "file" },
        ],
      }),
    ],
  };
};
