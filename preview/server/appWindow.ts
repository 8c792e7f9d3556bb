import { spawn, type ChildProcess } from "node:child_process";
import { join } from "node:path";

import { cacheFolder } from "./cacheFolder";
import { publicKeyFingerprint, type Certificate } from "./certificate";

/** Why no window can be shown on this machine; undefined when one can. */
export function missingDisplay(): string | undefined {
  const { CI, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (CI) return "this is a build machine (CI is set)";
  if (process.platform !== "linux" || DISPLAY || WAYLAND_DISPLAY) return undefined;
  return "this machine has no display";
}

/** Opens the address in a window of its own, with its own profile, that accepts our certificate and no other. */
export function openAppWindow(browser: string, url: string, certificate: Certificate): ChildProcess {
  return spawn(browser, windowArguments(url, certificate), { stdio: "ignore" });
}

function windowArguments(url: string, certificate: Certificate): string[] {
  return [
    `--app=${url}`,
    "--window-size=1440,900",
    // A profile of its own: the certificate exception below never reaches the user's everyday browser.
    `--user-data-dir=${join(cacheFolder(), "browser")}`,
    ...(certificate.trusted ? [] : [`--ignore-certificate-errors-spki-list=${publicKeyFingerprint(certificate)}`]),
    // Without it Chrome shows a bar about the flag above.
    "--test-type",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ];
}
