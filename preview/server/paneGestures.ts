import type { FrameLocator, Locator, Page } from "playwright-core";

/** The add-in's page in its frame. */
export const paneFrame = (page: Page): FrameLocator => page.frameLocator("#pane iframe");

/** Clicks what a person would: the tab, button or choice of this name in the pane, or else a text that reads so. */
export async function clickInPane(page: Page, name: string): Promise<void> {
  const pane = paneFrame(page);
  const named = (["tab", "button", "checkbox", "radio", "link"] as const).map((role) =>
    pane.getByRole(role, { name, exact: true }),
  );
  await showViewOf(pane, name);
  const candidates = [...named, pane.getByText(name, { exact: true })];
  await candidates
    .reduce((either, one) => either.or(one))
    .first()
    .waitFor();
  for (const candidate of candidates) {
    if ((await candidate.count()) > 0) return candidate.first().click();
  }
}

/** Opens the view that has a button, where another one shows. */
async function showViewOf(pane: FrameLocator, name: string): Promise<void> {
  await pane.getByRole("tablist").waitFor();
  const hidden = pane.locator('[role="tabpanel"][hidden]').filter({ has: pane.getByRole("button", { name, exact: true, includeHidden: true }) });
  const isInView = await pane.getByRole("button", { name, exact: true }).or(pane.getByRole("tab", { name, exact: true })).count();
  if (isInView > 0 || (await hidden.count()) === 0) return;
  const tab = await hidden.first().getAttribute("aria-labelledby");
  await pane.locator(`#${tab}`).click();
}

/** Waits until the pane says that the last action pressed is done. */
export async function actionDone(page: Page, timeout = 280_000): Promise<void> {
  await paneFrame(page).getByText(/^Done/).first().waitFor({ timeout });
}

/** Types into the field of the pane with this label, or chooses from it. */
export async function fillInPane(page: Page, label: string, text: string): Promise<void> {
  const field = paneFrame(page).getByLabel(label, { exact: true });
  const isChoice = await field.evaluate((element) => element.tagName === "SELECT");
  if (isChoice) await field.selectOption(text);
  else await field.fill(text);
}

/** Chooses a file for the pane's file dialog. */
export async function chooseFileInPane(page: Page, path: string, label = 'Price list'): Promise<void> {
  await paneFrame(page).locator(`input[type="file"][aria-label="${label}"]`).setInputFiles(path);
}

/** Makes the pane as wide as asked; the grid takes the rest of the window. */
export async function widenPane(page: Page, pixels: number): Promise<void> {
  await page.evaluate((width) => document.documentElement.style.setProperty("--pane-width", `${width}px`), pixels);
}

/** The pane with its title. */
export const paneElement = (page: Page): Locator => page.locator("#pane");
