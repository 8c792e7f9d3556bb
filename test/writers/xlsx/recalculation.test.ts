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
import type { PlanCell, PlanValue } from "../../../src/sheets/plan";
import { DRIVERS } from "../../../src/sheets/sensitivity/drivers";
import { drivers } from "../../../src/sheets/sensitivity/layout";
import { type Edit, edited, withTableRow } from "./edits";
import { fileOf, plansOf } from "./files";
import { SOFFICE, agrees, differences, formulaCells, recalculated, shown } from "./libreOffice";

const CHANGES: Partial<Record<SettingKey, number>> = {
  electricityRate: 0.3, volume: 1_000_000_000, staff: 0.5, serverFactor: 1.5, cachedShare: 0.2, longContextShare: 0.1,
};
const CHANGED = scenarioOf([Object.entries(CHANGES).map(([key, value]) => [setting(key as SettingKey).label, value])]);
const GROWTH: Partial<Record<SettingKey, number>> = { volumeGrowth: 0.03, apiPriceDecline: 0.02 };
const GROWING = scenarioOf([Object.entries(GROWTH).map(([key, value]) => [setting(key as SettingKey).label, value])]);
const FULL_COST = scenarioOf([[["Preset", "Full cost"]]]);

/** Two of each, one API without benchmark scores. */
const OTHERS: Choice = {
  ...PAPER_CHOICE,
  models: ["Kimi-K2", "Llama-3.3-70B"],
  apis: ["GPT-5", "GPT-5 mini"],
  pair: { model: "Kimi-K2", api: "GPT-5 mini" },
};

const FUNCTIONS: Choice = { ...PAPER_CHOICE, mode: "functions" };

/** 90% off five are half of one, and in doubles a little less. */
const SPARES = { row: drivers.first + DRIVERS.indexOf("spareDeployments") };

/** A model that the catalog does not have. */
const NEW_MODEL: Readonly<Record<string, PlanValue>> = {
  Model: "Ours-8B", Group: "Small", GPU: "NVIDIA A100-80GB", "GPU count": 3, "Throughput (tokens/s)": 555,
};

describe.skipIf(SOFFICE === undefined)("LibreOffice", () => {
  const plans = plansOf();
  let books: Record<string, WorkBook>;

  beforeAll(async () => {
    const file = await fileOf(plans, "none");
    const name: Edit = { sheet: "Break-even", row: MONTHS_ROW, column: MODEL_COLUMN, value: NEW_MODEL["Model"]! };
    books = await recalculated({
      shipped: file,
      "full-cost": await fileOf(plansOf(FULL_COST), "none"),
      functions: await fileOf(plansOf(undefined, FUNCTIONS)),
      others: await fileOf(plansOf(undefined, OTHERS), "none"),
      changed: edited(file, plans, Object.entries(CHANGES).map(([key, value]) => assumption(key as SettingKey, value))),
      growing: edited(file, plans, Object.entries(GROWTH).map(([key, value]) => assumption(key as SettingKey, value))),
      chosen: edited(file, plans, [{ sheet: "Assumptions", row: PRESET_ROW, column: 1, value: "Full cost" }]),
      "refused-rent": edited(file, plans, [assumption("gpuHourlyPrice", -1)]),
      "refused-day": edited(file, plans, [assumption("asOf", -1)]),
      "refused-tier": edited(file, plans, [priceCell("Gemini 2.5 Pro", "longContextOutputPerMTok", "ask")]),
      half: edited(file, plans, [assumption("spareDeployments", 5), { sheet: "Sensitivity", ...SPARES, column: drivers.area("swing").column, value: 0.9 }]),
      added: withTableRow(edited(file, plans, [name]), plans, "Models", modelRow()),
    });
  }, 300_000);

  it("computes every formula to the engine's value", () => {
    expect(plans.flatMap(formulaCells).length).toBeGreaterThan(700);
    expect(differences(books["shipped"]!, plans)).toEqual([]);
  });

  it("computes a file made with other assumptions to the engine's values with them", () => {
    expect(differences(books["full-cost"]!, plansOf(FULL_COST))).toEqual([]);
  });

  it("shows the values of LLM functions that it cannot compute", () => {
    const [breakEven] = plansOf(undefined, FUNCTIONS);
    expect(differences(books["functions"]!, [breakEven!])).toEqual([]);
  });

  it("computes a file made for other models and APIs to the engine's values for them", () => {
    expect(differences(books["others"]!, plansOf(undefined, OTHERS))).toEqual([]);
  });

  it("follows assumptions edited in the file as the engine does", () => {
    expect(differences(books["changed"]!, plans)).not.toEqual([]);
    expect(differences(books["changed"]!, plansOf(CHANGED))).toEqual([]);
  });

  it("follows a growing volume and a falling price by month, as the engine does", () => {
    expect(differences(books["growing"]!, plansOf(GROWING))).toEqual([]);
  });

  it("follows the preset chosen in the file as the engine does", () => {
    expect(differences(books["chosen"]!, plansOf(FULL_COST))).toEqual([]);
  });

  it.each([
    ["hourly price of its own", "refused-rent", "Rent or buy", 1],
    ["day of its own", "refused-day", "Break-even", FIRST_API_COLUMN],
    ["price of a tier", "refused-tier", "Break-even", FIRST_API_COLUMN + PAPER_CHOICE.apis.indexOf("Gemini 2.5 Pro")],
  ])("lets no other figure stand for a refused %s", (_, book, sheet, column) => {
    const { row } = plans.find(({ name }) => name === sheet)!.cells.find((cell) => contentOf(cell) === "gpt-oss-120B")!;
    expect(shown(books[book]!, sheet, row, column)).toBe("#N/A");
  });

  it("rounds half a deployment, the end of a driver, as the engine does", () => {
    expect(shown(books["half"]!, "Sensitivity", SPARES.row, drivers.area("low").column)).toBe(1);
  });

  it("takes a model added to the catalog in the file into the matrix, as the engine does", () => {
    const scenario = scenarioOf([modelRange()]);
    PAPER_CHOICE.apis.forEach((api, j) => {
      const months = breakEvenOrInfinity(scenario, String(NEW_MODEL["Model"]), api).toNumber();
      const value = shown(books["added"]!, "Break-even", MONTHS_ROW, FIRST_API_COLUMN + j);
      expect(agrees(value, months), `${api}: ${String(value)}, not ${months}`).toBe(true);
    });
  });

  function assumption(key: SettingKey, value: number): Edit {
    const sheet = plans.find(({ name }) => name === "Assumptions")!;
    return { sheet: sheet.name, row: sheet.tables[0]!.area.row + 1 + ASSUMPTION_ROWS.indexOf(key), column: 1, value };
  }
});

function priceCell(api: string, field: keyof PriceRecord & string, value: PlanValue): Edit {
  const row = PRICE_TABLE.records.findIndex(({ name }) => name === api);
  const sheet = plansOf().find(({ name }) => name === "Prices")!;
  return { sheet: sheet.name, row: sheet.tables[0]!.area.row + 1 + row, column: PRICE_TABLE.columns.findIndex((column) => column.field === field), value };
}

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
