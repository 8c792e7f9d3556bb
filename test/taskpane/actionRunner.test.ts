import { describe, expect, it } from "vitest";
import { actionRunner, type Progress } from "../../taskpane/actionRunner";
import type { PaneAction } from "../../taskpane/actions";

function action(run: PaneAction["run"]): PaneAction {
  return { name: "buildMatrix", label: "Build matrix", description: "", progress: "Building…", run };
}

describe("an action", () => {
  it("shows that it runs, then what it made", async () => {
    const shown: Progress["state"][] = [];
    const run = actionRunner(({ state }) => shown.push(state));
    await run(action(async () => ({ made: ["Break-even"], reused: [] })));
    expect(shown).toEqual(["running", "done"]);
  });

  it("shows why it was refused, and can be tried again", async () => {
    const shown: Progress[] = [];
    const run = actionRunner((progress) => shown.push(progress));
    await run(action(() => Promise.reject(new Error("Excel is editing a cell."))));
    expect(shown.at(-1)).toMatchObject({ state: "refused", message: "Excel is editing a cell." });
    expect((await run(action(async () => ({ made: [], reused: [] }))))?.state).toBe("done");
  });

  it("does not run twice at once", async () => {
    let starts = 0;
    let finish = (): void => undefined;
    const slow = action(
      () =>
        new Promise((resolve) => {
          starts += 1;
          finish = () => resolve({ made: [], reused: [] });
        }),
    );
    const run = actionRunner(() => undefined);
    const first = run(slow);
    expect(await run(slow)).toBeUndefined();
    finish();
    await first;
    expect(starts).toBe(1);
  });
});
