import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, it } from "vitest";
import { DEVELOPMENT_URL, hostedManifest } from "../scripts/build/baseUrl";
import { DIST, packageVersion, REPOSITORY } from "../scripts/build/repository";
import type { FunctionsJson } from "../functions/metadata";
import { functionProblems } from "../scripts/manifest/functionMembers";
import { serviceVerdict, verdictText } from "../scripts/manifest/validationService";
import { manifestProblems } from "../scripts/manifest/manifestProblems";

const manifest = readFileSync(join(REPOSITORY, "manifest.xml"), "utf8");
const surroundings = { folder: DIST, version: packageVersion() };

describe("manifest.xml", () => {
  it("is what Office accepts, and agrees with the files it is hosted with", () => {
    expect(manifestProblems(manifest, surroundings)).toEqual([]);
  });

  it("is shipped unchanged for the development address", () => {
    expect(readFileSync(join(DIST, "manifest.xml"), "utf8")).toBe(hostedManifest(manifest, DEVELOPMENT_URL));
  });

  it("reads the same with Microsoft's own reader", async () => {
    const read = await OfficeAddinManifest.readManifestFile(join(REPOSITORY, "manifest.xml"));
    expect(read).toMatchObject({
      displayName: "LLM Break-Even",
      hosts: ["Workbook"],
      officeAppType: "TaskPaneApp",
      permissions: "ReadWriteDocument",
      version: `${packageVersion()}.0`,
    });
  });

  it("offers each command on the ribbon and in the cell's menu", () => {
    const [ribbon = "", menu = ""] = manifest.split('xsi:type="ContextMenu"');
    for (const command of ["insertCatalog", "buildWorkbook", "explainCell"]) {
      expect(ribbon).toContain(`<FunctionName>${command}</FunctionName>`);
      expect(menu).toContain(`<FunctionName>${command}</FunctionName>`);
    }
  });
});

describe("functions.json", () => {
  const file = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as FunctionsJson & Record<string, unknown>;
  const [first] = file.functions;

  it("asks for nothing that the declared runtime lacks, and says in what Excel shows of a description all it has to", () => {
    expect(manifest).toContain('<Set Name="CustomFunctionsRuntime" MinVersion="1.3"/>');
    expect(functionProblems(file)).toEqual([]);
  });

  it.each<[string, object, string]>([
    ["data types", { ...file, allowCustomDataForDataTypeAny: true }, '"allowCustomDataForDataTypeAny" of a file is not of CustomFunctionsRuntime 1.3'],
    ["an option of a later runtime", { functions: [{ ...first, options: { requiresStreamParameterAddresses: true } }] }, '"requiresStreamParameterAddresses" of a options'],
    ["a long description", { functions: [{ ...first, description: "x".repeat(256) }] }, "has 256 characters; Excel shows 255"],
    ["a type of its own", { functions: [{ ...first, parameters: [{ name: "a", type: "cell" }] }] }, "a parameter of type cell"],
  ])("%s is refused", (_, changed, problem) => {
    expect(functionProblems(changed as Record<string, unknown>).join("\n")).toContain(problem);
  });
});

describe("Microsoft's validation service", () => {
  it.each<[string, () => Promise<unknown>, string]>([
    ["accepts", () => Promise.resolve({ isValid: true, report: { errors: [] } }), "accepted"],
    ["refuses", () => Promise.resolve({ isValid: false, report: { errors: [{ title: "A", content: "b" }] } }), "refused"],
    ["refuses without a word", () => Promise.resolve({ isValid: false, report: {} }), "refused"],
    ["gives no verdict", () => Promise.resolve({ isValid: true, status: 503 }), "not checked (it answered 503)"],
    ["is out of reach", () => Promise.reject(new Error("no network")), "not checked (it cannot be reached: no network)"],
  ])("%s", async (_, ask, said) => {
    expect(verdictText(await serviceVerdict("manifest.xml", ask as never))).toBe(`Microsoft's validation service: ${said}.`);
  });
});

