import { describe, expect, it } from "vitest";
import { NoNativeForm } from "../../src/native/noNativeForm";
import type { CellsOf } from "../../src/native/callArguments";
import { nativeFormula } from "../../src/native/nativeFormula";

const PRICES = [["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)"], ["GPT-5", 2, 20]];
const NEWER = [["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)"], ["GPT-5", 3, 30]];

/** A sheet with two price tables and two names beside each other. */
const cellsOf: CellsOf = (text) => {
  const place = (row: number) => ({ sheet: "Mine", row, column: 0 });
  if (text === "A1:C2") return { values: PRICES, place: place(0) };
  if (text === "A5:C6") return { values: NEWER, place: place(4) };
  if (text === "E1:F1") return { values: [["GPT-5", "Grok 4"]], place: { sheet: "Mine", row: 0, column: 4 } };
  if (text === "E1") return { values: [["GPT-5"]], place: { sheet: "Mine", row: 0, column: 4 } };
  return undefined;
};

const pricesRead = (formula: string) => nativeFormula(formula, cellsOf).lines.flatMap(({ source }) => (source.startsWith("Your cell") ? [source] : []));

describe("a call without the add-in's functions", () => {
  it("reads the last of two tables, as the function does", () => {
    const read = (tables: string) => pricesRead(`=LLM.BREAKEVEN("Kimi-K2","GPT-5",${tables})`);
    expect(read("A1:C2,A5:C6")).toEqual(["Your cell Mine!B6", "Your cell Mine!C6"]);
    expect(read("A5:C6,A1:C2")).toEqual(["Your cell Mine!B2", "Your cell Mine!C2"]);
  });

  it("takes a name from one cell, and refuses one from two", () => {
    expect(() => nativeFormula('=LLM.PRICE(E1,"output")', cellsOf)).not.toThrow();
    expect(() => nativeFormula('=LLM.PRICE(E1:F1,"output")', cellsOf)).toThrow(NoNativeForm);
  });

  it("refuses settings that are no plain range, by what stands there", () => {
    expect(() => nativeFormula('=LLM.BREAKEVEN("Kimi-K2","GPT-5",OFFSET(A1,1,1))', cellsOf)).toThrow('"OFFSET(A1,1,1)" is no plain range');
  });
});
