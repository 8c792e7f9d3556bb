import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/sheets-data-validation";

import { boxAddress } from "../a1";
import { type HostObject, hostObject } from "../hostObject";
import { requireRuleFormula } from "./formulaRules";
import { type Grid, presentCells, type SheetBox, univerRange } from "./grid";
import { sheetStorage } from "./storage";
import { NO_VALIDATION, requireWords, type Validation, validationFormulas, validationRule, validationType } from "./validationRules";

const PARTS = ["errorAlert", "ignoreBlanks", "prompt", "rule"] as const;

/** The data validation of a range. */
export function dataValidation(grid: Grid, target: SheetBox): HostObject {
  const described = () => descriptionOf(grid, target) ?? NO_VALIDATION;
  const current = () => (isValidated(grid, target) ? described() : NO_VALIDATION);
  const part = (name: (typeof PARTS)[number]) => ({
    enumerable: true,
    get: () => current()[name],
    set: (value: never) => apply(grid, target, { ...described(), [name]: value }),
  });
  return hostObject({
    typeName: "DataValidation",
    scalars: [...PARTS, "type"],
    members: Object.defineProperties(
      { clear: () => clear(grid, target) },
      {
        ...Object.fromEntries(PARTS.map((name) => [name, part(name)])),
        type: { get: () => validationType(current()) },
      },
    ),
  });
}

/** Univer keeps the rule; the words the add-in said it in are kept beside it, to be read back. */
const storageOf = (grid: Grid, { sheetId }: SheetBox) => sheetStorage(grid, sheetId, "dataValidation");

function descriptionOf(grid: Grid, target: SheetBox): Validation | undefined {
  return storageOf(grid, target).read()[boxAddress(target.box)] as Validation | undefined;
}

function isValidated(grid: Grid, { sheetId, box }: SheetBox): boolean {
  const model = grid.injector.get(SheetDataValidationModel);
  return Boolean(model.getRuleByLocation(grid.unitId, sheetId, box.row, box.column));
}

function apply(grid: Grid, target: SheetBox, validation: Validation): void {
  requireWords(validation);
  for (const formula of validationFormulas(validation)) requireRuleFormula(grid, formula);
  const rule = validationRule(validation, univerRange(presentCells(grid, target)));
  const storage = storageOf(grid, target);
  storage.write({ ...storage.read(), [boxAddress(target.box)]: validation });
  if (rule) grid.execute(AddSheetDataValidationCommand.id, { unitId: grid.unitId, subUnitId: target.sheetId, rule });
}

function clear(grid: Grid, target: SheetBox): void {
  const storage = storageOf(grid, target);
  const others = Object.entries(storage.read()).filter(([address]) => address !== boxAddress(target.box));
  storage.write(Object.fromEntries(others));
  const ranges = [univerRange(presentCells(grid, target))];
  grid.execute(ClearRangeDataValidationCommand.id, { unitId: grid.unitId, subUnitId: target.sheetId, ranges });
}
