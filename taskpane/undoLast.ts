import { lastInsertion } from "../src/writers/lastInsertion";
import type { HostTurns } from "./hostTurns";
import type { Say } from "./outcomeView";

/** Takes the last insertion away again, and says what that was; or why it stays. */
export function undoLast(say: Say, turns: HostTurns): void {
  const insertion = lastInsertion();
  if (!insertion) return say("Nothing that the pane has inserted since it was opened can be undone.", "refused");
  say(`Undoing ${insertion.what}…`);
  void turns.change("Undo", insertion.undo).then(
    (done) => say(done),
    (error: Error) => say(`${insertion.what.charAt(0).toUpperCase()}${insertion.what.slice(1)} stays. ${error.message}`, "refused"),
  );
}
