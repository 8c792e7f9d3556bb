import { describe, expect, it } from "vitest";
import { callsAddin } from "../../../src/writers/xlsx/addinFormulas";
import { fileFormulas } from "../../../src/writers/xlsx/fileFormula";
import { smallPlan } from "./files";

const fileFormula = fileFormulas(["Models", "Prices", "Prices2"]);

describe("a formula in the file", () => {
  it.each([
    ["=1+1", "1+1"],
    ["=INDEX(Models,2,3)", "INDEX(Models[],2,3)"],
    ["=ROWS(Prices2)+ROWS(Prices)", "ROWS(Prices2[])+ROWS(Prices[])"],
    ["=MATCH(A1,Models[#Headers],0)", "MATCH(A1,Models[[#Headers]],0)"],
    ["=INDEX(Prices[API],1)", "INDEX(Prices[API],1)"],
    ["=INDEX(LLM.MATRIX(B8,C6,Prices[#All]),2,2)", "INDEX(_xldudf_LLM_MATRIX(B8,C6,Prices[[#All]]),2,2)"],
    ['=IF(A1="LLM.MATRIX(1)",LLM.NPV(A1,B1),0)', 'IF(A1="LLM.MATRIX(1)",_xldudf_LLM_NPV(A1,B1),0)'],
    ["=Prices[[#Headers],[API]]", "Prices[[#Headers],[API]]"],
    ["=INDEX(Models[Prices (USD)],1)+ROWS(Prices[[#Data],[Prices of Models]])", "INDEX(Models[Prices (USD)],1)+ROWS(Prices[[#Data],[Prices of Models]])"],
  ])("%s is stored as %s", (formula, stored) => {
    expect(fileFormula(formula)).toBe(stored);
  });

  it.each(["Models!A1", "'My Models'!A1", 'IF(A1="Models","a Models[#All] b",1)'])("%s names no table", (formula) => {
    expect(fileFormula(`=${formula}`)).toBe(formula);
  });
});

it.each([
  ["LLM.NPV(A1,B1)", true],
  ['IF(A1="LLM.NPV(1)",1,0)', false],
  ["SUM('LLM.NPV(1)'!A1:A9)", false],
] as const)("whether %s needs the add-in: %s", (formula, needs) => {
  const look = { style: "result", format: "number" } as const;
  expect(callsAddin(smallPlan({ cells: [{ row: 0, column: 0, formula, value: 1, ...look }] }))).toBe(needs);
});
