import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { browserOrInstall } from "../preview/server/browser";

const ICONS = ["icon", "catalog", "matrix"];
const SIZES = [16, 32, 64, 80];
const assets = new URL("../assets/", import.meta.url);

/** Draws assets/<icon>-<pixels>.png, on a transparent ground, from assets/icon.svg. */
async function drawIcons(): Promise<void> {
  const browser = await chromium.launch({
    executablePath: await browserOrInstall(console.log),
    args: ["--no-sandbox"],
  });
  const page = await browser.newPage();
  const source = readFileSync(new URL("icon.svg", assets), "utf8").replace(/<\?xml.*?\?>/, "");
  for (const icon of ICONS) for (const size of SIZES) await drawIcon(page, source, icon, size);
  await browser.close();
}

async function drawIcon(page: Page, source: string, icon: string, size: number): Promise<void> {
  const symbol = size === 16 ? `${icon}-16` : icon;
  await page.setViewportSize({ width: size, height: size });
  const drawing = `<svg width="${size}" height="${size}" style="display:block"><use href="#${symbol}"/></svg>`;
  await page.setContent(`<body style="margin:0"><div hidden>${source}</div>${drawing}`);
  const file = new URL(`${icon}-${size}.png`, assets);
  writeFileSync(file, await page.screenshot({ omitBackground: true, clip: { x: 0, y: 0, width: size, height: size } }));
  console.log(fileURLToPath(file));
}

await drawIcons();
