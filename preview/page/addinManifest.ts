/** A button of the ribbon or of the cell's context menu. */
export interface AddinCommand {
  id: string;
  label: string;
  tipTitle: string;
  tipText: string;
  /** Icon addresses by size in pixels. */
  icons: Map<number, string>;
  /** The function to call; undefined for a button that opens the task pane. */
  functionName: string | undefined;
}

/** A group of buttons on the Home tab. */
export interface CommandGroup {
  label: string;
  commands: AddinCommand[];
}

/** Buttons behind one entry. */
interface CommandMenu {
  id: string;
  label: string;
  commands: AddinCommand[];
}

/** What Excel takes from manifest.xml, with every address on this page's origin. */
export interface AddinManifest {
  name: string;
  paneUrl: string;
  functionsUrl: string;
  namespace: string;
  groups: CommandGroup[];
  /** Excel shows one entry of an add-in in the menu of a cell: a button, or a menu of buttons. */
  cellMenu: AddinCommand | CommandMenu | undefined;
}

type Resource = (resid: string) => string;

/** Reads the manifest.xml of an add-in that this host serves in a folder. */
export function parseManifest(xml: string, folder: string): AddinManifest {
  const manifest = new DOMParser().parseFromString(xml, "text/xml");
  const home = new URL(".", attribute(only(manifest, "DefaultSettings > SourceLocation"), "DefaultValue")).href;
  const resource = resources(manifest, home, folder);
  const residOf = (selector: string): string => resource(attribute(only(manifest, selector), "resid"));
  return {
    name: attribute(only(manifest, "DisplayName"), "DefaultValue"),
    paneUrl: residOf("FunctionFile"),
    functionsUrl: residOf("Metadata > SourceLocation"),
    namespace: residOf("Namespace"),
    groups: all(manifest, 'OfficeTab[id="TabHome"] > Group').map((group) => commandGroup(group, resource)),
    cellMenu: cellMenu(all(manifest, 'OfficeMenu[id="ContextMenuCell"] > Control'), resource),
  };
}

/** The first control is all that Excel shows. */
function cellMenu([control]: Element[], resource: Resource): AddinCommand | CommandMenu | undefined {
  if (!control) return undefined;
  if (control.getAttribute("xsi:type") !== "Menu") return command(control, resource);
  return {
    id: attribute(control, "id"),
    label: resource(attribute(only(control, ":scope > Label"), "resid")),
    commands: all(control, ":scope > Items > Item").map((item) => command(item, resource)),
  };
}

function commandGroup(group: Element, resource: Resource): CommandGroup {
  const label = resource(attribute(only(group, ":scope > Label"), "resid"));
  return { label, commands: all(group, ":scope > Control").map((control) => command(control, resource)) };
}

function command(control: Element, resource: Resource): AddinCommand {
  const text = (selector: string): string => resource(attribute(only(control, selector), "resid"));
  return {
    id: attribute(control, "id"),
    label: text(":scope > Label"),
    tipTitle: text("Supertip > Title"),
    tipText: text("Supertip > Description"),
    icons: new Map(
      all(control, "Icon > *").map((icon) => [Number(attribute(icon, "size")), resource(attribute(icon, "resid"))]),
    ),
    functionName: control.querySelector("Action > FunctionName")?.textContent.trim(),
  };
}

function resources(manifest: Document, home: string, folder: string): Resource {
  const values = new Map(
    all(manifest, "Resources > * > *").map((entry) => [entry.id, attribute(entry, "DefaultValue")]),
  );
  return (resid) => {
    const value = values.get(resid);
    if (value === undefined) throw new Error(`manifest.xml has no resource "${resid}".`);
    return value.startsWith("https://") ? addressHere(value, home, folder) : value;
  };
}

// The add-in may have been built for another address; the preview serves the same files from its own.
function addressHere(address: string, home: string, folder: string): string {
  if (!address.startsWith(home)) throw new Error(`manifest.xml names ${address}, which is not below ${home}.`);
  return `${folder}${address.slice(home.length)}`;
}

const all = (root: ParentNode, selector: string): Element[] => [...root.querySelectorAll(selector)];

function only(root: ParentNode, selector: string): Element {
  const element = root.querySelector(selector);
  if (!element) throw new Error(`manifest.xml has no ${selector.replace(":scope > ", "")}.`);
  return element;
}

function attribute(element: Element, name: string): string {
  const value = element.getAttribute(name);
  if (value === null) throw new Error(`manifest.xml: <${element.tagName}> has no ${name}.`);
  return value;
}
