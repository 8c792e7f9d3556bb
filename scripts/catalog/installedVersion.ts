import { readFileSync } from "node:fs";

/** Version of an installed package. Neither feed exports its package.json, so it is read from where npm puts it. */
export function installedVersion(name: string): string {
  const text = readFileSync(new URL(`../../node_modules/${name}/package.json`, import.meta.url), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}
