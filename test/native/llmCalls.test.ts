import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isAddinFunction } from "../../src/native/addinFunctions";
import { arrayConstant } from "../../src/native/constants";
import { llmCalls, outermostCalls } from "../../src/native/llmCalls";
import { nativeFormula } from "../../src/native/nativeFormula";
import { referenceOf, spilledReferences } from "../../src/native/reference";

describe("the calls in a formula", () => {
  it.each([
    [`=LLM.APICOST("GPT-5",'Plan (draft'!B2)`, [`"GPT-5"`, "'Plan (draft'!B2"]],
    [`='24" rack'!B2+LLM.PRICE("GPT-5","input")`, [`"GPT-5"`, `"input"`]],
    [`=LLM.APICOST("GPT-5",'Berlin, DE'!B2)`, [`"GPT-5"`, "'Berlin, DE'!B2"]],
    [`=LLM.APICOST("GPT-5",'It''s "(1]'!$B$2)`, [`"GPT-5"`, `'It''s "(1]'!$B$2`]],
    [`=LLM.APICOST(A1#,{1,2;3,"a)"},Prices[[#Headers],[#Data],[In'[put,)]:[Note]])`, ["A1#", `{1,2;3,"a)"}`, "Prices[[#Headers],[#Data],[In'[put,)]:[Note]]"]],
    [`=LLM.APICOST(@A:A,[@[GPU, price]],-5%)`, ["@A:A", "[@[GPU, price]]", "-5%"]],
    [`=llm.ApiCost ( A1 ,,)`, ["A1", "", ""]],
    [`=LLM.APICOST()`, []],
  ])("%s has one, with its arguments as written", (formula, args) => {
    expect(llmCalls(formula).map((call) => call.args)).toEqual([args]);
  });

  it.each([
    `=IFERROR(ACME.LLM.PRICE("GPT-5","input"),1.25)`, "=MY_LLM.PRICE(1)", "=ÄLLM.PRICE(1)", "=日本LLM.PRICE(1)", "=LLM.PRICE.NET(1)", "=LLM.PRICE_OF(1)",
    "='Other.xlsm'!LLM.PRICE(1)", "=Sheet1!LLM.PRICE(1)", `="LLM.PRICE(1)"`, "='LLM.PRICE(1)'!A1", "=Costs[LLM.PRICE(1)]", "=LLM.PRICE+1", "=LLM.PRICE!A1",
  ])("%s has none", (formula) => {
    expect(llmCalls(formula)).toEqual([]);
  });
});

it("the functions with and without a native form are those of the add-in", () => {
  const { functions } = JSON.parse(readFileSync(join(import.meta.dirname, "../../dist/functions.json"), "utf8")) as { functions: { id: string }[] };
  expect(functions.filter(({ id }) => !isAddinFunction(id))).toEqual([]);
  expect(isAddinFunction("BLOOMBERG")).toBe(false);
});

describe("an argument", () => {
  it.each([
    ["'Plan (draft'!B2", { kind: "cells", sheet: "Plan (draft", address: "B2" }],
    ["'It''s, \"24\"'!$B$2:C3", { kind: "cells", sheet: "It's, \"24\"", address: "$B$2:C3" }],
    ["Prices[#All]", { kind: "table", name: "Prices", part: "all" }],
    ["My_rates", { kind: "name", name: "My_rates" }],
  ])("%s refers to cells", (text, reference) => {
    expect(referenceOf(text)).toEqual(reference);
  });

  it.each(["A1+Sheet2!B2", "-Sheet2!B2", "A1#", "TRUE", `"A1"`, "{1}", "A1 B2", "SUM(A1)", ""])("%s is no plain reference", (text) => {
    expect(referenceOf(text)).toBeUndefined();
  });

  it("that is an array constant gives its rows, and two of them are none", () => {
    expect(arrayConstant(`{"a, (b" , -0.5;TRUE,""}`)).toEqual([["a, (b", -0.5], [true, ""]]);
    expect(arrayConstant("{1}+{2}")).toBeUndefined();
  });
});

it("the cells read with their whole table are found behind any sheet name", () => {
  expect(spilledReferences(`=SUM('24" (x'!$A$1#)+B2#+"C3#"+'D4#'!E5`)).toEqual([
    { kind: "cells", sheet: '24" (x', address: "$A$1" }, { kind: "cells", address: "B2" },
  ]);
});

/** A piece of a formula, and whether it is a call of an LLM function. */
interface Piece {
  readonly text: string;
  readonly isCall: boolean;
}

