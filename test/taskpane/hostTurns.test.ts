import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Fault } from "../../preview/host/faults";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { buildWorkbook } from "../../src/writers/excel";
import { convertFormulas } from "../../src/writers/formulaConversion";
import { insertTable } from "../../src/writers/insertedTable";
import { readCells } from "../../src/writers/readCells";
import { insertFormula, insertValues } from "../../src/writers/selectedCell";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { BusyHost, type HostTurns, type Later, type TurnControl, type Wait, excelAnswers, hostTurns, watchRequests } from "../../taskpane/hostTurns";
import { documentSnapshot } from "../writers/documentSnapshot";
import { openWorkbook, sheetValues } from "../writers/workbook";

/** Time that passes when a test says so. */
function handTimer(): { readonly later: Later; pass(): void } {
  const due = new Set<() => void>();
  const later: Later = (act) => {
    due.add(act);
    return () => void due.delete(act);
  };
  const pass = () => {
    const now = [...due];
    due.clear();
    for (const act of now) act();
  };
  return { later, pass };
}

function opened() {
  let open = (): void => undefined;
  const until = new Promise<void>((resolve) => (open = resolve));
  return { until, open: () => open() };
}

interface Scene {
  readonly turns: HostTurns;
  readonly pass: () => void;
  readonly waits: (Wait | undefined)[];
  readonly late: [string, string][];
}

function scene(): Scene {
  const waits: (Wait | undefined)[] = [];
  const late: [string, string][] = [];
  const { later, pass } = handTimer();
  const turns = hostTurns({ waiting: (wait) => waits.push(wait), late: (...said) => late.push(said) }, later);
  watchRequests(turns);
  return { turns, pass, waits, late };
}

const GPUS: WorkbookRequest = {
  sheets: ["gpus"],
  models: ["GLM-4.5"],
  apis: ["Grok-4"],
  pair: { model: "GLM-4.5", api: "Grok-4" },
  mode: "native",
  preset: "published",
  replace: false,
};
const ROWS = { values: [["Name", "Price"], ["A", 1]], formats: [["@", "@"], ["@", "0.00"]] };

/** Changes of the workbook, and by what they end: requests from there on are not taken back. */
const CHANGES: Readonly<Record<string, { readonly work: (control: TurnControl) => Promise<unknown>; readonly undone: number }>> = {
  "a build": { work: (options) => buildWorkbook(GPUS, options), undone: 2 },
  "a table": { work: () => insertTable(ROWS), undone: 3 },
  "a formula": { work: () => insertFormula("=1+1"), undone: 3 },
  "values": { work: () => insertValues([[1, "a"]]), undone: 3 },
  "a conversion": { work: () => convertFormulas({ scope: "workbook", target: "values" }), undone: 2 },
};
const EACH = Object.entries(CHANGES).flatMap(([name, { work, undone }]) =>
  Array.from({ length: undone }, (_, request) => [0, Infinity].map((actions) => ({ name, request, actions, work }))).flat(),
);
const GIVEN_UP = /^Stopped waiting\. Excel still has a request of “Change”: when it answers, what was written is undone/;

let addin: AddinInNode;
let at: Scene;

beforeEach(async () => {
  addin = await openWorkbook();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("C1:D1").formulas = [["=1+2", "=LLM.NPV(\"Kimi-K2\",\"Grok-4\")"]];
    sheet.getRange("A1").select();
    await context.sync();
  });
  at = scene();
});

/** Resolves as Excel gets the request that comes to grief. */
function faulty(fault: Fault): Promise<void> {
  const { until, open } = opened();
  addin.excel.faults.begin(fault);
  addin.excel.faults.interrupt({ before: fault.request, act: async () => open() });
  return until;
}

/** Begins a change of which Excel leaves one request unanswered, and lets the time pass after which that is said. */
async function unanswered(work: (control: TurnControl) => Promise<unknown>, fault: Fault): Promise<{ readonly change: Promise<unknown> }> {
  const reached = faulty(fault);
  const change = at.turns.change("Change", work);
  change.catch(() => undefined);
  await reached;
  at.pass();
  expect(at.waits.at(-1)?.message).toContain("Change: Excel has not answered for 5 seconds.");
  return { change };
}

/** What a promise rejects with. */
function failureOf(promise: Promise<unknown>): Promise<Error> {
  return promise.then(() => expect.fail("nothing failed"), (error: Error) => error);
}

/** Whether it has been said that what failed so may be asked for anew. */
function told(error: unknown): { isTold: boolean } {
  const answers = { isTold: false };
  void excelAnswers(error)!.then(() => (answers.isTold = true));
  return answers;
}

