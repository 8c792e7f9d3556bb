import { parseArgs } from "node:util";

import { openDrivenPreview, type DrivenPreview } from "./drivenPreview";
import { paneElement, widenPane } from "./paneGestures";
import { GESTURES, type Step } from "./screenshotSteps";

const HELP = `Takes a picture of the add-in in the simulated Excel, as built.

tsx preview/server/screenshot.ts <file.png> [options]
  --size <width>x<height>    of the window (default 1440x900)
  --scheme <scheme>          light (default), dark or forced-colors
  --pane-width <pixels>      of the task pane
  --pane                     take a picture of the task pane only
and in the order in which they are to be done, each as often as needed:
  --press <label>            press this ribbon button
  --click <name>             click this button, tab, choice or text in the task pane
  --fill <label>=<text>      type into, or choose from, this field of the task pane
  --file <path>              choose this file in the task pane, as its file dialog would
  --wait <text>              wait until the task pane says this
  --enter <cell>:<text>      type this into a cell
  --sheet <name>             bring this sheet to the front
  --cell <cell>              scroll to this cell of the sheet in front`;

// The last calculation and the last frame of the grid.
const SETTLING_MS = 1500;

const SCHEMES = {
  light: { colorScheme: "light", forcedColors: "none" },
  dark: { colorScheme: "dark", forcedColors: "none" },
  "forced-colors": { colorScheme: "dark", forcedColors: "active" },
} as const;

interface Shot {
  file: string;
  width: number;
  height: number;
  scheme: (typeof SCHEMES)[keyof typeof SCHEMES];
  paneWidth: number | undefined;
  paneOnly: boolean;
  steps: Step[];
}

const step = { type: "string", multiple: true } as const;

function shotOf(args: string[]): Shot {
  const { values, positionals, tokens } = parseArgs({
    args,
    allowPositionals: true,
    tokens: true,
    options: {
      size: { type: "string", default: "1440x900" },
      scheme: { type: "string", default: "light" },
      "pane-width": { type: "string" },
      pane: { type: "boolean", default: false },
      ...Object.fromEntries(Object.keys(GESTURES).map((name) => [name, step])),
    },
  });
  const [file] = positionals;
  const [, width, height] = /^(\d+)x(\d+)$/.exec(values.size) ?? [];
  const scheme = Object.entries(SCHEMES).find(([name]) => name === values.scheme)?.[1];
  if (!file?.endsWith(".png") || !width || !height || !scheme) throw new Error(HELP);
  return {
    file,
    width: Number(width),
    height: Number(height),
    scheme,
    paneWidth: values["pane-width"] === undefined ? undefined : Number(values["pane-width"]),
    paneOnly: values.pane,
    steps: tokens.flatMap((token) =>
      token.kind === "option" && token.name in GESTURES ? [{ name: token.name, value: token.value ?? "" }] : [],
    ),
  };
}

async function takeShot({ page, started }: DrivenPreview, shot: Shot): Promise<void> {
  await page.emulateMedia(shot.scheme);
  await started();
  if (shot.paneWidth !== undefined) await widenPane(page, shot.paneWidth);
  for (const { name, value } of shot.steps) await GESTURES[name]?.(page, value);
  await page.waitForTimeout(SETTLING_MS);
  await (shot.paneOnly ? paneElement(page) : page).screenshot({ path: shot.file });
}

try {
  const shot = shotOf(process.argv.slice(2));
  const preview = await openDrivenPreview(shot);
  await takeShot(preview, shot).finally(() => preview.close());
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
