import { textsNeeded } from "../../catalog/texts/arrival";
import type { usageTable } from "../usageTable";
import { EARLY } from "./early";

let known: typeof usageTable | undefined = EARLY;

/** To be called when what reads a Usage table has loaded. */
export function usageArrived(answer: typeof usageTable): void {
  known = answer;
}

/** What reads a Usage table, which few cells do: it loads after the functions, and whoever asks before waits. */
export function lateUsageTable(): typeof usageTable {
  if (!known) textsNeeded();
  return known!;
}
