import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { startAddin } from "../../preview/host/node/addinInNode";
import type { FunctionsJson } from "../../preview/host/simulatedExcel";
import { builtFunctionsScript } from "../../scripts/build/repository";

const built = (file: string) => readFileSync(new URL(`../../dist/${file}`, import.meta.url), "utf8");
const PAIR = '"gpt-oss-120B","Claude-4 Opus"';
/** Where the net cash flow of the months stands when CASHFLOW spills at D1: its eighth column under the header. */
const FIRST = "K2";
const LATER = "K3:K62";

test("the spreadsheet's own NPV and IRR over the spilled cash flow equal LLM.NPV and LLM.IRR", async () => {
  const functions = JSON.parse(built("functions.json")) as FunctionsJson;
  const { excel } = await startAddin({ functions, namespace: "LLM", scripts: [builtFunctionsScript()] });
  const sheet = excel.api.getActiveWorkbook()!.getActiveSheet()!;
  const formulas = {
    A1: `=LLM.NPV(${PAIR})`,
    A2: `=LLM.IRR(${PAIR})`,
    D1: `=LLM.CASHFLOW(${PAIR})`,
    B1: `=NPV((1+0.1)^(1/12)-1,${LATER})+${FIRST}`,
    B2: "=(1+IRR(K2:K62,0.1))^12-1",
  };
  for (const [address, f] of Object.entries(formulas)) sheet.getRange(address).setValue({ f });
  await excel.settled();
  const value = (address: string) => Number(sheet.getRange(address).getRawValue());
  expect(value("A1")).toBeGreaterThan(0);
  expect(value("B1") / value("A1")).toBeCloseTo(1, 9);
  expect(value("B2") / value("A2")).toBeCloseTo(1, 7);
});
