import type { Page } from "playwright-core";
import { enter, openSheet, pressRibbonButton, selectCells } from "../../preview/server/gridGestures";
import { clickInPane, fillInPane, paneFrame } from "../../preview/server/paneGestures";
import { SHEET_OFFERS } from "../../src/sheets/sheetList";
import { slug } from "./slug";

/** A picture of the documentation, and what is done in the simulated Excel before it is taken. */
export interface Picture {
  /** The file in docs/images, without its ending. */
  readonly name: string;
  readonly part: "window" | "pane";
  readonly size: readonly [width: number, height: number];
  readonly prepare: (page: Page) => Promise<void>;
}

const WINDOW = [1600, 1000] as const;
const PANE = [1440, 900] as const;
/** A build of every sheet takes its time on a small machine. */
const PATIENCE = { timeout: 180_000 };

/** Every picture, in the order they are taken in one session: the pane in a new workbook, then the sheets, built all at once. */
export const PICTURES: readonly Picture[] = [
  pane("Build", PANE),
  pane("Functions", PANE),
  pane("What-if", [1440, 1200]),
  pane("Catalog", PANE, (page) => fillInPane(page, "Search", "kimi")),
  pane("Tools", [1440, 1020], explainCell),
  { name: "workbook", part: "window", size: WINDOW, prepare: buildEverySheet },
  ...SHEET_OFFERS.map(({ label }): Picture => ({ name: slug(label), part: "window", size: WINDOW, prepare: (page) => showSheet(page, label) })),
];

function pane(view: string, size: Picture["size"], then: (page: Page) => Promise<void> = () => Promise.resolve()): Picture {
  const prepare = async (page: Page) => {
    await clickInPane(page, view);
    await then(page);
  };
  return { name: `pane-${slug(view)}`, part: "pane", size, prepare };
}

async function explainCell(page: Page): Promise<void> {
  await enter(page, "A1", '=LLM.BREAKEVEN("Kimi-K2","GPT-5")');
  await selectCells(page, "A1");
  await clickInPane(page, "Explain selected cell");
}

async function buildEverySheet(page: Page): Promise<void> {
  await clickInPane(page, "Build");
  const pane = paneFrame(page);
  await pane.locator("summary", { hasText: "Sheets" }).click();
  await clickInPane(page, "All sheets in the list");
  await pane.locator("summary", { hasText: "Sheets" }).click();
  await pressRibbonButton(page, "Build workbook");
  await pane.getByText(/^Done/).first().waitFor(PATIENCE);
  await openSheet(page, SHEET_OFFERS[0]!.label);
  await pane.locator("h1").scrollIntoViewIfNeeded();
}

/** The sheet alone, in the width of the window. */
async function showSheet(page: Page, label: string): Promise<void> {
  const close = page.getByRole("button", { name: "Close task pane" });
  if (await close.isVisible()) await close.click();
  await openSheet(page, label);
}
