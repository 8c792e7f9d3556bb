import { existsSync } from "node:fs";
import { join } from "node:path";
import { installedBrowser } from "../preview/server/browser";
import { openDrivenPreview } from "../preview/server/drivenPreview";
import { REPOSITORY } from "../scripts/build/repository";
import { type Measured, median } from "./measure";

const RUNS = 3;

/** Time of the clock from asking for the pane's page until the pane has started, in the simulated Excel; nothing where no browser or page of it is there. */
export async function paneReady(): Promise<Measured[]> {
  if (!installedBrowser() || !existsSync(join(REPOSITORY, ".preview", "index.html"))) return [];
  const times: number[] = [];
  for (let run = 0; run < RUNS; run += 1) times.push(await started());
  return [{ what: "The pane's page until the pane has started, in the simulated Excel in Chromium", value: median(times), unit: "ms" }];
}

async function started(): Promise<number> {
  const preview = await openDrivenPreview();
  try {
    await preview.started();
    const pane = preview.page.frames().find((frame) => frame.url().includes("taskpane.html"));
    if (!pane) throw new Error("The pane has no frame.");
    return await pane.evaluate(() => performance.now());
  } finally {
    await preview.close();
  }
}
