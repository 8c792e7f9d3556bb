import { MODEL_MAKERS, PATH_OWNERS, type PathOwner } from "./pathOwners";

const HUB = /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\//i;

const OWNERS: ReadonlyMap<string, PathOwner> = new Map(Object.entries(PATH_OWNERS));
const MAKERS: ReadonlySet<string> = new Set(MODEL_MAKERS);

/** A name's path and what comes after its last slash; the path is empty where there is none. */
export function namePath(name: string): { path: string; tail: string } {
  const local = name.trim().replace(HUB, "");
  const slash = local.lastIndexOf("/");
  return { path: local.slice(0, Math.max(slash, 0)).trim(), tail: local.slice(slash + 1) };
}

/** Whose path it is; undefined for anybody the catalog does not know, as a cloud or a gateway. */
export function pathOwner(path: string): PathOwner | undefined {
  return OWNERS.get(path.toLowerCase());
}

/** Whether somebody is known to make models, and not only to serve those of others. */
export function isKnownMaker(maker: string): boolean {
  return MAKERS.has(maker);
}
