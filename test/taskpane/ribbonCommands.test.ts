import { afterEach, describe, expect, it, vi } from "vitest";
import { ACTIONS } from "../../taskpane/actions";
import type { Progress } from "../../taskpane/actionRunner";
import { registerRibbonCommands } from "../../taskpane/ribbonCommands";

const [action] = ACTIONS;

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
  it("offers both actions under the names of the manifest", () => {
    const { commands } = office();
    registerRibbonCommands(ACTIONS, async () => undefined);
    expect([...commands.keys()].sort()).toEqual(["buildMatrix", "insertCatalog"]);
  });

  it("opens the pane to show a refusal, and completes", async () => {
    const { showAsTaskpane, press } = office();
    registerRibbonCommands(ACTIONS, async (): Promise<Progress> => ({
      state: "refused",
      action: action!,
      message: "protected",
    }));
    expect(await press("buildMatrix")).toHaveBeenCalledOnce();
    expect(showAsTaskpane).toHaveBeenCalledOnce();
  });

  it("completes without the pane when all is well", async () => {
    const { showAsTaskpane, press } = office();
    registerRibbonCommands(ACTIONS, async (): Promise<Progress> => ({
      state: "done",
      action: action!,
      result: { made: [], reused: [] },
    }));
    expect(await press("insertCatalog")).toHaveBeenCalledOnce();
    expect(showAsTaskpane).not.toHaveBeenCalled();
  });
});
