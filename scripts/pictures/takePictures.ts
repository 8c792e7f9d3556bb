import { join } from "node:path";
import { openDrivenPreview } from "../../preview/server/drivenPreview";
import { paneElement, widenPane } from "../../preview/server/paneGestures";
import { REPOSITORY } from "../build/repository";
import type { Picture } from "./pictureList";

const PANE_WIDTH = 360;
/** The last calculation and the last frame of the grid. */
const SETTLING_MS = 1500;

/** Takes the pictures one after another in one simulated Excel; says which. */
export async function takePictures(pictures: readonly Picture[], say: (line: string) => void): Promise<void> {
  const preview = await openDrivenPreview();
  const { page } = preview;
  try {
    await preview.started();
    await widenPane(page, PANE_WIDTH);
    for (const { name, part, size, prepare } of pictures) {
      await page.setViewportSize({ width: size[0], height: size[1] });
      await prepare(page);
      await page.waitForTimeout(SETTLING_MS);
      await (part === "pane" ? paneElement(page) : page).screenshot({ path: join(REPOSITORY, "docs/images", `${name}.png`) });
      say(`docs/images/${name}.png`);
    }
  } finally {
    await preview.close();
  }
}
