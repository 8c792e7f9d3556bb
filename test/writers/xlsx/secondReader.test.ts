import { type CellObject, type WorkBook, read } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { reference } from "../../../src/sheets/address";
import type { PlanCell, SheetPlan } from "../../../src/sheets/plan";
import { FORMATS } from "../../../src/sheets/styles";
import { inForce } from "../../../src/sheets/workings/figureCells";
import { fileFormulas } from "../../../src/writers/xlsx/fileFormula";
import { fileOf, plansOf, smallPlan } from "./files";

const WRONG_AS_FORMULA = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "<b>&amp;</b>", '"quoted"', " spaced ", "a\nb", "日本 ✓"];

describe("another library", () => {
  const plans = plansOf();
  const fileFormula = fileFormulas(plans.flatMap(({ tables }) => tables.map(({ name }) => name)));
  let book: WorkBook;

  beforeAll(async () => {
    book = read(await fileOf(plans), { cellNF: true });
  });

  it("finds the sheets in their order", () => {
    expect(book.SheetNames).toEqual(plans.map(({ name }) => name));
  });

  it("reads every value, formula, cached value and number format", () => {
    expect(plans.flatMap((plan) => plan.cells.flatMap((cell) => misread(plan, cell)))).toEqual([]);
  });

  it("reads text as text, whatever it starts with", async () => {
    const cells = WRONG_AS_FORMULA.map((value, row) => ({ row, column: 0, value, style: "text", format: "text" }) as const);
    const { Sheets } = read(await fileOf([smallPlan({ cells })]));
    const texts = WRONG_AS_FORMULA.map((_, row) => Sheets["Small"]?.[reference(row, 0)] as CellObject);
    expect(texts.map(({ v }) => v)).toEqual(WRONG_AS_FORMULA);
    expect(texts.every(({ t, f }) => t === "s" && f === undefined)).toBe(true);
  });

  it("opens the links of the catalog", () => {
    const linked = plans.flatMap((plan) => plan.cells.flatMap((cell) => ("link" in cell && cell.link ? [{ plan, cell }] : [])));
    expect(linked.length).toBeGreaterThan(10);
    for (const { plan, cell } of linked) expect(cellOf(plan, cell)?.l?.Target).toBe(cell.link);
  });

  it("finds the notes, and the names by what they stand for", () => {
    for (const plan of plans) {
      for (const { row, column, text } of plan.notes ?? []) {
        const cell = book.Sheets[plan.name]?.[reference(row, column)] as CellObject;
        expect(cell.c?.map(({ t }) => t)).toEqual([text]);
      }
    }
    const named = book.Workbook!.Names!.filter(({ Name }) => !Name.startsWith("_xlnm"));
    const given = plans.flatMap(({ names = [] }) => names.map(({ name }) => name));
    expect(named.map(({ Name }) => Name)).toEqual(given);
    expect(named.find(({ Name }) => Name === "Discount_rate")).toMatchObject({ Ref: `Workings!${inForce("discountRate")}` });
  });

  function misread(plan: SheetPlan, cell: PlanCell): string[] {
    const found = cellOf(plan, cell);
    const at = `${plan.name}!${reference(cell.row, cell.column)}`;
    if ("empty" in cell) return found?.v === undefined ? [] : [at];
    const same =
      "formula" in cell
        ? found?.f === fileFormula(cell.formula) && (found.t === "e" ? found.w : found.v) === cell.expected
        : found?.v === cell.value && found?.f === undefined;
    return same && found?.z === FORMATS[cell.format] ? [] : [at];
  }

  function cellOf({ name }: SheetPlan, { row, column }: PlanCell): CellObject | undefined {
    return book.Sheets[name]?.[reference(row, column)] as CellObject | undefined;
  }
});
