import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();

describe("ROW, ROWS, COLUMN and COLUMNS", () => {
  test("count their own cell without a circle", async () => {
    const counted = { A1: "=ROWS($A$1:$A1)", A2: "=ROWS($A$1:$A2)", B2: "=COLUMNS($A2:B2)+ROW(B2)+COLUMN(B2)" };
    expect(await fixture.calculate(counted, "A1:A2", "B2")).toEqual([[[1], [2]], 6]);
  });

  test("a total of a range is right where the range follows from the number of its rows", async () => {
    // Enough rows for a formula taken too early to be seen.
    const flows = Array.from({ length: 120 }, (_, i) => [`=IF(ROWS($D$5:$D${i + 5})<=$D$2,100,0)`]);
    const sheet = { D1: "=SUM($D$5:$D$124)", D2: "=IF($D$3<=ROWS($D$5:$D$124)-1,$D$3,NA())", "D5:D124": flows, D3: 60 };
    expect(await fixture.calculate(sheet, "D1")).toEqual([6000]);
    expect(await fixture.calculate({ D3: 70 }, "D1")).toEqual([7000]);
  });
});
