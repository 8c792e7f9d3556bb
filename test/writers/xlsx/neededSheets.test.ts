import { describe, expect, it } from "vitest";
import { neededSheets } from "../../../src/writers/xlsx/neededSheets";
import { plansOf } from "./files";

const plans = plansOf();

function needed(name: string): string[] {
  return neededSheets(plans, plans.filter((plan) => plan.name === name)).map((plan) => plan.name);
}

describe("the sheets that come along", () => {
  it("are all those that a result is computed from, in the order of the workbook", () => {
    expect(needed("Break-even")).toEqual(["Break-even", "Workings", "Assumptions", "Models", "GPUs", "Prices", "Benchmarks"]);
  });

  it("are none for a sheet of facts", () => {
    expect(needed("Prices")).toEqual(["Prices"]);
  });
});
