import { StoppedAction } from "../src/writers/refusal";
import { element } from "./element";
import type { HostTurns } from "./hostTurns";
import { messageOf } from "./messageOf";
import type { Say } from "./outcomeView";
import { runningStep } from "./prices/runningStep";
import { StoppedError, type Watch } from "./prices/steadily";

/** Where a view shows what it imports: words, nodes in one place, and work with a stop beside it. */
export interface Stage {
  readonly say: Say;
  readonly show: (...nodes: Node[]) => void;
  readonly step: (text: string, work: (watch: Watch) => Promise<void>) => Promise<void>;
  readonly turns: HostTurns;
}

interface StageParts {
  readonly say: Say;
  readonly turns: HostTurns;
  /** Clears away what was said before, so that the work has room. */
  readonly leaveRoom: () => void;
  /** The first sentence where work fails: what has not happened. */
  readonly failed: string;
  /** The buttons that begin work, which wait while it runs. */
  readonly buttons: () => readonly HTMLButtonElement[];
}

/** A stage, and its place on the page. */
export function newStage({ say, turns, leaveRoom, failed, buttons }: StageParts): { readonly stage: Stage; readonly root: HTMLElement } {
  const root = element("div", { class: "stack", hidden: "" });
  const show = (...nodes: Node[]) => {
    root.hidden = nodes.length === 0;
    root.replaceChildren(...nodes);
  };
  const setBusy = (isBusy: boolean) => buttons().forEach((each) => each.toggleAttribute("disabled", isBusy));
  /** Its progress stands on the stage, where the last step's outcome would be taken for its own; a failure is said, and the stage is cleared. */
  const step = async (text: string, work: (watch: Watch) => Promise<void>) => {
    const running = runningStep(text);
    leaveRoom();
    show(...running.nodes);
    setBusy(true);
    try {
      await work(running);
    } catch (error) {
      show();
      const isStopped = error instanceof StoppedError || error instanceof StoppedAction;
      say(isStopped ? error.message : `${failed} ${messageOf(error)}`, isStopped ? "done" : "refused");
    } finally {
      setBusy(false);
    }
  };
  return { stage: { say, show, step, turns }, root };
}
