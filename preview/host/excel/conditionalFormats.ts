import { generateRandomId } from "@univerjs/core";
import {
  AddConditionalRuleMutation,
  ConditionalFormattingRuleModel,
  DeleteConditionalRuleMutation,
  SetConditionalRuleMutation,
} from "@univerjs/sheets-conditional-formatting";

import { boxAddress, overlap } from "../a1";
import { type HostObject, hostObject, itemNotFound, joinedMembers } from "../hostObject";
import { conditionalDetail } from "./conditionalDetail";
import { type ConditionalDescription, ruleFormulas, univerRule } from "./conditionalRules";
import { requireRuleFormula } from "./formulaRules";
import { boxOf, type Grid, presentCells, type SheetBox, univerRange } from "./grid";
import { sheetStorage } from "./storage";
import { range } from "./range";

const DETAILS = ["cellValue", "colorScale", "custom", "textComparison"];

/** The conditional formats over a range. */
export function conditionalFormats(grid: Grid, target: SheetBox): HostObject {
  const ids = () => Object.keys(descriptions(grid, target).read()).filter((id) => covers(grid, target, id));
  const remove = (id: string) => removeFormat(grid, target, id);
  return hostObject({
    typeName: "ConditionalFormatCollection",
    scalars: ["count"],
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
      getItemAt: (index: number) => conditionalFormat(grid, target, ids()[index] ?? ""),
    },
  });
}

/** A description with the cells it is for. */
type Described = ConditionalDescription & { ranges: ReturnType<typeof univerRange>[] };

/** Univer keeps the rule; the words the add-in said it in are kept beside it, to be read back. */
const descriptions = (grid: Grid, { sheetId }: SheetBox) => sheetStorage(grid, sheetId, "conditionalFormats");

const descriptionOf = (grid: Grid, target: SheetBox, id: string): Described => {
  const found = descriptions(grid, target).read()[id];
  if (!found) throw itemNotFound();
  return found as Described;
};

function describe(grid: Grid, target: SheetBox, id: string, description: Described): void {
  for (const formula of ruleFormulas(description)) requireRuleFormula(grid, formula);
  const rule = ruleOf(description);
  const storage = descriptions(grid, target);
  storage.write({ ...storage.read(), [id]: description });
  if (!rule) return;
  const place = { unitId: grid.unitId, subUnitId: target.sheetId };
  const mutation = isShown(grid, target, id) ? SetConditionalRuleMutation : AddConditionalRuleMutation;
  grid.execute(mutation.id, {
    ...place,
    cfId: id,
    rule: { cfId: id, ranges: description.ranges, stopIfTrue: description.stopIfTrue ?? false, rule },
  });
}

function ruleOf(description: Described) {
  const [first] = description.ranges;
  return first && univerRule(description, boxAddress({ ...boxOf(first), rows: 1, columns: 1 }));
}

function isShown(grid: Grid, { sheetId }: SheetBox, id: string): boolean {
  return Boolean(grid.injector.get(ConditionalFormattingRuleModel).getRule(grid.unitId, sheetId, id));
}

function removeFormat(grid: Grid, target: SheetBox, id: string): void {
  const storage = descriptions(grid, target);
  storage.write(Object.fromEntries(Object.entries(storage.read()).filter(([other]) => other !== id)));
  grid.execute(DeleteConditionalRuleMutation.id, { unitId: grid.unitId, subUnitId: target.sheetId, cfId: id });
}

/** Whether a format is on the range; one that a person took away in the grid is on none. */
function covers(grid: Grid, target: SheetBox, id: string): boolean {
  const description = descriptionOf(grid, target, id);
  const isThere = isShown(grid, target, id) || ruleOf(description) === undefined;
  return isThere && description.ranges.some((one) => overlap(boxOf(one), target.box));
}

function conditionalFormat(grid: Grid, target: SheetBox, id: string): HostObject {
  const current = () => descriptionOf(grid, target, id);
  const change = (changed: Partial<Described>) => describe(grid, target, id, { ...current(), ...changed });
  const own = {
    id,
    get type() {
      return current().type;
    },
    get priority() {
      return Object.keys(descriptions(grid, target).read()).indexOf(id);
    },
    get stopIfTrue() {
      return current().stopIfTrue ?? false;
    },
    set stopIfTrue(stopIfTrue: boolean) {
      change({ stopIfTrue });
    },
    getRange: () => range(grid, { ...target, box: boxOf(current().ranges[0] ?? univerRange(target.box)) }),
    delete: () => removeFormat(grid, target, id),
  };
  const details = Object.fromEntries(DETAILS.map((name) => [name, conditionalDetail(current, change)]));
  return hostObject({
    typeName: "ConditionalFormat",
    scalars: ["id", "priority", "stopIfTrue", "type"],
    identity: { Id: id },
    members: joinedMembers(details, own),
  });
}
