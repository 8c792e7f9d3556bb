import { expect, test } from "vitest";
import { compounding } from "../../src/engine/compounding";
import { D } from "./fixtures";

test("whole years are exact", () => {
  expect([0, 12, 24, 36].map((months) => compounding(D("0.2"))(months).toString())).toEqual(["1", "1.2", "1.44", "1.728"]);
  expect(compounding(D("-0.5"))(24).toString()).toBe("0.25");
});
test("a month twelve times over is a year, and months within a year follow on", () => {
  const growth = compounding(D("0.1"));
  expect(growth(1).pow(12).minus("1.1").abs().lt("1e-30")).toBe(true);
  expect(growth(17).minus(growth(5).times("1.1")).abs().lt("1e-30")).toBe(true);
  expect(growth(6).minus(D("1.1").sqrt()).abs().lt("1e-30")).toBe(true);
});
test("nothing grows at a rate of 0", () => expect(compounding(D(0))(599).toString()).toBe("1"));
