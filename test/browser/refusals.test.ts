import { afterAll, expect, test } from "vitest";

import { openPane } from "./openPane";

const { preview, pane, show, press } = await openPane();

afterAll(() => preview.close());

/** What is typed where, and which field the pane then leads to, or which mend it offers instead. */
interface Slip {
  readonly view: "Functions" | "What-if" | "Usage" | "Start";
  /** The function, or the kind of analysis. */
  readonly of?: string;
  readonly field: string;
  readonly typed: string;
  readonly says: RegExp;
  readonly mend: string;
}

const SLIPS: readonly Slip[] = [
  { view: "Functions", of: "BREAKEVEN", field: "argument-model", typed: "", says: /^Fill in Model: the function needs it\./, mend: "Go to Model" },
  { view: "Functions", of: "BREAKEVEN", field: "argument-model", typed: "Kimi-K9", says: /Closest: Kimi-K2/, mend: "Model: use Kimi-K2" },
  { view: "Functions", of: "BREAKEVEN", field: "argument-api", typed: "GPT-55", says: /Closest: GPT-5/, mend: "API: use GPT-5" },
  { view: "Functions", of: "BREAKEVEN", field: "argument-model", typed: "=", says: /^Model: write cells behind the =/, mend: "Go to Model" },
  { view: "Functions", of: "BREAKEVEN", field: "argument-model", typed: "=Nowhere!A1", says: /There are no cells Nowhere!A1 here/, mend: "Go to Model" },
  { view: "Functions", of: "APICOST", field: "argument-tokens", typed: "1,234", says: /^Tokens: "1,234" can be read in more than one way/, mend: "Tokens: use 1234" },
  { view: "Functions", of: "APICOST", field: "argument-tokens", typed: "many", says: /^Tokens must be a number, or a cell such as =A1; it is "many"\./, mend: "Go to Tokens" },
  { view: "Functions", of: "APICOST", field: "argument-tokens", typed: "-1", says: /tokens must be at least 0/, mend: "Go to Tokens" },
  { view: "Functions", of: "GPUCOUNT", field: "argument-gpu", typed: "H1000", says: /Closest: /, mend: "GPU: use " },
  { view: "Functions", of: "DEPLOYMENT", field: "argument-gpu_count", typed: "0.5", says: /gpu_count must be a whole number above 0/, mend: "Go to GPU count" },
  { view: "Functions", of: "ACCURACY", field: "argument-parameters", typed: "0.01", says: /^parameters must be at least 0\.1/, mend: "Go to Parameters" },
  { view: "Start", field: "start-api", typed: "GPT-55", says: /Closest: GPT-5/, mend: "In place of: use GPT-5" },
  { view: "What-if", of: "TORNADO", field: "tornado-swing", typed: "", says: /^Swing: a number is needed; it is blank\./, mend: "Go to Swing" },
  { view: "What-if", of: "TORNADO", field: "tornado-swing", typed: "wide", says: /^Swing: a number is needed; it is "wide"\./, mend: "Go to Swing" },
  { view: "What-if", of: "TORNADO", field: "tornado-swing", typed: "150%", says: /^swing must be above 0 and below 1/, mend: "Go to Swing" },
  { view: "What-if", of: "GRID", field: "grid-rows", typed: "Utilisation", says: /"Utilisation" is not a setting\. Closest: Utilization/, mend: "Setting down: use Utilization" },
  { view: "What-if", of: "GRID", field: "grid-row-values", typed: "", says: /^Values down: give at least one value for Utilization\./, mend: "Go to Values down" },
  { view: "What-if", of: "GRID", field: "grid-row-values", typed: "0,25, 0.5", says: /^Values down: "0,25" can be one value or two/, mend: "Go to Values down" },
  { view: "What-if", of: "GRID", field: "grid-row-values", typed: "25, 50", says: /^Utilization must be above 0 and at most 1; it is 25\. For 25% type 0\.25 or 25%\./, mend: "Go to Setting down" },
  { view: "What-if", of: "GRID", field: "grid-columns", typed: "Utilization", says: /^Utilization stands on both sides/, mend: "Go to Setting" },
  { view: "What-if", of: "GOALSEEK", field: "goal-target", typed: "soon", says: /^Target: a number is needed; it is "soon"\./, mend: "Go to Target" },
  { view: "What-if", of: "GOALSEEK", field: "goal-target", typed: "0,5", says: /^Target: "0,5" can be read/, mend: "Target: use 0.5" },
  { view: "What-if", of: "GOALSEEK", field: "goal-target", typed: "1", says: /Give another low or high, or another target\./, mend: "Go to Target" },
  { view: "What-if", of: "GOALSEEK", field: "goal-setting", typed: "GPU count", says: /takes whole numbers/, mend: "Go to By changing" },
  { view: "What-if", of: "GOALSEEK", field: "goal-low", typed: "99", says: /^low must be below high/, mend: "Go to High" },
  { view: "What-if", of: "GOALSEEK", field: "goal-high", typed: "x", says: /^High: a number is needed; it is "x"\./, mend: "Go to High" },
  { view: "What-if", of: "SIMULATE", field: "simulation-trials", typed: "5", says: /^trials must be a whole number/, mend: "Go to Trials" },
  { view: "What-if", of: "SIMULATE", field: "simulation-1-1", typed: "0,15", says: /^Uncertain setting 2, Likely: "0,15" can be read/, mend: "Likely: use 0.15" },
  { view: "What-if", of: "SIMULATE", field: "simulation-0-0", typed: "2", says: /^Utilization must be above 0 and at most 1; it is 2\./, mend: "Go to Setting" },
  { view: "What-if", of: "SIMULATE", field: "simulation-correlation-0-1", typed: "2", says: /must be a number from -1 to 1; it is "2"/, mend: "Go to " },
  { view: "Usage", field: "bill-spend", typed: "", says: /^USD a month is needed, a number above 0 such as 42000\./, mend: "Go to USD a month" },
  { view: "Usage", field: "bill-spend", typed: "-5", says: /^USD a month is needed, a number above 0 such as 42000; it is "-5"\./, mend: "Go to USD a month" },
  { view: "Usage", field: "bill-spend", typed: "42,000", says: /^USD a month: "42,000" can be read/, mend: "USD a month: use 42000" },
  { view: "Usage", field: "bill-input", typed: "", says: /^Input share is needed, such as 70%\./, mend: "Go to Input share" },
  { view: "Usage", field: "bill-input", typed: "70", says: /^Input share must be at least 0 and at most 1; it is 70\. For 70% type 0\.7 or 70%\./, mend: "Go to Input share" },
  { view: "Usage", field: "bill-cached", typed: "many", says: /^Cached share must be a number; it is "many"\./, mend: "Go to Cached share" },
  { view: "Usage", field: "bill-api", typed: "GPT-55", says: /Closest: GPT-5/, mend: "API on the bill: use GPT-5" },
];

