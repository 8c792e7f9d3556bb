import { readFileSync } from "node:fs";

import { beforeAll, describe, expect, test } from "vitest";

import { type AddinInNode, startAddin } from "../../preview/host/node/addinInNode";
import type { FunctionsJson } from "../../preview/host/simulatedExcel";
import { builtFunctionsScript } from "../../scripts/build/repository";

const built = (file: string) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), "utf8");
import { functionExamples } from "../../scripts/build/functionExamples";

describe("the built functions on the unmodified office.js", () => {
  let addin: AddinInNode;

  beforeAll(async () => {
    const functions = JSON.parse(built("functions.json")) as FunctionsJson;
    addin = await startAddin({ functions, namespace: "LLM", scripts: [builtFunctionsScript()] });
  });

  async function calculated(formulas: string[]): Promise<unknown[]> {
    const sheet = addin.excel.api.getActiveWorkbook()?.getActiveSheet();
    formulas.forEach((f, row) => sheet?.getRange(row, 0).setValue({ f }));
    await addin.excel.settled();
    return formulas.map((_, row) => sheet?.getRange(row, 0).getRawValue());
  }

  test("give the paper's figures", async () => {
    const formulas = [
      '=ROUND(LLM.BREAKEVEN("Kimi-K2","GPT-5"),2)',
      '=LLM.CAPACITY("Kimi-K2")',
      '=LLM.APICOST("GPT-5",506880000)',
    ];
    expect(await calculated(formulas)).toEqual([69.29, 506_880_000, 3590.4]);
  });

  test.each(["web", "desktop"] as const)("show in a cell what the help says they do: %s", async (blanks) => {
    addin.excel.states.blanks = blanks;
    const examples = [...(await functionExamples(JSON.parse(built("functions.json")) as FunctionsJson, builtFunctionsScript())).values()];
    const tables = examples.map(({ result }) => (result.kind === "table" ? result.rows : [[result.value]]));
    const places = tables.map((rows, i) => [tables.slice(0, i).flat(1).length, 0, rows.length, rows[0]!.length]);
    const shown = await addin.realm.evaluate(`Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Examples ${blanks}");
      const ranges = ${JSON.stringify(places)}.map((place) => sheet.getRangeByIndexes(...place));
      ${JSON.stringify(examples.map(({ formula }) => formula))}.forEach((formula, i) => { ranges[i].getCell(0, 0).formulas = [[formula]]; });
      await context.sync();
      ranges.forEach((range) => range.load("values"));
      await context.sync();
      return JSON.stringify(ranges.map((range) => range.values));
    })`);
    expect(JSON.parse(shown as string)).toEqual(JSON.parse(JSON.stringify(tables)));
  });

  test("refuse with an error and a message", async () => {
    expect(await calculated(['=LLM.BREAKEVEN("Kimi-K9","GPT-5")'])).toEqual(["#N/A"]);
    expect(addin.excel.errorMessage("Sheet1", 0, 0)).toContain("Kimi-K2");
  });

  test("answer for every function there is", () => {
    expect(addin.excel.unknown).toEqual([]);
    const { functions } = JSON.parse(built("functions.json")) as FunctionsJson;
    const associated = addin.realm.evaluate("Object.keys(CustomFunctions._association.mappings)") as string[];
    expect(functions.map(({ id }) => id).sort()).toEqual([...associated].sort());
  });
});
