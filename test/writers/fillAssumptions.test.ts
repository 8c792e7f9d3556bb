import { beforeEach, describe, expect, test } from "vitest";
import { buildPair } from "./paperMatrix";
import { assumptionsInWorkbook, fillAssumptions } from "../../src/writers/fillAssumptions";
import { openWorkbook, rowOf, sheetValues, writeCell } from "./workbook";

const own = async (label: string) => (await sheetValues("Assumptions"))[await rowOf("Assumptions", label)]?.[1];

beforeEach(async () => {
  await openWorkbook();
});

describe("filling the assumptions", () => {
  test("is refused where none stand", async () => {
    expect(await assumptionsInWorkbook()).toBe(false);
    await expect(fillAssumptions([["Volume", 5e9]], false)).rejects.toThrow("No sheet of assumptions stands in this workbook. Build the workbook first.");
  });

  test("types into blank cells, and leaves what a person typed until it may be replaced", async () => {
    await buildPair();
    await writeCell("Assumptions", await rowOf("Assumptions", "Input share"), 1, 0.5);
    expect(await fillAssumptions([["Volume", 5e9], ["Input share", 0.7]], false)).toEqual({ sheetName: "Assumptions", filled: ["Volume"], kept: [{ label: "Input share", typed: 0.5 }] });
    expect([await own("Volume"), await own("Input share")]).toEqual([5e9, 0.5]);
    expect(await fillAssumptions([["Input share", 0.7]], true)).toEqual({ sheetName: "Assumptions", filled: ["Input share"], kept: [] });
    expect(await own("Input share")).toBe(0.7);
  });

  test("types into the scenario in force, and says in words that it has none of what the first one says", async () => {
    await buildPair();
    const cells = async (label: string) => (await sheetValues("Assumptions"))[await rowOf("Assumptions", label)]!.slice(1, 7);
    await writeCell("Assumptions", await rowOf("Assumptions", "Volume"), 1, 5e9);
    await writeCell("Assumptions", await rowOf("Assumptions", "Scenario in force"), 1, "Low");
    await fillAssumptions([["Input share", 0.7]], false);
    expect(await cells("Input share")).toEqual(["", 0.7, "", "", "", 0.7]);
    // What Low leaves blank is what Base says: 5 billion tokens, until a spend takes their place.
    expect(await cells("Volume")).toEqual([5e9, "", "", "", "", 5e9]);
    await fillAssumptions([["Monthly spend", 20_000], ["Spent on", "GPT-5"]], true);
    expect(await cells("Volume")).toEqual([5e9, "capacity", "", "", "", "capacity"]);
    expect(await cells("Monthly spend")).toEqual(["", 20_000, "", "", "", 20_000]);
    await writeCell("Assumptions", await rowOf("Assumptions", "Scenario in force"), 1, "Base");
    expect((await cells("Volume"))[5]).toBe(5e9);
  });

  test("of a row that is gone changes nothing", async () => {
    await buildPair();
    await writeCell("Assumptions", await rowOf("Assumptions", "Cached share"), 0, "Mine");
    await expect(fillAssumptions([["Volume", 5e9], ["Cached share", 0.4]], false)).rejects.toThrow("The assumptions have no row Cached share. Nothing was changed.");
    expect(await own("Volume")).toBe("");
  });
});
