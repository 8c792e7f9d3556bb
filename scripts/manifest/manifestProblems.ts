import { addressProblems } from "./addresses";
import { agreementProblems } from "./agreements";
import { orderProblems } from "./contentModels";
import { iconProblems } from "./icons";
import { identityProblems } from "./identity";
import { resourceProblems } from "./resources";
import { xmlElement } from "./xmlElement";

/** What stands beside a manifest when it is checked. */
export interface ManifestSurroundings {
  /** The built folder the manifest is hosted with. */
  folder: string;
  /** The version in package.json. */
  version: string;
}

/** What Office would refuse in a manifest, and where it disagrees with the files it is hosted with; empty when it is sound. */
export function manifestProblems(manifest: string, { folder, version }: ManifestSurroundings): string[] {
  const root = xmlElement(manifest);
  return [
    ...orderProblems(root),
    ...identityProblems(root, version),
    ...resourceProblems(root),
    ...addressProblems(root, folder),
    ...iconProblems(root, folder),
    ...agreementProblems(root, folder),
  ];
}
