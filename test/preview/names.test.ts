import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();

const change = (batch: string) => fixture.run(`const { names } = context.workbook; ${batch} await context.sync(); return null;`);

describe("formulas that read a name", () => {
  test("read it in any case, and what it stands for now", async () => {
    await fixture.calculate({ B1: 3 });
    await change("names.add('Rate', sheet.getRange('B1'));");
    expect(await fixture.calculate({ A1: "=Rate*2", A2: "=A1+1", A3: "=RATE+1" }, "A1", "A2", "A3")).toEqual([6, 7, 4]);
    await change("names.getItem('Rate').formula = '=10';");
    expect(await fixture.calculate({}, "A1", "A2", "A3")).toEqual([20, 21, 11]);
  });

  test("say #NAME? once it is gone, and calculate when it is there again", async () => {
    await change("names.getItem('Rate').delete();");
    expect(await fixture.calculate({}, "A1", "A2", "A3")).toEqual(["#NAME?", "#NAME?", "#NAME?"]);
    await change("names.add('rate', '=5');");
    expect(await fixture.calculate({}, "A1", "A2", "A3")).toEqual([10, 11, 6]);
  });

  test("follow a name that is read by another", async () => {
    await change("names.add('Base', '=4'); names.add('Twice', '=2*Base');");
    expect(await fixture.calculate({ C1: "=Twice+1" }, "C1")).toEqual([9]);
    await change("names.getItem('Base').formula = '=40';");
    expect(await fixture.calculate({}, "C1")).toEqual([81]);
  });
});

describe("a name that no formula reads", () => {
  test("calculates nothing anew when it comes and goes, though a text, a sheet or a column is called so", async () => {
    await change("context.workbook.worksheets.add('Unread').getRange('A1').values = [[1]]; sheet.getRange('H1:I2').values = [['Unread', 'Other'], [2, 3]]; sheet.tables.add('H1:I2', true).name = 'Facts';");
    const cells = { E1: "=LLM.CALLS(1)", E2: '=Unread!A1+SUM(Facts[Unread])+LEN("Unread")', E3: "=LLM.CALLS(E2)" };
    const before = await fixture.calculate(cells, "E1", "E2", "E3");
    expect(before).toEqual([expect.stringMatching(/^1 /), 9, expect.stringMatching(/^9 /)]);
    await change("names.add('Unread', '=7');");
    await change("names.getItem('Unread').delete();");
    expect(await fixture.calculate({}, "E1", "E2", "E3")).toEqual(before);
  });
});
