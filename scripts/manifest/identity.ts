import { descendants, type XmlElement } from "./xmlElement";

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const LONGEST = { DisplayName: 125, Description: 250, ProviderName: 125 } as const;

/** What is wrong with the add-in's own id, version and names, and with the ids of its controls. */
export function identityProblems(root: XmlElement, packageVersion: string): string[] {
  const child = (name: string) => root.children.find((element) => element.name === name);
  const controls = descendants(root)
    .filter(({ name }) => name === "Group" || name === "Control" || name === "Item")
    .map(({ attributes }) => attributes["id"] ?? "");
  const version = child("Version")?.text;
  return [
    ...(GUID.test(child("Id")?.text ?? "") ? [] : ["<Id> is not a GUID in small letters."]),
    ...(version === `${packageVersion}.0` ? [] : [`<Version> is ${version}, package.json says ${packageVersion}.`]),
    ...Object.entries(LONGEST)
      .filter(([name, longest]) => isOutside(child(name), longest))
      .map(([name, longest]) => `<${name}> must have 1 to ${longest} characters.`),
    ...controls
      .filter((id, position) => controls.indexOf(id) !== position)
      .map((id) => `The control id ${id} is given twice.`),
    ...controls
      .filter((id) => id.length === 0 || id.length > 125)
      .map((id) => `The control id "${id}" must have 1 to 125 characters.`),
  ];
}

function isOutside(element: XmlElement | undefined, longest: number): boolean {
  const length = (element?.attributes["DefaultValue"] ?? element?.text ?? "").length;
  return length === 0 || length > longest;
}
