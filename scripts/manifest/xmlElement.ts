/** An element of an XML document, namespace prefixes removed from element names. */
export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  text: string;
  children: XmlElement[];
}

const TOKEN = /<(\/?)(?:\w+:)?(\w+)((?:\s+[\w:]+="[^"]*")*)\s*(\/?)>|([^<]+)/g;
const ENTITIES: Record<string, string> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&apos;": "'", "&amp;": "&" };

/** The root element of a well-formed manifest; no CDATA, no single-quoted attributes. */
export function xmlElement(xml: string): XmlElement {
  const document = element("", "");
  const open = [document];
  for (const [, closing, name, attributes = "", empty, text] of xml
    .replaceAll(/<\?.*?\?>|<!--[\s\S]*?-->/g, "")
    .matchAll(TOKEN)) {
    const parent = open.at(-1) ?? document;
    if (name === undefined) parent.text += decoded(text ?? "").trim();
    else if (closing) open.pop();
    else {
      const child = element(name, attributes);
      parent.children.push(child);
      if (!empty) open.push(child);
    }
  }
  const [root] = document.children;
  if (!root || open.length !== 1) throw new Error("The manifest is not well-formed XML.");
  return root;
}

/** The element and everything below it, in document order. */
export function descendants(root: XmlElement): XmlElement[] {
  return [root, ...root.children.flatMap(descendants)];
}

function element(name: string, attributes: string): XmlElement {
  const pairs = [...attributes.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
    key,
    decoded(value),
  ]);
  return { name, attributes: Object.fromEntries(pairs) as Record<string, string>, text: "", children: [] };
}

function decoded(text: string): string {
  return text.replaceAll(/&(?:lt|gt|quot|apos|amp);/g, (entity) => ENTITIES[entity] ?? entity);
}
