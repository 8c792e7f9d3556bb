import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

interface Manifest {
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly scripts?: Readonly<Record<string, string>>;
}

interface LockedPackage {
  readonly version: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
}

const root = join(import.meta.dirname, "..");
const text = (file: string) => readFileSync(join(root, file), "utf8");
const manifest = JSON.parse(text("package.json")) as Manifest;
const page = text("docs/dependencies.md");
const { packages } = JSON.parse(text("package-lock.json")) as { packages: Record<string, LockedPackage> };
const locked = Object.entries(packages).filter(([path]) => path !== "");
const shipped = Object.keys(manifest.dependencies!);

/** Licences that ask for a notice and for nothing else. */
const PERMISSIVE = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"];

describe.each(shipped)("%s, which ships,", (name) => {
  const own = JSON.parse(text(`node_modules/${name}/package.json`)) as Manifest;

  it("is pinned, is installed as pinned, and stands in the documents and the notices with its licence", () => {
    expect(own.version).toBe(manifest.dependencies![name]);
    expect(PERMISSIVE).toContain(own.license);
    expect(page).toContain(`| ${name} | ${own.version} | ${own.license} |`);
    expect(text("NOTICE")).toContain(`${name} ${own.version}\n  Copyright`);
  });

  it("brings no packages along and runs nothing when it is installed", () => {
    expect(Object.keys(own.dependencies ?? {})).toEqual([]);
    expect(Object.keys(own.scripts ?? {}).filter((script) => /^(pre|post)?install$/.test(script))).toEqual([]);
  });
});

describe("the lock file", () => {
  it("holds nothing to ship but what the documents name", () => {
    expect(locked.filter(([, { dev }]) => !dev).map(([path]) => path)).toEqual(shipped.map((name) => `node_modules/${name}`));
  });

  it("has a SHA-512 for every package and no address of a registry", () => {
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(page).toContain(`each of its ${locked.length} packages`);
  });

  it("knows no package with an install script besides those the documents explain", () => {
    const withScript = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path.replace(/^.*node_modules\//, ""));
    expect(withScript.filter((name) => !page.includes(name))).toEqual([]);
  });

  it("has a copyleft licence for the benchmarks alone", () => {
    const copyleft = locked.filter(([, { license }]) => /GPL/.test(license ?? "") && !/BSD/.test(license!)).map(([path]) => path);
    expect(copyleft).toEqual(["node_modules/hyperformula"]);
  });
});

it("every package asked for is pinned to one version", () => {
  const asked = { ...manifest.dependencies, ...manifest.devDependencies };
  expect(Object.entries(asked).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});

it("every package asked for stands in the documents, by name or by its group", () => {
  const asked = Object.keys(manifest.devDependencies!).filter((name) => !/^@(types|univerjs)\//.test(name));
  const aside = new Set(["custom-functions-metadata-plugin"]);
  expect(asked.filter((name) => !aside.has(name) && !page.includes(name))).toEqual([]);
});
