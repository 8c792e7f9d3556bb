import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";

/** The list of a package's files, in the form `sha256sum -c` reads. */
export const CHECKSUM_FILE = "SHA256SUMS";

/** SHA-256 of each file below a folder, by its path with slashes, in the order of the paths; the list itself is left out. */
export async function folderChecksums(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, "/"))
    .filter((path) => path !== CHECKSUM_FILE)
    .sort();
  return new Map(await Promise.all(paths.map(async (path) => [path, await checksum(join(folder, path))] as const)));
}

/** The list's text. */
export function checksumText(checksums: ReadonlyMap<string, string>): string {
  return [...checksums].map(([path, sum]) => `${sum}  ${path}\n`).join("");
}

/** Reads a list's text. */
export function parsedChecksums(text: string): Map<string, string> {
  return new Map([...text.matchAll(/^([0-9a-f]{64}) {2}(.+)$/gm)].map(([, sum = "", path = ""]) => [path, sum]));
}

async function checksum(file: string): Promise<string> {
  return createHash("sha256").update(await readFile(file)).digest("hex");
}
