import { join } from "node:path";
import { AppType, startDebugging, stopDebugging } from "office-addin-debugging";
import { ensureCertificatesAreInstalled } from "office-addin-dev-certs";
import { OfficeApp } from "office-addin-manifest";
import { localhostCertificate } from "../../preview/server/certificate";
import { serveAddin, type AddinServer } from "../../preview/server/server";
import { DIST } from "../build/repository";
import { webpackBuild } from "../build/webpackBuild";

const MANIFEST = join(DIST, "manifest.xml");
const PORT = 3000;
const CERTIFICATE_NOTE =
  "Excel loads add-ins over https only. The first time, a developer certificate for localhost is installed and the " +
  "system asks you to agree; npx office-addin-dev-certs uninstall removes it.";

/** The add-in, open in Excel. */
export interface ExcelSession {
  /** Takes the add-in out of Excel again. */
  stop(): Promise<void>;
}

/** Builds the add-in, serves it and opens it in the Excel of this computer. */
export async function openInExcel(): Promise<ExcelSession> {
  await webpackBuild("add-in");
  console.log(CERTIFICATE_NOTE);
  await ensureCertificatesAreInstalled();
  const server = await serveAddin({ certificate: await localhostCertificate(), port: PORT, preview: false });
  try {
    await sideload(server);
  } catch (error) {
    await server.close();
    throw error;
  }
  return { stop: () => stop(server) };
}

async function sideload(server: AddinServer): Promise<void> {
  if (server.port !== PORT) throw new Error(`port ${PORT}, which the manifest names, is in use by another program`);
  await startDebugging(MANIFEST, { appType: AppType.Desktop, app: OfficeApp.Excel, enableDebugging: false });
}

async function stop(server: AddinServer): Promise<void> {
  await stopDebugging(MANIFEST);
  await server.close();
}
