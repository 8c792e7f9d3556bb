import { parseArgs } from "node:util";

import { openDrivenPreview, type DrivenPreview } from "./drivenPreview";
import { enter, openSheet, pressRibbonButton } from "./gridGestures";

const HELP = `Takes a picture of the add-in in the simulated Excel, as built.

tsx preview/server/screenshot.ts <file.png> [options]
  --size <width>x<height>    of the window (default 1440x900)
  --press <label>            press this ribbon button first; may be repeated
  --enter <cell>:<text>      then type this into a cell; may be repeated
  --sheet <name>             bring this sheet to the front`;

// The last calculation and the last frame of the grid.
const SETTLING_MS = 1500;

interface Shot {
  file: string;
  width: number;
  height: number;
  presses: string[];
  entries: string[];
  sheet: string | undefined;
}

function shotOf(argv: string[]): Shot {
  const { values, positionals } = parseArgs({
    args: argv,
    allowPositionals: true,
    options: {
      size: { type: "string", default: "1440x900" },
      press: { type: "string", multiple: true, default: [] },
      enter: { type: "string", multiple: true, default: [] },
      sheet: { type: "string" },
    },
  });
  const [file] = positionals;
  const [, width, height] = /^(\d+)x(\d+)$/.exec(values.size) ?? [];
  if (!file?.endsWith(".png") || !width || !height) throw new Error(HELP);
  return {
    file,
    width: Number(width),
    height: Number(height),
    presses: values.press,
    entries: values.enter,
    sheet: values.sheet,
  };
}

async function takeShot({ page, started }: DrivenPreview, shot: Shot): Promise<void> {
  await started();
  for (const label of shot.presses) await pressRibbonButton(page, label);
  if (shot.sheet !== undefined) await openSheet(page, shot.sheet);
  for (const entry of shot.entries) {
    const [cell = "", ...text] = entry.split(":");
    await enter(page, cell, text.join(":"));
  }
  await page.waitForTimeout(SETTLING_MS);
  await page.screenshot({ path: shot.file });
}

try {
  const shot = shotOf(process.argv.slice(2));
  const preview = await openDrivenPreview(shot);
  await takeShot(preview, shot).finally(() => preview.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
