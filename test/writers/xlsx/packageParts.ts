import { CFB } from "@e965/xlsx";

/** The parts of a package by their paths, as text. */
export type PackageParts = ReadonlyMap<string, string>;

interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly { readonly content: Uint8Array; readonly size: number }[];
}

const ROOT = "Root Entry/";

/** Unpacks an .xlsx file, by another library than the one that packed it. */
export function packageParts(file: Uint8Array): PackageParts {
  const { FullPaths, FileIndex } = CFB.read(file, { type: "buffer" }) as Container;
  const entries = FullPaths.map((path, i) => [path.replace(ROOT, ""), FileIndex[i]!] as const);
  const texts = entries
    .filter(([path, { size }]) => size > 0 && !path.endsWith("/"))
    .map(([path, { content }]) => [path, new TextDecoder().decode(Uint8Array.from(content))] as const);
  return new Map(texts);
}

/** Packs parts again, as someone would who edits the file. */
export function packed(parts: PackageParts): Uint8Array {
  const container = CFB.utils.cfb_new({ root: "R" }) as Container;
  for (const [path, text] of parts) CFB.utils.cfb_add(container, `/${path}`, Buffer.from(text));
  return CFB.write(container, { fileType: "zip", type: "buffer", compression: true }) as Uint8Array;
}
