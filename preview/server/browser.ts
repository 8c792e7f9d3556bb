import { spawn } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";

import { chromium } from "playwright-core";

/** The path of an installed Chrome, Edge or Chromium (or the one Playwright installed); undefined when there is none. */
function installedBrowser(): string | undefined {
  return [...namedBrowser(), ...systemBrowsers(), chromium.executablePath()].find(isExecutable);
}

/** An installed browser, or Playwright's Chromium downloaded now. Says so before it downloads. */
export async function browserOrInstall(say: (line: string) => void): Promise<string> {
  const installed = installedBrowser();
  if (installed) return installed;
  say("No Chrome, Edge or Chromium was found: downloading Chromium (npx playwright-core install chromium) ...");
  await downloadChromium();
  const downloaded = installedBrowser();
  if (!downloaded)
    throw new Error("Chromium was downloaded but cannot be run. Install Chrome, Edge or Chromium and try again.");
  return downloaded;
}

// CHROME_PATH is how other tools are told about a browser in an unusual place.
const namedBrowser = (): string[] => [process.env["CHROME_PATH"] ?? []].flat();

function systemBrowsers(): string[] {
  if (process.platform === "win32") return windowsBrowsers();
  return process.platform === "darwin" ? macBrowsers() : linuxBrowsers();
}

function windowsBrowsers(): string[] {
  const { PROGRAMFILES, LOCALAPPDATA } = process.env;
  const roots = [PROGRAMFILES, process.env["PROGRAMFILES(X86)"], LOCALAPPDATA].filter((root) => root !== undefined);
  const programs = [
    "Google/Chrome/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
    "Chromium/Application/chrome.exe",
  ];
  return programs.flatMap((program) => roots.map((root) => join(root, program)));
}

function macBrowsers(): string[] {
  const roots = ["/Applications", join(process.env["HOME"] ?? "", "Applications")];
  const names = ["Google Chrome", "Microsoft Edge", "Chromium"];
  return names.flatMap((name) => roots.map((root) => `${root}/${name}.app/Contents/MacOS/${name}`));
}

function linuxBrowsers(): string[] {
  const folders = (process.env["PATH"] ?? "").split(delimiter).filter(Boolean);
  const names = [
    "google-chrome-stable",
    "google-chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "chromium",
    "chromium-browser",
  ];
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function downloadChromium(): Promise<void> {
  const tool = join(dirname(createRequire(import.meta.url).resolve("playwright-core/package.json")), "cli.js");
  return new Promise((done, failed) => {
    spawn(process.execPath, [tool, "install", "chromium"], { stdio: "inherit" })
      .once("error", failed)
      .once("exit", (code) =>
        code === 0 ? done() : failed(new Error(`Chromium could not be downloaded (exit code ${code}).`)),
      );
  });
}
