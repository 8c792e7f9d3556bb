import { beforeAll, describe, expect, it } from "vitest";
import { GPU_TABLE } from "../../src/catalog/tables";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import type { PlanValue } from "../../src/sheets/plan";
import { buildWorkbook } from "../../src/writers/excel";
import { openWorkbook, rowOf, sheetValues, writeCell } from "./workbook";

const PATIENCE = 300_000;
const CHOSEN = { ...PAPER_CHOICE, models: ["Kimi-K2", "gpt-oss-120B"], apis: ["GPT-5", "Claude-4 Opus"] };
const NO_VERDICT = "No verdict: the pair does not stand in the matrix, or a figure is missing or refused; see Checks on Workings.";
const MISSING = "#N/A";
const GPU_PRICE = GPU_TABLE.columns.findIndex(({ field }) => field === "priceUsd");

/** What stands beside a label. */
async function beside(sheet: string, label: string): Promise<unknown> {
  return (await sheetValues(sheet))[await rowOf(sheet, label)]![1];
}

const built = new Map<string, unknown[][]>();
let putBack: Promise<void> | undefined;

/** Looks at the workbook while a cell beside a label holds something else; what it held is calculated with what comes next. */
async function whileHolding([sheet, label, column]: readonly [string, string, number], value: PlanValue, look: () => Promise<void>): Promise<void> {
  const row = built.get(sheet)!.findIndex((cells) => cells[0] === label);
  await putBack;
  await writeCell(sheet, row, column, value);
  try {
    await look();
  } finally {
    putBack = writeCell(sheet, row, column, built.get(sheet)![row]![column] as PlanValue);
  }
}

describe("a figure that is missing or refused", { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    await openWorkbook();
    await buildWorkbook({ ...CHOSEN, sheets: ["summary", "cashFlow", "sensitivity"], preset: "published", replace: false });
    for (const sheet of ["Assumptions", "GPUs", "Break-even"]) built.set(sheet, await sheetValues(sheet));
  }, PATIENCE);

  it.each([
    ["an assumption outside its limits", ["Assumptions", "Utilization", 1], 1.5],
    ["an assumption that the choice of a host rests on", ["Assumptions", "Input share", 1], 1.5],
    ["a GPU without a price", ["GPUs", "NVIDIA A100-80GB", GPU_PRICE], ""],
  ] as const)("leaves the sheets without a verdict: %s", async (_, cell, value) => {
    await whileHolding(cell, value, async () => {
      const verdict = await rowOf("Summary", "Verdict");
      const summary = await sheetValues("Summary");
      expect([summary[verdict + 1]![0], summary[verdict + 2]![0]]).toEqual([NO_VERDICT, NO_VERDICT]);
      expect(await beside("Summary", "Payback band")).toBe(MISSING);
      expect(await beside("Summary", "Months to break even against it")).toBe(MISSING);
      expect(await beside("Cash flow", "Discounted payback (months)")).toBe(MISSING);
      expect((await sheetValues("Sensitivity")).flat()).toContain(NO_VERDICT);
      expect((await sheetValues("Break-even"))[2]).toContainEqual(expect.stringContaining("See Checks on Workings"));
    });
  });

  it.each([
    ["one of the list that lacks figures", "Kimi-K3", "no GPU count; no throughput; no GPU price; no GPU power"],
    ["one that stands nowhere", "Kimi-K9", "name stands not once in Models or Deployments"],
  ] as const)("says in the row of a model what it lacks: %s", async (_, name, says) => {
    await whileHolding(["Break-even", "Large", 1], name, async () => {
      const [headers, ...rows] = (await sheetValues("Break-even")).slice(await rowOf("Break-even", "Group, signs"));
      const row = rows.find((each) => each[1] === name)!;
      expect(row[2]).toBe(MISSING);
      expect(row[headers!.indexOf("Range (months)")]).toContain(says);
    });
  });

  it("leaves the Summary without a verdict on an API that left the matrix", async () => {
    await whileHolding(["Break-even", "Group, signs", 2], "GPT-5 mini", async () => {
      expect((await sheetValues("Summary"))[(await rowOf("Summary", "Verdict")) + 1]![0]).toBe(NO_VERDICT);
    });
  });
});