const RUNS = 10_000;
const letters = fc.constantFrom(..."aZ9 ,;()[]{}\"'!#@&+-LLM.PRICE(");
const text = fc.array(letters, { maxLength: 12 }).map((all) => all.join(""));
const noCall = (written: string): Piece => ({ text: written, isCall: false });
const quotedSheet = text.map((name) => `'${(name.replace(/[[\]*?:/\\]/g, "") || "x").replaceAll("'", "''")}'`);
const columnName = text.map((name) => (name || "x").replace(/['[\]#@]/g, "'$&"));
const cell = fc.constantFrom("A1", "$B$2", "XFD1048576", "A1:B2", "C:C", "1:1", "A1#");
const atom: fc.Arbitrary<Piece> = fc.oneof(
  text.map((inside) => noCall(`"${inside.replaceAll('"', '""')}"`)),
  fc.tuple(quotedSheet, cell).map(([sheet, address]) => noCall(`${sheet}!${address}`)),
  fc.tuple(fc.constantFrom("Sheet1!", "[Book1.xlsx]Sheet1!", "'[LLM.PRICE(1).xlsx]It''s'!", "Jan:Dec!", ""), cell).map(([sheet, address]) => noCall(sheet + address)),
  columnName.map((column) => noCall(`Prices[${column}]`)),
  fc.tuple(columnName, columnName).map(([one, other]) => noCall(`Prices[[#All],[${one}]:[${other}]]`)),
  columnName.map((column) => noCall(`[@[${column}]]`)),
  text.map((inside) => noCall(`{1,"${inside.replaceAll('"', '""')}";TRUE,#N/A}`)),
  fc.constantFrom(
    "1.5E+3", "TRUE", "#REF!", "@A:A", "My_name", "LLM.PRICE", "LLM", `ACME.LLM.PRICE("GPT-5",A1)`, "LLM.PRICE.OF(1)", "XLLM.ACCURACY(70)", "'Its.xlsm'!LLM.ACCURACY(70)",
    "_xlfn.XLOOKUP(A1,B:B,C:C)", "LET(x,1,x)", "LAMBDA(x,x+1)(2)", "SUM((A1,B2))",
  ).map(noCall),
);
const CALLS = ["LLM.ACCURACY(70)", "@LLM.ACCURACY( 70 )", `LLM.SEGMENT('It''s, (1'!B2)`, `llm.capacity("Kimi-K2")`, `LLM.PRICE("GPT-5","input",,'24" (x'!A1)`];
const call = fc.constantFrom(...CALLS).map((written): Piece => ({ text: written, isCall: true }));
const operator = fc.constantFrom("+", "-", "&", "*", "^", "=", "<>", "%+", " + ", "\n+").map(noCall);

/** Pieces of a formula: operands between operators, some of them within functions. */
const pieces = fc
  .array(fc.tuple(operator, fc.oneof({ weight: 4, arbitrary: atom }, { weight: 1, arbitrary: call }), fc.boolean()), { minLength: 1, maxLength: 6 })
  .map((operands) => operands.flatMap(([between, piece, within], at): Piece[] => [
    noCall(at === 0 ? "=" : between.text), ...(within ? [noCall("IF(TRUE,"), piece, noCall(`,"no")`)] : [piece]),
  ]));

describe("random formulas", () => {
  it("have the calls that were written into them, and no others", () => {
    fc.assert(fc.property(pieces, (written) => {
      const formula = written.map((piece) => piece.text).join("");
      const found = outermostCalls(formula).map(({ start, end }) => formula.slice(start, end));
      expect(found).toEqual(written.filter(({ isCall }) => isCall).map((piece) => piece.text));
    }), { numRuns: RUNS, seed: 1 });
  }, 120_000);

  it("stay to the letter but for those calls when they are converted", () => {
    const alone = new Map(CALLS.map((each) => [each, nativeFormula(`=${each}`, () => undefined).text.slice(1)]));
    fc.assert(fc.property(pieces, (written) => {
      const { text: converted } = nativeFormula(written.map((piece) => piece.text).join(""), () => undefined);
      let from = 0;
      for (const piece of written) {
        const bare = piece.isCall ? alone.get(piece.text)! : piece.text;
        const there = piece.isCall && !converted.startsWith(bare, from) ? `(${bare})` : bare;
        expect(converted.slice(from, from + there.length)).toBe(there);
        from += there.length;
      }
      expect(from).toBe(converted.length);
    }), { numRuns: RUNS, seed: 2 });
  }, 120_000);
});
