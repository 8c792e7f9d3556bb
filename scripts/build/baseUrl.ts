/** Where the add-in is served while it is developed; manifest.xml is written for this address. */
export const DEVELOPMENT_URL = "https://localhost:3000/";

/** The address the add-in is hosted at, ending in a slash. Refuses what Office would refuse, in words. */
export function baseUrl(given: string | undefined): string {
  if (given === undefined) return DEVELOPMENT_URL;
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol !== "https:") throw new Error(`${given}: the add-in's address must start with https://, as Office requires.`);
  if (url.username || url.password) throw new Error(`${url.origin}: leave the user name and password out; the manifest is public.`);
  if (url.search || url.hash || /\.\w+$/.test(url.pathname))
    throw new Error(`${given}: give the folder the add-in is hosted in, without a file, ? or #.`);
  return url.href.endsWith("/") ? url.href : `${url.href}/`;
}

/** The manifest for an add-in hosted at `base` instead of the development address. */
export function hostedManifest(manifest: string, base: string): string {
  return manifest.replaceAll(DEVELOPMENT_URL, base.replaceAll("&", "&amp;"));
}
