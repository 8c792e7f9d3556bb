import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { breakEvenOrInfinity } from "../../src/scenario/answers";
import type { CellValue } from "../../src/scenario/range";
import { netPresentValue } from "../../src/scenario/returnAnswers";
import { scenarioOf } from "../../src/scenario/scenario";
import { type Choice, PAPER_CHOICE } from "../../src/sheets/choice";
import { ALL_AGREE, FLAG_AREA } from "../../src/sheets/workings/checkSection";
import { buildWorkbook } from "../../src/writers/excel";
import { standingTables } from "../../src/writers/standingTables";
import { openWorkbook, rowOf, sheetValues, typeAssumptions, writeCell } from "./workbook";

const CHOSEN: Choice = { ...PAPER_CHOICE, models: ["gpt-oss-120B"], apis: ["GPT-5"] };
const [VALUE, PATIENCE] = ["Net present value against the API (USD)", 300_000];
/** What is typed in the columns Base, Low and High. */
const TYPED: readonly (readonly [string, ...CellValue[]])[] = [["Electricity rate", 0.2, 0.4, ""], ["Volume", "", 5e7, 3e8], ["API price decline", "", "", 0.2]];

let addin: AddinInNode;

const row = async (label: string) => (await sheetValues("Scenarios"))[await rowOf("Scenarios", label)]!.slice(1, 6);

describe("the sheet Scenarios in the simulated Excel", { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...CHOSEN, sheets: ["scenarios"], preset: "fullCost", replace: false });
    for (const [i] of TYPED[0]!.slice(1).entries()) await typeAssumptions(TYPED.map(([label, ...values]) => [label, values[i] as number | string]), 1 + i);
    await addin.excel.settled();
  }, PATIENCE);

  it("computes what the engine does of each column, whichever is in force", async () => {
    const engine = [0, 1, 2].map((i) => scenarioOf([[["Preset", "Full cost"], ...TYPED.flatMap(([label, ...values]): [string, CellValue][] => {
      const value = values[i] === "" ? values[0] : values[i];
      return value === "" ? [] : [[label, value]];
    })]]));
    const npv = engine.map((scenario) => netPresentValue(scenario, "gpt-oss-120B", "GPT-5").toNumber());
    expect(new Set(npv).size).toBe(3);
    const base = expect.closeTo(npv[0]!, 4);
    const all = [base, expect.closeTo(npv[1]!, 4), expect.closeTo(npv[2]!, 4), "", ""];
    expect(await row(VALUE)).toEqual(all);
    const months = breakEvenOrInfinity(engine[0]!, "gpt-oss-120B", "GPT-5");
    expect((await row("Owning pays back against the API after (months)"))[0]).toEqual(months.isFinite() ? expect.closeTo(months.toNumber(), 6) : "never");
    await writeCell("Assumptions", await rowOf("Assumptions", "Scenario in force"), 1, "High");
    await addin.excel.settled();
    expect(await row(VALUE)).toEqual(all);
    expect((await sheetValues("Summary")).flat()).toContainEqual(expect.closeTo(npv[2]!, 4));
    // What the pane's file is made of.
    expect(await standingTables(["assumptions"])).toMatchObject({ preset: "Full cost", inForce: "High" });
  });

  it("names the settings that differ, and expects a value once the probabilities add up", async () => {
    const first = await rowOf("Scenarios", "Settings that differ") + 2;
    const differing = (await sheetValues("Scenarios")).slice(first, first + 4).map((cells) => cells.slice(0, 4));
    expect(differing).toEqual([["Volume", "capacity", 5e7, 3e8], ["Electricity rate", 0.2, 0.4, 0.2], ["API price decline", 0, 0, 0.2], ["", "", "", ""]]);
    const expected = async () => (await row("Expected net present value of owning (USD)"))[0];
    const place = await rowOf("Scenarios", "Probability");
    expect(await expected()).toBe("");
    await writeCell("Scenarios", place, 1, 0.5);
    await writeCell("Scenarios", place, 2, 0.3);
    await addin.excel.settled();
    expect(await expected()).toBe("The probabilities do not add up to 100%");
    await writeCell("Scenarios", place, 3, 0.2);
    await addin.excel.settled();
    const [a, b, c] = (await row(VALUE)) as number[];
    expect(await expected()).toBeCloseTo(0.5 * a! + 0.3 * b! + 0.2 * c!, 4);
  });

  it("calls a scenario what its header is typed over with", async () => {
    await writeCell("Assumptions", await rowOf("Assumptions", "Setting"), 2, "Weak year");
    await addin.excel.settled();
    expect((await row("Scenario")).slice(0, 3)).toEqual(["Base", "Weak year", "High"]);
  });

  it("refuses a horizon beyond the months that there are rows for in the column of its scenario, and no sheet of the one in force heeds it", async () => {
    await typeAssumptions([["Horizon", 121]], 2);
    await addin.excel.settled();
    const beyond = "Horizon is beyond the 120 months that these sheets have rows for: Check workbook and Bring up to date in the pane's Tools make longer ones";
    expect((await row("Assumptions are found and lie within their limits")).slice(0, 3)).toEqual(["OK", beyond, "OK"]);
    expect((await row(VALUE))[1]).toBe("#N/A");
    for (const sheet of ["Summary", "Scenarios"]) expect([sheet, (await sheetValues(sheet))[FLAG_AREA.row]![FLAG_AREA.column]]).toEqual([sheet, ALL_AGREE]);
  });
});
