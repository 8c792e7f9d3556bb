import { afterEach, expect, it, vi } from "vitest";
import { applyTheme, isDark } from "../../taskpane/theme";

afterEach(() => vi.unstubAllGlobals());

it.each([
  ["Office's own", { officeTheme: { bodyBackgroundColor: "#1F1F1F" } }, false, "dark"],
  ["Office's own, whatever the system's", { officeTheme: { bodyBackgroundColor: "#FFFFFF" } }, true, "light"],
  ["the system's where Office has none", {}, true, "dark"],
  ["the system's until Office is there", undefined, false, "light"],
])("the theme is %s", (_, context, systemIsDark, theme) => {
  vi.stubGlobal("Office", { context });
  const root = { dataset: {} as DOMStringMap };
  applyTheme(root as HTMLElement, { matches: systemIsDark });
  expect(root.dataset["theme"]).toBe(theme);
});

it.each([
  ["#FFFFFF", false],
  ["#f3f2f1", false],
  ["#1F1F1F", true],
  ["#0a0a0a", true],
  ["#217346", true],
])("%s is dark: %s", (color, dark) => {
  expect(isDark(color)).toBe(dark);
});
