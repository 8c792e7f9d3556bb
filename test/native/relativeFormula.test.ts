import { expect, it } from "vitest";
import { relativeFormula } from "../../src/native/relativeFormula";

it("is one for formulas that are filled down or across, and another for those that read other cells", () => {
  expect(relativeFormula("=IF(H2=$C$12, 'Formula inputs'!$C$18, NA())", 1, 8)).toBe("=if(rc[-1]=r12c3,'formulainputs'!r18c3,na())");
  expect(relativeFormula("=A1*2", 0, 1)).toBe(relativeFormula("=Z7 * 2", 6, 26));
  expect(relativeFormula("=A1*2", 0, 1)).not.toBe(relativeFormula("=A1*2", 1, 1));
});
