import { existsSync } from "node:fs";
import { join } from "node:path";

import { chromium, type Browser, type Page } from "playwright-core";

import { browserOrInstall } from "./browser";
import { localhostCertificate } from "./certificate";
import { REPOSITORY } from "../../scripts/build/repository";
import { serveAddin } from "./server";

export interface DrivenPreviewOptions {
  /** The add-in as built; dist/ unless said otherwise. */
  addinFolder?: string;
  /** Where it is served: the root and any free port unless said otherwise. */
  addinPath?: string;
  port?: number;
  width?: number;
  height?: number;
}

/** The simulated Excel in a browser without a window, driven by a program the way a person drives it. */
export interface DrivenPreview {
  readonly page: Page;
  /** Addresses outside this machine that the page asked for; none may ever be. */
  readonly outsideRequests: string[];
  /** Errors of the page and of the add-in's frame, as the browser's console has them. */
  readonly errors: string[];
  /** Resolves when the add-in has started. */
  started(): Promise<void>;
  close(): Promise<void>;
}

const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** Serves the built add-in and the built page, and opens them in a browser without a window. */
export async function openDrivenPreview(options: DrivenPreviewOptions = {}): Promise<DrivenPreview> {
  const { addinFolder = join(REPOSITORY, "dist"), addinPath = "/", port = 0, width = 1440, height = 900 } = options;
  assertBuilt(addinFolder, "manifest.xml", "npm run build");
  assertBuilt(join(REPOSITORY, ".preview"), "index.html", "npm run build:preview");
  const server = await serveAddin({ certificate: await localhostCertificate(), port, preview: true, addinFolder, addinPath });
  const browser = await chromium.launch({
    executablePath: await browserOrInstall(console.log),
    args: BROWSER_ARGUMENTS,
  });
  const page = await browser.newPage({ ignoreHTTPSErrors: true, viewport: { width, height } });
  const record = recordedPage(page, server.url);
  await page.goto(`${server.url}preview/?addin=${addinPath}`);
  return {
    page,
    ...record,
    started: async () => void (await page.waitForSelector('body[data-addin="ready"]')),
    close: () => closed(browser, server.close),
  };
}

function recordedPage(page: Page, url: string): Pick<DrivenPreview, "outsideRequests" | "errors"> {
  const outsideRequests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => {
    if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(url)) outsideRequests.push(request.url());
  });
  page.on("pageerror", (error) => errors.push(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  return { outsideRequests, errors };
}

async function closed(browser: Browser, closeServer: () => Promise<void>): Promise<void> {
  await browser.close();
  await closeServer();
}

function assertBuilt(folder: string, file: string, command: string): void {
  if (!existsSync(join(folder, file))) throw new Error(`${join(folder, file)} is missing: run "${command}" first.`);
}
