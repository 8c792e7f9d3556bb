import type { WorkBook } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { scenarioOf } from "../../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../../src/sheets/choice";
import { SHEET_KEYS, TABLE_KEYS, WISHED_NAMES, type SheetKey } from "../../../src/sheets/names";
import type { FormulaCell, SheetPlan } from "../../../src/sheets/plan";
import type { FormatName } from "../../../src/sheets/styles";
import { drivers, grids } from "../../../src/sheets/sensitivity/layout";
import { deploymentCell } from "../../../src/sheets/workings/figureCells";
import { workbookPlans } from "../../../src/sheets/workbookPlans";
import { fileOf } from "./files";
import { SOFFICE, differences, formulaCells, recalculated, shown } from "./libreOffice";

const RATE = 0.9;
const PATIENCE = 300_000;
const EUROS = scenarioOf([[["Reporting currency", "EUR"], ["Exchange rate", RATE]]]);
/** Amounts of the reporting currency alone, and counts, months and shares alone. */
const MONEY: ReadonlySet<FormatName> = new Set<FormatName>(["usd", "usdRounded", "price", "unitPrice"]);
const SAME: ReadonlySet<FormatName> = new Set<FormatName>(["months", "count", "percentPoints", "tokens"]);
/** Tables and print stay in dollars; the workloads' bills and prices are typed, and typed amounts are in euros already. */
const LEFT_OUT: readonly SheetKey[] = [...TABLE_KEYS, "published", "portfolio"];
/** The rates over the grids of Sensitivity are typed, too. */
const isTypedOver = (sheet: string, row: number) => sheet === WISHED_NAMES.sheets.sensitivity && row >= grids[0]!.axis.heading && row < drivers.heading;
const GPU_PRICE = /[A-Z]+/.exec(deploymentCell("gpuPrice", 0))![0];
/** A price of GPUs that is shown like a count, and kilowatt-hours that are shown like an amount. */
const isMoney = ({ formula, format }: FormulaCell, label: string) => (MONEY.has(format) && !label.includes("kWh/month")) || formula.includes("GPUs,$") && formula.includes(`${GPU_PRICE}$`);

const plansOf = (scenario = scenarioOf([])) => workbookPlans(SHEET_KEYS, PAPER_CHOICE, scenario);
const reports = (plans: readonly SheetPlan[]) => plans.filter(({ name }) => LEFT_OUT.every((key) => WISHED_NAMES.sheets[key] !== name));

describe.skipIf(SOFFICE === undefined)("LibreOffice", () => {
  const [dollars, euros] = [plansOf(), plansOf(EUROS)];
  let book: WorkBook;

  beforeAll(async () => {
    book = (await recalculated({ euros: await fileOf(euros, "none") }))["euros"]!;
  }, PATIENCE);

  it("computes the whole workbook in euros to the engine's values", () => expect(differences(book, euros)).toEqual([]));

  /** The formula cells of reports that are money, or that are not: what the engine gives in dollars, as the whole file in LibreOffice does, and what LibreOffice gives in euros. */
  function pairs(money: boolean): { at: string; usd: unknown; eur: unknown }[] {
    return reports(dollars).flatMap((plan) => {
      const labels = new Map(plan.cells.filter(({ column }) => column === 0).map((cell) => [cell.row, "value" in cell ? String(cell.value) : ""]));
      return formulaCells(plan)
        .filter((cell) => !isTypedOver(plan.name, cell.row) && (isMoney(cell, labels.get(cell.row) ?? "") ? money : !money && SAME.has(cell.format)))
        .map(({ row, column, expected }) => ({ at: `${plan.name}!${row + 1},${column + 1}`, usd: expected, eur: shown(book, plan.name, row, column) }));
    });
  }

  it("leaves months, counts and shares as they are", () => {
    const both = pairs(false);
    const off = both.filter(({ usd, eur }) => (typeof usd === "number" && typeof eur === "number" ? Math.abs(eur - usd) > 1e-9 * Math.abs(usd) + 1e-9 : usd !== eur));
    expect(off.map(({ at, usd, eur }) => `${at}: ${String(usd)}, ${String(eur)}`)).toEqual([]);
    expect(both.length).toBeGreaterThan(1_000);
  });

  it("turns money to the cent", () => {
    const both = pairs(true).filter(({ usd }) => typeof usd === "number");
    const off = both.filter(({ usd, eur }) => Math.abs(Number(eur) - RATE * Number(usd)) > 0.005);
    expect(off.map(({ at, usd, eur }) => `${at}: ${String(usd)}, ${String(eur)}`)).toEqual([]);
    expect(both.length).toBeGreaterThan(1_000);
  });
});
