import { describe, expect, it } from "vitest";
import { type Moved, movedFormula, readsAny } from "../../src/native/movedFormula";

/** Rows of the sheet Board stand two lower; of the third column nothing is known. */
const moved: Moved = ({ sheet, row, column }) => (sheet === "Board" && column !== 2 ? { row: row + 2, column } : undefined);

describe("a formula that reads cells which have moved", () => {
  it.each([
    ["=Board!B13*2", "=Board!B15*2"],
    ["='Board'!$A$1+SUM(Board!A1:B9)", "='Board'!$A$3+SUM(Board!A3:B11)"],
    ["=Board!C5", "=Board!C5"],
    ["=Board!B1:C5", "=Board!B1:C5"],
    ['="Board!B13"&Other!B13', '="Board!B13"&Other!B13'],
    ["=B13", "=B13"],
  ])("%s reads them where they are", (formula, expected) => expect(movedFormula(formula, "Mine", moved)).toBe(expected));

  it("on the sheet itself too", () => expect(movedFormula("=B$13+Mine!B13", "Board", moved)).toBe("=B$15+Mine!B13"));
});

it.each([
  ["=SUM(prices[Input])", true],
  ["=COUNTA(Prices)", true],
  ["='Cash flow'!B4", true],
  ['="Prices[Input]"', false],
  ["=MyPrices[Input]+'Cash flow 2'!B4+B5", false],
])("%s reads a table or a sheet of ours: %s", (formula, reads) => expect(readsAny(formula, ["Cash flow"], ["Prices"])).toBe(reads));
