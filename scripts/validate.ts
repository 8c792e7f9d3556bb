import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateManifest } from "office-addin-manifest";
import { webpackBuild } from "./build/webpackBuild";
import { DIST, packageVersion } from "./build/repository";
import { manifestProblems } from "./manifest/manifestProblems";

const MANIFEST = join(DIST, "manifest.xml");
const PATIENCE_MS = 30_000;

/** Checks dist/manifest.xml here and with Microsoft's validation service, and says what was checked. */
async function validate(): Promise<boolean> {
  if (!existsSync(MANIFEST)) await webpackBuild("add-in");
  const problems = manifestProblems(readFileSync(MANIFEST, "utf8"), { folder: DIST, version: packageVersion() });
  problems.forEach((problem) => console.error(`- ${problem}`));
  console.log(`Checks of this repository: ${problems.length === 0 ? "passed" : `${problems.length} problems`}.`);
  const refusals = await serviceRefusals().catch((error: unknown) => {
    console.log(`Microsoft's validation service: not asked, it cannot be reached (${reason(error)}).`);
    return [];
  });
  return problems.length === 0 && refusals.length === 0;
}

/** What Microsoft's service refuses in the manifest; throws when it gives no verdict. */
async function serviceRefusals(): Promise<string[]> {
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error("no answer")), PATIENCE_MS).unref());
  const { isValid, report, status } = await Promise.race([validateManifest(MANIFEST), late]);
  if (!report) throw new Error(`it answered ${status}`);
  const refusals = isValid ? [] : (report.errors ?? []).map(({ title, content }) => `${title}: ${content}`);
  refusals.forEach((refusal) => console.error(`- ${refusal}`));
  console.log(`Microsoft's validation service: ${isValid ? "accepted" : "refused"}.`);
  return isValid ? [] : refusals.length > 0 ? refusals : ["refused"];
}

function reason(error: unknown): string {
  const lines = (error instanceof Error ? error.message : String(error)).split("\n");
  return lines.at(-1) ?? "";
}

process.exitCode = (await validate()) ? 0 : 1;
