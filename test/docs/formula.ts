import { expect } from "vitest";
import { shown } from "../functions/customFunctions";
import { apiCost } from "../../functions/apiCost";
import { breakEven, savings } from "../../functions/breakEven";
import { discountedPayback, irr, npv } from "../../functions/finance";
import { capacity, costPerMTok, electricity, hardwareCost, runningCost } from "../../functions/localCost";
import { Decimal } from "../../src/engine/decimal";
import { printsAs } from "../published/table";
import { plainFigure } from "./document";

type Context = (string | number)[][][];

const FUNCTIONS: Readonly<Record<string, (...given: never[]) => unknown>> = {
  APICOST: apiCost, BREAKEVEN: breakEven, CAPACITY: capacity, COSTPERMTOK: costPerMTok, DISCOUNTEDPAYBACK: discountedPayback,
  ELECTRICITY: electricity, HARDWARECOST: hardwareCost, IRR: irr, NPV: npv, RUNNINGCOST: runningCost, SAVINGS: savings,
};

/** What a cell with a formula of the document shows; the last argument, the name of a range, is the context. */
export function answerOf(formula: string, context: Context): unknown {
  const [first, ...others] = [...formula.matchAll(/LLM\.(\w+)\(([^)]*)\)/g)].map(([, name = "", list = ""]) => {
    const given = list.split(",").slice(0, -1).map((text) => JSON.parse(text.trim()) as unknown);
    return shown(() => (FUNCTIONS[name] as (...given: unknown[]) => unknown)(...given, context));
  });
  return others.length === 0 ? first : others.reduce<number>((left, right) => left - Number(right), Number(first));
}

/** Expects an answer to print as the document does: rounded to as many digits, and a refusal as never. */
export function expectPrinted(answer: unknown, printed: string): void {
  if (printed === "never") {
    expect(answer).toMatch(/^#N\/A (Never pays back|Does not pay back within the Horizon)/);
    return;
  }
  const value = new Decimal(answer as number).times(printed.endsWith("%") ? 100 : 1);
  expect(printsAs(value, plainFigure(printed)), `${String(answer)} does not print as ${printed}`).toBe(true);
}
