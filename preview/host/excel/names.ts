import {
  IDefinedNamesService,
  type ISetDefinedNameMutationParam,
  RemoveDefinedNameMutation,
  SetDefinedNameMutation,
} from "@univerjs/engine-formula";

import { boxAddress, parseAddress, quotedSheet } from "../a1";
import {
  type HostObject,
  hostObject,
  invalidArgument,
  isHostObject,
  itemAlreadyExists,
  itemNotFound,
  notImplemented,
  NULL_OBJECT,
} from "../hostObject";
import { resolvedFormula } from "../structuredReferences";
import { requireFormula } from "./formulaRules";
import { type Grid, sheetOf } from "./grid";
import { range } from "./range";
import { sheetBox, sheetBoxOf } from "./rangeSubject";
import { formulaTable, storedTables } from "./tableStore";

const SCALARS = ["comment", "formula", "name", "scope", "type", "value", "visible"];
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u;

const LONGEST_COMMENT = 255;

type DefinedName = Pick<ISetDefinedNameMutationParam, "id" | "name" | "formulaOrRefString" | "comment">;

/** The defined names of the workbook. */
export function names(grid: Grid): HostObject {
  const all = () => Object.values(grid.injector.get(IDefinedNamesService).getDefinedNameMap(grid.unitId) ?? {});
  const find = (name: string) => all().find((one) => one.name.toLowerCase() === name.toLowerCase());
  const add = (name: string, reference: unknown, comment = "") => {
    if (!NAME.test(name) || parseAddress(name)) throw invalidArgument();
    const isTable = storedTables(grid).some((table) => table.name.toLowerCase() === name.toLowerCase());
    if (find(name) || isTable) throw itemAlreadyExists();
    requireComment(comment);
    const id = `name-${name.toLowerCase()}`;
    grid.execute(SetDefinedNameMutation.id, {
      unitId: grid.unitId,
      id,
      name,
      formulaOrRefString: referenceText(grid, reference),
      comment,
    });
    return namedItem(grid, name);
  };
  return hostObject({
    typeName: "NamedItemCollection",
    items: () => all().map(({ name }) => namedItem(grid, name)),
    members: {
      add,
      addFormulaLocal: add,
      getCount: () => all().length,
      getItem(name: string) {
        const found = find(name);
        if (!found) throw itemNotFound();
        return namedItem(grid, found.name);
      },
      getItemOrNullObject(name: string) {
        const found = find(name);
        return found ? namedItem(grid, found.name) : NULL_OBJECT;
      },
    },
  });
}

function namedItem(grid: Grid, name: string): HostObject {
  const current = (): DefinedName => {
    const found = grid.injector.get(IDefinedNamesService).getValueByName(grid.unitId, name);
    if (!found) throw itemNotFound();
    return found;
  };
  const change = (changed: Partial<DefinedName>) =>
    void grid.execute(SetDefinedNameMutation.id, { unitId: grid.unitId, ...current(), ...changed });
  const isRange = () => !current().formulaOrRefString.startsWith("=");
  const cells = () => (isRange() ? range(grid, sheetBox(grid, current().formulaOrRefString, "")) : NULL_OBJECT);
  return hostObject({
    typeName: "NamedItem",
    scalars: SCALARS,
    identity: { _Id: name },
    members: {
      name,
      scope: "Workbook",
      visible: true,
      get type() {
        return isRange() ? "Range" : constantOf(current().formulaOrRefString).type;
      },
      get value() {
        return isRange() ? current().formulaOrRefString : constantOf(current().formulaOrRefString).value;
      },
      get formula() {
        return `=${current().formulaOrRefString.replace(/^=/, "")}`;
      },
      set formula(formula: string) {
        change({ formulaOrRefString: referenceText(grid, formula) });
      },
      get comment() {
        return current().comment ?? "";
      },
      set comment(comment: string) {
        requireComment(comment);
        change({ comment });
      },
      getRange: cells,
      getRangeOrNullObject: cells,
      delete: () => void grid.execute(RemoveDefinedNameMutation.id, { unitId: grid.unitId, ...current() }),
    },
  });
}

/** The value of a name that stands for a constant; what a formula gives is not worked out here. */
function constantOf(formula: string): { type: string; value: unknown } {
  const [, text] = /^="((?:[^"]|"")*)"$/.exec(formula) ?? [];
  if (text !== undefined) return { type: "String", value: text.replace(/""/g, '"') };
  const number = Number(formula.slice(1));
  if (formula.length > 1 && Number.isFinite(number)) return { type: Number.isInteger(number) ? "Integer" : "Double", value: number };
  throw notImplemented("NamedItem.value of a formula");
}

function requireComment(comment: string): void {
  if (comment.length > LONGEST_COMMENT) throw invalidArgument();
}

/** What Univer keeps for a name: an address without an equals sign, or a formula with one. */
function referenceText(grid: Grid, reference: unknown): string {
  if (isHostObject(reference)) {
    const { sheetId, box } = sheetBoxOf(reference);
    return `${quotedSheet(sheetOf(grid, sheetId).getName())}!${boxAddress(box, "$")}`;
  }
  requireFormula(grid, String(reference), "name");
  const formula = resolvedFormula(String(reference), (name) => formulaTable(grid, name));
  const isAddress = parseAddress(formula.replace(/^=(?:'(?:[^']|'')+'!|[^!']+!)?/, "")) !== undefined;
  return isAddress ? formula.replace(/^=/, "") : formula;
}
