import type { FrameLocator, Locator } from "playwright-core";
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
  /** What a range of a sheet holds, by rows. */
  values(sheet: string, address: string): Promise<unknown[][]>;
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
    values: (sheet, address) => pane.locator(":root").evaluate((_, [name, cells]) => Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem(name).getRange(cells).load("values");
      await context.sync();
      return range.values as unknown[][];
    }), [sheet, address] as const),
  };
}
