import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { REPOSITORY, packageJson } from "../../scripts/build/repository";
import { billOfMaterials } from "../../scripts/package/billOfMaterials";
import { checksumText, folderChecksums, parsedChecksums } from "../../scripts/package/checksums";
import { hostingNotes } from "../../scripts/package/hostingNotes";
import { packageOptions } from "../../scripts/package/packageOptions";
import { earlierPackage, removeFiles } from "../../scripts/package/targetFolder";

describe("what is asked for", () => {
  it("is an address, a folder and whether others' files may be there", () => {
    expect(packageOptions(["--url", "https://example.com/llm"])).toEqual({
      url: "https://example.com/llm/",
      folder: "package",
      force: false,
    });
    expect(packageOptions(["--url", "https://example.com", "--out", "x", "--force"])).toMatchObject({ folder: "x", force: true });
    expect(packageOptions(["--help"])).toBeUndefined();
  });

  it.each([
    [[], "Say where the add-in will be hosted"],
    [["--url", "http://example.com/"], "must start with https://"],
    [["--url", "https://name:secret@example.com/"], "leave the user name and password out"],
    [["--url", "https://example.com/taskpane.html"], "give the folder"],
    [["--url", "https://example.com/", "--colour", "red"], "--colour"],
  ])("is refused in words: %s", (argv, words) => {
    expect(() => packageOptions(argv)).toThrow(words);
  });
});

describe("the folder a package goes into", () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "package-target-"));
    await mkdir(join(folder, "site"));
    await writeFile(join(folder, "site/functions.js"), "ours");
    await writeFile(join(folder, "SHA256SUMS"), checksumText(await folderChecksums(folder)));
  });

  afterEach(() => rm(folder, { recursive: true }));

  it("may be absent, empty, or hold an earlier package, which goes", async () => {
    expect(await earlierPackage(join(folder, "absent"), false)).toEqual([]);
    const earlier = await earlierPackage(folder, false);
    expect(earlier).toEqual(["site/functions.js"]);
    await removeFiles(folder, earlier);
    expect(await readdir(join(folder, "site"))).toEqual([]);
  });

  it("may not hold anything else", async () => {
    await writeFile(join(folder, "budget.xlsx"), "theirs");
    await expect(earlierPackage(folder, false)).rejects.toThrow("were changed since: budget.xlsx. Name another folder");
  });

  it("may not hold a package that was changed by hand", async () => {
    await writeFile(join(folder, "site/functions.js"), "ours, mended");
    await expect(earlierPackage(folder, false)).rejects.toThrow("site/functions.js");
  });

  it("keeps what is not ours where writing among it is asked for", async () => {
    await writeFile(join(folder, "budget.xlsx"), "theirs");
    await removeFiles(folder, await earlierPackage(folder, true));
    expect(await readFile(join(folder, "budget.xlsx"), "utf8")).toBe("theirs");
  });

  it("is never a file, nor the sources", async () => {
    await expect(earlierPackage(join(folder, "SHA256SUMS"), true)).rejects.toThrow("is a file");
    await expect(earlierPackage(REPOSITORY, true)).rejects.toThrow("holds the sources");
  });

  it("is listed so that its list reads back", async () => {
    const checksums = await folderChecksums(folder);
    expect(parsedChecksums(checksumText(checksums))).toEqual(checksums);
  });
});

it("the bill of materials lists what goes into the add-in, no more, and is the same each time", async () => {
  const { dependencies } = packageJson();
  const text = await billOfMaterials({ name: "llm-break-even", dependencies });
  const { components, metadata } = JSON.parse(text) as { components: { name: string; version: string; hashes: unknown[] }[]; metadata: { component: { name: string } } };
  expect(metadata.component.name).toBe("llm-break-even");
  expect(Object.fromEntries(components.map(({ name, version }) => [name, version]))).toEqual(dependencies);
  expect(components.every(({ hashes }) => hashes.length > 0)).toBe(true);
  expect(text).not.toMatch(/serialNumber|timestamp|urn:uuid/);
});

it("the hosting notes are for the package's own address and version", () => {
  const notes = hostingNotes({ url: "https://example.com/llm/", version: "1.2.3" });
  expect(notes).toContain("# Hosting LLM Break-Even 1.2.3\n");
  expect(notes).toContain("location /llm/ {");
  expect(notes).toContain("curl -sI https://example.com/llm/functions.json");
});
