import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder this repository is in. */
export const REPOSITORY = fileURLToPath(new URL("../../", import.meta.url));

/** What `npm run build` writes. */
export const DIST = join(REPOSITORY, "dist");

/** The version in package.json. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(join(REPOSITORY, "package.json"), "utf8")) as { version: string }).version;
}