describe("a manifest that Office would refuse is refused here", () => {
  it.each([
    [
      "elements out of order",
      /(<FunctionFile.*>)\s*(<ExtensionPoint[\s\S]*?<\/ExtensionPoint>)/,
      "$2$1",
      "<DesktopFormFactor> holds",
    ],
    ["a second control in the menu of a cell", /(<Control xsi:type="Menu"[\s\S]*?<\/Control>)/, "$1$1", "<OfficeMenu> holds Control Control"],
    ["a second group on a built-in tab", /(<Group id[\s\S]*?<\/Group>)/, "$1$1", "<OfficeTab> holds Group Group"],
    ["a seventh control in a group", /(<Control xsi:type="Button"[\s\S]*?<\/Control>)/, "$1$1$1", "<Group> holds Label Icon Control Control Control Control Control Control Control "],
    ["a built-in tab beside one of its own", "</OfficeTab>", "</OfficeTab><CustomTab/>", "<ExtensionPoint:PrimaryCommandSurface> holds OfficeTab CustomTab"],
    ["no desktop form factor", /<DesktopFormFactor>[\s\S]*<\/DesktopFormFactor>/, "", "<Host:Workbook> holds Runtimes AllFormFactors ;"],
    ["form factors without functions", /<ExtensionPoint xsi:type="CustomFunctions">[\s\S]*?<\/ExtensionPoint>/, "", "<AllFormFactors> holds nothing"],
    ["overrides without resources", /<Resources>[\s\S]*<\/Resources>/, "", "<VersionOverrides:VersionOverridesV1_0> holds Hosts ;"],
    ["a second runtime", /(<Runtime .*>)/, "$1$1", "<Runtimes> holds Runtime Runtime"],
    ["a menu without items", /<Items>[\s\S]*<\/Items>/, "", "<Control:Menu> holds Label Supertip Icon"],
    ["an unknown element", "<Permissions>", "<Colour>red</Colour><Permissions>", "<Colour> is not an element"],
    ["a missing element", /<LearnMoreUrl.*>/, "", "<GetStarted> holds Title Description"],
    ["an id that is no GUID", /<Id>.*<\/Id>/, "<Id>llm</Id>", "not a GUID"],
    [
      "another version than the package",
      /<Version>.*<\/Version>/,
      "<Version>9.9.9.0</Version>",
      "<Version> is 9.9.9.0",
    ],
    [
      "a name that is too long",
      'DisplayName DefaultValue="',
      `DisplayName DefaultValue="${"x".repeat(125)}`,
      "<DisplayName> must have 1 to 125",
    ],
    [
      "a reference that leads nowhere",
      'resid="Help.Url"',
      'resid="Nowhere"',
      '<LearnMoreUrl resid="Nowhere"> is not in Urls',
    ],
    ["an icon that leads nowhere", 'resid="Icon.16"', 'resid="Nowhere"', '<Image resid="Nowhere"> is not in Images'],
    [
      "a reference to the wrong kind of resource",
      '<Namespace resid="Functions.Namespace"',
      '<Namespace resid="Help.Url"',
      '<Namespace resid="Help.Url"> is not in ShortStrings',
    ],
    ["a resource id that is too long", /Help\.Url/g, "Help.Url.".padEnd(33, "x"), "must have 1 to 32 characters"],
    [
      "a text that is too long",
      'id="Open.Description" DefaultValue="',
      `id="Open.Description" DefaultValue="${"x".repeat(250)}`,
      '"Open.Description" must have 1 to 250',
    ],
    [
      "a resource nobody uses",
      "<bt:ShortStrings>",
      '<bt:ShortStrings><bt:String id="Idle" DefaultValue="x"/>',
      '"Idle" is never referred to',
    ],
    ["an address without https", 'SupportUrl DefaultValue="https', 'SupportUrl DefaultValue="http', "is not https"],
    [
      "an address of someone else",
      "https://localhost:3000/assets/help.html",
      "https://example.com/help.html",
      "is not under https://localhost:3000/",
    ],
    ["an address without a file", "/functions.json", "/missing.json", "leads to no file"],
    [
      "an icon of the wrong size",
      'size="80" resid="Icon.80"',
      'size="80" resid="Icon.32"',
      "is 32 x 32 pixels, not 80 x 80",
    ],
    ["an icon list without a size", '<bt:Image size="80" resid="Icon.80"/>', "", "lacks one of the sizes"],
    ["an icon of a size that Office does not know", '<bt:Image size="80" resid="Icon.80"/>', '<bt:Image size="80" resid="Icon.80"/><bt:Image size="33" resid="Icon.32"/>', "Office knows no icons of 33 pixels"],
    ["fewer than three images", /(<bt:Images>\s*<bt:Image [^>]*\/>)[\s\S]*?(<\/bt:Images>)/, "$1$2", "<Images> holds Image ;"],
    ["a control whose id is too long", 'id="LLM.BuildWorkbook"', `id="${"x".repeat(126)}"`, "must have 1 to 125 characters"],
    [
      "a command the pane does not know",
      /<FunctionName>buildWorkbook</,
      "<FunctionName>buildCastle<",
      "does not associate the command buildCastle",
    ],
    ["another namespace", 'DefaultValue="LLM"', 'DefaultValue="LLMS"', "The namespace is LLMS"],
    ["a control id given twice", "LLM.Cell.BuildWorkbook", "LLM.BuildWorkbook", "LLM.BuildWorkbook is given twice"],
  ])("%s", (_, found, replacement, problem) => {
    const changed = manifest.replace(found, replacement);
    expect(changed).not.toBe(manifest);
    expect(manifestProblems(changed, surroundings).join("\n")).toContain(problem);
  });

  it("a file that is not well-formed", async () => {
    const folder = mkdtempSync(join(tmpdir(), "manifest-"));
    writeFileSync(join(folder, "manifest.xml"), manifest.replace("</OfficeApp>", ""));
    await expect(OfficeAddinManifest.readManifestFile(join(folder, "manifest.xml"))).rejects.toThrow("Unable to parse");
    rmSync(folder, { recursive: true });
  });
});
