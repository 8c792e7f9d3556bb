import type { WorkBook } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { CURRENCIES } from "../../../src/catalog/currencies";
import { type Scenario, scenarioOf } from "../../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../../src/sheets/choice";
import { workbookPlans } from "../../../src/sheets/workbookPlans";
import { OWN, rowOf } from "../../../src/sheets/assumptionsLayout";
import { FIRST_FREE_ROW } from "../../../src/sheets/titleBlock";
import { edited } from "./edits";
import { fileOf } from "./files";
import { SOFFICE, differences, formulaCells, recalculated } from "./libreOffice";

const EUROS = scenarioOf([[["Reporting currency", "EUR"], ["Exchange rate", 0.9]]]);
const YEN = scenarioOf([[["Preset", "Full cost"], ["Reporting currency", "JPY"], ["Exchange rate", 150]]]);
const PATIENCE = 300_000;
/** The sheets that name amounts in sentences, and those they compute from: the whole workbook would take minutes. */
const plansOf = (scenario: Scenario = scenarioOf([])) => workbookPlans(["summary", "budget", "portfolio"], PAPER_CHOICE, scenario);

describe.skipIf(SOFFICE === undefined)("LibreOffice", () => {
  const [euros, yen] = [plansOf(EUROS), plansOf(YEN)];
  let books: Record<string, WorkBook>;

  // One run of LibreOffice for all the files.
  beforeAll(async () => {
    const dollars = plansOf();
    const file = await fileOf(dollars, "none");
    const currency = { sheet: "Assumptions", row: rowOf("currency"), column: OWN, value: "EUR" };
    const inTable = FIRST_FREE_ROW + 1 + CURRENCIES.findIndex(({ name }) => name === "EUR");
    books = await recalculated({
      euros: await fileOf(euros, "none"),
      yen: await fileOf(yen, "none"),
      typed: edited(file, dollars, [currency, { sheet: "Assumptions", row: rowOf("exchangeRate"), column: OWN, value: 0.9 }]),
      listed: edited(file, dollars, [currency, { sheet: "Currencies", row: inTable, column: 2, value: 0.9 }]),
    });
  }, PATIENCE);

  it("computes a workbook made in euros to the engine's values", () => {
    expect(differences(books["euros"]!, euros)).toEqual([]);
    expect(euros.flatMap(formulaCells).filter(({ expected }) => String(expected).includes("EUR")).length).toBeGreaterThan(60);
  });

  it("computes a workbook made in yen to the engine's values", () => expect(differences(books["yen"]!, yen)).toEqual([]));

  it("turns a workbook to another currency later, the rate typed among the assumptions", () => expect(differences(books["typed"]!, euros)).toEqual([]));

  it("turns it by the rate in the table of currencies", () => expect(differences(books["listed"]!, euros)).toEqual([]));
});
