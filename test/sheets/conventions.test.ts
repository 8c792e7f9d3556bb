import { describe, expect, it } from "vitest";
import { noteLines } from "../../src/sheets/noteLines";
import type { SheetPlan } from "../../src/sheets/plan";
import { FORMATS, STYLES } from "../../src/sheets/styles";
import { PLANS, formulaCells } from "./plans";

/** In every spreadsheet, old and new. */
const FUNCTIONS = new Set([
  "ABS",
  "AVERAGEIFS",
  "BETADIST",
  "SQRT",
  "TDIST",
  "AND",
  "COLUMN",
  "COLUMNS",
  "MMULT",
  "COUNT",
  "COUNTIF",
  "COUNTIFS",
  "EDATE",
  "FIXED",
  "IF",
  "IFERROR",
  "INDEX",
  "INT",
  "IRR",
  "ISNA",
  "ISERROR",
  "ISNUMBER",
  "N",
  "ISTEXT",
  "MATCH",
  "MAX",
  "MIN",
  "MOD",
  "MONTH",
  "NA",
  "NPV",
  "PV",
  "OR",
  "ROUND",
  "ROUNDUP",
  "ROW",
  "ROWS",
  "SMALL",
  "SUM",
  "SUMIF",
  "SUMIFS",
  "LEN",
  "SUBSTITUTE",
  "SUMPRODUCT",
  "UPPER",
  "YEAR",
]);

/** Neutral numbers: nothing, one, limits of a share, an exact match, the digits that ROUND and FIXED keep, and the months of a year. */
const CONSTANTS = ["0", "1", "2", "9", "12"];
/** Budgets have quarters, of three months. */
const constantsOf = ({ name }: SheetPlan) => new Set(name === "Budget" ? [...CONSTANTS, "3"] : CONSTANTS);

const EXCEL_LONGEST_FORMULA = 8192;
const WITHOUT_TEXTS = /"[^"]*"|'[^']*'!/g;

describe.each(PLANS.map((plan) => [plan.name, plan] as const))("%s", (_, plan) => {
  const formulas = formulaCells(plan);

  it("uses only functions that every spreadsheet has", () => {
    const used = formulas.flatMap(({ formula }) =>
      [...formula.replace(WITHOUT_TEXTS, "").matchAll(/([A-Z][A-Z.]*)\(/g)].map(([, name]) => name!),
    );
    expect(used.filter((name) => !FUNCTIONS.has(name))).toEqual([]);
  });

  it("has no constants inside formulas", () => {
    const found = formulas.flatMap(
      ({ formula }) =>
        formula.replace(WITHOUT_TEXTS, "").match(/(?<![A-Za-z$\d.#[])\d+(\.\d+)?(?![\d.]*[A-Za-z:\]])/g) ?? [],
    );
    const allowed = constantsOf(plan);
    expect(found.filter((number) => !allowed.has(number))).toEqual([]);
  });

  it("expects a value of every formula, and keeps formulas short enough", () => {
    expect(
      formulas.filter(({ expected, formula }) => Number.isNaN(expected) || formula.length > EXCEL_LONGEST_FORMULA),
    ).toEqual([]);
  });

  it("has one content for each cell", () => {
    const places = plan.cells.map(({ row, column }) => `${row},${column}`);
    expect(places.filter((place, i) => places.indexOf(place) !== i)).toEqual([]);
  });

  it("shows title, catalog date and version, freezes and prints its headers, sets its widths", () => {
    const texts = plan.cells.map((cell) => ("value" in cell ? cell.value : ""));
    expect(texts).toEqual(expect.arrayContaining(["Prices checked", "Version", "Source"]));
    expect(plan.freeze.rows).toBeGreaterThan(0);
    // The Summary is taller than wide.
    expect(plan.print).toMatchObject({ landscape: plan.name !== "Summary", titleRows: [0, plan.freeze.rows - 1] });
    expect(plan.columnWidths.length).toBeGreaterThan(Math.max(...plan.cells.map(({ column }) => column)) - 1);
  });

  it("prints a table that is too wide to be read on one page over several, its names on each", () => {
    const { pagesWide, titleColumns, area } = plan.print;
    const characters = plan.columnWidths.slice(0, area && area.column + area.columnCount).reduce((sum, width) => sum + width, 0);
    if (plan.tables.length > 0 && characters > 300) expect(pagesWide).toBeGreaterThan(1);
    if (pagesWide > 1) expect(titleColumns).toEqual([0, 0]);
    expect(characters / pagesWide).toBeLessThan(400);
  });

  it("writes texts as text, and inputs in blue on yellow", () => {
    for (const cell of plan.cells) {
      if (
        "value" in cell &&
        typeof cell.value === "string" &&
        cell.style !== "inputRight" &&
        cell.style !== "reference"
      ) {
        expect(cell.format).toBe("text");
      }
      // Excel makes a text of a number that is typed into a cell of text.
      if ("empty" in cell && cell.style === "inputRight") expect(cell.format).not.toBe("text");
      if ("formula" in cell) expect(STYLES[cell.style].color).not.toBe(STYLES.input.color);
    }
  });
});

describe("notes and names", () => {
  it.each(PLANS.flatMap((plan) => (plan.notes ?? []).map((note) => [plan.name, note, plan] as const)))(
    "%s: a note is on a cell, and its text on the sheet, for an Excel without notes",
    (_, { row, column, text }, { cells }) => {
      expect(cells.some((cell) => cell.row === row && cell.column === column)).toBe(true);
      for (const line of noteLines(text)) expect(cells.some((cell) => "value" in cell && cell.value === line)).toBe(true);
    },
  );

  it("names are such as Excel takes, each once, none a table's", () => {
    const names = PLANS.flatMap(({ names: given = [] }) => given.map(({ name }) => name));
    const tables = PLANS.flatMap((plan) => plan.tables.map(({ name }) => name));
    expect(names.filter((name) => !/^[A-Z][a-z]+[A-Za-z_]*$/.test(name))).toEqual([]);
    expect(new Set([...names, ...tables].map((name) => name.toLowerCase())).size).toBe(names.length + tables.length);
  });
});

it("shows negatives in parentheses", () => {
  const numeric = Object.entries(FORMATS).filter(([name]) => !["general", "text", "date", "dateOrDash", "priceAge", "yesNo", "nothing", "bandedMonths", "bandedMonthsBelowFloor"].includes(name));
  for (const [, format] of numeric) expect(format).toMatch(/;\([^;]*\)(;|$)/);
});

it("names tables so that no two of the workbook are the same", () => {
  const names = PLANS.flatMap(({ tables }) => tables.map(({ name }) => name));
  expect(new Set(names).size).toBe(names.length);
});
