import { describe, expect, test } from "vitest";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { SHEET_KEYS } from "../../src/sheets/names";
import { WAYS } from "../../src/scenario/comparison";
import type { Area, PlanChart, SheetPlan } from "../../src/sheets/plan";
import { presetScenario } from "../../src/sheets/preset";
import { STYLES } from "../../src/sheets/styles";
import { workbookPlans } from "../../src/sheets/workbookPlans";

const plans = workbookPlans(SHEET_KEYS, PAPER_CHOICE, presetScenario("published"));
/** What a window of 1366 pixels shows of a sheet beside an open pane of 350. */
const SHOWN_PIXELS = 975;

const channels = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
const linear = (value: number) => (value <= 0.040_45 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const luminance = (hex: string) => {
  const [red = 0, green = 0, blue = 0] = channels(hex).map(linear);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
/** Contrast as WCAG has it. */
const contrast = (one: string, other: string) => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

test.each(plans.flatMap((plan) => (plan.charts ?? []).map((chart) => [`${plan.name}: ${chart.title}`, chart] as const)))("%s: its colours stand out from the page, and no two are near each other", (_, { series }) => {
  // Grey is for what is to step back.
  for (const { color } of series.filter((each) => each.color !== "#BFC8D6")) expect([color, contrast(color, "#FFFFFF") >= 3]).toEqual([color, true]);
  const colors = [...new Set(series.map(({ color }) => color))];
  const distances = colors.flatMap((color, i) => colors.slice(i + 1).map((other) => Math.hypot(...channels(color).map((value, at) => value - channels(other)[at]!))));
  expect(Math.min(1, ...distances)).toBeGreaterThan(0.35);
});

const rightOf = ({ columnWidths }: SheetPlan, { column, columnCount }: Area) => columnWidths.slice(0, column + columnCount).reduce((sum, width) => sum + 7 * width + 5, 0);
const summary = plans.find(({ name }) => name === "Summary")!;

test.each(plans.filter((plan) => plan !== summary).flatMap((plan) => (plan.charts ?? []).map(({ title, place }) => [`${plan.name}: ${title}`, plan, place] as const)))("%s shows in a window of 1366 pixels with the pane open", (_, plan, place) => {
  expect(rightOf(plan, place)).toBeLessThanOrEqual(SHOWN_PIXELS);
});

test("Summary: verdict, ranking and chart stand in the first screen of 1600 x 900 pixels", () => {
  // A window of 1600 x 900 has 1554 x 694 pixels of cells as the pictures are taken; a row has 20 of them unless it says its points.
  const [{ place }] = summary.charts as [PlanChart];
  const heightAbove = (row: number) => Array.from({ length: row }, (_, i) => (summary.rowHeights[i] ?? 15) * 4 / 3).reduce((sum, height) => sum + height, 0);
  const ranking = summary.cells.filter((cell) => "value" in cell && cell.row > place.row && cell.column === 0 && (Object.values(WAYS) as unknown[]).includes(cell.value)).slice(0, Object.keys(WAYS).length);
  expect(ranking.map(({ row }) => row)).toEqual(ranking.map((_, i) => ranking[0]!.row + i));
  expect(place.row + place.rowCount).toBe(ranking.at(-1)!.row + 1);
  expect(heightAbove(place.row + place.rowCount)).toBeLessThanOrEqual(694);
  expect(rightOf(summary, place)).toBeLessThanOrEqual(1554);
});

test("no heading of a section is a #N/A", () => {
  // The Workings say in a heading where their months end.
  const headings = plans.filter(({ name }) => name !== "Workings").flatMap(({ cells }) => cells.flatMap((cell) => (cell.style === "section" && "value" in cell ? [String(cell.value)] : [])));
  expect(headings.filter((heading) => heading.includes("#N/A"))).toEqual([]);
});

describe("texts of the sheets can be read on what they stand on", () => {
  test.each(Object.entries(STYLES))("%s", (_, style) => {
    const { color, fill = "#FFFFFF" } = style as { readonly color: string; readonly fill?: string };
    expect(contrast(color, fill)).toBeGreaterThanOrEqual(4.5);
  });
});
