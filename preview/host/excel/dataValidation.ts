import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/sheets-data-validation";

import { type Box, boxAddress, intersection, parseAddress } from "../a1";
import { type HostObject, hostObject } from "../hostObject";
import { requireRuleFormula } from "./formulaRules";
import { type Grid, presentCells, type SheetBox, univerRange } from "./grid";
import { sheetStorage } from "./storage";
import { NO_VALIDATION, requireWords, type Validation, validationFormulas, validationRule, validationType } from "./validationRules";

const PARTS = ["errorAlert", "ignoreBlanks", "prompt", "rule"] as const;

/** The data validation of a range: what all its cells have, or that they differ. */
export function dataValidation(grid: Grid, target: SheetBox): HostObject {
  const current = () => {
    const [first, ...others] = validationsOf(grid, target);
    return others.length === 0 ? first : undefined;
  };
  const said = () => storageOf(grid, target).read()[boxAddress(target.box)] as Validation | undefined;
  const part = (name: (typeof PARTS)[number]) => ({
    enumerable: true,
    get: () => (current() ?? NO_VALIDATION)[name],
    set: (value: never) => apply(grid, target, { ...(said() ?? current() ?? NO_VALIDATION), [name]: value }),
  });
  return hostObject({
    typeName: "DataValidation",
    scalars: [...PARTS, "type"],
    members: Object.defineProperties(
      { clear: () => clear(grid, target) },
      {
        ...Object.fromEntries(PARTS.map((name) => [name, part(name)])),
        type: { get: () => typeOf(validationsOf(grid, target)) },
      },
    ),
  });
}

/** The kind all cells have; cells with and without rules are mixed, cells with other rules inconsistent. */
function typeOf(validations: readonly Validation[]): string {
  if (validations.length === 1) return validationType(validations[0]!);
  return validations.includes(NO_VALIDATION) ? "MixedCriteria" : "Inconsistent";
}

/** Univer keeps the rule; the words the add-in said it in are kept beside it, by area, to be read back. */
const storageOf = (grid: Grid, { sheetId }: SheetBox) => sheetStorage(grid, sheetId, "dataValidation");

/** The different validations of a range's cells. */
function validationsOf(grid: Grid, target: SheetBox): Validation[] {
  const stored = Object.entries(storageOf(grid, target).read())
    .map(([address, validation]) => ({ area: parseAddress(address)!, validation: validation as Validation }))
    .reverse();
  const model = grid.injector.get(SheetDataValidationModel);
  const found = new Set<Validation>();
  const { row, column, rows, columns } = presentCells(grid, target);
  for (let down = row; down < row + rows; down += 1) {
    for (let across = column; across < column + columns; across += 1) {
      const cell = { row: down, column: across, rows: 1, columns: 1 };
      const isRuled = model.getRuleByLocation(grid.unitId, target.sheetId, down, across) !== undefined;
      const said = stored.find(({ area }) => intersection(area, cell) !== undefined)?.validation;
      found.add((isRuled ? said : undefined) ?? NO_VALIDATION);
    }
  }
  return [...found];
}

function apply(grid: Grid, target: SheetBox, validation: Validation): void {
  requireWords(validation);
  for (const formula of validationFormulas(validation)) requireRuleFormula(grid, formula);
  const rule = validationRule(validation, univerRange(presentCells(grid, target)));
  const storage = storageOf(grid, target);
  const { [boxAddress(target.box)]: _before, ...others } = storage.read();
  storage.write({ ...others, [boxAddress(target.box)]: validation });
  if (rule) grid.execute(AddSheetDataValidationCommand.id, { unitId: grid.unitId, subUnitId: target.sheetId, rule });
}

function clear(grid: Grid, target: SheetBox): void {
  const storage = storageOf(grid, target);
  const others = Object.entries(storage.read()).filter(([address]) => !isWithin(parseAddress(address)!, target.box));
  storage.write(Object.fromEntries(others));
  const ranges = [univerRange(presentCells(grid, target))];
  grid.execute(ClearRangeDataValidationCommand.id, { unitId: grid.unitId, subUnitId: target.sheetId, ranges });
}

function isWithin(area: Box, whole: Box): boolean {
  const common = intersection(area, whole);
  return common?.rows === area.rows && common.columns === area.columns;
}
