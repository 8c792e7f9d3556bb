import { describe, expect, it } from "vitest";
import { cellInput } from "../../preview/host/excel/cellInput";
import { CATALOG_KINDS } from "../../src/catalog/kinds";
import { FORMATS } from "../../src/sheets/styles";
import { tableCells } from "../../taskpane/catalog/tableCells";
import { PLANS } from "./plans";

/** Whether Excel leaves a text the text it is in a cell of this format. */
const isKept = (text: string, format: string): boolean => text === "" || cellInput(text, format).v === text;

describe("no text that is written becomes a date, a number or a formula", () => {
  it.each(PLANS.map((plan) => [plan.name, plan] as const))("sheet %s", (_, { cells }) => {
    const texts = cells.flatMap((cell) => ("value" in cell && typeof cell.value === "string" ? [{ text: cell.value, format: FORMATS[cell.format] }] : []));
    expect(texts.filter(({ text, format }) => !isKept(text, format))).toEqual([]);
    expect(texts.some(({ text }) => text !== "")).toBe(true);
  });

  it.each(Object.entries(CATALOG_KINDS))("table of %s", (_, table) => {
    const { values, formats } = tableCells(table, table.records);
    const texts = values.flatMap((row, i) => row.flatMap((text, j) => (typeof text === "string" ? [{ text, format: formats[i]![j]! }] : [])));
    expect(texts.filter(({ text, format }) => !isKept(text, format))).toEqual([]);
  });

  it("names that read as dates stay names in the tables", () => {
    const record = { ...CATALOG_KINDS.models.records[0]!, name: "1-2" };
    const { values, formats } = tableCells(CATALOG_KINDS.models, [record]);
    expect(isKept("1-2", "General")).toBe(false);
    expect(formats[1]![values[1]!.indexOf("1-2")]).toBe("@");
  });
});
