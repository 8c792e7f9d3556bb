import { describe, expect, it } from "vitest";
import { merged, placed } from "../../src/native/expression";
import { inputsSheet } from "../../src/native/inputsSheet";
import { nativeFormula } from "../../src/native/nativeFormula";
import { openWorkbook, differences } from "../writers/workbook";
import { writeSheet } from "../../src/writers/sheetWriter";

const FORMULAS = ['=LLM.BREAKEVEN("Kimi-K2","GPT-5")', '=ROUND(LLM.NPV("Kimi-K2","GPT-5"),0)*2', '=LLM.DISCOUNTEDPAYBACK("Kimi-K2","Claude-4 Opus")', '=LLM.GPUHOUR("A100-80GB")', '=LLM.RENTBREAKEVEN("Kimi-K2")'];
const expressions = FORMULAS.map((formula) => nativeFormula(formula, () => undefined));
const sheet = inputsSheet("Formula inputs", expressions.map(({ lines }, i) => ({ address: `Sheet1!A${i + 1}`, name: `Sheet1!A${i + 1}`, former: FORMULAS[i]!, value: 0, lines })));

describe("the sheet of formula inputs", () => {
  it("holds each figure once, inputs first, with its source and its users", () => {
    const lines = merged(expressions.flatMap(({ lines: each }) => each));
    const texts = sheet.plan.cells.flatMap((cell) => ("value" in cell && cell.column === 1 ? [cell.value] : []));
    for (const { label } of lines) expect(texts).toContain(label);
    expect(texts.filter((text) => text === "Hours per month")).toHaveLength(1);
    const sources = sheet.plan.cells.filter(({ column, row }) => column === 4 && row > 6);
    expect(sources.filter((cell) => "value" in cell && cell.value === "")).toEqual([]);
  });

  it("computes in each line what the engine does", async () => {
    await openWorkbook();
    await Excel.run(async (context) => {
      const made = context.workbook.worksheets.add("Formula inputs");
      writeSheet(made, sheet.plan);
      await context.sync();
    });
    expect(await differences(sheet.plan)).toEqual([]);
  });

  it("is what the formulas refer to, the call alone replaced", () => {
    const [breakEven, npv] = expressions.map(({ text }) => placed(text, sheet.cellOf));
    const figure = String.raw`'Formula inputs'!\$C\$\d+`;
    const months = String.raw`${figure}/\(${figure}-${figure}\)`;
    expect(breakEven).toMatch(new RegExp(`^=IF\\(${figure}>${figure},IF\\(${figure}=0,${months},IF\\(${months}>${figure},NA\\(\\),${months}\\)\\),NA\\(\\)\\)$`));
    expect(npv).toMatch(/^=ROUND\('Formula inputs'!\$C\$\d+,0\)\*2$/);
  });
});
