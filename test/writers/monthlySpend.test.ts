import { VALUE } from "../../src/sheets/assumptionsLayout";
import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { scenarioOf } from "../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { buildWorkbook } from "../../src/writers/excel";
import { fillAssumptions } from "../../src/writers/fillAssumptions";
import { differences, openWorkbook, rowOf, sheetValues, writeCell } from "./workbook";

const PATIENCE = 300_000;
const CHOSEN = { ...PAPER_CHOICE, models: [PAPER_CHOICE.pair.model, "Magistral Small"], apis: [PAPER_CHOICE.pair.api] };
const BILL = [["Input share", 0.7], ["Cached share", 0.4], ["Monthly spend", 42_000], ["Spent on", "GPT-5.6 Sol"]] as const;

describe("a monthly spend among the assumptions", { timeout: PATIENCE }, () => {
  let addin: AddinInNode;

  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...CHOSEN, sheets: ["summary", "cumulative"], preset: "published", replace: false });
    await addin.excel.settled();
  }, PATIENCE);

  const own = async (label: string, value: number | string) => {
    await writeCell("Assumptions", await rowOf("Assumptions", label), 1, value);
    await addin.excel.settled();
  };
  const inForce = async () => (await sheetValues("Workings"))[await rowOf("Workings", "Volume")]![8];
  const problem = async () => (await sheetValues("Assumptions"))[await rowOf("Assumptions", "Scenario in force")]![VALUE];

  it("is the volume that it buys at an API which the matrix need not hold, in every sheet", async () => {
    await fillAssumptions(BILL, false);
    await addin.excel.settled();
    // 0.7 x (0.6 x 4 + 0.4 x 0.4) + 0.3 x 20 = 7.792 USD per million tokens.
    expect(await inForce()).toBeCloseTo(42_000 / 7.792 * 1e6, 0);
    const scenario = scenarioOf([BILL.map((row) => [...row])]);
    for (const key of ["assumptions", "workings", "breakEven", "summary", "cumulative"] as const) {
      expect(await differences(sheetPlan(key, { ...WISHED_NAMES, chosen: CHOSEN }, scenario))).toEqual([]);
    }
  });

  it("follows the price paid", async () => {
    await own("API discount", 0.2);
    expect(await inForce()).toBeCloseTo(42_000 / (7.792 * 0.8) * 1e6, 0);
    await own("API discount", "");
  });

  it("beside a volume is refused in words, and in every figure that would need one of them", async () => {
    await own("Volume", 5e9);
    expect([await inForce(), await problem()]).toEqual(["#N/A", "Volume and Monthly spend are both given: keep one."]);
    await own("Volume", "");
    expect([typeof await inForce(), await problem()]).toEqual(["number", ""]);
  });

  it("needs its API, and an API its spend", async () => {
    await own("Spent on", "");
    expect(await problem()).toBe("Monthly spend needs the API it is paid to: add a row Spent on.");
    await own("Monthly spend", "");
    expect([await inForce(), await problem()]).toEqual(["capacity", ""]);
    await own("Spent on", "GPT-5");
    expect(await problem()).toBe("Spent on needs a Monthly spend beside it.");
    await own("Spent on", "");
  });

  it("takes the place of a volume only together with it, and clears it then", async () => {
    await own("Volume", 5e9);
    expect(await fillAssumptions(BILL, false)).toEqual({ sheetName: "Assumptions", filled: ["Input share", "Cached share"], kept: [{ label: "Volume", typed: 5e9 }] });
    expect(await fillAssumptions(BILL, true)).toEqual({ sheetName: "Assumptions", filled: ["Input share", "Cached share", "Monthly spend", "Spent on", "Volume"], kept: [] });
    await addin.excel.settled();
    expect([await inForce(), await problem()]).toEqual([expect.closeTo(42_000 / 7.792 * 1e6, 0), ""]);
  });
});
