import { homedir } from "node:os";
import { join } from "node:path";

const CACHE_NAME = "llm-break-even";

/** Where this product keeps its preview certificate and browser profile: the user's own cache folder. */
export function cacheFolder(): string {
  return join(userCacheFolder(), CACHE_NAME);
}

function userCacheFolder(): string {
  const { LOCALAPPDATA, XDG_CACHE_HOME } = process.env;
  if (process.platform === "win32") return LOCALAPPDATA ?? join(homedir(), "AppData", "Local");
  if (process.platform === "darwin") return join(homedir(), "Library", "Caches");
  return XDG_CACHE_HOME ?? join(homedir(), ".cache");
}
