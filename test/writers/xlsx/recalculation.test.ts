import type { WorkBook } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import type { PriceRecord } from "../../../src/catalog/records";
import { MODEL_TABLE, PRICE_TABLE } from "../../../src/catalog/tables";
import { type SettingKey, setting } from "../../../src/engine/settings";
import { breakEvenOrInfinity } from "../../../src/scenario/answers";
import type { CellValue, Range } from "../../../src/scenario/range";
import { scenarioOf } from "../../../src/scenario/scenario";
import { PRESET_ROW } from "../../../src/sheets/assumptionsLayout";
import { ASSUMPTION_ROWS } from "../../../src/sheets/assumptionsTable";
import { type Choice, PAPER_CHOICE } from "../../../src/sheets/choice";
import { FIRST_API_COLUMN, MODEL_COLUMN, MONTHS_ROW } from "../../../src/sheets/matrixLayout";
import { SHEET_KEYS } from "../../../src/sheets/names";
import type { PlanCell, PlanValue } from "../../../src/sheets/plan";
import { DRIVERS } from "../../../src/sheets/sensitivity/drivers";
import { drivers } from "../../../src/sheets/sensitivity/layout";
import { type Edit, edited, withTableRow } from "./edits";
import { FEW, fileOf, plansOf } from "./files";
import { SOFFICE, agrees, differences, formulaCells, recalculated, shown } from "./libreOffice";

/** What is typed into a file, and what it is to follow. */
const TYPED: Readonly<Record<string, Partial<Record<SettingKey, number>>>> = {
  "assumptions of each kind": { electricityRate: 0.3, volume: 1_000_000_000, staff: 0.5, serverFactor: 1.5, cachedShare: 0.2, longContextShare: 0.1 },
  "a growing volume and a falling price, by month": { volumeGrowth: 0.03, apiPriceDecline: 0.02 },
  "salaries, electricity and rents that change by the year, and every contract at once": {
    salaryGrowth: 0.04, electricityGrowth: 0.05, rentDecline: 0.1, staff: 0.1, volume: 400_000_000,
    commitment: 3000, commitmentDiscount: 0.1, provisionedUnits: 2, provisionedPrice: 1.5, provisionedRate: 150, longHourlyPrice: 0.5,
  },
};
const scenarioTyped = (typed: Partial<Record<SettingKey, number>>) => scenarioOf([Object.entries(typed).map(([key, value]) => [setting(key as SettingKey).label, value])]);
const FULL_COST = scenarioOf([[["Preset", "Full cost"]]]);

/** Two of each, one API without benchmark scores. */
const OTHERS: Choice = {
  ...PAPER_CHOICE,
  models: ["Kimi-K2", "Llama-3.3-70B"],
  apis: ["GPT-5", "GPT-5 mini"],
  pair: { model: "Kimi-K2", api: "GPT-5 mini" },
};

/** All sheets but the scenarios side by side, which take half the time and follow the assumptions where the preset is chosen. */
const ONE_SCENARIO = SHEET_KEYS.filter((key) => key !== "scenarios" && key !== "scenarioWorkings");

/** 90% off five are half of one, and in doubles a little less. */
const SPARES = { row: drivers.first + DRIVERS.indexOf("spareDeployments") };

/** A model that the catalog does not have. */
const NEW_MODEL: Readonly<Record<string, PlanValue>> = {
  Model: "Ours-8B", Group: "Small", GPU: "NVIDIA A100-80GB", "GPU count": 3, "Throughput (tokens/s)": 555,
};

