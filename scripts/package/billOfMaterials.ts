import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { REPOSITORY } from "../build/repository";

/** The list of third-party software in a package, in the CycloneDX format that security teams read. */
export const MATERIALS_FILE = "sbom.cdx.json";

/** What of npm's list is read here; the rest stays as it is. */
interface Materials {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown; component: { name: string } };
  components: readonly { readonly "bom-ref": string }[];
  dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

/**
 * The software that goes into the add-in, as npm knows it from package-lock.json: packages that only build and test are no
 * part of it, nor is Office.js, which Excel loads from Microsoft. What differs between two runs is left out, so that the
 * same sources make the same package.
 */
export async function billOfMaterials({ name, dependencies }: { readonly name: string; readonly dependencies: Readonly<Record<string, string>> }): Promise<string> {
  const options = ["--sbom-format", "cyclonedx", "--sbom-type", "application", "--package-lock-only"];
  // On Windows npm is a script, which only a shell starts; none of the words is a person's.
  const { stdout } = await promisify(execFile)("npm", ["sbom", ...options], { cwd: REPOSITORY, shell: process.platform === "win32", maxBuffer: 50_000_000 });
  const materials = JSON.parse(stdout) as Materials;
  // Not npm's own --omit dev: that leaves out whatever a development package needs as well.
  const shipped = needed(materials, Object.entries(dependencies).map(([dependency, version]) => `${dependency}@${version}`));
  materials.components = materials.components.filter((component) => shipped.has(component["bom-ref"]));
  materials.dependencies = materials.dependencies.filter(({ ref }) => shipped.has(ref));
  delete materials.serialNumber;
  delete materials.metadata.timestamp;
  delete materials.metadata.tools;
  // npm says the folder's name here, which is whoever's checkout it is.
  materials.metadata.component.name = name;
  return `${JSON.stringify(materials, null, 2)}\n`;
}

/** Some packages and all that those need. */
function needed({ dependencies }: Materials, packages: readonly string[]): ReadonlySet<string> {
  const needs = new Map(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
  const found = new Set(packages);
  for (const ref of found) for (const next of needs.get(ref) ?? []) found.add(next);
  return found;
}
