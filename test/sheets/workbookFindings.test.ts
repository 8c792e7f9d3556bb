import { describe, expect, test } from "vitest";
import { VERSION } from "../../src/version";
import { CATALOG_KINDS } from "../../src/catalog/kinds";
import { serialOfIso } from "../../src/catalog/dates";
import { CATALOG_DATE, CATALOG_SERIAL } from "../../src/catalog/sources";
import type { CellValue, Range } from "../../src/scenario/range";
import { ASSUMPTION_KEYS } from "../../src/sheets/assumptionsTable";
import { setting } from "../../src/engine/settings";
import type { CatalogKey, TableKey } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { WISHED_NAMES } from "../../src/sheets/names";
import { olderVersion, workbookFindings } from "../../src/sheets/workbookFindings";

/** A shipped table as its sheet holds it. */
function shipped(key: CatalogKey): CellValue[][] {
  const { cells, tables } = sheetPlan(key, WISHED_NAMES);
  const { row, rowCount, columnCount } = tables[0]!.area;
  const grid: CellValue[][] = Array.from({ length: rowCount }, () => Array.from({ length: columnCount }, () => ""));
  for (const cell of cells) if (cell.row >= row && "value" in cell && cell.value !== null) grid[cell.row - row]![cell.column] = cell.value as CellValue;
  return grid;
}

const assumptions: Range = [["Setting", "Value"], ...ASSUMPTION_KEYS.map((key) => [setting(key).label, 1])];
const says = (tables: [TableKey, Range][], serial = CATALOG_SERIAL, today = CATALOG_DATE) => workbookFindings(new Map(tables), serial, today).map((finding) => finding.says);

describe("what a workbook holds", () => {
  test("as shipped, on the day of the catalog, is nothing to speak of but prices seen long before it", () => {
    const found = says([["assumptions", assumptions], ...(["models", "deployments", "gpus"] as const).map((key): [TableKey, Range] => [key, shipped(key)])]);
    expect(found).toEqual([]);
  });

  test("a shipped figure that was edited is named, with its row; a row of one's own is not", () => {
    const models = shipped("models");
    const at = CATALOG_KINDS.models.columns.findIndex(({ field }) => field === "throughputTokensPerSecond");
    const row = models.findIndex(([name]) => name === "Kimi-K2");
    models[row]![at] = 9_000;
    models.push(models[row]!.map((cell, i) => (i === 0 ? "Ours" : cell)));
    const [finding, ...others] = workbookFindings(new Map([["models", models]]), undefined, CATALOG_DATE);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ table: "models", row: row - 1, says: expect.stringContaining("1 shipped row has other figures than this version ships: Kimi-K2.") as string });
  });

  test("prices that were checked more than 30 days ago are counted", () => {
    const headers = ["API", "Effective from", "Checked", "Retired"];
    const day = serialOfIso("2026-11-29")!;
    const prices: Range = [headers, ["New", day, day - 30, "no"], ["Old", day, day - 31, "no"], ["Gone", day, day - 400, "yes"]];
    expect(says([["prices", prices]], undefined, "2026-11-29")).toEqual(["1 of 3 prices were last checked more than 30 days ago, the oldest 31 days. Refresh prices in the view Catalog."]);
  });

  test("an older catalog, and assumptions that lack a setting, are of an older version", () => {
    expect(says([["assumptions", assumptions.filter(([label]) => label !== "Horizon")]], CATALOG_SERIAL - 40)).toEqual([
      expect.stringContaining("The sheets were made with the catalog of"),
      "The assumptions are of an older version and lack a setting: Horizon.",
    ]);
  });
});

test("says so where an older version made the sheets, and only then", () => {
  const [before] = olderVersion("0.1.9");
  expect([before?.isOlder, before?.says]).toEqual([true, `The sheets were made by version 0.1.9; this is ${VERSION}.`]);
  expect([VERSION, "99.0.0", 7, undefined].flatMap(olderVersion)).toEqual([]);
});
