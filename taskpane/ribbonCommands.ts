import type { Progress } from "./actionRunner";
import type { PaneAction } from "./actions";

/** Makes the ribbon and the cell menu run the actions. A refusal opens the pane, which shows it. */
export function registerRibbonCommands(
  actions: readonly PaneAction[],
  run: (action: PaneAction) => Promise<Progress | undefined>,
): void {
  for (const action of actions) {
    Office.actions.associate(action.name, async (event: Office.AddinCommands.Event) => {
      try {
        const outcome = await run(action);
        if (outcome?.state === "refused") await Office.addin.showAsTaskpane();
      } finally {
        event.completed();
      }
    });
  }
}