const CHOICES = { Functions: "function", "What-if": "what-if" } as const;

test.each(SLIPS)("$view $of: “$typed” in $field is refused by its name, with $mend", async ({ view, of, field, typed, says, mend }) => {
  await show(view);
  const panel = pane.locator('[role="tabpanel"]:not([hidden])');
  if (of !== undefined && (view === "Functions" || view === "What-if")) await pane.locator(`#${CHOICES[view]}`).selectOption(of);
  if (view === "Usage") for (const [id, value] of [["bill-api", "GPT-5"], ["bill-spend", "42000"], ["bill-input", "70%"], ["bill-cached", "0"]] as const) await pane.locator(`#${id}`).fill(value);
  const input = pane.locator(`[id="${field}"]`);
  const before = await input.inputValue();
  await input.fill(typed);
  if (view === "Start") await input.press("Tab");
  if (view === "Usage") await press("Use this bill");
  const refusal = view === "Usage" ? pane.locator('.outcome[data-kind="refused"]') : panel.locator(".live");
  await expect.poll(() => refusal.locator("p").first().innerText(), { timeout: 20_000 }).toMatch(says);
  await refusal.locator(".mends button", { hasText: mend }).first().click({ timeout: 20_000 });
  expect(await pane.locator(":focus").evaluate((element) => ["INPUT", "SELECT"].includes(element.tagName))).toBe(true);
  if (view !== "Usage") await input.fill(before);
});

test("a list that nothing is ticked in is opened by its refusal", async () => {
  await show("Build");
  await pane.locator("summary", { hasText: "Sheets" }).click();
  await press("None of the sheets in the list");
  await pane.locator("summary", { hasText: "Sheets" }).click();
  await press("Build workbook");
  await pane.locator(".outcome", { hasText: "Choose at least one sheet under Sheets." }).waitFor();
  await press("Go to Sheets");
  expect(await pane.locator("details", { has: pane.locator("summary", { hasText: "Sheets" }) }).first().evaluate((fold) => (fold as HTMLDetailsElement).open)).toBe(true);
  await press("All sheets in the list");
});

test("a growth of 1000% is taken as typed with its sign, and 10 is refused with both readings", async () => {
  await show("What-if");
  await pane.locator("#what-if").selectOption("GRID");
  await pane.locator("#grid-rows").fill("Volume growth");
  await pane.locator("#grid-row-values").fill("0%, 1000%");
  await pane.locator("#grid-columns").fill("");
  await pane.locator("#grid-column-values").fill("");
  const live = pane.locator("#panel-what-if .live");
  await live.locator("table").waitFor();
  expect(await live.innerText()).not.toContain("looks like");
  await pane.locator("#grid-row-values").fill("0, 10");
  await live.getByText("type 0.1. For 1000% type the text '1000%.").waitFor();
});

test("nothing is asked of the host that it does not know", async () => {
  expect(await preview.page.evaluate(() => window.simulatedExcel?.excel.unknown)).toEqual([]);
  expect(preview.errors).toEqual([]);
});
