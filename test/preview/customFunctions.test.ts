import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();
const values = async (cells: Record<string, unknown>, ...read: string[]) => fixture.calculate(cells, ...read);

describe("arguments as Excel hands them over", () => {
  test("single cells: numbers, text, booleans; blank and left out are null", async () => {
    const cells = {
      A1: 1.5,
      A2: "text",
      A3: true,
      B1: "=LLM.SINGLE(A1,A2)",
      B2: "=LLM.SINGLE(A3,Z9)",
      B3: '=LLM.SINGLE(,"")',
      B4: "=LLM.SINGLE()",
    };
    expect(await values(cells, "B1", "B2", "B3", "B4")).toEqual([
      '[1.5,"text"]',
      "[true,null]",
      '[null,""]',
      "[null,null]",
    ]);
  });

  test("ranges are tables of values, whatever their size, and a repeating argument is a list of them", async () => {
    const cells = { "A5:B5": [[1, "x"]], C1: "=LLM.SEEN(A5:B6,A5,7,Z9,)", C2: "=LLM.SEEN()" };
    const seen = '[[[[1,"x"],[null,null]],[[1]],[[7]],[[null]],null]]';
    expect(await values(cells, "C1", "C2")).toEqual([seen, "[[]]"]);
  });

  test("on the desktop a blank cell is 0, alone and in ranges, and what is left out is null all the same", async () => {
    fixture.excel.states.blanks = "desktop";
    const cells = {
      "A5:B5": [[1, "x"]],
      C1: "=LLM.SEEN(A5:B6,Z9,)",
      C2: "=LLM.SEEN()",
      F1: "=LLM.SINGLE(Z9)",
      F2: "=LLM.SINGLE(,Z9:Z10)",
      F5: "=LLM.WORD(Z9)",
      F6: "=LLM.FLAG(Z9)",
    };
    const shown = await values(cells, "C1", "C2", "F1", "F2", "F5", "F6");
    fixture.excel.states.blanks = "web";
    expect(shown).toEqual(['[[[[1,"x"],[0,0]],[[0]],null]]', "[[]]", "[0,null]", "[null,0]", "string:", false]);
  });

  test("are converted to the declared types", async () => {
    const cells = {
      D1: '=LLM.ADD("2",TRUE)',
      D2: "=LLM.FLAG(2)",
      D3: "=LLM.WORD(1.5)",
      D4: "=LLM.WORD(TRUE)",
      D5: '=LLM.ADD("two",1)',
    };
    expect(await values(cells, "D1", "D2", "D3", "D4", "D5")).toEqual([
      3,
      true,
      "string:1.5",
      "string:TRUE",
      "#VALUE!",
    ]);
  });

  test("an error is passed on without a call, unless the function takes errors", async () => {
    const cells = { E1: "=LLM.ADD(1/0,1)", E2: "=LLM.CODE(NA())", E3: "=LLM.SEEN(E1:E1)", E4: "=LLM.CODE(1)" };
    expect(await values(cells, "E1", "E2", "E3", "E4")).toEqual(["#DIV/0!", "#N/A", "#DIV/0!", "no error"]);
  });

  test("dates are serial numbers", async () => {
    expect(await values({ F1: "2026-09-22", F2: "=LLM.SINGLE(F1)" }, "F1", "F2")).toEqual([46287, "[46287,null]"]);
  });

  test("too few or too many are refused", async () => {
    expect(await values({ G1: "=LLM.ADD()", G2: "=LLM.ADD(1,2,3)" }, "G1", "G2")).toEqual(["#VALUE!", "#VALUE!"]);
  });

  test("a range for a single value calls once per cell and spills", async () => {
    const cells = { H1: 1, H2: 2, H3: 3, I1: "=LLM.ADD(H1:H3,10)" };
    expect(await values(cells, "I1:I3")).toEqual([[[11], [12], [13]]]);
  });

  test("the address goes along where it is asked for", async () => {
    expect(await values({ J4: "=LLM.WHERE()" }, "J4")).toEqual(["Sheet1!J4"]);
  });
});

describe("results", () => {
  test("a table spills, and gives way when it shrinks", async () => {
    expect(await values({ L1: 3, M1: "=LLM.COUNTDOWN(L1)" }, "M1:N3")).toEqual([
      [
        [3, "row 1"],
        [2, "row 2"],
        [1, "row 3"],
      ],
    ]);
    expect(await values({ L1: 1 }, "M1:N3")).toEqual([
      [
        [1, "row 1"],
        ["", ""],
        ["", ""],
      ],
    ]);
  });

  test("a spill that has no room is #SPILL!", async () => {
    expect(await values({ P2: "in the way", P1: "=LLM.COUNTDOWN(3)" }, "P1", "P2")).toEqual(["#SPILL!", "in the way"]);
  });

  test("an error keeps its message, until the cell shows something else", async () => {
    expect(await values({ R1: '=LLM.REFUSE("Did you mean Kimi-K2?")', R2: "=LLM.THROW()" }, "R1", "R2")).toEqual([
      "#N/A",
      "#VALUE!",
    ]);
    expect(fixture.excel.errorMessage("Sheet1", 0, 17)).toBe("Did you mean Kimi-K2?");
    await values({ R1: '=IFERROR(LLM.REFUSE("Did you mean Kimi-K2?"),"-")' }, "R1");
    expect(fixture.excel.errorMessage("Sheet1", 0, 17)).toBeUndefined();
  });

  test("work inside other formulas, and one in another", async () => {
    const cells = {
      S1: "=SUM(LLM.COUNTDOWN(4))*2",
      S2: "=LLM.ADD(LLM.ADD(1,2),LLM.ADD(3,4))",
      S3: '=IF(LLM.ADD(1,1)=2,"two","?")',
    };
    expect(await values(cells, "S1", "S2", "S3")).toEqual([20, 10, "two"]);
  });

  test("may come later", async () => {
    expect(await values({ T1: "=LLM.LATER(21)", T2: "=T1+1" }, "T1", "T2")).toEqual([42, 43]);
  });
});

describe("recalculation", () => {
  test("follows the cells a formula depends on", async () => {
    expect(await values({ V1: 1, V2: "=LLM.ADD(V1,1)", V3: "=LLM.ADD(V2,1)", V4: "=LLM.TOTAL(V1:V3)" }, "V4")).toEqual([
      6,
    ]);
    expect(await values({ V1: 5 }, "V2", "V3", "V4")).toEqual([6, 7, 18]);
  });

  test("asks the add-in once for equal calls, and again when a calculation is forced", async () => {
    const [first, second] = await values({ X1: "=LLM.CALLS(7)", X2: "=LLM.CALLS(7)" }, "X1", "X2");
    expect(first).toBe(second);
    await fixture.run('context.workbook.application.calculate("Full"); await context.sync();');
    expect((await values({}, "X1"))[0]).not.toBe(first);
  });

  test("many calls travel together", async () => {
    const formulas = Array.from({ length: 400 }, (_, index) => [`=LLM.ADD(${index},1)`]);
    const [results] = await values({ "Z1:Z400": formulas }, "Z1:Z400");
    expect((results as number[][]).every(([value], index) => value === index + 1)).toBe(true);
  });
});
