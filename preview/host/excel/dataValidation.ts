import { DataValidationErrorStyle, DataValidationOperator, DataValidationType, generateRandomId, type IDataValidationRuleBase, type ISheetDataValidationRule } from '@univerjs/core';
import { AddSheetDataValidationCommand, ClearRangeDataValidationCommand, SheetDataValidationModel } from '@univerjs/sheets-data-validation';

import { boxAddress, quotedSheet } from '../a1';
import { type HostObject, hostObject, invalidArgument, isHostObject } from '../hostObject';
import { type Grid, presentCells, type SheetBox, sheetOf, univerRange } from './grid';
import { sheetStorage } from './pageLayout';
import { sheetBoxOf } from './rangeSubject';

/** A validation as the add-in describes it. */
interface Validation {
  rule: Record<string, ValidationRule | undefined>;
  ignoreBlanks: boolean;
  errorAlert: { message: string; showAlert: boolean; style: string; title: string };
  prompt: { message: string; showPrompt: boolean; title: string };
}

interface ValidationRule {
  formula?: string;
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
  source?: unknown;
  inCellDropDown?: boolean;
}

const NONE: Validation = {
  rule: {},
  ignoreBlanks: true,
  errorAlert: { message: '', showAlert: true, style: 'Stop', title: '' },
  prompt: { message: '', showPrompt: true, title: '' },
};
const TYPES: Record<string, DataValidationType> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  list: DataValidationType.LIST,
  custom: DataValidationType.CUSTOM,
};
const OPERATORS: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const ERROR_STYLES: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** The data validation of a range. */
export function dataValidation(grid: Grid, target: SheetBox): HostObject {
  const storage = sheetStorage(grid, target.sheetId, 'dataValidation');
  const current = (): Validation => (ruleOf(grid, target) ? (storage.read()[boxAddress(target.box)] as Validation | undefined) : undefined) ?? NONE;
  const part = <Name extends keyof Validation>(name: Name) => ({
    enumerable: true,
    get: () => current()[name],
    set: (value: Validation[Name]) => apply(grid, target, { ...pending(), [name]: value }),
  });
  const pending = () => (storage.read()[boxAddress(target.box)] as Validation | undefined) ?? NONE;
  const members = Object.defineProperties(
    { clear: () => clear(grid, target) },
    { rule: part('rule'), ignoreBlanks: part('ignoreBlanks'), errorAlert: part('errorAlert'), prompt: part('prompt'), type: { get: () => typeOf(current()) } },
  );
  return hostObject({ typeName: 'DataValidation', scalars: ['errorAlert', 'ignoreBlanks', 'prompt', 'rule', 'type'], members });
}

function apply(grid: Grid, target: SheetBox, validation: Validation): void {
  const storage = sheetStorage(grid, target.sheetId, 'dataValidation');
  const described = { ...validation, rule: withAddresses(grid, validation.rule) };
  storage.write({ ...storage.read(), [boxAddress(target.box)]: described });
  const base = ruleBase(described);
  if (!base) return;
  grid.execute(AddSheetDataValidationCommand.id, { unitId: grid.unitId, subUnitId: target.sheetId, rule: univerRule(grid, target, described, base) });
}

function clear(grid: Grid, target: SheetBox): void {
  const storage = sheetStorage(grid, target.sheetId, 'dataValidation');
  storage.write(Object.fromEntries(Object.entries(storage.read()).filter(([address]) => address !== boxAddress(target.box))));
  const ranges = [univerRange(presentCells(grid, target))];
  grid.execute(ClearRangeDataValidationCommand.id, { unitId: grid.unitId, subUnitId: target.sheetId, ranges });
}

function ruleOf(grid: Grid, { sheetId, box }: SheetBox): ISheetDataValidationRule | undefined {
  return grid.injector.get(SheetDataValidationModel).getRuleByLocation(grid.unitId, sheetId, box.row, box.column) as ISheetDataValidationRule | undefined;
}

function univerRule(grid: Grid, target: SheetBox, { rule, ignoreBlanks, errorAlert, prompt }: Validation, base: IDataValidationRuleBase): ISheetDataValidationRule {
  return {
    ...base,
    uid: generateRandomId(),
    ranges: [univerRange(presentCells(grid, target))],
    allowBlank: ignoreBlanks,
    showDropDown: rule['list']?.inCellDropDown ?? true,
    showErrorMessage: errorAlert.showAlert,
    error: errorAlert.message,
    errorTitle: errorAlert.title,
    errorStyle: ERROR_STYLES[errorAlert.style] ?? DataValidationErrorStyle.STOP,
    showInputMessage: prompt.showPrompt,
    prompt: prompt.message,
    promptTitle: prompt.title,
  };
}

function ruleBase({ rule }: Validation): IDataValidationRuleBase | undefined {
  const [name, details] = Object.entries(rule).find(([, value]) => value) ?? [];
  if (name === undefined || !details) return undefined;
  const type = TYPES[name];
  if (type === undefined) throw invalidArgument(`[simulated Excel] The validation ${name} is not implemented.`);
  const [formula1, formula2] = [details.source ?? details.formula ?? details.formula1, details.formula2];
  return {
    type,
    operator: OPERATORS[details.operator ?? 'Between'],
    formula1: formula1 === undefined ? undefined : String(formula1),
    formula2: formula2 === undefined || formula2 === null ? undefined : String(formula2),
  };
}

/** A list may be given as a range: it is kept as the formula that leads there. */
function withAddresses(grid: Grid, rule: Validation['rule']): Validation['rule'] {
  const source = rule['list']?.source;
  if (!isHostObject(source)) return rule;
  const { sheetId, box } = sheetBoxOf(source);
  const formula = `=${quotedSheet(sheetOf(grid, sheetId).getName())}!${boxAddress(box, '$')}`;
  return { ...rule, list: { ...rule['list'], source: formula } };
}

function typeOf({ rule }: Validation): string {
  const [name] = Object.entries(rule).find(([, value]) => value) ?? ['none'];
  return name.charAt(0).toUpperCase() + name.slice(1);
}
