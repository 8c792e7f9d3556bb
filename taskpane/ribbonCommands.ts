import type { Progress } from "./actionRunner";
import type { PaneAction } from "./actions";

type Run = (action: PaneAction) => Promise<Progress | undefined>;

/** Makes the ribbon and the cell menu run the actions. */
export function registerRibbonCommands(actions: readonly PaneAction[], run: Run): void {
  for (const action of actions) {
    Office.actions.associate(action.name, (event: Office.AddinCommands.Event) => void command(action, run, event));
  }
}

/** A refusal opens the pane, which shows it. Office waits for `completed` before the button can be pressed again. */
async function command(action: PaneAction, run: Run, event: Office.AddinCommands.Event): Promise<void> {
  try {
    const outcome = await run(action);
    if (outcome?.state === "refused") await Office.addin.showAsTaskpane();
  } finally {
    event.completed();
  }
}
