import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();

describe("counting cells in the calculation that made an array", () => {
  test("an array of row numbers does not stand for the cells below its formula", async () => {
    const cells = {
      A1: 1,
      "B3:B5": [["OK"], ["OK"], ["OK"]],
      B1: "=SUMPRODUCT((ROW(D1:D9)-MIN(ROW(D1:D9))+1)*A1)",
      C1: '=IF(B1>0,COUNTIF(B3:B5,"OK"),-1)',
      C2: '=IF(B1>0,MATCH("OK",B3:B5,0),-1)',
    };
    expect(await fixture.calculate(cells, "B1", "C1", "C2")).toEqual([45, 3, 1]);
    expect(await fixture.calculate({ A1: 2 }, "B1", "C1", "C2")).toEqual([90, 3, 1]);
  });

  test("a calculated table does not stand for the cells of column A", async () => {
    const cells = {
      "A3:A8": Array.from({ length: 6 }, () => [7]),
      "H20:I29": Array.from({ length: 10 }, () => [1, 1]),
      F20: "=SUMPRODUCT((H20:I29*2-1)*3)",
      F21: "=IF(F20>0,COUNTIF(A3:A8,7),-1)",
      F22: "=IF(F21>0,COUNTIF(A3:A8,2),-1)",
    };
    expect(await fixture.calculate(cells, "F20", "F21", "F22")).toEqual([60, 6, 0]);
    expect(await fixture.calculate({ H20: 2 }, "F20", "F21", "F22")).toEqual([66, 6, 0]);
  });

  test("the row in force is found in a table, and the check on it follows", async () => {
    await fixture.run(`
      sheet.getRange('N1:P5').values = [['API','From','Price'],['a',1,10],['a',5,20],['b',1,30],['b',9,40]];
      sheet.tables.add('N1:P5', true).name = 'History';
      await context.sync();`);
    const there = (from: string) => `(History[API]="a")*(History[From]=${from})`;
    const cells = {
      K1: 6,
      K2: '=SUMPRODUCT(MAX((History[API]="a")*(History[From]<=K1)*History[From]))',
      K3: `=SUMPRODUCT(${there("K2")})`,
      K4: `=IF(K3=1,SUMPRODUCT(${there("K2")}*(ROW(History[API])-MIN(ROW(History[API]))+1)),NA())`,
      K5: "=INDEX(History,K4,MATCH(\"Price\",History[#Headers],0))",
      K6: '=IF(K3=1,"OK","missing")',
      K7: '=IF(ISNUMBER(K5),"OK","missing")',
      L1: '=IF(COUNTIF(K6:K7,"OK")=ROWS(K6:K7),"OK","see checks")',
    };
    expect(await fixture.calculate(cells, "K2:K7", "L1")).toEqual([[[5], [1], [2], [20], ["OK"], ["OK"]], "OK"]);
    expect(await fixture.calculate({ P3: 25 }, "K5", "L1")).toEqual([25, "OK"]);
    expect(await fixture.calculate({ K1: 4 }, "K5", "L1")).toEqual([10, "OK"]);
    expect(await fixture.calculate({ K1: 0 }, "K3", "L1")).toEqual([0, "see checks"]);
    expect(await fixture.calculate({ K1: 5 }, "K5", "L1")).toEqual([25, "OK"]);
  });
});

describe("a spilled range that follows from another", () => {
  test("is calculated after it, and its readers after both", async () => {
    const cells = { S1: 1, T1: "=SEQUENCE(3)*S1", U1: "=T2:T3*2", V1: "=U2*10", W1: "=LLM.COUNTDOWN(V1/20)" };
    const read = ["T1:T3", "U1:U2", "V1", "W1:W6"];
    const small = [[[1], [2], [3]], [[4], [6]], 60, [[3], [2], [1], [""], [""], [""]]];
    expect(await fixture.calculate(cells, ...read)).toEqual(small);
    const large = [[[2], [4], [6]], [[8], [12]], 120, [[6], [5], [4], [3], [2], [1]]];
    expect(await fixture.calculate({ S1: 2 }, ...read)).toEqual(large);
    expect(await fixture.calculate({ S1: 1 }, ...read)).toEqual(small);
  });
});

