import { copyFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { packageJson, packageVersion } from "../build/repository";
import { webpackBuild } from "../build/webpackBuild";
import { manifestProblems } from "../manifest/manifestProblems";
import { MATERIALS_FILE, billOfMaterials } from "./billOfMaterials";
import { CHECKSUM_FILE, checksumText, folderChecksums } from "./checksums";
import { hostingNotes } from "./hostingNotes";
import type { PackageRequest } from "./packageOptions";
import { earlierPackage, removeFiles } from "./targetFolder";

/** What was made. */
export interface MadePackage {
  readonly folder: string;
  readonly version: string;
  readonly fileCount: number;
}

/** Builds the add-in for its address, and puts the package in place once it is whole and its manifest is right. */
export async function makePackage({ url, folder, force }: PackageRequest): Promise<MadePackage> {
  const target = resolve(folder);
  await earlierPackage(target, force);
  await mkdir(dirname(target), { recursive: true });
  const fresh = await mkdtemp(`${target}-`);
  try {
    const version = packageVersion();
    const fileCount = await writePackage(fresh, { url, version });
    await removeFiles(target, await earlierPackage(target, force));
    // Made here and not copied: a temporary folder is its owner's alone, and a web server may have to read this one.
    await mkdir(target, { recursive: true });
    await cp(fresh, target, { recursive: true });
    return { folder: target, version, fileCount };
  } finally {
    await rm(fresh, { recursive: true });
  }
}

async function writePackage(folder: string, identity: { url: string; version: string }): Promise<number> {
  const site = join(folder, "site");
  await webpackBuild("add-in", ["--env", `url=${identity.url}`, "--output-path", site]);
  const problems = manifestProblems(await readFile(join(site, "manifest.xml"), "utf8"), { folder: site, version: identity.version });
  if (problems.length > 0) throw new Error(`Office would refuse the manifest:\n${problems.join("\n")}`);
  await copyFile(join(site, "manifest.xml"), join(folder, "manifest.xml"));
  await writeFile(join(folder, "HOSTING.md"), hostingNotes(identity));
  await writeFile(join(folder, MATERIALS_FILE), await billOfMaterials(packageJson()));
  const checksums = await folderChecksums(folder);
  await writeFile(join(folder, CHECKSUM_FILE), checksumText(checksums));
  return checksums.size;
}
