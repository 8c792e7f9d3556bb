import type { WorkBook } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import type { CellValue } from "../../../src/scenario/range";
import { scenarioOf } from "../../../src/scenario/scenario";
import { scenariosTable } from "../../../src/scenario/scenariosTable";
import { IN_FORCE_ROW, OWN, rowOf } from "../../../src/sheets/assumptionsLayout";
import type { Choice } from "../../../src/sheets/choice";
import type { SheetPlan } from "../../../src/sheets/plan";
import { workbookPlans } from "../../../src/sheets/workbookPlans";
import { edited } from "./edits";
import { FEW, fileOf } from "./files";
import { SOFFICE, agrees, differences, recalculated, shown } from "./libreOffice";

const PATIENCE = 300_000;
/** What is typed in the columns after the first; a blank is what that says. */
const CASES = { Low: { volume: 5e7, electricityRate: 0.3 }, High: { volume: 2e9, volumeGrowth: 0.3, apiPriceDecline: 0.1, hardwareLife: 36, exchangeRate: 0.8 } } as const;
const LABELS = { volume: "Volume", electricityRate: "Electricity rate", volumeGrowth: "Volume growth", apiPriceDecline: "API price decline", hardwareLife: "Hardware life", exchangeRate: "Exchange rate" } as const;
const BASE: [string, CellValue][] = [["Preset", "Full cost"], ["Reporting currency", "EUR"], ["Exchange rate", 0.9], ["Electricity rate", 0.2]];

const typed = (name: keyof typeof CASES) => Object.entries(CASES[name]).map(([key, value]): [string, number] => [LABELS[key as keyof typeof LABELS], value]);
const base = scenarioOf([BASE]);
const column = (name: keyof typeof CASES) => ({ name, typed: new Map(typed(name)), scenario: scenarioOf([BASE, typed(name)]) });
const baseTyped = new Map<string, string | number>([["Reporting currency", "EUR"], ["Exchange rate", 0.9], ["Electricity rate", 0.2]]);
const columns = [{ name: "Base", typed: baseTyped, scenario: base }, column("Low"), column("High")];

const choice = (inForce: number): Choice => ({ ...FEW, scenarios: { columns, inForce } });
const plansOf = (inForce = 0) => workbookPlans(["scenarios"], choice(inForce), columns[inForce]!.scenario);

/** A row of the sheet Scenarios by its label, whatever currency that names. */
function shownRow(book: WorkBook, plans: readonly SheetPlan[], label: string): unknown[] {
  const sheet = plans.find(({ name }) => name === "Scenarios")!;
  const { row } = sheet.cells.find((cell) => cell.column === 0 && ("formula" in cell ? cell.expected : "value" in cell ? cell.value : "") === label)!;
  return [1, 2, 3, 4, 5].map((at) => shown(book, "Scenarios", row, at));
}

describe.skipIf(SOFFICE === undefined)("LibreOffice", () => {
  const [plans, high] = [plansOf(), plansOf(2)];
  let books: Record<string, WorkBook>;

  // One run of LibreOffice for all the files: made with scenarios, with another in force, and typed into a workbook made with one.
  beforeAll(async () => {
    const alone = workbookPlans(["scenarios"], FEW, base);
    const typedLater = columns.slice(1).flatMap(({ typed: values }, i) =>
      [...values].map(([label, value]) => ({ sheet: "Assumptions", row: rowOf(Object.entries(LABELS).find(([, each]) => each === label)![0] as keyof typeof LABELS), column: OWN + 1 + i, value })));
    const weights = plans.find(({ name }) => name === "Scenarios")!.validations[0]!.area;
    const made = await fileOf(plans, "none");
    books = await recalculated({
      made,
      high: await fileOf(high, "none"),
      typed: edited(await fileOf(alone, "none"), alone, [
        ...typedLater,
        ...[0.5, 0.25, 0.25].map((value, i) => ({ sheet: "Scenarios", row: weights.row, column: weights.column + i, value })),
      ]),
      chosen: edited(made, plans, [{ sheet: "Assumptions", row: IN_FORCE_ROW, column: OWN, value: "High" }]),
    });
  }, PATIENCE);

  it("computes every scenario to the engine's values, whichever is in force", () => {
    expect(differences(books["made"]!, plans)).toEqual([]);
    expect(differences(books["high"]!, high)).toEqual([]);
    expect(plans.find(({ name }) => name === "Scenario workings")!.cells.length).toBeGreaterThan(10_000);
  });

  it("puts another scenario in force for every sheet by its name", () => {
    expect(differences(books["chosen"]!, high.filter(({ name }) => name !== "Assumptions"))).toEqual([]);
  });

  it("shows what LLM.SCENARIOS spills of the same columns, and the expected net present value", () => {
    const header = ["Setting", "Base", "Low", "High"];
    const rows = Object.values(LABELS).map((label) => [label, ...columns.map(({ typed: values }) => values.get(label))]);
    const table = scenariosTable([BASE], FEW.pair.model, FEW.pair.api, [header, ...rows, ["Probability", 0.5, 0.25, 0.25]]);
    const spilled = (label: string) => table.find(([each]) => each === label)!.slice(1).map((cell) => (typeof cell === "object" ? cell.toNumber() : cell));
    const book = books["typed"]!;
    const [npv, months] = ["Net present value of owning (EUR)", "Owning pays back after (months)"].map(spilled);
    for (const [i, value] of shownRow(book, plans, "Net present value against the API (EUR)").slice(0, 3).entries()) expect(agrees(value, npv![i]!)).toBe(true);
    expect(agrees(shownRow(book, plans, "Expected net present value of owning (EUR)")[0], npv![3]!)).toBe(true);
    expect(shownRow(book, plans, "Owning pays back against the API after (months)").slice(0, 3)).toEqual(months!.slice(0, 3).map((each) => (typeof each === "number" ? expect.closeTo(each, 6) : expect.anything())));
    // Nothing is typed in the other two columns.
    expect(shownRow(book, plans, "Tokens a month in the first month")).toEqual([expect.closeTo(Number(spilled("Tokens a month in the first month")[0]), 2), 5e7, 2e9, "", ""]);
    expect(shownRow(book, plans, "Electricity rate")).toEqual([0.2, 0.3, 0.2, "", ""]);
  });
});
