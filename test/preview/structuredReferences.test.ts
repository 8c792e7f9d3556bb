import { describe, expect, test } from "vitest";

import {
  type FormulaTable,
  qualifiedFormula,
  resolvedFormula,
  shownFormula,
} from "../../preview/host/structuredReferences";
import { startFixture } from "./fixtureAddin";

const prices: FormulaTable = {
  name: "Prices",
  sheetName: "API prices",
  box: { row: 2, column: 1, rows: 4, columns: 3 },
  columns: ["Model", "Input (USD/1M tokens)", "Odd [x] '#'"],
  hasTotals: false,
};
const resolve = (formula: string) =>
  resolvedFormula(formula, (name) => (name.toLowerCase() === "prices" ? prices : undefined));

describe("the cells of a structured reference", () => {
  test.each([
    ["=SUM(Prices[Input (USD/1M tokens)])", "=SUM('API prices'!$C$4:$C$6)"],
    ["=SUM(prices[MODEL])", "=SUM('API prices'!$B$4:$B$6)"],
    ["=SUM(Prices[Odd '[x'] '''#''])", "=SUM('API prices'!$D$4:$D$6)"],
    ["=ROWS(Prices)", "=ROWS('API prices'!$B$4:$D$6)"],
    ["=ROWS(Prices[])", "=ROWS('API prices'!$B$4:$D$6)"],
    ["=ROWS(Prices[#All])", "=ROWS('API prices'!$B$3:$D$6)"],
    ["=Prices[[#Headers],[Model]]", "='API prices'!$B$3"],
    ["=ROWS(Prices[[#Headers],[#Data],[Model]:[Input (USD/1M tokens)]])", "=ROWS('API prices'!$B$3:$C$6)"],
    ["=SUM(Prices[[Model]:[Input (USD/1M tokens)]])", "=SUM('API prices'!$B$4:$C$6)"],
    ['=Prices[@Model]&"x"', "=INDEX('API prices'!$B$4:$B$6,ROW()-3)&\"x\""],
    ["=Prices[[#This Row],[Model]]", "=INDEX('API prices'!$B$4:$B$6,ROW()-3)"],
    ["=SUM(Prices[@[Model]:[Input (USD/1M tokens)]])", "=SUM(INDEX('API prices'!$B$4:$C$6,ROW()-3,0))"],
    ["=SUM(Prices[Nothing])", "=SUM(#REF!)"],
    ["=SUM(Others[Model])", "=SUM(Others[Model])"],
    ["=\"Prices[Model]\"&'Prices'!A1&Prices(1)", "=\"Prices[Model]\"&'Prices'!A1&Prices(1)"],
    ["=1.5E3+A1", "=1.5E3+A1"],
  ])("%s", (formula, expected) => expect(resolve(formula)).toBe(expected));
});

test("a reference to the own row is kept with its table and shown without", () => {
  expect(qualifiedFormula("=[@[GPU $/h]]*[@GPUs]", "Models")).toBe("=Models[@[GPU $/h]]*Models[@GPUs]");
  expect(shownFormula("=Models[@[GPU $/h]]*Prices[@Model]", "Models")).toBe("=[@[GPU $/h]]*Prices[@Model]");
});

