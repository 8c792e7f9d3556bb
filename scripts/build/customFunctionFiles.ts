import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

/** The files of `folder` that declare custom functions, in alphabetical order. */
export function customFunctionFiles(folder: string): string[] {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(folder, name))
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"));
  if (files.length === 0) throw new Error(`No file in ${folder} declares an @customfunction.`);
  return files;
}
