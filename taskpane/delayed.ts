import { excelAnswers } from "./hostTurns";
import { messageOf } from "./messageOf";

const DELAY_MS = 250;

/**
 * Runs some work once typing pauses, and shows what came of it, or why nothing did, unless newer work was asked for meanwhile.
 * What failed since Excel did not answer is asked for once more when it does: that alone, since all views asking anew would be
 * in each other's way as long as Excel is slow.
 */
export function delayed<T>(work: () => Promise<T>, show: (outcome: T) => void, refused: (message: string) => T): () => void {
  let asked = 0;
  const update = () => {
    const mine = (asked += 1);
    const isWanted = () => mine === asked;
    setTimeout(() => {
      if (!isWanted()) return;
      void work().then(
        (outcome) => {
          if (isWanted()) show(outcome);
        },
        (error: unknown) => {
          if (!isWanted()) return;
          show(refused(messageOf(error)));
          void excelAnswers(error)?.then(() => {
            if (isWanted()) update();
          });
        },
      );
    }, DELAY_MS);
  };
  return update;
}
