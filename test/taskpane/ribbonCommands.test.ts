import { afterEach, describe, expect, it, vi } from "vitest";
import type { Progress } from "../../taskpane/actionRunner";
import type { PaneAction } from "../../taskpane/actions";
import { actionCommand, registerRibbonCommands } from "../../taskpane/ribbonCommands";

const ACTION: PaneAction = {
  name: "insertCatalog",
  label: "Insert catalog",
  progress: "",
  run: async () => ({ made: [], reused: [] }),
};

/** What Office is told and asked for by the commands. */
function office() {
  const commands = new Map<string, (event: { completed(): void }) => void>();
  const showAsTaskpane = vi.fn(async () => undefined);
  vi.stubGlobal("Office", { actions: { associate: commands.set.bind(commands) }, addin: { showAsTaskpane } });
  const press = async (name: string) => {
    const completed = vi.fn();
    commands.get(name)!({ completed });
    await vi.waitFor(() => expect(completed).toHaveBeenCalled());
    return completed;
  };
  return { commands, showAsTaskpane, press };
}

afterEach(() => vi.unstubAllGlobals());

describe("ribbon and cell menu", () => {
  it("opens the pane to show a refusal, and completes", async () => {
    const { showAsTaskpane, press } = office();
    const refused: Progress = { state: "refused", action: ACTION, message: "protected" };
    registerRibbonCommands([actionCommand(ACTION, async () => refused)]);
    expect(await press("insertCatalog")).toHaveBeenCalledOnce();
    expect(showAsTaskpane).toHaveBeenCalledOnce();
  });

  it("completes without the pane when all is well", async () => {
    const { showAsTaskpane, press } = office();
    const done: Progress = { state: "done", action: ACTION, result: { made: [], reused: [] } };
    registerRibbonCommands([actionCommand(ACTION, async () => done)]);
    expect(await press("insertCatalog")).toHaveBeenCalledOnce();
    expect(showAsTaskpane).not.toHaveBeenCalled();
  });

  it.each(["busy", "stopped"] as const)("opens the pane to say that it was %s", async (state) => {
    const { showAsTaskpane, press } = office();
    registerRibbonCommands([actionCommand(ACTION, async () => ({ state, action: ACTION, message: "" }))]);
    await press("insertCatalog");
    expect(showAsTaskpane).toHaveBeenCalledOnce();
  });

  it("lets the button be pressed again while Excel does not answer", async () => {
    const { press } = office();
    let isLate = (): void => undefined;
    registerRibbonCommands([{ name: "explainCell", run: () => new Promise(() => undefined) }], (act) => {
      isLate = act;
      return () => undefined;
    });
    const pressed = press("explainCell");
    isLate();
    expect(await pressed).toHaveBeenCalledOnce();
  });
});
