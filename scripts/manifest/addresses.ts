import { existsSync } from "node:fs";
import { join } from "node:path";
import { resources } from "./resources";
import { descendants, type XmlElement } from "./xmlElement";

/** The folder's address the manifest is written for: where its task pane is. */
export function baseAddress(root: XmlElement): string {
  const pane = descendants(root).find(({ name }) => name === "SourceLocation")?.attributes["DefaultValue"] ?? "";
  return pane.slice(0, pane.lastIndexOf("/") + 1);
}

/** Addresses that are not https, lie outside the add-in's folder or lead to no file in it. */
export function addressProblems(root: XmlElement, folder: string): string[] {
  const base = baseAddress(root);
  return addresses(root).flatMap((address) => {
    if (!address.startsWith("https://")) return [`${address} is not https.`];
    if (!address.startsWith(base)) return [`${address} is not under ${base}.`];
    return existsSync(join(folder, address.slice(base.length))) ? [] : [`${address} leads to no file in ${folder}.`];
  });
}

function addresses(root: XmlElement): string[] {
  const listed = resources(root).filter(({ list }) => list === "Urls" || list === "Images");
  const direct = descendants(root).filter(
    ({ name, attributes }) =>
      /(?:Url|Location)$/.test(name) && name !== "Url" && attributes["DefaultValue"] !== undefined,
  );
  return [...direct.map(({ attributes }) => attributes["DefaultValue"] ?? ""), ...listed.map(({ value }) => value)];
}
