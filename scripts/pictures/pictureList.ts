import { join } from "node:path";
import type { Page } from "playwright-core";
import { enter, openSheet, pressRibbonButton, selectCells } from "../../preview/server/gridGestures";
import { chooseFileInPane, clickInPane, fillInPane, paneFrame } from "../../preview/server/paneGestures";
import { REPOSITORY } from "../build/repository";
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

/** Every picture, in the order they are taken in one session: the pane in a new workbook, the sheets, built all at once, and the tools, which need a cell to work on. */
export const PICTURES: readonly Picture[] = [
  pane("Start", PANE),
  pane("Build", PANE),
  pane("Functions", PANE),
  pane("What-if", [1440, 1200]),
  pane("Catalog", PANE, (page) => fillInPane(page, "Search", "kimi")),
  { name: "pane-prices", part: "pane", size: [1440, 1200], prepare: importPriceList },
  { name: "workbook", part: "window", size: WINDOW, prepare: buildEverySheet },
  ...SHEET_OFFERS.map(({ label }): Picture => ({ name: slug(label), part: "window", size: WINDOW, prepare: (page) => showSheet(page, label) })),
  pane("Tools", [1440, 1020], explainCell),
  { name: "pane-conversion", part: "pane", size: [1440, 800], prepare: previewConversion },
  pane("Usage", [1440, 1480], previewUsage),
  { name: "usage-by-month", part: "window", size: WINDOW, prepare: showUsageByMonth },
  { name: "pane-bill", part: "pane", size: [1440, 1000], prepare: typeBill },
];

function pane(view: string, size: Picture["size"], then: (page: Page) => Promise<void> = () => Promise.resolve()): Picture {
  const prepare = async (page: Page) => {
    await pressRibbonButton(page, "Open");
    await clickInPane(page, view);
    await then(page);
  };
  return { name: `pane-${slug(view)}`, part: "pane", size, prepare };
}

async function explainCell(page: Page): Promise<void> {
  await dismissOutcome(page);
  await openSheet(page, "Sheet1");
  await enter(page, "A1", '=LLM.BREAKEVEN("Kimi-K2","GPT-5")');
  await selectCells(page, "A1");
  await clickInPane(page, "Explain selected cell");
}

async function importPriceList(page: Page): Promise<void> {
  await chooseFileInPane(page, join(REPOSITORY, "test/priceImport/lists/own.csv"));
  await paneFrame(page).locator(".preview").waitFor(PATIENCE);
}

/** Seven months of three workloads. */
async function previewUsage(page: Page): Promise<void> {
  await dismissOutcome(page);
  await chooseFileInPane(page, join(REPOSITORY, "test/usage/exports/months.csv"), "Usage export");
  await paneFrame(page).locator("#panel-usage .preview").waitFor(PATIENCE);
}

/** The months of that export, added to the table Usage first. */
async function showUsageByMonth(page: Page): Promise<void> {
  const pane = paneFrame(page);
  await pane.getByRole("button", { name: /^Add \d+ rows$/ }).click();
  await pane.getByText(/^Added/).first().waitFor(PATIENCE);
  await clickInPane(page, "Show it by month");
  await pane.getByText(/^Made the sheet/).first().waitFor(PATIENCE);
  await showSheet(page, "Usage by month");
}

async function typeBill(page: Page): Promise<void> {
  await pressRibbonButton(page, "Open");
  await clickInPane(page, "Usage");
  await dismissOutcome(page);
  for (const [label, text] of [["API on the bill", "GPT-5.6 Sol"], ["USD a month", "42000"], ["Input share", "70%"], ["Cached share", "40%"]] as const) await fillInPane(page, label, text);
}

async function previewConversion(page: Page): Promise<void> {
  await clickInPane(page, "The whole workbook");
  await clickInPane(page, "Preview");
  await paneFrame(page).getByRole("heading", { name: "Hand the sheet on" }).evaluate((heading) => heading.scrollIntoView());
}

/** What the build said is not part of the next pictures. */
async function dismissOutcome(page: Page): Promise<void> {
  const dismiss = paneFrame(page).locator(".outcome .dismiss");
  if (await dismiss.isVisible()) await dismiss.click();
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
