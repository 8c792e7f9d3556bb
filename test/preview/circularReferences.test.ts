import { expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();

test("formulas that go round in a circle are named, those beside them are not, and broken circles are forgotten", async () => {
  await fixture.calculate({ "A1:D1": [["=B1+1", "=C1+1", "=A1+1", "=A1*2"]], "F1": "=F1+1", "G1": "=1+1" });
  await fixture.excel.settled();
  expect(fixture.excel.circularReferences().sort()).toEqual(["Sheet1!A1", "Sheet1!B1", "Sheet1!C1", "Sheet1!F1"]);
  expect(fixture.excel.errorMessage("Sheet1", 0, 0)).toContain("circular reference");
  expect(fixture.excel.errorMessage("Sheet1", 0, 6)).toBeUndefined();
  await fixture.calculate({ "C1": 5, "F1": "" });
  await fixture.excel.settled();
  expect(fixture.excel.circularReferences()).toEqual([]);
});
