import { serviceVerdict, verdictText } from "./manifest/validationService";
import { makePackage } from "./package/makePackage";
import { PACKAGE_HELP, packageOptions, type PackageRequest } from "./package/packageOptions";

async function report(request: PackageRequest): Promise<void> {
  console.log(`Building for ${request.url} ...`);
  const { folder, version, fileCount } = await makePackage(request);
  console.log(`Version ${version}, ${fileCount} files and their SHA-256 list, in ${folder}`);
  console.log(`Put the files of ${folder}/site at ${request.url}, give Excel ${folder}/manifest.xml; HOSTING.md says how.`);
  const verdict = await serviceVerdict(`${folder}/manifest.xml`);
  console.log(`The manifest. Checks of this repository: passed. ${verdictText(verdict)}`);
  if ("notChecked" in verdict) return;
  verdict.refusals.forEach((refusal) => console.error(`- ${refusal}`));
  if (verdict.refusals.length > 0) process.exitCode = 1;
}

try {
  const request = packageOptions(process.argv.slice(2));
  if (request) await report(request);
  else console.log(PACKAGE_HELP);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
