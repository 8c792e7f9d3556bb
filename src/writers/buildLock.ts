import type { OwnRun } from "./ownRun";
import { RefusedAction } from "./refusal";

/** A defined name: all who have the workbook open see it, and a person can delete it. */
export const LOCK_NAME = "LLM_build_under_way";

const COMMENT = "LLM Break-Even is building, converting or importing. This name goes when that ends. If nothing is under way, delete it.";
const LAPSE_MINUTES = 10;
const MINUTE_MS = 60_000;

/** Runs of this pane that are over: where Excel could not be made to take their lock away, it holds no one up here. */
const over = new Set<string>();

/** The lock of whoever builds, loaded: to be read after the next round trip. */
export function loadedLock({ workbook }: Excel.RequestContext): Excel.NamedItem {
  return workbook.names.getItemOrNullObject(LOCK_NAME).load("formula");
}

/** Refuses while another build is under way; a lock whose build must have ended long ago, in a crash say, is no hindrance. */
export function refuseWhileLocked(lock: Excel.NamedItem): void {
  if (!lock.isNullObject && isInForce(String(lock.formula))) throw otherUnderWay(String(lock.formula));
}

/** Queues the lock of a run, in the place of one that has lapsed. Excel refuses it where another was quicker. */
export function lock({ workbook }: Excel.RequestContext, { id }: OwnRun, lapsed: Excel.NamedItem): void {
  if (!lapsed.isNullObject) workbook.names.getItem(LOCK_NAME).delete();
  workbook.names.add(LOCK_NAME, `="${new Date().toISOString()} ${id}"`, COMMENT);
}

/** Queues the end of a lock. */
export function unlock({ workbook }: Excel.RequestContext): void {
  workbook.names.getItem(LOCK_NAME).delete();
}

/** Remembers that a run is over. */
export function endRun({ id }: OwnRun): void {
  over.add(id);
}

/** Whether a lock, by its formula, is that of a run. */
export function isLockOf(formula: string, { id }: OwnRun): boolean {
  return formula.includes(id);
}

/** What to say while another build is under way. */
export function otherUnderWay(formula: string): RefusedAction {
  const begun = begunAt(formula);
  const since = begun === undefined ? "" : `, begun at ${begun.toISOString().slice(11, 16)} UTC`;
  return new RefusedAction(
    `Another build, conversion or import is under way in this workbook${since}, in another pane or by somebody else who has it open. Wait until it is done and try again. ` +
      `If there is none, since Excel was closed half-way, that mark lapses after ${LAPSE_MINUTES} minutes; to go on at once, delete the name ${LOCK_NAME} under Formulas > Name Manager. Nothing was changed.`,
  );
}

/** Clocks of two machines differ: a lock from the future counts by how far it is off. */
function isInForce(formula: string): boolean {
  const begun = begunAt(formula);
  if (begun === undefined || [...over].some((id) => formula.includes(id))) return false;
  return Math.abs(Date.now() - begun.getTime()) < LAPSE_MINUTES * MINUTE_MS;
}

function begunAt(formula: string): Date | undefined {
  const begun = new Date(/\d{4}-\d\d-\d\dT[\d:.]+Z/.exec(formula)?.[0] ?? "");
  return Number.isNaN(begun.getTime()) ? undefined : begun;
}
