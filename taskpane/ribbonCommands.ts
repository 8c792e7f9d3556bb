import type { Run } from "./actionRunner";
import { type Later, afterPatience } from "./hostTurns";
import type { PaneAction } from "./actions";

/** What a button of the ribbon or of the cell menu does, by the name the manifest calls it by. */
export interface RibbonCommand {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** An action as a command: what was not done opens the pane, which says why. */
export function actionCommand(action: PaneAction, run: Run): RibbonCommand {
  return {
    name: action.name,
    run: async () => {
      const outcome = await run(action);
      if (outcome.state !== "done") await Office.addin.showAsTaskpane();
    },
  };
}

/** Makes the ribbon and the cell menu run the commands. */
export function registerRibbonCommands(commands: readonly RibbonCommand[], later: Later = afterPatience): void {
  for (const command of commands) {
    Office.actions.associate(command.name, (event: Office.AddinCommands.Event) => void completed(command, event, later));
  }
}

/** Office waits for `completed` before the button can be pressed again: it is told even where Excel does not answer, so that the next press is answered. */
async function completed({ run }: RibbonCommand, event: Office.AddinCommands.Event, later: Later): Promise<void> {
  let inTime = (): void => undefined;
  const patience = new Promise<void>((resume) => (inTime = later(resume)));
  try {
    await Promise.race([run(), patience]);
  } finally {
    inTime();
    event.completed();
  }
}