/** What is told by promises alone has been told. */
const settledTurns = () => new Promise((resume) => setTimeout(resume, 0));

/** Looked at often: what is waited for is a turn of the event loop or two away. */
const WAITING = { interval: 2, timeout: 20_000 };
const stop = () => at.waits.at(-1)!.stop();

describe("an Excel that does not answer", () => {
  it("is named with what can be done, and no more once it answers", async () => {
    const { until, open } = opened();
    const { change } = await unanswered(() => insertValues([[1]]), { request: 0, actions: 0, until });
    expect(at.waits.at(-1)?.message).toMatch(/finish editing the cell.*close an open dialog.*Stop gives the pane back.*choose Reload/);
    open();
    expect(await change).toBe("Sheet1!A1");
    expect(at.waits.at(-1)).toBeUndefined();
    expect(at.late).toEqual([]);
  });

  it.each(EACH)("$name, stopped at request $request ($actions actions done), is undone when the answer comes, and that is said", async ({ work, request, actions }) => {
    const before = await documentSnapshot(addin);
    const { until, open } = opened();
    const { change } = await unanswered(work, { request, actions, until });
    stop();
    await expect(change).rejects.toThrow(GIVEN_UP);
    expect(at.waits.at(-1)).toBeUndefined();
    open();
    await vi.waitFor(() => expect(at.late).toEqual([["Change: Excel has answered. Stopped. Nothing was changed.", "done"]]), WAITING);
    addin.excel.faults.end();
    expect(await documentSnapshot(addin)).toEqual(before);
    expect(await at.turns.change("Next", () => insertValues([[2]]))).toBe("Sheet1!A1");
  }, 60_000);

  it("that never answers one request leaves the pane to be used: the next change is made", async () => {
    const { change } = await unanswered(() => insertTable(ROWS), { request: 1, actions: 0, silent: true });
    stop();
    await expect(change).rejects.toThrow(GIVEN_UP);
    expect(await at.turns.change("Next", () => insertValues([[2]]))).toBe("Sheet1!A1");
    expect(at.late).toEqual([]);
  });

  it("answers late into another change: what was stopped is undone between two of its requests, and it is made", async () => {
    const { until, open } = opened();
    const { change } = await unanswered(() => insertTable(ROWS), { request: 2, actions: Infinity, until });
    stop();
    await expect(change).rejects.toThrow(GIVEN_UP);
    const next = at.turns.change("Next", async () => {
      await readCells("A1");
      return insertValues([[7]]);
    });
    open();
    expect(await next).toBe("Sheet1!A1");
    expect(at.late).toEqual([["Change: Excel has answered. Stopped. Nothing was changed.", "done"]]);
    expect((await sheetValues("Sheet1"))[0]![0]).toBe(7);
  });

  it("is given up by itself where Cancel was pressed before", async () => {
    const reached = faulty({ request: 1, actions: 0, silent: true });
    let control: TurnControl | undefined;
    const change = at.turns.change("Change", (given) => {
      control = given;
      return insertValues([[1]]);
    });
    const told = expect(change).rejects.toThrow(GIVEN_UP);
    await reached;
    control!.stop();
    at.pass();
    await told;
    expect(at.waits).toEqual([]);
  });

  it("does not hold up undoing: a stop after a failure lets it go on", async () => {
    const before = await documentSnapshot(addin);
    addin.excel.faults.begin({ request: 2, actions: Infinity });
    let control: TurnControl | undefined;
    const failed = at.turns.change("Change", async (given) => {
      control = given;
      return insertTable(ROWS);
    });
    const said = expect(failed).rejects.toThrow(/^Stopped\. Nothing was changed\.$/);
    await stopAtUndoing(() => control!.stop());
    await said;
    addin.excel.faults.end();
    expect(await documentSnapshot(addin)).toEqual(before);
  });

  it("tells of what was done before it could be stopped", async () => {
    const { until, open } = opened();
    const { change } = await unanswered((options) => buildWorkbook(GPUS, options), { request: 2, actions: Infinity, until });
    stop();
    await expect(change).rejects.toThrow(GIVEN_UP);
    open();
    await vi.waitFor(() => expect(at.late).toEqual([["Change: Excel has answered. It was done before it could be stopped, and stays.", "done"]]), WAITING);
    expect((await sheetValues("GPUs")).length).toBeGreaterThan(1);
  });
});