describe.skipIf(SOFFICE === undefined)("LibreOffice", () => {
  const plans = plansOf();
  const few = plansOf(undefined, FEW, ONE_SCENARIO);
  const others = plansOf(FULL_COST, OTHERS);
  const functions = plansOf(undefined, { ...FEW, mode: "functions" }, ["breakEven"]);
  // For the files of which single cells are looked at.
  const cells = plansOf(undefined, FEW, ["breakEven", "rentOrBuy"]);
  const sensitivity = plansOf(undefined, FEW, ["sensitivity"]);
  let books: Record<string, WorkBook>;

  beforeAll(async () => {
    const [file, fewFile, cellsFile] = [await fileOf(plans, "none"), await fileOf(few, "none"), await fileOf(cells, "none")];
    const name: Edit = { sheet: "Break-even", row: MONTHS_ROW, column: MODEL_COLUMN, value: NEW_MODEL["Model"]! };
    books = await recalculated({
      shipped: file,
      chosen: edited(file, plans, [{ sheet: "Assumptions", row: PRESET_ROW, column: 1, value: "Full cost" }]),
      others: await fileOf(others, "none"),
      functions: await fileOf(functions),
      ...Object.fromEntries(Object.entries(TYPED).map(([what, typed]) => [what, edited(fewFile, few, Object.entries(typed).map(([key, value]) => assumption(key as SettingKey, value)))])),
      "refused-rent": edited(cellsFile, cells, [assumption("gpuHourlyPrice", -1)]),
      "refused-day": edited(cellsFile, cells, [assumption("asOf", -1)]),
      "refused-tier": edited(cellsFile, cells, [priceCell("Gemini 2.5 Pro", "longContextOutputPerMTok", "ask")]),
      half: edited(await fileOf(sensitivity, "none"), sensitivity, [assumption("spareDeployments", 5), { sheet: "Sensitivity", ...SPARES, column: drivers.area("swing").column, value: 0.9 }]),
      added: withTableRow(edited(cellsFile, cells, [name]), cells, "Models", modelRow()),
    });
  }, 300_000);

  it("computes every formula to the engine's value", () => {
    expect(plans.flatMap(formulaCells).length).toBeGreaterThan(700);
    expect(differences(books["shipped"]!, plans)).toEqual([]);
  });

  it("follows the preset chosen in the file as the engine does", () => {
    expect(differences(books["chosen"]!, plansOf(FULL_COST))).toEqual([]);
  });

  it("computes a file made for other models and APIs, with another preset, to the engine's values for them", () => {
    expect(differences(books["others"]!, others)).toEqual([]);
  });

  it("shows the values of LLM functions that it cannot compute", () => {
    const [breakEven] = functions;
    expect(differences(books["functions"]!, [breakEven!])).toEqual([]);
  });

  it.each(Object.entries(TYPED))("follows %s, typed in the file, as the engine does", (what, typed) => {
    expect(differences(books[what]!, few)).not.toEqual([]);
    expect(differences(books[what]!, plansOf(scenarioTyped(typed), FEW, ONE_SCENARIO))).toEqual([]);
  });

  it.each([
    ["hourly price of its own", "refused-rent", "Rent or buy", 1],
    ["day of its own", "refused-day", "Break-even", FIRST_API_COLUMN],
    ["price of a tier", "refused-tier", "Break-even", FIRST_API_COLUMN + FEW.apis.indexOf("Gemini 2.5 Pro")],
  ])("lets no other figure stand for a refused %s", (_, book, sheet, column) => {
    const plan = cells.find(({ name }) => name === sheet)!;
    const { row } = plan.cells.find((cell) => contentOf(cell) === "gpt-oss-120B")!;
    expect(contentOf(plan.cells.find((cell) => cell.row === row && cell.column === column)!)).toEqual(expect.any(Number));
    expect(shown(books[book]!, sheet, row, column)).toBe("#N/A");
  });

  it("rounds half a deployment, the end of a driver, as the engine does", () => {
    expect(shown(books["half"]!, "Sensitivity", SPARES.row, drivers.area("low").column)).toBe(1);
  });

  it("takes a model added to the catalog in the file into the matrix, as the engine does", () => {
    const scenario = scenarioOf([modelRange()]);
    FEW.apis.forEach((api, j) => {
      const months = breakEvenOrInfinity(scenario, String(NEW_MODEL["Model"]), api).toNumber();
      const value = shown(books["added"]!, "Break-even", MONTHS_ROW, FIRST_API_COLUMN + j);
      expect(agrees(value, months), `${api}: ${String(value)}, not ${months}`).toBe(true);
    });
  });

  function assumption(key: SettingKey, value: number): Edit {
    const sheet = plans.find(({ name }) => name === "Assumptions")!;
    return { sheet: sheet.name, row: sheet.tables[0]!.area.row + 1 + ASSUMPTION_ROWS.indexOf(key), column: 1, value };
  }

  function priceCell(api: string, field: keyof PriceRecord & string, value: PlanValue): Edit {
    const row = PRICE_TABLE.records.findIndex(({ name }) => name === api);
    const sheet = plans.find(({ name }) => name === "Prices")!;
    return { sheet: sheet.name, row: sheet.tables[0]!.area.row + 1 + row, column: PRICE_TABLE.columns.findIndex((column) => column.field === field), value };
  }
});

function contentOf(cell: PlanCell): PlanValue | undefined {
  if ("expected" in cell) return cell.expected;
  return "value" in cell ? cell.value : undefined;
}

function modelRow(): (PlanValue | undefined)[] {
  return MODEL_TABLE.columns.map(({ header }) => NEW_MODEL[header]);
}

function modelRange(): Range {
  return [Object.keys(NEW_MODEL), Object.values(NEW_MODEL) as CellValue[]];
}
