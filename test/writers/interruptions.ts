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

/** Runs an action again and again, each time in a workbook of its own and with something done before another of its requests, from one on. */
export async function* interruptedBeforeEach({ prepare, open, act: action }: Omit<Trial, "spread">, act: Act, from = 0): AsyncGenerator<Interrupted> {
  for (let before = from; ; before += 1) {
    const { addin } = await openedScene(prepare, open);
    addin.excel.faults.interrupt({ before, act: () => done(act).catch(() => undefined) });
    const [result, message] = await action().then(
      (made) => [made, undefined] as const,
      (error: Error) => [undefined, error.message] as const,
    );
    if (addin.excel.faults.end().length <= before) return;
    yield { before, message, result, after: await comparable(addin), addin };
  }
}

/** What a workbook holds once something has been done in it, where it can be, and nothing else. */
export async function onlyDone({ prepare, open }: Pick<Trial, "prepare" | "open">, act: Act): Promise<unknown> {
  const { addin } = await openedScene(prepare, open);
  await done(act).catch(() => undefined);
  return comparable(addin);
}

/** What a workbook holds once an action has been done and then something else, or the other way round; nothing between. */
export async function doneInTurn({ prepare, open, act: action }: Omit<Trial, "spread">, act: Act, isActFirst: boolean): Promise<unknown> {
  const { addin } = await openedScene(prepare, open);
  const steps = [() => action().catch(() => undefined), () => done(act).catch(() => undefined)];
  for (const step of isActFirst ? steps.reverse() : steps) await step();
  return comparable(addin);
}

/** A snapshot to be compared with one of another workbook: ids are of chance. */
export async function comparable(addin: AddinInNode): Promise<unknown> {
  const snapshot = JSON.stringify(await documentSnapshot(addin));
  const ids = addin.excel.api.getActiveWorkbook()!.getSheets().map((sheet) => sheet.getSheetId());
  const named = ids.reduce((text, id, i) => text.replaceAll(id, `sheet ${i + 1}`), snapshot);
  return JSON.parse(named.replace(/(["-])[\w-]{21}(?=\\?")/g, "$1id").replace(/LLM [0-9a-f]{12}/g, "a run"));
}
