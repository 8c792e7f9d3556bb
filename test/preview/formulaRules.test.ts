import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();
const REFUSED = expect.objectContaining({ code: "InvalidArgument" }) as unknown;
const TABLE = `sheet.getRange('A1:B3').values = [['Model','Price (USD)'],['a',1],['b',2]];
  sheet.tables.add('A1:B3', true).name = 'Prices'; await context.sync();`;

const WRONG = {
  "an open bracket": "=SUM(1,",
  "a closed one too many": "=PRICE(]))",
  "an operator without a figure": "=1+",
  "two figures without an operator": "=1 2",
  "an open text": '="a',
  "a sheet that is not there": "=Nowhere!A1",
  "a name of a sheet that is not there": "='No where'!Rate",
  "another workbook": "=[Other.xlsx]Sheet1!A1",
  "a table that is not there": "=SUM(Nothing[Price])",
  "a column that is not there": "=SUM(Prices[Cost])",
  "a row of the table outside of one": "=[@Model]",
  "a text of 256 characters": `="${"x".repeat(256)}"`,
  "8,193 characters": `=1${"+1".repeat(4096)}`,
  "256 arguments": `=SUM(${Array.from({ length: 256 }, () => 1).join()})`,
};
const RIGHT = [
  "=Prices[[#This Row],[Price (USD)]]",
  "=SUM(Prices[Price (USD)])+SUM(prices[[#Data],[price (usd)]])",
  "=ROWS(Prices[#All])+COLUMNS(Prices)",
  "=sheet1!A1+'Sheet1'!$B$2",
  "=NotAName+NOT.A.FUNCTION(1)",
  `="${"x".repeat(255)}"`,
  '={1,2;3,4}&IF(A1="",,1)',
];

describe("formulas of cells", () => {
  test.each(Object.entries(WRONG))("are refused with %s, and nothing is written", async (_, formula) => {
    const write = (property: string) => `sheet.getRange('H1:I1').${property} = [['kept out', ${JSON.stringify(formula)}]]; await context.sync();`;
    await fixture.run(`if ((await tableNamed(context, 'Prices')).isNullObject) { ${TABLE} }
      async function tableNamed(context, name) { const table = context.workbook.tables.getItemOrNullObject(name); await context.sync(); return table; }`);
    expect(await fixture.refusal(write("formulas"))).toEqual(REFUSED);
    expect(await fixture.refusal(write("values"))).toEqual(REFUSED);
    expect(await fixture.run(`const cells = sheet.getRange('H1:I1').load('formulas'); await context.sync(); return cells.formulas;`)).toEqual([["", ""]]);
  });

  test.each(RIGHT)("are taken: %s", async (formula) => {
    const batch = `const cell = sheet.getRange('D2'); cell.formulas = [[${JSON.stringify(formula)}]]; cell.load('formulas'); await context.sync(); return cell.formulas[0][0];`;
    expect(await fixture.run(batch)).toBe(formula);
  });

  test("are taken with the rows of the table they stand in, and only with its columns", async () => {
    const write = (formula: string) => `sheet.getRange('B2').formulas = [[${JSON.stringify(formula)}]]; await context.sync();`;
    expect(await fixture.refusal(write("=[@Cost]"))).toEqual(REFUSED);
    expect(await fixture.run(`${write("=[@Model]")} sheet.getRange('B2:B3').values = [[1], [2]]; await context.sync(); return 'taken';`)).toBe("taken");
  });
});

describe("formulas of rules and names", () => {
  const custom = (formula: string) => `sheet.getRange('D1:D3').conditionalFormats.add('Custom').custom.rule.formula = ${JSON.stringify(formula)}; await context.sync();`;
  const validated = (formula: string) => `sheet.getRange('D1').dataValidation.rule = { custom: { formula: ${JSON.stringify(formula)} } }; await context.sync();`;
  const listed = (source: string) => `sheet.getRange('D1').dataValidation.rule = { list: { inCellDropDown: true, source: ${JSON.stringify(source)} } }; await context.sync();`;
  const named = (formula: string) => `context.workbook.names.add('Rate', ${JSON.stringify(formula)}); await context.sync();`;
  const compared = (formula: string) => `sheet.getRange('D1').conditionalFormats.add('CellValue').cellValue.rule = { formula1: ${JSON.stringify(formula)}, operator: 'GreaterThan' }; await context.sync();`;

  test.each([custom, validated, listed, named, compared])("are refused when they are wrong: %s", async (batch) => {
    for (const formula of ["=SUM(1,", "=Nowhere!A1", "=Nothing[Price]"]) expect(await fixture.refusal(batch(formula))).toEqual(REFUSED);
  });

  test.each([custom, validated, listed, compared])("are refused with tables, which only cells and names refer to: %s", async (batch) => {
    for (const formula of ["=Prices[Model]", "=Prices", "={1,2}"]) expect(await fixture.refusal(batch(formula))).toEqual(REFUSED);
  });

  test("of names refer to tables", async () => {
    expect(await fixture.run(`${named("=Prices[Model]")} const item = context.workbook.names.getItem('Rate').load('name'); await context.sync(); return item.name;`)).toBe("Rate");
  });
});

test("texts are refused where they are longer than Excel keeps them", async () => {
  const text = (length: number) => JSON.stringify("x".repeat(length));
  const alert = (title: number, message: number) =>
    `sheet.getRange('D9').dataValidation.rule = { decimal: { formula1: 0, operator: 'GreaterThan' } }; sheet.getRange('D9').dataValidation.errorAlert = { title: ${text(title)}, message: ${text(message)}, showAlert: true, style: 'Stop' }; await context.sync();`;
  const cell = (length: number) => `sheet.getRange('D9').values = [[${text(length)}]]; await context.sync();`;
  const comment = (name: string, length: number) => `context.workbook.names.add('${name}', '=1', ${text(length)}); await context.sync();`;
  const refused = [cell(32_768), alert(33, 255), alert(32, 256), comment("TooLong", 256)];
  for (const batch of refused) expect(await fixture.refusal(batch)).toEqual(REFUSED);
  expect(await fixture.run(`${[cell(32_767), alert(32, 255), comment("LongEnough", 255)].join("")} return 'taken';`)).toBe("taken");
});
