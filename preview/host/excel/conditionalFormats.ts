import { generateRandomId, type IStyleBase } from '@univerjs/core';
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from '@univerjs/sheets-conditional-formatting';

import { boxAddress, overlap } from '../a1';
import { type HostObject, hostObject, itemNotFound } from '../hostObject';
import { type ConditionalDescription, univerRule } from './conditionalRules';
import { boxOf, type Grid, presentCells, type SheetBox, univerRange } from './grid';
import { sheetStorage } from './pageLayout';
import { range } from './range';
import { FONT, FILL, type StyleProperty } from './styles';

const TYPES = ['cellValue', 'colorScale', 'custom', 'textComparison'];
/** What a conditional format can change about a font. */
const CONDITIONAL_FONT = Object.fromEntries(Object.entries(FONT).filter(([name]) => name !== 'name' && name !== 'size'));

/** The conditional formats over a range. */
export function conditionalFormats(grid: Grid, target: SheetBox): HostObject {
  const ids = () => Object.keys(descriptions(grid, target).read()).filter((id) => covers(grid, target, id));
  const remove = (id: string) => removeFormat(grid, target, id);
  return hostObject({
    typeName: 'ConditionalFormatCollection',
    scalars: ['count'],
    items: () => ids().map((id) => conditionalFormat(grid, target, id)),
    members: {
      get count() {
        return ids().length;
      },
      getCount: () => ids().length,
      add(type: string) {
        const id = generateRandomId();
        describe(grid, target, id, { type, style: {}, ranges: [univerRange(presentCells(grid, target))] });
        return conditionalFormat(grid, target, id);
      },
      clearAll: () => ids().forEach(remove),
      getItem(id: string) {
        if (!ids().includes(id)) throw itemNotFound();
        return conditionalFormat(grid, target, id);
      },
      getItemAt: (index: number) => conditionalFormat(grid, target, ids()[index] ?? ''),
    },
  });
}

/** A description with the cells it is for. */
type Described = ConditionalDescription & { ranges: ReturnType<typeof univerRange>[] };

/** Univer keeps the rule; the words the add-in said it in are kept beside it, to be read back. */
const descriptions = (grid: Grid, { sheetId }: SheetBox) => sheetStorage(grid, sheetId, 'conditionalFormats');

const descriptionOf = (grid: Grid, target: SheetBox, id: string): Described => {
  const found = descriptions(grid, target).read()[id];
  if (!found) throw itemNotFound();
  return found as Described;
};

function describe(grid: Grid, target: SheetBox, id: string, description: Described): void {
  const storage = descriptions(grid, target);
  storage.write({ ...storage.read(), [id]: description });
  const [first] = description.ranges;
  const rule = first && univerRule(description, boxAddress({ ...boxOf(first), rows: 1, columns: 1 }));
  if (!rule) return;
  const place = { unitId: grid.unitId, subUnitId: target.sheetId };
  const exists = grid.injector.get(ConditionalFormattingRuleModel).getRule(grid.unitId, target.sheetId, id);
  const mutation = exists ? SetConditionalRuleMutation : AddConditionalRuleMutation;
  grid.execute(mutation.id, { ...place, cfId: id, rule: { cfId: id, ranges: description.ranges, stopIfTrue: description.stopIfTrue ?? false, rule } });
}

function removeFormat(grid: Grid, target: SheetBox, id: string): void {
  const storage = descriptions(grid, target);
  storage.write(Object.fromEntries(Object.entries(storage.read()).filter(([other]) => other !== id)));
  grid.execute(DeleteConditionalRuleMutation.id, { unitId: grid.unitId, subUnitId: target.sheetId, cfId: id });
}

function covers(grid: Grid, target: SheetBox, id: string): boolean {
  return descriptionOf(grid, target, id).ranges.some((one) => overlap(boxOf(one), target.box));
}

function conditionalFormat(grid: Grid, target: SheetBox, id: string): HostObject {
  const current = () => descriptionOf(grid, target, id);
  const change = (changed: Partial<Described>) => describe(grid, target, id, { ...current(), ...changed });
  const details = Object.fromEntries(TYPES.map((type) => [type, detail(current, change)]));
  return hostObject({
    typeName: 'ConditionalFormat',
    scalars: ['id', 'priority', 'stopIfTrue', 'type'],
    identity: { Id: id },
    members: {
      ...details,
      id,
      get type() {
        return current().type;
      },
      get priority() {
        return Object.keys(descriptions(grid, target).read()).indexOf(id);
      },
      ...stopIfTrueMember(current, change),
      getRange: () => range(grid, { ...target, box: boxOf(current().ranges[0] ?? univerRange(target.box)) }),
      delete: () => removeFormat(grid, target, id),
    },
  });
}

type Reader = () => Described;
type Writer = (changed: Partial<Described>) => void;

function stopIfTrueMember(current: Reader, change: Writer): object {
  return {
    get stopIfTrue() {
      return current().stopIfTrue ?? false;
    },
    set stopIfTrue(stopIfTrue: boolean) {
      change({ stopIfTrue });
    },
  };
}

/** `colorScale`, `cellValue`, `custom` and `textComparison`: criteria, rule and style. */
function detail(current: Reader, change: Writer): HostObject {
  const members = {
    get criteria(): unknown {
      return current().criteria;
    },
    set criteria(criteria: unknown) {
      change({ criteria: criteria as Described['criteria'] });
    },
    get threeColorScale() {
      return Boolean(current().criteria?.['midpoint']);
    },
    get rule(): unknown {
      return current().type === 'Custom' ? customRule(current, change) : current().rule;
    },
    set rule(rule: unknown) {
      change({ rule: rule as Described['rule'] });
    },
    get format() {
      return conditionalStyle(current, change);
    },
  };
  return hostObject({ typeName: 'ConditionalFormatDetail', scalars: [], members });
}

function customRule(current: Reader, change: Writer): HostObject {
  return hostObject({
    typeName: 'ConditionalFormatRule',
    scalars: ['formula'],
    members: {
      get formula() {
        return current().rule?.formula ?? '';
      },
      set formula(formula: string) {
        change({ rule: { formula } });
      },
    },
  });
}

function conditionalStyle(current: Reader, change: Writer): HostObject {
  const write = (style: IStyleBase) => change({ style: { ...current().style, ...style } });
  const part = (typeName: string, properties: Record<string, StyleProperty>) => {
    const member = ([name, { read, write: toStyle }]: [string, StyleProperty]) =>
      [name, { enumerable: true, get: () => read(current().style), set: (value: never) => write(toStyle(value)) }] as const;
    const members = Object.defineProperties({}, Object.fromEntries(Object.entries(properties).map(member)));
    return hostObject({ typeName, scalars: Object.keys(properties), members });
  };
  return hostObject({
    typeName: 'ConditionalRangeFormat',
    members: { font: part('ConditionalRangeFont', CONDITIONAL_FONT), fill: part('ConditionalRangeFill', FILL) },
  });
}
