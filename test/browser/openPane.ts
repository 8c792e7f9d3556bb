import type { FrameLocator, Locator } from "playwright-core";
import { expect } from "vitest";
import { type DrivenPreview, openDrivenPreview } from "../../preview/server/drivenPreview";
import { paneFrame } from "../../preview/server/paneGestures";

/** The simulated Excel with the add-in started, the page of its pane, and what a person does there. */
export interface OpenPane {
  readonly preview: DrivenPreview;
  readonly pane: FrameLocator;
  /** Chooses a view by its tab. */
  show(view: string): Promise<void>;
  /** The button in view that is called so. */
  button(name: string | RegExp): Locator;
  /** Presses it. */
  press(name: string): Promise<void>;
  /** Waits until the pane says so at its foot, which is long where a workbook is built. */
  says(text: string | RegExp): Promise<void>;
  /** Waits until it says so of what is done. */
  done(text: string | RegExp): Promise<void>;
  /** Waits until it shows so of a file, before anything is written. */
  previewed(text: string | RegExp): Promise<void>;
  /** Ticks these alone in the lists of the view Build that are named: whatever builds takes no more, and what the form keeps of it is kept. */
  tick(ticked: ToBuild): Promise<void>;
  /** What a range of a sheet holds, by rows. */
  values(sheet: string, address: string): Promise<unknown[][]>;
}

/** What is ticked in the view Build; a list that is not named stays as it is. */
export interface ToBuild {
  readonly "Open models"?: readonly string[];
  readonly APIs?: readonly string[];
  readonly Sheets?: readonly string[];
}

/** Patience, not a measure. */
const PATIENCE = { timeout: 240_000 };

/** Opens the simulated Excel and its pane, on a view where one is named; whoever opens it closes its preview. */
export async function openPane(view?: string): Promise<OpenPane> {
  const preview = await openDrivenPreview();
  await preview.started();
  const pane = paneFrame(preview.page);
  const show = (name: string) => pane.getByRole("tab", { name }).click();
  const waitFor = (selector: string) => (text: string | RegExp) => pane.locator(selector, { hasText: text }).waitFor(PATIENCE);
  const button = (name: string | RegExp) => pane.getByRole("button", { name, exact: true });
  if (view !== undefined) await show(view);
  return {
    preview, pane, show, button,
    press: (name) => button(name).click(),
    says: waitFor(".outcome"),
    done: waitFor('.outcome[data-kind="done"]'),
    previewed: waitFor(".preview .about"),
    tick: async (ticked) => {
      for (const [list, names] of Object.entries(ticked)) expect(await tickAlone(pane, list, names as readonly string[])).toEqual(names);
    },
    values: (sheet, address) => pane.locator(":root").evaluate((_, [name, cells]) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(cells).load("values");
      await context.sync();
      return range.values as unknown[][];
    }), [sheet, address] as const),
  };
}

/** Ticks the boxes of a list that are called so, or so before a colon, and no others, at once; gives the names found. */
function tickAlone(pane: FrameLocator, list: string, names: readonly string[]): Promise<string[]> {
  const fold = pane.locator("#panel-build details", { has: pane.locator("summary", { hasText: list }) });
  return fold.evaluate((root, wanted) => {
    const boxes = [...root.querySelectorAll<HTMLInputElement>(".picks input")];
    const named = (box: HTMLInputElement) => wanted.find((name) => box.labels![0]!.textContent === name || box.labels![0]!.textContent.startsWith(`${name}: `));
    for (const box of boxes) box.checked = named(box) !== undefined;
    root.querySelector(".picks")!.dispatchEvent(new Event("change", { bubbles: true }));
    const found = boxes.map(named);
    return wanted.filter((name) => found.includes(name));
  }, names);
}
