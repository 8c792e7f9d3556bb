import { execFile, execFileSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { EXIT, makeWorkbook } from "../../scripts/workbook/makeWorkbook";
import { writeWhole } from "../../scripts/workbook/wholeFile";

const MODULE = fileURLToPath(new URL("../../scripts/workbook/wholeFile.ts", import.meta.url));
const BYTES = new TextEncoder().encode("new");

let folder: string, file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "whole-"));
  file = join(folder, "a.xlsx");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("a file written whole", () => {
  it("stands alone in its folder", async () => {
    await writeWhole(file, BYTES, false);
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["new", ["a.xlsx"]]);
  });

  it("is refused where one is there, and takes its place, rights and link only when told to", async () => {
    const linked = join(folder, "linked.xlsx");
    writeFileSync(file, "old");
    chmodSync(file, 0o640);
    symlinkSync(file, linked);
    await expect(writeWhole(linked, BYTES, false)).rejects.toMatchObject({ code: "EEXIST" });
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["old", ["a.xlsx", "linked.xlsx"]]);
    await writeWhole(linked, BYTES, true);
    expect([readFileSync(file, "utf8"), statSync(file).mode & 0o777]).toEqual(["new", 0o640]);
    expect(readdirSync(folder)).toEqual(["a.xlsx", "linked.xlsx"]);
  });

  it("leaves the folder in its way, and nothing beside it", async () => {
    mkdirSync(file);
    await expect(writeWhole(file, BYTES, true)).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(["a.xlsx"]);
  });

  it.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("is as it was when %s ends the program amid the writing", { timeout: 120_000 }, async (signal) => {
    writeFileSync(file, "good");
    const script = `
      import { readdirSync } from "node:fs";
      import { writeWhole } from ${JSON.stringify(MODULE)};
      const look = () => { if (readdirSync(${JSON.stringify(folder)}).length > 1) process.kill(process.pid, ${JSON.stringify(signal)}); else setImmediate(look); };
      look();
      await writeWhole(${JSON.stringify(file)}, new Uint8Array(256e6), true);
      process.exit(0);`;
    const code = await new Promise((ended) => execFile(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], (error) => ended(error?.code)));
    expect(code).toBe({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 }[signal]);
    expect([readFileSync(file, "utf8"), readdirSync(folder)]).toEqual(["good", ["a.xlsx"]]);
  });
});

describe("a full disk", () => {
  it("leaves the file that was there, or none", async ({ skip }) => {
    const disk = join(folder, "disk");
    mkdirSync(disk);
    try {
      execFileSync("mount", ["-t", "tmpfs", "-o", "size=16k", "tmpfs", disk], { stdio: "ignore" });
    } catch {
      console.warn("A full disk was NOT tried: mounting a small file system needs root.");
      skip();
    }
    try {
      const [good, other] = [join(disk, "good.xlsx"), join(disk, "other.xlsx")];
      writeFileSync(good, "good");
      const told: string[] = [];
      const run = (...args: string[]) => makeWorkbook(args, { say: () => undefined, progress: (line) => told.push(line) });
      expect(await run("--out", good, "--force", "--sheets", "Prices")).toBe(EXIT.refused);
      expect(told.at(-1)).toBe(`Nothing is written. ${good} cannot be written (ENOSPC): the disk is full.`);
      expect(await run("--out", other, "--sheets", "Prices")).toBe(EXIT.refused);
      expect([readFileSync(good, "utf8"), existsSync(other), readdirSync(disk)]).toEqual(["good", false, ["good.xlsx"]]);
    } finally {
      execFileSync("umount", [disk]);
    }
  });
});
