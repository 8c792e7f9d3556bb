import { existsSync, statSync } from "node:fs";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { REPOSITORY } from "../../scripts/build/repository";
import { webpackBuild } from "../../scripts/build/webpackBuild";

interface Bundle {
  name: string;
  sources: string[];
  output: string;
  webpackArguments: string[];
}

const SHARED_SOURCES = ["package.json", "tsconfig.json"];
const BUNDLES: Bundle[] = [
  {
    name: "add-in",
    sources: [
      "src",
      "functions",
      "taskpane",
      "assets",
      "scripts",
      "manifest.xml",
      "webpack.config.js",
      ...SHARED_SOURCES,
    ],
    output: "dist/manifest.xml",
    webpackArguments: [],
  },
  {
    name: "simulated Excel",
    sources: ["preview/page", "preview/host", "preview/grid", "preview/webpack.config.js", ...SHARED_SOURCES],
    output: ".preview/index.html",
    webpackArguments: ["--config", "preview/webpack.config.js"],
  },
];

/** Builds what is missing or older than its sources: the add-in (dist/) and the page of the simulated Excel (.preview/). */
export async function buildWhatIsStale(say: (line: string) => void): Promise<void> {
  await Promise.all(BUNDLES.map((bundle) => buildIfStale(bundle, say)));
}

async function buildIfStale(bundle: Bundle, say: (line: string) => void): Promise<void> {
  const newestSource = Math.max(...(await Promise.all(bundle.sources.map(newestChange))));
  if (newestSource <= lastBuild(bundle)) return;
  say(`Building the ${bundle.name} ...`);
  await webpackBuild(bundle.name, bundle.webpackArguments);
  await mkdir(join(REPOSITORY, ".preview"), { recursive: true });
  await writeFile(stampPath(bundle), "");
}

// webpack leaves a file alone when its content would not change, so its time says too little: a stamp says the rest.
function lastBuild(bundle: Bundle): number {
  const output = join(REPOSITORY, bundle.output);
  if (!existsSync(output)) return 0;
  return Math.max(changeTime(output), existsSync(stampPath(bundle)) ? changeTime(stampPath(bundle)) : 0);
}

const stampPath = ({ name }: Bundle): string => join(REPOSITORY, ".preview", `.${name.replace(" ", "-")}-built`);

const changeTime = (path: string): number => statSync(path).mtimeMs;

async function newestChange(source: string): Promise<number> {
  const path = join(REPOSITORY, source);
  if (!existsSync(path)) return 0;
  if (!statSync(path).isDirectory()) return changeTime(path);
  const files = await readdir(path, { recursive: true, withFileTypes: true });
  return Math.max(0, ...files.map((file) => changeTime(join(file.parentPath, file.name))));
}
