import { expect, test } from "vitest";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { requestText } from "../../taskpane/requestText";

const REQUEST: WorkbookRequest = { ...PAPER_CHOICE, models: ["Kimi-K2"], apis: ["GPT-5", "Grok-4"], pair: { model: "Kimi-K2", api: "Grok-4" }, preset: "fullCost", mode: "functions", replace: false, sheets: ["breakEven"] };

test("what a build took is said: models, APIs, pair, preset and what the matrix is made of", () => {
  expect(requestText(REQUEST, false)).toBe("Taken from this view: 1 open model against 2 APIs, the pair Kimi-K2 and Grok-4, the preset Full cost, LLM functions.");
});

test("a preset and a bill are not said to be taken where assumptions stand, which count instead", () => {
  const settings = [["Monthly spend", 42_000], ["Spent on", "GPT-5"]] as const;
  expect(requestText({ ...REQUEST, settings }, false)).toContain("2 settings of your bill (Monthly spend, Spent on)");
  expect(requestText({ ...REQUEST, settings }, true)).toBe("Taken from this view: 1 open model against 2 APIs, the pair Kimi-K2 and Grok-4, LLM functions.");
});
