import { describe, expect, it } from "vitest";
import { Block, type BlockLine, onSheet } from "../../../src/sheets/blocks/block";
import { monthFormula } from "../../../src/sheets/blocks/modelLines";
import { cellsOf, stacked } from "../../../src/sheets/blocks/stack";

const line = (label: string, formula?: BlockLine["formula"]): BlockLine => ({ label, format: "number", value: (member) => member, ...(formula && { formula }) });

function sheet() {
  const terms: Block<"served" | "volumeGrowth" | "monthsPerYear" | "total"> = new Block({ heading: "Terms", width: 3 }, {
    served: line("Volume"), volumeGrowth: line("Growth"), monthsPerYear: line("Months"), total: line("All", () => `SUM(${months.range("monthVolume")})`),
  });
  const months: Block<"month" | "monthVolume" | "ownBefore" | "monthPurchase" | "monthRunning"> = new Block({ heading: "By month", members: 3, linesAcross: true, notes: ["Read it."] }, {
    month: line("Month", (i) => `ROWS(${months.soFar("month", i)})`),
    monthVolume: line("Volume", (i) => monthFormula("monthVolume", i, months, [terms])),
    ownBefore: line("Own", (i) => monthFormula("ownBefore", i, months, [terms])),
    monthPurchase: line("Bought"),
    monthRunning: line("Running"),
  });
  return { terms, months, end: stacked(5, [terms, months]) };
}

describe("blocks on a sheet", () => {
  it("stand one under the other, a row free between two", () => {
    const { terms, months, end } = sheet();
    expect([terms.heading, terms.first, months.heading, months.header, months.first, end]).toEqual([5, 6, 11, 12, 13, 18]);
  });

  it("are read by the names of their lines, wherever they stand: fixed, or filled down or across", () => {
    const { terms, months } = sheet();
    expect(terms.cell("volumeGrowth", 7)).toBe("$B$8");
    expect(months.cell("monthVolume", 2)).toBe("$B16");
    expect(months.range("monthVolume")).toBe("$B$14:$B$16");
    expect(months.soFar("month", 1)).toBe("$A$14:$A15");
    const across = new Block({ members: 2, lead: 2 }, { price: line("Price") });
    across.place(0);
    expect([across.cell("price", 1), across.range("price")]).toEqual(["D$1", "$C$1:$D$1"]);
    expect(onSheet("Cash flow", terms).cell("served")).toBe("'Cash flow'!$B$7");
  });

  it("compute each month from the one before by one formula, the first from nothing", () => {
    const { months } = sheet();
    const formula = (row: number, column: number) => months.cells().map((cell) => ("formula" in cell && cell.row === row && cell.column === column ? cell.formula : "")).join("");
    expect(formula(13, 1)).toBe("=$B$7*(1+$B$8)^(($A14-1)/$B$9)");
    expect(formula(14, 2)).toBe("=IF($A15=1,0,$C14)+IF($A15=1,0,$E14)+$D15");
  });

  it("follow when a block above them grows", () => {
    const { terms, months } = sheet();
    stacked(6, [terms, months]);
    const total = cellsOf([terms]).find((cell) => "formula" in cell);
    expect(total).toMatchObject({ row: 10, column: 1, formula: "=SUM($B$15:$B$17)" });
  });

  it("have no address before they have a place", () => {
    expect(() => new Block({ heading: "Nowhere" }, { price: line("Price") }).cell("price")).toThrow("A block has no place yet: Nowhere");
  });

  it("write labels, values, notes and headings where they belong", () => {
    const { months } = sheet();
    const texts = months.cells().flatMap((cell) => ("value" in cell && typeof cell.value === "string" ? [[cell.row, cell.column, cell.value]] : []));
    expect(texts).toEqual([[11, 0, "By month"], [12, 0, "Month"], [12, 1, "Volume"], [12, 2, "Own"], [12, 3, "Bought"], [12, 4, "Running"], [16, 0, "Read it."]]);
  });

  it("leave free the places of members that a line does not have, and read lines side by side", () => {
    const block = new Block({ members: 3, linesAcross: true, headRows: 0 }, { name: line("Name"), price: { ...line("Price"), has: (member) => member !== 1 }, score: line("Score") });
    block.place(4);
    expect(block.cells().map(({ row, column }) => [row, column])).toEqual([[4, 0], [4, 1], [4, 2], [5, 0], [5, 2], [6, 0], [6, 1], [6, 2]]);
    expect([block.span("price", "score", 1), block.span("price", "score", 1, {}), block.range("price", { row: true })]).toEqual(["$B6:$C6", "B6:C6", "B$5:B$7"]);
  });

  it("keep a figure's format where a word stands for it, so that a number typed over it is one, and write other words as text", () => {
    const word: BlockLine = { label: "Price", format: "usd", style: "inputRight", value: () => "catalog" };
    const block = new Block({}, { kept: { ...word, keepsFormat: true }, text: word });
    block.place(0);
    expect(block.cells().flatMap((cell) => ("value" in cell && cell.value === "catalog" ? [cell.format] : []))).toEqual(["usd", "text"]);
  });
});
