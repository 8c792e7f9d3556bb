import { describe, expect, it } from "vitest";
import { LEFT_OUT, arrayArgument, formulaText, numberArgument, textArgument } from "../../taskpane/formulaText";
import { neighbour } from "../../taskpane/tabs";
import { llmCalls, outermostCalls, quotedText } from "../../src/native/llmCalls";
import { typedRows, typedValue } from "../../taskpane/typedValue";

describe("a formula of the pane", () => {
  it("quotes texts, keeps gaps, and leaves out what is left out at the end", () => {
    expect(formulaText("GRID", [textArgument('The "A"'), LEFT_OUT, arrayArgument([[1, "b"], [2]]), LEFT_OUT])).toBe(
      '=LLM.GRID("The ""A""",,{1,"b";2,""})',
    );
    expect(formulaText("VERSION", [])).toBe("=LLM.VERSION()");
    expect(formulaText("SEGMENT", [numberArgument(5)])).toBe("=LLM.SEGMENT(5)");
  });

  it.each([
    ["1,000,000", 1_000_000],
    ["20%", 0.2],
    [" 0.15 ", 0.15],
    ["-1e6", -1_000_000],
    ["1,234.5", 1234.5],
    ["GPT-5", "GPT-5"],
    ["%", "%"],
    ["", ""],
  ])("reads %j as a sheet would", (typed, value) => {
    expect(typedValue(typed)).toBe(value);
  });

  it.each(["0,15", "0,15%", "1,00", "1,234", "1.234,56", "-12,5"])("refuses %j, which people read differently, and says how to type it", (typed) => {
    expect(() => typedValue(typed)).toThrow(`"${typed}" can be read in more than one way. Use a point for decimals, as in 0.15`);
  });

  it.each([
    ["0,15; 0,30", "0,15"],
    ["Utilization, 0,3", "0,3"],
    ["10,000, 20,000", "10,000"],
    ["1,2,3", "1,2"],
  ])("refuses rows such as %j, where a comma may part values or decimals", (typed, unclear) => {
    expect(() => typedRows(typed)).toThrow(`"${unclear}" can be one value or two.`);
  });

  it("reads rows and their cells", () => {
    expect(typedRows("0.1,0.15,0.3")).toEqual([[0.1, 0.15, 0.3]]);
    expect(typedRows("25%,50%")).toEqual([[0.25, 0.5]]);
    expect(typedRows("Utilization, 30%, 0.6; Staff, 1, 2;")).toEqual([["Utilization", 0.3, 0.6], ["Staff", 1, 2]]);
  });
});

describe("a formula of the sheet", () => {
  it("is taken apart into its calls, texts and nested calls and all", () => {
    const calls = llmCalls('=IF(A1>0,LLM.SAVINGS("Kimi, (K2)",B$1,MAX(1,2),Prices[#All]),LLM.VERSION())&"LLM.NPV("');
    expect(calls).toMatchObject([
      { id: "SAVINGS", args: ['"Kimi, (K2)"', "B$1", "MAX(1,2)", "Prices[#All]"] },
      { id: "VERSION", args: [] },
    ]);
    expect(outermostCalls("=1+@LLM.SEGMENT(LLM.CAPACITY(A1))*2").map(({ start, end }) => [start, end])).toEqual([[3, 33]]);
    expect(quotedText('"The ""A"""')).toBe('The "A"');
    expect(quotedText("B1")).toBeUndefined();
  });
});

describe("the tabs", () => {
  it.each([
    ["ArrowRight", 4, 0],
    ["ArrowLeft", 0, 4],
    ["Home", 3, 0],
    ["End", 1, 4],
    ["Enter", 1, -1],
  ])("%s from %i leads to %i of five", (key, at, next) => {
    expect(neighbour(key, at, 5)).toBe(next);
  });
});