describe("a formula that names a sheet", () => {
  const cell = () => fixture.calculate({}, "AA1", "AA2").then((values) => values.map((value) => (typeof value === "string" && value.startsWith("#") ? "error" : value)));
  const change = (batch: string) => fixture.run(`${batch} await context.sync(); return null;`);

  test("follows the sheet's cells and its name, beside sheets that come and go, until it goes itself", async () => {
    await change("const sheets = context.workbook.worksheets; sheets.add('Later').getRange('B2').values = [[21]]; sheets.add(\"It's later\").getRange('B2').values = [[30]];");
    await fixture.calculate({ AA1: "=2*Later!B2", AA2: "=SUM('It''s later'!A1:B2,0)" });
    expect(await cell()).toEqual([42, 30]);
    await change("context.workbook.worksheets.add('Beside');");
    await change("context.workbook.worksheets.getItem('Later').getRange('B2').values = [[4]];");
    expect(await cell()).toEqual([8, 30]);
    await change("context.workbook.worksheets.getItem(\"It's later\").name = 'Renamed'; context.workbook.worksheets.getItem('Beside').name = \"It's later\";");
    await change("context.workbook.worksheets.getItem('Renamed').getRange('A1').values = [[1]]; context.workbook.worksheets.getItem(\"It's later\").getRange('A1').values = [[500]];");
    expect(await cell()).toEqual([8, 31]);
    await change("context.workbook.worksheets.getItem(\"It's later\").delete();");
    expect(await cell()).toEqual([8, 31]);
    await change("context.workbook.worksheets.getItem('Later').delete();");
    expect(await cell()).toEqual(["error", 31]);
    // Another of its name is not it.
    await change("context.workbook.worksheets.add('Later').getRange('B2').values = [[5]];");
    expect(await cell()).toEqual(["error", 31]);
  });

  test.each([
    ["a name", true],
    ["a table", false],
  ])("goes on showing what it shows while its sheet gets another name, uncalculated, and follows its cells afterwards: beside a formula of %s", async (_, named) => {
    const facts = named
      ? "context.workbook.names.add('Fact', counted.getRange('B2'))"
      : "counted.getRange('B1').values = [['n']]; counted.tables.add('B1:B2', true).name = 'Facts'";
    await change(`const counted = context.workbook.worksheets.add('Counted'); counted.getRange('B2:B3').values = [[2], [5]]; ${facts};`);
    const cells = { AD1: "=LLM.CALLS(Counted!B2)", AD2: `=LLM.CALLS(${named ? "Fact" : "SUM(Facts[n])"})`, AD3: "=Counted!B2:B3*10" };
    const read = ["AD1:AD2", "AD3:AD4"];
    const [calls, spilled] = (await fixture.calculate(cells, ...read)) as [string[][], number[][]];
    expect([calls.map(([call]) => call!.split(" ")[0]), spilled]).toEqual([["2", "2"], [[20], [50]]]);
    await change("context.workbook.worksheets.getItem('Counted').name = 'Told';");
    expect(await fixture.calculate({}, ...read)).toEqual([calls, spilled]);
    expect(await fixture.run("const range = sheet.getRange('AD3').load('formulas'); await context.sync(); return range.formulas[0][0];")).toBe("=Told!B2:B3*10");
    await change("context.workbook.worksheets.add('Counted').getRange('B2:B3').values = [[900], [900]];");
    expect(await fixture.calculate({}, ...read)).toEqual([calls, spilled]);
    await change("context.workbook.worksheets.getItem('Told').getRange('B2:B3').values = [[3], [6]];");
    const [after, spilledAfter] = (await fixture.calculate({}, ...read)) as [string[][], number[][]];
    expect([after.map(([call]) => call!.split(" ")[0]), spilledAfter]).toEqual([["3", "3"], [[30], [60]]]);
    await change("for (const name of ['Told', 'Counted']) context.workbook.worksheets.getItem(name).delete();");
  });

  test("is calculated when a sheet with cells takes the name that it spells or leaves it", async () => {
    await change("context.workbook.worksheets.add('Present').getRange('B2').values = [[7]];");
    expect(await fixture.calculate({ AA1: '=2*INDIRECT("Awaited!B2")', AA2: '=INDIRECT("Present!B2")' }, "AA2")).toEqual([7]);
    expect(await cell()).toEqual(["error", 7]);
    await change("context.workbook.worksheets.getItem('Present').name = 'Awaited';");
    expect(await cell()).toEqual([14, "error"]);
  });

  test("is calculated when a sheet that it spells is deleted, or one with a table that it reads", async () => {
    await change(`const lost = context.workbook.worksheets.add('Lost'); lost.getRange('B2').values = [[7]];
      const listed = context.workbook.worksheets.add('Listed'); listed.getRange('B1:B2').values = [['m'], [8]]; listed.tables.add('B1:B2', true).name = 'List';`);
    await fixture.calculate({ AA1: '=INDIRECT("Lost!B2")', AA2: "=SUM(List[m])" });
    expect(await cell()).toEqual([7, 8]);
    await change("context.workbook.worksheets.getItem('Lost').delete();");
    expect(await cell()).toEqual(["error", 8]);
    await change("context.workbook.worksheets.getItem('Listed').delete();");
    expect(await cell()).toEqual(["error", "error"]);
  });
});

test("a request that suspends calculation reads what is shown, and all that it changes is calculated when it is over", async () => {
  await fixture.calculate({ AE1: 1, AE2: "=LLM.CALLS(AE1)" });
  const [first] = (await fixture.calculate({}, "AE2")) as [string];
  const batch = `const cell = () => sheet.getRange('AE2').load('values');
    context.application.suspendApiCalculationUntilNextSync(); sheet.getRange('AE1').values = [[2]]; const within = cell(); sheet.getRange('AE1').values = [[3]]; await context.sync();
    const next = cell(); sheet.getRange('AE1').values = [[4]]; const last = cell(); await context.sync(); return [within, next, last].map(({ values }) => values[0][0]);`;
  const count = Number(first.split(" ")[1]);
  expect(await fixture.run(batch)).toEqual([first, `3 ${count + 1}`, `4 ${count + 2}`]);
});
