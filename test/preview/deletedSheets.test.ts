import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";
import { expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();

test("the check of validated cells is left out for a sheet that is gone", async () => {
  const { injector, api } = fixture.excel;
  const unitId = api.getActiveWorkbook()!.getId();
  const range = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 1 };
  await expect(injector.get(SheetsDataValidationValidatorService).validatorRanges(unitId, "gone", [range])).resolves.toEqual([]);
});
