import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { localhostCertificate, type Certificate } from "../../preview/server/certificate";
import { serveAddin, type AddinServer } from "../../preview/server/server";

const PANE = '<script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>';

interface Answer {
  status: number | undefined;
  contentType: string | undefined;
  location: string | undefined;
  text: string;
}

let certificate: Certificate;
let addinFolder: string;
let servers: AddinServer[] = [];

beforeAll(async () => {
  certificate = await localhostCertificate();
  addinFolder = await mkdtemp(join(tmpdir(), "addin-"));
  await writeFile(join(addinFolder, "taskpane.html"), PANE);
  await writeFile(join(addinFolder, "functions.json"), "{}");
});

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await rm(addinFolder, { recursive: true });
});

async function served(preview: boolean, port = 0): Promise<AddinServer> {
  const server = await serveAddin({ certificate, port, preview, addinFolder });
  servers = [...servers, server];
  return server;
}

// Paths go out as they are: a URL object would tidy "..", which is the very thing to try.
function get({ port }: AddinServer, path: string, host?: string): Promise<Answer> {
  return new Promise((settle, failed) => {
    const options = { host: "127.0.0.1", port, path, servername: "localhost", rejectUnauthorized: false, ...(host !== undefined && { headers: { host } }) };
    const sent = request(options, (response) => {
      const { statusCode: status, headers } = response;
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        settle({
          status,
          contentType: headers["content-type"],
          location: headers.location,
          text: Buffer.concat(chunks).toString(),
        });
      });
    });
    sent.once("error", failed).end();
  });
}

describe("the server", () => {
  test("serves the add-in as built when real Excel asks", async () => {
    const server = await served(false);
    expect(await get(server, "/taskpane.html")).toMatchObject({
      status: 200,
      contentType: "text/html; charset=utf-8",
      text: PANE,
    });
    expect(await get(server, "/functions.json")).toMatchObject({
      status: 200,
      contentType: "application/json; charset=utf-8",
    });
    expect(await get(server, "/preview/")).toMatchObject({ status: 404 });
  });

  test("says that an address is malformed, and answers for this machine's names only", async () => {
    const server = await served(false);
    expect(await get(server, "http://[")).toMatchObject({ status: 400 });
    for (const host of ["localhost", `127.0.0.1:${server.port}`]) expect(await get(server, "/taskpane.html", host)).toMatchObject({ status: 200 });
    for (const host of ["evil.example", "localhost.evil.example:3000"]) expect(await get(server, "/taskpane.html", host)).toMatchObject({ status: 421 });
  });

  test("answers office.js from this machine in the preview, and changes nothing else", async () => {
    const server = await served(true);
    expect((await get(server, "/taskpane.html")).text).toBe('<script src="/office-js/office.js"></script>');
    expect(await get(server, "/office-js/office.js")).toMatchObject({
      status: 200,
      contentType: "text/javascript; charset=utf-8",
    });
    expect(await get(server, "/")).toMatchObject({ status: 302, location: "/preview/" });
  });

  test.each([
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/office-js/../package.json",
    "/%00",
    "/%",
  ])("keeps %s inside its folders", async (path) => {
    expect(await get(await served(true), path)).toMatchObject({ status: 404 });
  });

  test("takes the next port when the wished one is in use", async () => {
    const occupant = createServer();
    const port = await listeningPort(occupant);
    const server = await served(false, port);
    expect(server.port).toBeGreaterThan(port);
    occupant.close();
  });
});

function listeningPort(server: Server): Promise<number> {
  return new Promise((settle) => {
    server.listen(0, "127.0.0.1", () => settle((server.address() as { port: number }).port));
  });
}
