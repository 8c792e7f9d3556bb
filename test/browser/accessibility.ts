import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FrameLocator } from "playwright-core";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** The narrowest pane, in pixels. */
export const NARROW = 320;

/** What axe objects to in the pane as it stands. */
export async function axeFindings(pane: FrameLocator): Promise<string[]> {
  // Half a megabyte, handed over once for each page.
  const isThere = await pane.locator(":root").evaluate(() => "axe" in window);
  return pane.locator(":root").evaluate(async (_, source) => {
    // A page with a content security policy runs no scripts given as text but those of the browser's own tools.
    const run = Function(`${source}; return window.axe.run();`) as () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
    return (await run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, isThere ? "" : AXE);
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

/**
 * What cannot be seen in the view that shows, in the colours a person has forced: texts that do not stand out from what
 * is behind them, buttons and fields without an edge, and a chosen tab that looks as the others do.
 */
export function forcedColorFindings(pane: FrameLocator): Promise<string[]> {
  return pane.locator(":root").evaluate((root) => {
    const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = ([red = 0, green = 0, blue = 0]: number[]) => {
      const [r, g, b] = [red, green, blue].map((value) => (value <= 10 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element: Element | null): string => {
      if (!element) return "rgb(255, 255, 255)";
      const { backgroundColor } = getComputedStyle(element);
      return channels(backgroundColor)[3] === 0 ? behind(element.parentElement) : backgroundColor;
    };
    const contrast = (element: Element) => {
      const [dark = 0, light = 0] = [getComputedStyle(element).color, behind(element)].map((color) => luminance(channels(color))).sort((a, b) => a - b);
      return (light + 0.05) / (dark + 0.05);
    };
    const shows = (element: Element) => element.getClientRects().length > 0 && !element.closest(".unseen, [disabled]");
    const all = [...root.querySelectorAll('main *, [role="tab"]')].filter(shows);
    const named = (element: Element) => `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
    const hasText = (element: Element) => [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const faint = all.filter((element) => !element.closest("svg") && hasText(element) && contrast(element) < 4.5).map((element) => `faint: ${named(element)}`);
    const edgeless = all
      .filter((element) => element.matches('button:not([role="tab"]), select, textarea, input:not([type="checkbox"], [type="radio"], [type="file"])'))
      .filter((element) => parseFloat(getComputedStyle(element).borderTopWidth) === 0 && parseFloat(getComputedStyle(element).borderBottomWidth) === 0 && !getComputedStyle(element).textDecorationLine.includes("underline"))
      .map((element) => `without an edge: ${named(element)}`);
    const look = (tab: Element) => {
      const { color, backgroundColor, borderBottomWidth, borderBottomColor, outlineStyle, textDecorationLine } = getComputedStyle(tab);
      return [color, backgroundColor, borderBottomWidth, borderBottomColor, outlineStyle, textDecorationLine].join();
    };
    const tabs = [...root.querySelectorAll('[role="tab"]')];
    const chosen = tabs.find((tab) => tab.getAttribute("aria-selected") === "true");
    const alike = chosen && tabs.some((tab) => tab !== chosen && look(tab) === look(chosen)) ? ["the chosen tab looks as others do"] : [];
    return [...faint, ...edgeless, ...alike];
  });
}
