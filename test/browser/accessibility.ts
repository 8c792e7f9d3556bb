import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FrameLocator } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The narrowest pane, in pixels. */
export const NARROW = 320;

/** What axe objects to in the pane as it stands. */
export function axeFindings(pane: FrameLocator): Promise<string[]> {
  return pane.locator(":root").evaluate(async (_, source) => {
    // A page with a content security policy runs no scripts given as text but those of the browser's own tools.
    const run = Function(`${source}; return window.axe.run();`) as () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, AXE);
}

/** How wide the pane's content is when the pane is as narrow as given. */
export function neededWidth(pane: FrameLocator, narrow: number): Promise<number> {
  return pane.locator(":root").evaluate((root, width) => {
    root.style.width = `${width}px`;
    const needed = Math.max(...[...root.querySelectorAll("main *")].filter((e) => !e.closest(".scroll, .unseen")).map((e) => e.getBoundingClientRect().right));
    root.style.width = "";
    return needed;
  }, narrow);
}
