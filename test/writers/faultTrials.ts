import { expect } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import type { Fault } from "../../preview/host/faults";
import { documentSnapshot } from "./documentSnapshot";
import { fillUserSheet } from "./userDocument";
import { openWorkbook } from "./workbook";

/** Something the add-in does to a workbook, to be tried with each of its requests failing. */
export interface Trial {
  /** Brings a user's workbook to where the action starts. */
  readonly prepare?: () => Promise<unknown>;
  readonly act: () => Promise<unknown>;
  /** Opens the workbook; one without functions unless said. */
  readonly open?: () => Promise<AddinInNode>;
  /** How many places within a request are tried, besides its ends. */
  readonly spread: number;
}

/** A user's workbook, and all it holds before an action. */
export interface Scene {
  readonly addin: AddinInNode;
  readonly before: unknown;
}

/** What came of an action one of whose requests failed. */
export interface Tried {
  readonly fault: Fault;
  /** The refusal's words; undefined where the action succeeded all the same. */
  readonly message: string | undefined;
  readonly before: unknown;
  readonly after: unknown;
}

/** A user's workbook with one of everything, made ready for an action. */
export async function openedScene(prepare?: Trial["prepare"], open = openWorkbook): Promise<Scene> {
  const addin = await open();
  await fillUserSheet(addin);
  await prepare?.();
  return { addin, before: await documentSnapshot(addin) };
}

/** Runs an action with a fault. */
export async function withFault({ addin, before }: Scene, act: Trial["act"], fault: Fault): Promise<Tried & { readonly sizes: number[] }> {
  addin.excel.faults.begin(fault);
  const message = await act().then(
    () => undefined,
    (error: Error) => error.message,
  );
  const sizes = addin.excel.faults.end();
  return { fault, message, sizes, before, after: await documentSnapshot(addin) };
}

/**
 * Lets each request of an action fail in turn: at its first actions, at places spread through it, at its last, and when
 * all of it is done and only the answer is lost. An action that succeeds all the same is given a workbook of its own.
 */
export async function* everyRequestFailing({ prepare, open, act, spread }: Trial): AsyncGenerator<Tried> {
  let scene = await openedScene(prepare, open);
  for (let request = 0; ; request += 1) {
    let places = [0];
    for (let i = 0; i < places.length; i += 1) {
      const { sizes, ...result } = await withFault(scene, act, { request, actions: places[i]! });
      const size = sizes[request];
      if (size === undefined) return;
      if (i === 0) places = spreadPlaces(size, spread);
      yield result;
      if (isRefusedWhole(result)) continue;
      scene = await openedScene(prepare, open);
      // What is not refused early in a request is not refused later in it.
      i = Math.max(i, places.length - 2);
    }
  }
}

/** Whether an action is said to have changed nothing. */
export function isRefusedWhole({ message }: Tried): boolean {
  return message?.endsWith("Nothing was changed.") ?? false;
}

/** What is said of a request that Excel has failed. */
export const FAILED = "Excel answered: An internal error has occurred. Try again; if it happens once more, try in a new workbook.";

/** Tries a failure at every request: each action that is refused has changed nothing, and says so. How many those are. */
export async function undoneFailures(trial: Trial): Promise<number> {
  let refused = 0;
  for await (const result of everyRequestFailing(trial)) {
    if (!isRefusedWhole(result)) continue;
    const { fault, message, before, after } = result;
    expect({ fault, message, after }).toEqual({ fault, message: `${FAILED} Nothing was changed.`, after: before });
    refused += 1;
  }
  return refused;
}

function spreadPlaces(size: number, spread: number): number[] {
  const between = Array.from({ length: spread }, (_, i) => Math.round(((i + 1) * size) / (spread + 1)));
  return [...new Set([0, 1, ...between, size - 1, size])].sort((a, b) => a - b);
}
