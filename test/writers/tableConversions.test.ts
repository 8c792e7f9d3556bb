import { describe, expect, it } from "vitest";
import { convertFormulas } from "../../src/writers/formulaConversion";
import { openedScene, withFault } from "./faultTrials";
import { type Act, comparable, done } from "./interruptions";
import { openWorkbookWithFunctions } from "./workbook";

/** Requests of a conversion: the sheets, their formulas, what they show; then the writing and the reading back. */
const WRITING = 3;
const READING_BACK = 4;
/** One a row; each has its own hardware, so that a formula in another's row shows another figure. */
const MODELS = ["GLM-4.5", "Kimi-K2", "Qwen3-235B"];
const ROWS = [2, 3, 4];
const cost = (row: number) => `=LLM.HARDWARECOST(H${row})`;
const CALCULATED = ROWS.map(cost);
const ALONE = [cost(2), "", ""];

const notes = ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem("Notes");

/** A table with models, and a column of formulas beside them. */
const tableOf = (formulas: readonly string[]) => async () => {
  await done((context) => {
    const sheet = notes(context);
    sheet.getRange("H1:I4").values = [["Model", "Cost"], ...MODELS.map((model) => [model, "'constant"])];
    sheet.tables.add("H1:I4", true);
    // Over a constant, which keeps Excel from filling the column; blanks last, for the same reason.
    formulas.forEach((formula, i) => formula !== "" && (sheet.getRange(`I${ROWS[i]!}`).formulas = [[formula]]));
    formulas.forEach((formula, i) => formula === "" && (sheet.getRange(`I${ROWS[i]!}`).values = [[""]]));
  });
  expect((await column()).formulas).toEqual(formulas);
};

const opened = (formulas: readonly string[]) => openedScene(tableOf(formulas), openWorkbookWithFunctions);
const convert = (target: "formulas" | "values" = "formulas") => convertFormulas({ scope: "workbook", target });

const column = () =>
  Excel.run(async (context) => {
    const range = notes(context).getRange("I2:I4").load("formulas,values");
    await context.sync();
    return { formulas: range.formulas.flat() as unknown[], values: range.values.flat() as unknown[] };
  });

/** What became of the cells of the column. */
const became = (formulas: readonly unknown[]) => formulas.map((formula) => (String(formula).includes("LLM.") ? "left" : String(formula).startsWith("=") ? "formula" : "value"));

describe("formulas of a table's column", () => {
  it.each([
    ["that differ", [cost(2), `${cost(3)}*2`, "=1+1"]],
    ["that its cells share", CALCULATED],
    ["above blanks", ALONE],
    ["above a blank, differing", [cost(2), `${cost(3)}*2`, ""]],
    ["below a text", ["none", cost(3), cost(4)]],
  ])("%s end each with its own, and the other cells as they were", async (_, formulas) => {
    await opened(formulas);
    const { formulas: held, values: shown } = await column();
    const { cells } = await convert();
    const { formulas: native, values } = await column();
    expect(values).toEqual(shown);
    expect(cells.map(({ address }) => address)).toEqual(ROWS.flatMap((row, i) => (formulas[i]!.includes("LLM.") ? [`I${row}`] : [])));
    native.forEach((formula, i) => {
      if (!formulas[i]!.includes("LLM.")) return expect(formula).toBe(held[i]);
      expect(formula).toContain(`IF(H${ROWS[i]!}=`);
      expect(formula).not.toContain("LLM.");
    });
    expect(cells.every((cell) => cell.became === "formula")).toBe(true);
  });

  it.each([["that its cells share", CALCULATED], ["above blanks", ALONE]])("%s become values, the other cells as they were", async (_, formulas) => {
    await opened(formulas);
    const { values: shown } = await column();
    const { cells } = await convert("values");
    const after = await column();
    expect(cells.every((cell) => cell.became === "value")).toBe(true);
    expect(after).toEqual({ formulas: shown, values: shown });
  });
});

describe("what befalls a table's column before it is read back", () => {
  const before = async (formulas: readonly string[], act: Act) => {
    const { addin } = await opened(formulas);
    addin.excel.faults.interrupt({ before: READING_BACK, act: () => done(act) });
    const { cells } = await convert();
    addin.excel.faults.end();
    return cells;
  };
  const anotherModel = (row: number): Act => (context) => void (notes(context).getRange(`H${row}`).values = [["DeepSeek-R1"]]);

  it.each([
    ["that its cells share", CALCULATED, 3],
    ["above blanks", ALONE, 2],
  ])("another value: its formula alone is put back, in one %s", async (_, formulas, row) => {
    const cells = await before(formulas, anotherModel(row));
    const after = (await column()).formulas;
    expect(after[row - 2]).toBe(cost(row));
    expect(became(after)).toEqual(formulas.map((formula, i) => (formula === "" ? "value" : i === row - 2 ? "left" : "formula")));
    expect(cells.find(({ address }) => address === `I${row}`)).toMatchObject({ became: "left", reason: expect.stringContaining("the former one was put back") as string });
  });

  it("what somebody types over a native formula stays, and is named", async () => {
    const cells = await before(CALCULATED, (context) => void (notes(context).getRange("I3").values = [[42]]));
    expect((await column()).formulas[1]).toBe(42);
    expect(cells.map((cell) => cell.became)).toEqual(["formula", "left", "formula"]);
    expect(cells[1]!.reason).toMatch(/changed meanwhile/);
  });
});

describe("a conversion in a table that fails", () => {
  it.each([
    ["as it is written, its answer lost", WRITING, ALONE],
    ["as it is read back", READING_BACK, ALONE],
    ["as it is written, its answer lost", WRITING, CALCULATED],
    ["as it is read back", READING_BACK, [cost(2), "=LLM.HARDWARECOST( H3 )", cost(4)]],
  ])("is undone to the cell: %s (request %i) of %j", async (_, request, formulas) => {
    const scene = await opened(formulas);
    const unharmed = await comparable(scene.addin);
    const { message } = await withFault(scene, convert, { request, actions: request === WRITING ? Infinity : 0 });
    expect(message).toMatch(/Nothing was changed\.$/);
    expect((await column()).formulas).toEqual(formulas);
    expect(await comparable(scene.addin)).toEqual(unharmed);
  });
});
