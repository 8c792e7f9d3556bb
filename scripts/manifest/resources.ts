import { descendants, type XmlElement } from "./xmlElement";

/** Which list of resources each referring element takes its text from. */
const LISTS: Record<string, string> = {
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Namespace: "ShortStrings",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** The longest value the schema allows in each list. */
const LONGEST: Record<string, number> = { Images: 2048, Urls: 2048, ShortStrings: 125, LongStrings: 250 };

/** A resource of the manifest: an image, an address or a text. */
export interface Resource {
  list: string;
  id: string;
  value: string;
}

/** Every resource of the manifest. */
export function resources(root: XmlElement): Resource[] {
  const lists = descendants(root).find(({ name }) => name === "Resources")?.children ?? [];
  return lists.flatMap((list) =>
    list.children.map(({ attributes }) => ({
      list: list.name,
      id: attributes["id"] ?? "",
      value: attributes["DefaultValue"] ?? "",
    })),
  );
}

/** What an element with a resid refers to, from the list its name asks for. */
export function referredResource(root: XmlElement, { name, attributes }: XmlElement): Resource | undefined {
  return resources(root).find(({ list, id }) => list === LISTS[name] && id === attributes["resid"]);
}

/** References that lead nowhere, and resources that are too long, doubled or never referred to. */
export function resourceProblems(root: XmlElement): string[] {
  const referring = descendants(root).filter(({ attributes }) => attributes["resid"] !== undefined);
  const lost = referring.filter((element) => !referredResource(root, element));
  const used = new Set(referring.map(({ attributes }) => attributes["resid"]));
  return [
    ...lost.map(({ name, attributes }) => `<${name} resid="${attributes["resid"]}"> is not in ${LISTS[name]}.`),
    ...resources(root).flatMap((resource, position, all) => [
      ...(used.has(resource.id) ? [] : [`Resource "${resource.id}" is never referred to.`]),
      ...(all.findIndex(({ id }) => id === resource.id) === position
        ? []
        : [`Resource "${resource.id}" is given twice.`]),
      ...lengthProblems(resource),
    ]),
  ];
}

function lengthProblems({ list, id, value }: Resource): string[] {
  const longest = LONGEST[list] ?? 0;
  return [
    ...(id.length > 0 && id.length <= 32 ? [] : [`Resource id "${id}" must have 1 to 32 characters.`]),
    ...(value.length > 0 && value.length <= longest ? [] : [`Resource "${id}" must have 1 to ${longest} characters.`]),
  ];
}
