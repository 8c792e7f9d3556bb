import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { documentSnapshot } from "./documentSnapshot";
import { openedScene, type Trial } from "./faultTrials";

/** What a person, somebody else in the workbook or another add-in does between two requests. */
export type Act = (context: Excel.RequestContext) => void;

/** What came of an action that was interrupted. */
export interface Interrupted {
  /** Which request the interruption came before. */
  readonly before: number;
  readonly message: string | undefined;
  readonly result: unknown;
  readonly after: unknown;
  readonly addin: AddinInNode;
}

/** Does something in Excel. */
export function done(act: Act): Promise<void> {
  return Excel.run(async (context) => {
    act(context);
    await context.sync();
  });
}

/** Runs an action again and again, each time in a workbook of its own and with something done before another of its requests, from one on; ends with the run that has no such request. */
export async function* interruptedBeforeEach({ prepare, open, act: action }: Omit<Trial, "spread">, act: Act, from = 0): AsyncGenerator<Interrupted, AddinInNode> {
  for (let before = from; ; before += 1) {
    const { addin } = await openedScene(prepare, open);
    addin.excel.faults.interrupt({ before, act: () => done(act).catch(() => undefined) });
    const [result, message] = await action().then(
      (made) => [made, undefined] as const,
      (error: Error) => [undefined, error.message] as const,
    );
    if (addin.excel.faults.end().length <= before) return addin;
    yield { before, message, result, after: await comparable(addin), addin };
  }
}

/** What a workbook holds once something has been done in it, where it can be, and nothing else. */
export async function onlyDone({ prepare, open }: Pick<Trial, "prepare" | "open">, act: Act): Promise<unknown> {
  const { addin } = await openedScene(prepare, open);
  await done(act).catch(() => undefined);
  return comparable(addin);
}

/**
 * An action with something done before each of its requests, from one on; and what a workbook holds with that alone, and
 * with both in turn, one way round and the other. Each workbook is opened for more than one of these: opening and acting take the time.
 */
export async function interruptedAndInTurn(trial: Omit<Trial, "spread">, act: Act, from?: number): Promise<{ alone: unknown; inTurn: unknown[]; interrupted: Interrupted[] }> {
  const { addin } = await openedScene(trial.prepare, trial.open);
  await done(act).catch(() => undefined);
  const alone = await comparable(addin);
  await trial.act().catch(() => undefined);
  const after = await comparable(addin);
  const interrupted: Interrupted[] = [];
  const runs = interruptedBeforeEach(trial, act, from);
  for (let run = await runs.next(); ; run = await runs.next()) {
    if (!run.done) interrupted.push(run.value);
    else {
      await done(act).catch(() => undefined);
      return { alone, inTurn: [after, await comparable(run.value)], interrupted };
    }
  }
}

/** A snapshot to be compared with one of another workbook: ids are of chance. */
export async function comparable(addin: AddinInNode): Promise<unknown> {
  const snapshot = JSON.stringify(await documentSnapshot(addin));
  const ids = addin.excel.api.getActiveWorkbook()!.getSheets().map((sheet) => sheet.getSheetId());
  const named = ids.reduce((text, id, i) => text.replaceAll(id, `sheet ${i + 1}`), snapshot);
  return JSON.parse(named.replace(/(["-])[\w-]{21}(?=\\?")/g, "$1id").replace(/LLM [0-9a-f]{12}/g, "a run"));
}
