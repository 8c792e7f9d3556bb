import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder this repository is in. */
export const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));

/** What `npm run build` writes. */
export const DIST = join(REPOSITORY, "dist");

/** The scripts that hold the functions, in the order in which the page loads them. */
export const FUNCTION_SCRIPTS = ["functions.js", "texts.js"] as const;

/** The functions with all they need, as built, as one script. */
export function builtFunctionsScript(): string {
  return FUNCTION_SCRIPTS.map((file) => readFileSync(join(DIST, file), "utf8")).join("\n");
}

/** The version in package.json. */
export function packageVersion(): string {
  return packageJson().version;
}

/** What package.json says of the add-in. */
export function packageJson(): { readonly name: string; readonly version: string; readonly dependencies: Readonly<Record<string, string>> } {
  return JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8")) as ReturnType<typeof packageJson>;
}
