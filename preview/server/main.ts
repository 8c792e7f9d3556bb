import type { ChildProcess } from "node:child_process";

import { missingDisplay, openAppWindow } from "./appWindow";
import { browserOrInstall } from "./browser";
import { localhostCertificate, type Certificate } from "./certificate";
import { buildWhatIsStale } from "./freshBuild";
import { PREVIEW_HELP, previewOptions, type PreviewOptions } from "./previewOptions";
import { serveAddin } from "./server";

const say = (line: string): void => console.log(line);

async function preview(options: PreviewOptions): Promise<void> {
  if (options.build) await buildWhatIsStale(say);
  const certificate = await localhostCertificate();
  const server = await serveAddin({ certificate, port: options.port, preview: true });
  const url = `${server.url}preview/`;
  say(`The simulated Excel is at ${url}`);
  const window = options.open ? await openWindow(url, certificate) : undefined;
  if (!window && !certificate.trusted)
    say("The browser will warn once that the certificate is not known: it is the preview's own.");
  say(process.stdin.isTTY ? "Press q or Ctrl+C to stop." : "Press Ctrl+C to stop.");
  await stopRequest();
  window?.kill();
  await server.close();
}

async function openWindow(url: string, certificate: Certificate): Promise<ChildProcess | undefined> {
  const obstacle = missingDisplay();
  if (obstacle) return void say(`No window was opened: ${obstacle}. Open the address in Chrome, Edge or Chromium.`);
  try {
    const browser = await browserOrInstall(say);
    return openAppWindow(browser, url, certificate).once("error", (error) =>
      say(`${browser} did not start: ${error.message}`),
    );
  } catch (error) {
    return void say(`No window was opened: ${message(error)}`);
  }
}

async function stopRequest(): Promise<void> {
  const { stdin } = process;
  await new Promise<void>((stop) => {
    process.once("SIGINT", () => stop()).once("SIGTERM", () => stop());
    if (stdin.isTTY) onStopKey(stop);
  });
  if (stdin.isTTY) stdin.setRawMode(false).pause();
}

// Raw mode delivers single keys, and Ctrl+C as a character instead of a signal.
function onStopKey(stop: () => void): void {
  process.stdin.setRawMode(true).on("data", (keys) => {
    if (["q", "Q", "\u0003"].includes(keys.toString())) stop();
  });
}

const message = (error: unknown): string => (error instanceof Error ? error.message : String(error));

try {
  const options = previewOptions(process.argv.slice(2));
  if (options.help) say(PREVIEW_HELP);
  else await preview(options);
} catch (error) {
  console.error(message(error));
  process.exitCode = 1;
}
