import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openDrivenPreview, type DrivenPreview } from "../../preview/server/drivenPreview";
import { cellAddress, cellValue, enter, sheetNames } from "../../preview/server/gridGestures";
import { actionDone, clickInPane, paneFrame } from "../../preview/server/paneGestures";
import { DIST, packageVersion } from "../../scripts/build/repository";
import { checksumText, folderChecksums } from "../../scripts/package/checksums";
import { makePackage } from "../../scripts/package/makePackage";
import { SHEET_OFFERS, withSources } from "../../src/sheets/sheetList";
import { WHOLE_WORKBOOK } from "../../src/writers/excel";

const PATH = "/finance/add-ins/llm/";

let folder: string;
let url: string;
let preview: DrivenPreview;

beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "package-")), "made");
  const port = await freePort();
  url = `https://localhost:${port}${PATH}`;
  await makePackage({ url, folder, force: false });
  preview = await openDrivenPreview({ addinFolder: join(folder, "site"), addinPath: PATH, port });
  await preview.started();
});

afterAll(async () => {
  await preview.close();
  await rm(dirname(folder), { recursive: true });
});

const inPackage = (file: string) => readFile(join(folder, file), "utf8");

describe("a package", () => {
  test("is for its own address alone, and says so throughout", async () => {
    for (const file of ["manifest.xml", "site/manifest.xml", "site/functions.json", "HOSTING.md"]) {
      expect(await inPackage(file)).toContain(url);
      expect(await inPackage(file)).not.toContain("https://localhost:3000/");
    }
  });

  test("may be read by a web server where it stands", async () => {
    const mode = async (path: string) => (await stat(path)).mode;
    expect(await mode(folder)).toBe(await mode(join(folder, "site")));
  });

  test("says its version in the manifest, the help, the functions and the notes", async () => {
    const version = packageVersion();
    expect(await inPackage("manifest.xml")).toContain(`<Version>${version}.0</Version>`);
    expect(await inPackage("site/assets/help.html")).toContain(`Version ${version}.`);
    expect(await inPackage("site/functions.json")).toContain(`help.html?version=${version}#BREAKEVEN`);
    expect(await inPackage("HOSTING.md")).toContain(`# Hosting LLM Break-Even ${version}\n`);
  });

  test("has the checksum of every file, and the bytes of any other build of these sources", async () => {
    const checksums = await folderChecksums(folder);
    expect(await inPackage("SHA256SUMS")).toBe(checksumText(checksums));
    const built = await folderChecksums(DIST);
    const differing = [...built].filter(([path, sum]) => checksums.get(`site/${path}`) !== sum).map(([path]) => path);
    expect(differing).toEqual(["functions.json", "manifest.xml"]);
  });
});

describe("a package, hosted at its address", () => {
  test("opens the pane, which says its version", async () => {
    await clickInPane(preview.page, "Build");
    expect(await paneFrame(preview.page).locator("#footer").innerText()).toContain(`Version ${packageVersion()}`);
  });

  test("has the help where functions.json says it is", async () => {
    const { functions } = JSON.parse(await inPackage("site/functions.json")) as { functions: { helpUrl: string }[] };
    const opened = preview.page.waitForEvent("popup");
    await preview.page.evaluate((address) => void window.open(address), functions[0]!.helpUrl);
    const help = await opened;
    await help.locator("section:target .example").waitFor();
    await help.close();
  });

  test("computes a function in a cell", async () => {
    await enter(preview.page, "A1", '=LLM.BREAKEVEN("Kimi-K2","GPT-5")');
    await expect.poll(async () => Number(await cellValue(preview.page, "A1"))).toBeCloseTo(69.29, 2);
  });

  // The one build of the browser's tests whose choice is left as it comes.
  test("builds the whole workbook in one press", async () => {
    const { page } = preview;
    await clickInPane(page, "Build workbook");
    await actionDone(page);
    const usual = withSources(WHOLE_WORKBOOK.sheets);
    expect(await sheetNames(page)).toEqual(["Sheet1", ...SHEET_OFFERS.filter(({ key }) => usual.includes(key)).map(({ label }) => label)]);
    const months = async () => Number(await cellValue(page, await cellAddress(page, "Break-even", "Kimi-K2", "GPT-5"), "Break-even"));
    await expect.poll(months, { timeout: 120_000 }).toBeCloseTo(69.29, 2);
    expect(await cellValue(page, "A1", "Summary")).toContain("Summary");
  });

  test.each([
    ["Functions", ".formula", /^=LLM\./],
    ["What-if", ".bar-row", /GPU price/],
    ["Catalog", ".records li", /Kimi-K2/],
    ["Tools", "button", /Preview/],
    ["Build", "button", /Build workbook/],
    ["Start", ".verdict", /costs? least over/],
  ])("opens the view %s with what it shows", async (view, part, text) => {
    await clickInPane(preview.page, view);
    await paneFrame(preview.page).locator(`[role="tabpanel"]:visible ${part}`, { hasText: text }).first().waitFor();
  });

  test("asks nothing of another machine and leaves no error behind", () => {
    expect(preview.outsideRequests).toEqual([]);
    expect(preview.errors).toEqual([]);
  });
});

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((settle) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => settle(port));
    });
  });
}
