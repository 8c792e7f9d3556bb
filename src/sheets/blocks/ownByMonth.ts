import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { reference } from "../address";

/** A line of the months of the workings as a range over all of them; undefined where they have none. */
export type InMonths = (name: string) => string | undefined;

/** More columns than months are ever followed. */
const LAST_COLUMN = 701;
/** A row of cells that nothing on a sheet computes: it only counts across. */
const COUNTED_ROW = 0;

/**
 * What owning pays in each month, as an array: the deployments bought then at the price of then, and what those there cost
 * to run. The months of the workings are those of the assumptions; a case that buys other deployments at other prices has
 * its purchases and running costs worked out month by month within one formula, over the growth that all cases share.
 * @param at Where a figure or line of the case stands.
 */
export function outlays(at: CellOf, inMonths: InMonths): string {
  const each = (name: Name, otherwise: CellOf = inMonths) => formulaOf(COMPARISON, name, (other, shift) => (other === name ? undefined : (otherwise(other, shift) ?? at(other, shift))), { eachMember: true });
  const month = inMonths("month")!;
  const before = each("monthEquipped", (name) => (name === "peakFactor" ? inMonths("peakBefore") : undefined));
  const added = `(${each("monthEquipped")}-(${month}>1)*${before})`;
  return `(${each("hardwareThen")})*${boughtAgain(added, at, inMonths)}+${each("monthRunning")}`;
}

/** What has added up by the end of each month, as an array of an array. */
export function soFar(array: string, inMonths: InMonths): string {
  return `MMULT((${inMonths("month")!}>=${monthsAcross(inMonths)})*1,${array})`;
}

/** Deployments bought in each month: those that it has more than the month before, and again after every life of theirs. */
function boughtAgain(added: string, at: CellOf, inMonths: InMonths): string {
  const [month, across, life] = [inMonths("month")!, monthsAcross(inMonths), at("replacedAfter", 0)!];
  // Without a life nothing falls due among the months followed.
  const every = `(${life}+(${life}=0)*ROWS(${month}))`;
  return `MMULT((${month}>=${across})*(MOD(${month}-${across},${every})=0),${added})`;
}

/** The months side by side, as an array of one row: a column of them is what the workings have. */
function monthsAcross(inMonths: InMonths): string {
  const [first, last] = [reference(COUNTED_ROW, 0, { row: true, column: true }), reference(COUNTED_ROW, LAST_COLUMN, { row: true, column: true })];
  return `(COLUMN(${first}:INDEX(${first}:${last},ROWS(${inMonths("month")!})))-COLUMN(${first})+1)`;
}
