import type { Injector } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/sheets-data-validation";

/**
 * Makes Univer's checks of validated cells mind that a sheet may be gone by the time they run: they are made a moment
 * after a change, and would fail with "cannot find current worksheet" where nobody waits for them.
 */
export function skipDeletedSheets(injector: Injector, hasSheet: (sheetId: string) => boolean): void {
  const validator = injector.get(SheetsDataValidationValidatorService);
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unitId, sheetId, ranges) => (hasSheet(sheetId) ? check(unitId, sheetId, ranges) : []);
}