describe("in the grid", () => {
  const fixture = startFixture();
  const formulas: [string, unknown][] = [
    ["=INDEX(Prices[GPU $/h],2)", 200],
    ['=INDEX(Prices[Input (USD/1M tokens)],MATCH("b",Prices[Model],0))*2', 40],
    ['=SUMIFS(Prices[GPU $/h],Prices[Model],"c")', 300],
    ['=COUNTIF(Prices[Model],"b")', 1],
    ["=SUMPRODUCT(Prices[Input (USD/1M tokens)],Prices[GPU $/h])", 14000],
    ['=SUMPRODUCT((Prices[Model]="b")*Prices[GPU $/h])', 200],
    ["=AVERAGE(Prices[GPU $/h])", 200],
    ["=MIN(Prices[GPU $/h])+MAX(Prices[GPU $/h])+COUNT(Prices[GPU $/h])", 403],
    ['=IFERROR(INDEX(Prices[GPU $/h],MATCH("x",Prices[Model],0)),NA())', "#N/A"],
    [
      '=IF(AND(ISNUMBER(INDEX(Prices[GPU $/h],1)),OR(FALSE,TRUE)),FIXED(INDEX(Prices[GPU $/h],1),1)&"!","no")',
      "100.0!",
    ],
    ["=ROUNDUP(INDEX(Prices[GPU $/h],1)/30,0)", 4],
    ['=VLOOKUP("b",Prices,3,FALSE)', 200],
    ["=ROWS(Prices[#All])", 4],
    ["=LLM.TOTAL(Prices[#All])", 660],
    ["=LLM.SEEN(Prices[#Headers])", '[[[["Model","Input (USD/1M tokens)","GPU $/h"]]]]'],
    ["=LLM.ADD(INDEX(Prices[GPU $/h],3),1)", 301],
  ];

  test("functions read tables of another sheet, and formulas read as they were written", async () => {
    await fixture.run(`
      const other = context.workbook.worksheets.add('API prices');
      other.getRange('B3:D6').values = [['Model','Input (USD/1M tokens)','GPU $/h'],['a',10,100],['b',20,200],['c',30,300]];
      other.tables.add('B3:D6', true).name = 'Prices';
      await context.sync();`);
    const column = formulas.map(([formula]) => [formula]);
    const [results] = await fixture.calculate({ [`A1:A${formulas.length}`]: column }, `A1:A${formulas.length}`);
    expect((results as unknown[][]).map(([value], index) => [formulas[index]?.[0], value])).toEqual(formulas);
    const written = await fixture.run<string[][]>(
      `const range = sheet.getRange('A1:A${formulas.length}').load('formulas'); await context.sync(); return range.formulas;`,
    );
    expect(written.map(([formula]) => formula)).toEqual(formulas.map(([formula]) => formula));
  });

  test("follow the table: an edited value, an added row, a name, a header", async () => {
    const total = async (change: string) => {
      await fixture.run(
        `const table = context.workbook.tables.getItem('Prices'); const other = table.worksheet; ${change}; await context.sync();`,
      );
      return (await fixture.calculate({}, "C1"))[0];
    };
    await fixture.calculate({ C1: "=LLM.TOTAL(Prices[GPU $/h])" });
    expect(await total(`other.getRange('D4').values = 150`)).toBe(650);
    expect(await total(`table.rows.add(null, [['d', 40, 400]])`)).toBe(1050);
    expect(await total(`table.rows.add(0, [['e', 50, 500]])`)).toBe(1550);
    expect(await total(`other.getRange('D3').values = 'Renamed'`)).toBe("#REF!");
    expect(await total(`other.getRange('D3').values = 'GPU $/h'`)).toBe(1550);
  });

  test("a column calculated from its own row", async () => {
    const formulasRead = await fixture.run<string[][]>(`
      sheet.getRange('F1:H3').values = [['GPUs','GPU $/h','Cost'],[2,3,''],[4,5,'']];
      sheet.tables.add('F1:H3', true).name = 'Costs';
      await context.sync();
      sheet.getRange('H2:H3').formulas = [['=[@GPUs]*[@[GPU $/h]]'],['=[@GPUs]*[@[GPU $/h]]']];
      const read = sheet.getRange('H2:H3').load('formulas'); await context.sync(); return read.formulas;`);
    expect(formulasRead).toEqual([["=[@GPUs]*[@[GPU $/h]]"], ["=[@GPUs]*[@[GPU $/h]]"]]);
    expect(await fixture.calculate({}, "H2:H3")).toEqual([[[6], [20]]]);
    expect(await fixture.calculate({ F3: 10 }, "H3")).toEqual([50]);
  });
});
