import { existsSync, statSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import { REPOSITORY } from "../build/repository";
import { CHECKSUM_FILE, folderChecksums, parsedChecksums } from "./checksums";

const MOST_NAMED = 3;

/** The files of an earlier package in a folder; refuses a folder that holds anything else, unless told to write there. */
export async function earlierPackage(folder: string, force: boolean): Promise<string[]> {
  if (!existsSync(folder)) return [];
  if (!statSync(folder).isDirectory()) throw new Error(`${folder} is a file; name another folder with --out.`);
  if (resolve(folder) === resolve(REPOSITORY)) throw new Error(`${folder} holds the sources; name another folder with --out.`);
  const listed = await listedChecksums(folder);
  const present = [...(await folderChecksums(folder))];
  const others = present.filter(([path, sum]) => listed.get(path) !== sum).map(([path]) => path);
  if (others.length > 0 && !force) throw new Error(refusal(folder, others));
  return present.map(([path]) => path).filter((path) => !others.includes(path));
}

/** Removes the files of an earlier package. */
export async function removeFiles(folder: string, paths: readonly string[]): Promise<void> {
  await Promise.all(paths.map((path) => rm(join(folder, path))));
}

async function listedChecksums(folder: string): Promise<Map<string, string>> {
  return parsedChecksums(await readFile(join(folder, CHECKSUM_FILE), "utf8").catch(() => ""));
}

function refusal(folder: string, others: readonly string[]): string {
  const named = others.slice(0, MOST_NAMED).join(", ") + (others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : "");
  return `${folder} holds files that no package of ours put there, or that were changed since: ${named}. Name another folder with --out, or write among them with --force.`;
}
