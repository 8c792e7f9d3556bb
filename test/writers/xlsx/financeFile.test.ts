import { describe, expect, it } from "vitest";
import { scenarioOf } from "../../../src/scenario/scenario";
import { workbookPlans } from "../../../src/sheets/workbookPlans";
import { FEW, fileOf } from "./files";
import { SOFFICE, differences, recalculated } from "./libreOffice";

const TAXED = [["Tax rate", 0.25], ["First-year bonus", 0.4], ["Mid-period discounting", "yes"], ["Residual value", 0.2]] as const;
const MACRS = scenarioOf([[["Preset", "Full cost"], ["MACRS 5-year", "yes"], ...TAXED]]);
const DECLINING = scenarioOf([[["Declining balance", 2], ["Depreciation life", 3.3], ["Volume growth", 0.3], ["Hardware life", 40], ["GPU price decline", 0.1], ...TAXED]]);
const LENT = [["Share financed", 0.7], ["Loan rate", 0.09], ["Loan term", 72], ["Lease residual", 0.15], ["Horizon", 50]] as const;
const FINANCED = scenarioOf([[["Preset", "Full cost"], ["Volume growth", 0.3], ["GPUs owned", 4], ["API commitment", 1], ["GPUs per server", 8], ["Mid-period discounting", "yes"], ...LENT, ["Tax rate", 0.25]]]);
/** The sheets of finance teams, and those they compute from. */
const plansOf = (scenario: typeof MACRS) => workbookPlans(["budget"], FEW, scenario);

describe.skipIf(SOFFICE === undefined)("LibreOffice", () => {
  it("computes tables of depreciation, bonus, mid-period discounting, a loan and a lease to the engine's values", async () => {
    const [table, declining, financed] = [plansOf(MACRS), plansOf(DECLINING), plansOf(FINANCED)];
    const books = await recalculated({ table: await fileOf(table, "none"), declining: await fileOf(declining, "none"), financed: await fileOf(financed, "none") });
    expect(differences(books["table"]!, table)).toEqual([]);
    expect(differences(books["declining"]!, declining)).toEqual([]);
    expect(differences(books["financed"]!, financed)).toEqual([]);
  }, 300_000);
});