describe("presses meanwhile", () => {
  it("of a change are answered: by what is under way, and by what can be done where Excel does not answer", async () => {
    const { until, open } = opened();
    const reached = faulty({ request: 0, actions: 0, until });
    const first = at.turns.change("Build workbook", () => insertValues([[1]]));
    await expect(at.turns.change("Next", () => insertValues([[2]]))).rejects.toThrow("Build workbook is under way. Wait until it is done");
    await reached;
    at.pass();
    const second = at.turns.change("Next", () => insertValues([[2]]));
    await expect(second).rejects.toThrow(BusyHost);
    await expect(second).rejects.toThrow(/Excel has not answered yet.*finish editing the cell/);
    open();
    expect(await first).toBe("Sheet1!A1");
  });

  it("that only look wait for what is under way, and are answered where Excel does not answer", async () => {
    const { until, open } = opened();
    const reached = faulty({ request: 1, actions: 0, until });
    const first = at.turns.change("Change", () => insertValues([[1]]));
    const looked = at.turns.look("Read C1", () => readCells("C1"));
    const refused = expect(looked).rejects.toThrow(/^Change is under way, and Excel has not answered for 5 seconds\..*finish editing/);
    await reached;
    at.pass();
    await refused;
    await expect(at.turns.look("Read C1", () => readCells("C1"))).rejects.toThrow(BusyHost);
    open();
    await first;
    expect(await at.turns.look("Read C1", () => readCells("C1"))).toEqual([[3]]);
  });

  it("of a change wait for a look that is answered", async () => {
    const looked = at.turns.look("Read C1", () => readCells("C1"));
    expect(await at.turns.change("Change", () => insertValues([[1]]))).toBe("Sheet1!A1");
    expect(await looked).toEqual([[3]]);
  });
});

describe("a look", () => {
  it("that Excel does not answer can be stopped, and its late answer is nobody's concern", async () => {
    const { until, open } = opened();
    const reached = faulty({ request: 0, actions: 0, until });
    const looked = at.turns.look("Read C1", () => readCells("C1"));
    const told = expect(looked).rejects.toThrow("Stopped: Excel has not answered. Try again once it does.");
    await reached;
    at.pass();
    expect(at.waits.at(-1)?.message).toContain("Read C1: Excel has not answered");
    stop();
    await told;
    open();
    expect(await at.turns.look("Read C1", () => readCells("C1"))).toEqual([[3]]);
    expect(at.late).toEqual([]);
  });

  it("that was refused while Excel did not answer can be had anew as soon as Excel answers", async () => {
    const { until, open } = opened();
    const { change } = await unanswered(() => insertValues([[1]]), { request: 0, actions: 0, until });
    const refused = await failureOf(at.turns.look("Read C1", () => readCells("C1")));
    expect(refused).toBeInstanceOf(BusyHost);
    const answers = told(refused);
    await settledTurns();
    expect(answers.isTold).toBe(false);
    open();
    await change;
    await settledTurns();
    expect(answers.isTold).toBe(true);
    expect(await at.turns.look("Read C1", () => readCells("C1"))).toEqual([[3]]);
  });

  it("that was refused while Excel did not answer can be had anew as soon as the change is given up", async () => {
    const { change } = await unanswered(() => insertValues([[1]]), { request: 0, actions: 0, silent: true });
    const answers = told(await failureOf(at.turns.look("Read C1", () => readCells("C1"))));
    stop();
    await expect(change).rejects.toThrow(GIVEN_UP);
    await settledTurns();
    expect(answers.isTold).toBe(true);
  });

  it("that was given up can be had anew when its answer comes, and not before", async () => {
    const { until, open } = opened();
    const reached = faulty({ request: 0, actions: 0, until });
    const looked = failureOf(at.turns.look("Read C1", () => readCells("C1")));
    await reached;
    at.pass();
    stop();
    const failure = await looked;
    expect(failure.message).toContain("Stopped: Excel has not answered.");
    const answers = told(failure);
    await settledTurns();
    expect(answers.isTold).toBe(false);
    open();
    await vi.waitFor(() => expect(answers.isTold).toBe(true), WAITING);
  });

  it("that fails for another reason is not asked for anew by itself", async () => {
    expect(excelAnswers(await failureOf(at.turns.look("Read nothing", () => readCells("no place"))))).toBeUndefined();
  });

  it("is stopped by its own signal", async () => {
    const own = new AbortController();
    own.abort();
    await expect(at.turns.look("Read C1", () => readCells("C1"), own.signal)).rejects.toThrow("Stopped.");
  });
});

/** Presses Stop as the first request of the undoing is about to be sent. */
async function stopAtUndoing(press: () => void): Promise<void> {
  const { run } = Excel;
  let isPressed = false;
  Object.assign(Excel, {
    run: (...given: Parameters<typeof run>) => {
      if (given.length === 2) {
        isPressed = true;
        press();
      }
      return run(...given);
    },
  });
  await vi.waitFor(() => expect(isPressed).toBe(true), WAITING);
}
