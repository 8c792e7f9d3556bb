import type { HostTurns } from "../hostTurns";
import type { Say } from "../outcomeView";
import type { Watch } from "../prices/steadily";

/** Where the view Usage shows what it does: words, nodes in its place, and work with a stop beside it. */
export interface Stage {
  readonly say: Say;
  readonly show: (...nodes: Node[]) => void;
  readonly step: (text: string, work: (watch: Watch) => Promise<void>) => Promise<void>;
  readonly turns: HostTurns;
}
