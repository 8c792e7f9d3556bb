import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DIST, packageVersion } from "./build/repository";
import { webpackBuild } from "./build/webpackBuild";
import { manifestProblems } from "./manifest/manifestProblems";
import { serviceVerdict, verdictText } from "./manifest/validationService";

const MANIFEST = join(DIST, "manifest.xml");
/** What the command ends with: nothing is accepted that was not checked. */
const EXIT = { accepted: 0, refused: 1, notChecked: 2 };

/** Checks dist/manifest.xml here and with Microsoft's validation service, and says what was checked. */
async function validate(): Promise<number> {
  if (!existsSync(MANIFEST)) await webpackBuild("add-in");
  const problems = manifestProblems(readFileSync(MANIFEST, "utf8"), { folder: DIST, version: packageVersion() });
  problems.forEach((problem) => console.error(`- ${problem}`));
  console.log(`Checks of this repository: ${problems.length === 0 ? "passed" : `${problems.length} problems`}.`);
  const verdict = await serviceVerdict(MANIFEST);
  const refusals = "notChecked" in verdict ? [] : verdict.refusals;
  refusals.forEach((refusal) => console.error(`- ${refusal}`));
  console.log(verdictText(verdict));
  if (problems.length > 0 || refusals.length > 0) return EXIT.refused;
  return "notChecked" in verdict ? EXIT.notChecked : EXIT.accepted;
}

process.exitCode = await validate();
