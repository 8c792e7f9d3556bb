import { DESCRIBED } from "./described";
import { packedTexts } from "./packed";
import type { PackedTexts } from "./packed";

/** The late fields of every list of records, by its key. The build puts the result in this file's place. */
export const TEXTS: Readonly<Record<string, PackedTexts>> = Object.fromEntries(
  Object.entries(DESCRIBED).map(([key, { records, late }]) => [key, packedTexts(records, (field) => late.includes(field))]),
);
