import { describe, expect, it } from "vitest";
import { DomainError } from "../../src/engine/check";
import { scenarioOf } from "../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { finitePlan } from "../../src/sheets/finitePlan";
import { SHEET_KEYS } from "../../src/sheets/names";
import type { PlanCell } from "../../src/sheets/plan";
import { valueCell } from "../../src/sheets/cells";
import { workbookPlans } from "../../src/sheets/workbookPlans";

describe("a number that no cell can hold", () => {
  it.each(["1e999", "-1e999", "1e-999"])("is no setting: %s", (text) => {
    expect(() => scenarioOf([[["Setup cost", text]]])).toThrow(`Setup cost must be a number that a cell can hold; it is "${text}".`);
  });

  it("is no price of a table", () => {
    const prices = [["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)"], ["Acme-1", "1e999", 8]];
    expect(() => workbookPlans(["breakEven"], { ...PAPER_CHOICE, apis: ["Acme-1"] }, scenarioOf([prices]))).toThrow(DomainError);
  });

  it("does not come out of figures that are numbers", () => {
    expect(() => workbookPlans(SHEET_KEYS, PAPER_CHOICE, scenarioOf([[["Setup cost", 1.7e308]]]))).toThrow(/^\S.*![A-Z]+\d+ would be too large a number for a cell: /);
  });

  it("is named with its sheet and cell", () => {
    const cells: PlanCell[] = [valueCell(2, 1, Infinity, "text")];
    expect(() => finitePlan({ ...workbookPlans(["gpus"], PAPER_CHOICE, scenarioOf([]))[0]!, cells })).toThrow(/^GPUs!B3 would be/);
  });
});
