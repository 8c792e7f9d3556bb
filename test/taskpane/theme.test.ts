import { expect, it } from "vitest";
import { isDark } from "../../taskpane/theme";

it.each([
  ["#FFFFFF", false],
  ["#f3f2f1", false],
  ["#1F1F1F", true],
  ["#0a0a0a", true],
  ["#217346", true],
])("%s is dark: %s", (color, dark) => {
  expect(isDark(color)).toBe(dark);
});
