import { describe, expect, it } from "vitest";
import { type SettingKey, setting } from "../../../src/engine/settings";
import { scenarioOf } from "../../../src/scenario/scenario";
import { ASSUMPTION_ROWS } from "../../../src/sheets/assumptionsTable";
import { edited } from "./edits";
import { fileOf, plansOf } from "./files";
import { SOFFICE, differences, recalculated } from "./libreOffice";

/** What changes by the year beside volume and price, and every contract at once. */
const TERMS: Partial<Record<SettingKey, number>> = {
  salaryGrowth: 0.04, electricityGrowth: 0.05, rentDecline: 0.1, staff: 0.1, volume: 400_000_000,
  commitment: 3000, commitmentDiscount: 0.1, provisionedUnits: 2, provisionedPrice: 1.5, provisionedRate: 150, longHourlyPrice: 0.5,
};

describe.skipIf(SOFFICE === undefined)("LibreOffice", () => {
  it("follows salaries, electricity, rents and contracts typed into a file, on every sheet", async () => {
    const plans = plansOf();
    const assumptions = plans.find(({ name }) => name === "Assumptions")!;
    const first = assumptions.tables[0]!.area.row + 1;
    const edits = Object.entries(TERMS).map(([key, value]) => ({ sheet: assumptions.name, row: first + ASSUMPTION_ROWS.indexOf(key as SettingKey), column: 1, value }));
    const books = await recalculated({ terms: edited(await fileOf(plans, "none"), plans, edits) });
    const scenario = scenarioOf([Object.entries(TERMS).map(([key, value]) => [setting(key as SettingKey).label, value])]);
    expect(differences(books["terms"]!, plansOf(scenario))).toEqual([]);
  }, 300_000);
});
