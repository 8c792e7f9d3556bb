import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Page, chromium } from "playwright-core";
import { installedBrowser } from "../preview/server/browser";
import { DIST } from "../scripts/build/repository";
import { type Measured, median } from "./measure";

const RUNS = 9;
/** What functions.js needs of office.js: the registration, counted. */
const RUNTIME = `globalThis.registered = 0; globalThis.CustomFunctions = { associate() { registered += 1; }, Error: class {}, ErrorCode: {} };`;

/** Time in a new page of an installed browser until functions.js has run and every function is registered; nothing where there is none. */
export async function loadingInBrowser(): Promise<Measured[]> {
  const executablePath = installedBrowser();
  if (!executablePath) return [];
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const times: number[] = [];
    for (let run = 0; run < RUNS; run += 1) times.push(await registration(await browser.newPage()));
    return [{ what: "Loading functions.js and registering its functions, in Chromium", value: median(times), unit: "ms" }];
  } finally {
    await browser.close();
  }
}

async function registration(page: Page): Promise<number> {
  const source = readFileSync(join(DIST, "functions.js"), "utf8");
  await page.addScriptTag({ content: RUNTIME });
  const { took, registered } = await page.evaluate((functions) => {
    const script = document.createElement("script");
    script.textContent = functions;
    const start = performance.now();
    document.head.append(script);
    return { took: performance.now() - start, registered: (globalThis as unknown as { registered: number }).registered };
  }, source);
  await page.close();
  if (registered === 0) throw new Error("functions.js registered nothing in the browser.");
  return took;
}
