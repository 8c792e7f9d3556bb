import type { Run } from "./actionRunner";
import type { PaneAction } from "./actions";

/** What a button of the ribbon or of the cell menu does, by the name the manifest calls it by. */
export interface RibbonCommand {
  readonly name: string;
  readonly run: () => Promise<void>;
}

/** An action as a command: a refusal opens the pane, which shows it. */
export function actionCommand(action: PaneAction, run: Run): RibbonCommand {
  return {
    name: action.name,
    run: async () => {
      const outcome = await run(action);
      if (outcome?.state === "refused") await Office.addin.showAsTaskpane();
    },
  };
}

/** Makes the ribbon and the cell menu run the commands. */
export function registerRibbonCommands(commands: readonly RibbonCommand[]): void {
  for (const command of commands) {
    Office.actions.associate(command.name, (event: Office.AddinCommands.Event) => void completed(command, event));
  }
}

/** Office waits for `completed` before the button can be pressed again. */
async function completed({ run }: RibbonCommand, event: Office.AddinCommands.Event): Promise<void> {
  try {
    await run();
  } finally {
    event.completed();
  }
}
