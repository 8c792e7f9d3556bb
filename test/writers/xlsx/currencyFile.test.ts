import { describe, expect, it } from "vitest";
import { scenarioOf } from "../../../src/scenario/scenario";
import { OWN, rowOf } from "../../../src/sheets/assumptionsLayout";
import { FIRST_FREE_ROW } from "../../../src/sheets/titleBlock";
import { CURRENCIES } from "../../../src/catalog/currencies";
import { edited } from "./edits";
import { fileOf, plansOf } from "./files";
import { SOFFICE, differences, formulaCells, recalculated } from "./libreOffice";

const EUROS = scenarioOf([[["Reporting currency", "EUR"], ["Exchange rate", 0.9]]]);
const YEN = scenarioOf([[["Preset", "Full cost"], ["Reporting currency", "JPY"], ["Exchange rate", 150]]]);

describe.skipIf(SOFFICE === undefined)("LibreOffice", () => {
  it("computes a workbook made in another currency to the engine's values", async () => {
    const books = await recalculated({ euros: await fileOf(plansOf(EUROS), "none"), yen: await fileOf(plansOf(YEN), "none") });
    expect(differences(books["euros"]!, plansOf(EUROS))).toEqual([]);
    expect(differences(books["yen"]!, plansOf(YEN))).toEqual([]);
    expect(plansOf(EUROS).flatMap(formulaCells).filter(({ expected }) => String(expected).includes("EUR")).length).toBeGreaterThan(60);
  }, 300_000);

  it("turns a workbook to another currency later, the rate typed among the assumptions or in the table of currencies", async () => {
    const plans = plansOf();
    const file = await fileOf(plans, "none");
    const currency = { sheet: "Assumptions", row: rowOf("currency"), column: OWN, value: "EUR" };
    const inTable = FIRST_FREE_ROW + 1 + CURRENCIES.findIndex(({ name }) => name === "EUR");
    const books = await recalculated({
      typed: edited(file, plans, [currency, { sheet: "Assumptions", row: rowOf("exchangeRate"), column: OWN, value: 0.9 }]),
      listed: edited(file, plans, [currency, { sheet: "Currencies", row: inTable, column: 2, value: 0.9 }]),
    });
    expect(differences(books["typed"]!, plansOf(EUROS))).toEqual([]);
    expect(differences(books["listed"]!, plansOf(EUROS))).toEqual([]);
  }, 300_000);
});
