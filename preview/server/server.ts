import { createServer, type Server } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import type { Certificate } from "./certificate";
import { REPOSITORY } from "../../scripts/build/repository";
import { readStaticFile, type StaticFile } from "./staticFile";

export interface AddinServerOptions {
  certificate: Certificate;
  /** The wished port; the next free one is taken when it is in use. 0 takes any. */
  port: number;
  /** Serve the simulated Excel at /preview/ and answer office.js from this machine. */
  preview: boolean;
  /** The add-in as built; dist/ unless said otherwise. */
  addinFolder?: string;
  /** The path it is served at, with slashes around it; the root unless said otherwise. */
  addinPath?: string;
}

export interface AddinServer {
  /** https://localhost:port/ */
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

interface Mount {
  prefix: string;
  folder: string;
  rewrite?(file: StaticFile): StaticFile;
}

const OFFICE_JS_FOLDER = join(REPOSITORY, "node_modules/@microsoft/office-js/dist");
const OFFICE_JS_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const NEXT_PORTS_TRIED = 20;

/** Serves the built add-in over https on this machine only, with the simulated Excel beside it when asked for. */
export async function serveAddin(options: AddinServerOptions): Promise<AddinServer> {
  const { cert, key } = options.certificate;
  const mounts = mountsOf(options);
  const server = createServer({ cert, key }, (request, response) => {
    answer(mounts, request, response).catch((error: unknown) => send(response, 500, textFile(String(error))));
  });
  const port = await listen(server, options.port);
  return { url: `https://localhost:${port}/`, port, close: () => closed(server) };
}

function mountsOf({ preview, addinFolder = join(REPOSITORY, "dist"), addinPath = "/" }: AddinServerOptions): Mount[] {
  if (!preview) return [{ prefix: addinPath, folder: addinFolder }];
  return [
    { prefix: "/preview/", folder: join(REPOSITORY, ".preview") },
    { prefix: "/office-js/", folder: OFFICE_JS_FOLDER },
    { prefix: addinPath, folder: addinFolder, rewrite: withLocalOfficeJs },
  ];
}

// The pages are sent as shipped but for this one address: office.js comes, unmodified, from the pinned npm package,
// so that the preview works without a network and never with another version than the tested one.
function withLocalOfficeJs(file: StaticFile): StaticFile {
  if (!file.contentType.startsWith("text/html")) return file;
  return { ...file, body: Buffer.from(file.body.toString("utf8").replaceAll(OFFICE_JS_CDN, "/office-js/")) };
}

async function answer(mounts: Mount[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== "GET" && request.method !== "HEAD") return send(response, 405, textFile("Only GET and HEAD."));
  if (!isOwnHost(request.headers.host)) return send(response, 421, textFile("This server answers for localhost only."));
  const path = pathOf(request.url);
  if (path === undefined) return send(response, 400, textFile("The address is not one."));
  const [home] = mounts;
  if (home && home.prefix !== "/" && (path === "/" || `${path}/` === home.prefix))
    return redirect(response, home.prefix);
  const mount = mounts.find(({ prefix }) => path.startsWith(prefix));
  const file = mount && (await readStaticFile(mount.folder, path.slice(mount.prefix.length - 1)));
  if (!mount || !file) return send(response, 404, textFile(`There is no ${path} here.`));
  send(response, 200, mount.rewrite?.(file) ?? file);
}

const OWN_HOST = /^(?:localhost|127\.0\.0\.1)(?::\d+)?$/i;

/** Whether a request was meant for this machine: another name that leads here is a page trying to read what is served. */
function isOwnHost(host: string | undefined): boolean {
  return host !== undefined && OWN_HOST.test(host);
}

/** The path asked for; undefined where the request's address is malformed. */
function pathOf(url = "/"): string | undefined {
  return URL.canParse(url, "https://localhost") ? new URL(url, "https://localhost").pathname : undefined;
}

const textFile = (text: string): StaticFile => ({
  body: Buffer.from(`${text}\n`),
  contentType: "text/plain; charset=utf-8",
});

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

function send(response: ServerResponse, status: number, { body, contentType }: StaticFile): void {
  response.writeHead(status, {
    "Content-Type": contentType,
    "Content-Length": body.length,
    // A rebuilt add-in must show after a reload.
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
  });
  response.end(response.req.method === "HEAD" ? undefined : body);
}

async function listen(server: Server, wished: number): Promise<number> {
  for (let port = wished; ; port++) {
    const error = await listenError(server, port);
    if (!error) return (server.address() as AddressInfo).port;
    if (error.code !== "EADDRINUSE" || port - wished >= NEXT_PORTS_TRIED) throw error;
  }
}

function listenError(server: Server, port: number): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((settle) => {
    const failed = (error: NodeJS.ErrnoException): void => settle(error);
    server.once("error", failed);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", failed);
      settle(undefined);
    });
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => done());
    server.closeAllConnections();
  });
}
