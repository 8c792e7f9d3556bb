import { descendants, type XmlElement } from "./xmlElement";

/**
 * The children each element of a task pane manifest may have, in the order Office demands: the sequences of its
 * schemas (MS-OWEMXML: OfficeAppManifestV1_1, OfficeAppBasicTypesV1_0, TaskPaneAppVersionOverridesV1_0), held to what
 * the reference pages (learn.microsoft.com/javascript/api/manifest/ and the page named beside a line, read on
 * 2026-11-29) allow where they say less. What this manifest has no use for (tabs of its own, built-in controls,
 * overrides by language) is left out, so it is refused. ? is at most one, + at least one, * any number, {1,6} one to
 * six, {3,} at least three; a type follows its element's name.
 */
const CONTENT: Record<string, string> = {
  "OfficeApp:TaskPaneApp":
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl? HighResolutionIconUrl? " +
    "SupportUrl? AppDomains? Hosts? Requirements? DefaultSettings Permissions VersionOverrides? ExtendedOverrides?",
  AppDomains: "AppDomain+",
  Hosts: "Host+",
  Requirements: "Sets? Methods?",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  // versionoverrides-1-0-taskpane: hosts and resources are required.
  "VersionOverrides:VersionOverridesV1_0":
    "Description? Requirements? Hosts Resources WebApplicationInfo? EquivalentAddins?",
  // host: the desktop form factor is required.
  "Host:Workbook": "Runtimes? AllFormFactors? DesktopFormFactor",
  // runtimes: one runtime.
  Runtimes: "Runtime",
  // allformfactors: an extension point is required, that of the functions.
  AllFormFactors: "ExtensionPoint",
  DesktopFormFactor: "GetStarted? FunctionFile? ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint:CustomFunctions": "Script Page Metadata Namespace?",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  // extensionpoint: built-in tabs or a tab of its own, not both.
  "ExtensionPoint:PrimaryCommandSurface": "OfficeTab+",
  "ExtensionPoint:ContextMenu": "OfficeMenu+",
  // officetab: one group on a built-in tab, six controls in it.
  OfficeTab: "Group",
  // officemenu: one control.
  OfficeMenu: "Control",
  Group: "OverriddenByRibbonApi? Label Icon Control{1,6}",
  "Control:Button": "OverriddenByRibbonApi? Label Supertip Icon Action Enabled?",
  "Control:Menu": "OverriddenByRibbonApi? Label Supertip Icon Items",
  Items: "Item+",
  Item: "OverriddenByRibbonApi? Label Supertip Icon? Action Enabled?",
  Supertip: "Title Description",
  Icon: "Image+",
  "Action:ShowTaskpane": "TaskpaneId? SourceLocation Title?",
  "Action:ExecuteFunction": "FunctionName",
  Resources: "Images? Urls? ShortStrings? LongStrings?",
  // images: at least three, for the three sizes an icon must have.
  Images: "Image{3,}",
  Urls: "Url+",
  ShortStrings: "String+",
  LongStrings: "String+",
};

/** Elements that hold text or attributes only. */
const LEAVES = new Set(
  Object.values(CONTENT).flatMap((content) => content.split(" ").map((child) => child.replace(/(?:[?+*]|\{\d,\d?\})$/, ""))),
);

/** Elements whose children are missing, unknown or out of order. */
export function orderProblems(root: XmlElement): string[] {
  return descendants(root).flatMap((element) => {
    const kind = [element.name, element.attributes["xsi:type"]].filter(Boolean).join(":");
    const content = CONTENT[kind] ?? (LEAVES.has(kind) ? "" : undefined);
    if (content === undefined) return [`<${kind}> is not an element of a task pane manifest.`];
    const children = element.children.map(({ name }) => `${name} `).join("");
    return sequence(content).test(children)
      ? []
      : [`<${kind}> holds ${children || "nothing"}; the schema's order is ${content || "nothing"}.`];
  });
}

function sequence(content: string): RegExp {
  return new RegExp(`^${content.replaceAll(/(\w+)([?+*]|\{\d,\d?\})? ?/g, "(?:$1 )$2")}$`);
}
