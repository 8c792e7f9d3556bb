import { describe, expect, it } from "vitest";
import { StoppedAction } from "../../src/writers/refusal";
import { actionRunner, type Progress } from "../../taskpane/actionRunner";
import type { PaneAction } from "../../taskpane/actions";
import { hostTurns } from "../../taskpane/hostTurns";

function action(run: PaneAction["run"]): PaneAction {
  return { name: "buildWorkbook", label: "Build workbook", progress: "Building…", run };
}

const turns = () => hostTurns({ waiting: () => undefined, late: () => undefined }, () => () => undefined);

describe("an action", () => {
  it("shows that it runs, how far it is, then what it made", async () => {
    const shown: Progress[] = [];
    const run = actionRunner(turns(), (progress) => shown.push(progress));
    const at = { done: 1, total: 2, step: "Writing" };
    await run(
      action(async ({ onProgress }) => {
        onProgress(at);
        return { made: ["Break-even"], reused: [] };
      }),
    );
    expect(shown.map(({ state }) => state)).toEqual(["running", "running", "done"]);
    expect(shown[1]).toMatchObject({ at });
  });

  it("shows why it was refused, and can be tried again", async () => {
    const shown: Progress[] = [];
    const run = actionRunner(turns(), (progress) => shown.push(progress));
    await run(action(() => Promise.reject(new Error("Excel is editing a cell."))));
    expect(shown.at(-1)).toMatchObject({ state: "refused", message: "Excel is editing a cell." });
    expect((await run(action(async () => ({ made: [], reused: [] }))))?.state).toBe("done");
  });

  it("shows that it runs in the press itself, so that it can be stopped at once", () => {
    const shown: Progress[] = [];
    const run = actionRunner(turns(), (progress) => shown.push(progress));
    void run(action(() => new Promise(() => undefined)));
    expect(shown.map(({ state }) => state)).toEqual(["running"]);
  });

  it("can be stopped, which is no refusal", async () => {
    const run = actionRunner(turns(), (progress) => progress.state === "running" && progress.stop());
    const stopped = await run(action(({ signal }) => (signal.aborted ? Promise.reject(new StoppedAction("Stopped.")) : Promise.resolve({ made: [], reused: [] }))));
    expect(stopped?.state).toBe("stopped");
  });

  it("is refused all the same when it fails after a stop was asked for: something may be left to do", async () => {
    const run = actionRunner(turns(), (progress) => progress.state === "running" && progress.stop());
    const refused = await run(action(() => Promise.reject(new Error("Delete these unfinished sheets: GPUs."))));
    expect(refused).toMatchObject({ state: "refused", message: "Delete these unfinished sheets: GPUs." });
  });

  it("does not run twice at once, and the second press is answered", async () => {
    const shown: Progress[] = [];
    let starts = 0;
    let finish = (): void => undefined;
    const slow = action(
      () =>
        new Promise((resolve) => {
          starts += 1;
          finish = () => resolve({ made: [], reused: [] });
        }),
    );
    const run = actionRunner(turns(), (progress) => shown.push(progress));
    const first = run(slow);
    const message = "Build workbook is under way. Wait until it is done, then try again. Nothing else was changed.";
    expect(await run(slow)).toMatchObject({ state: "busy", message });
    finish();
    await first;
    expect(starts).toBe(1);
    expect(shown.map(({ state }) => state)).toEqual(["running", "busy", "done"]);
  });
});
