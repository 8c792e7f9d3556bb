import { describe, expect, it } from "vitest";
import { freeSheetName, freeTableName } from "../../src/writers/freeNames";
import { WISHED_NAMES } from "../../src/sheets/names";
import { tableHeaders } from "../../src/sheets/tableHeaders";
import { reusableTables, workbookNames } from "../../src/writers/workbookNames";

const NOTHING = { sheetIds: [], sheetNames: [], tableNames: [], cellNames: [], tables: {} };

describe("free names", () => {
  it.each([
    [[], "Models"],
    [["Models"], "Models (2)"],
    [["MODELS", "models (2)"], "Models (3)"],
  ])("among the sheets %j is %s", (taken, name) => {
    expect(freeSheetName("models", taken)).toBe(name);
  });

  it.each([
    [[], "Prices"],
    [["prices"], "Prices2"],
    [["Prices", "Prices2"], "Prices3"],
  ])("among the tables %j is %s", (taken, name) => {
    expect(freeTableName("prices", taken)).toBe(name);
  });
});

describe("names for the formulas", () => {
  it("are those wished for in an empty workbook", () => {
    expect(workbookNames(NOTHING)).toEqual(WISHED_NAMES);
  });

  it("are those of our tables where they are, wherever their columns were moved", () => {
    const headers = ["Note", ...tableHeaders("prices")];
    const table = {
      name: "Prices4",
      sheetName: "Quotes",
      headers,
      body: { row: 9, column: 3, rowCount: 8, columnCount: headers.length },
    };
    const names = workbookNames({ ...NOTHING, sheetNames: ["Quotes"] }, reusableTables({ prices: [table] }, ["prices"]));
    expect(names.sheets.prices).toBe("Quotes");
    expect(names.tables.prices).toBe("Prices4");
    expect(names.choices.prices).toEqual({ row: 9, column: 4, rowCount: 8, columnCount: 1 });
  });

  it("do not take a table that lacks one of our headers", () => {
    const headers = tableHeaders("prices").slice(1);
    const table = {
      name: "Prices",
      sheetName: "Prices",
      headers,
      body: { row: 1, column: 0, rowCount: 1, columnCount: headers.length },
    };
    expect(reusableTables({ prices: [table] }, ["prices"])).toEqual({});
  });
});
