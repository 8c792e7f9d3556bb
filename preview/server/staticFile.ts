import { readFile } from "node:fs/promises";
import { extname, join, resolve, sep } from "node:path";

/** One file ready to be sent. */
export interface StaticFile {
  body: Buffer;
  contentType: string;
}

const CONTENT_TYPES: Record<string, string> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ttf": "font/ttf",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".xml": "application/xml; charset=utf-8",
};

/** Reads the file a URL path names inside a folder; undefined when there is none, or when it would leave the folder. */
export async function readStaticFile(folder: string, urlPath: string): Promise<StaticFile | undefined> {
  const path = pathInside(folder, urlPath);
  if (path === undefined) return undefined;
  const body = await readFile(path).catch(() => undefined);
  return body && { body, contentType: CONTENT_TYPES[extname(path).toLowerCase()] ?? "application/octet-stream" };
}

function pathInside(folder: string, urlPath: string): string | undefined {
  const decoded = decodedPath(urlPath);
  if (decoded === undefined || decoded.includes("\0")) return undefined;
  const root = resolve(folder);
  const path = resolve(join(root, decoded.endsWith("/") ? `${decoded}index.html` : decoded));
  return path.startsWith(root + sep) ? path : undefined;
}

function decodedPath(urlPath: string): string | undefined {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
}
