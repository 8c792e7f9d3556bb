const DELAY_MS = 250;

/**
 * Runs some work once typing pauses, and shows what came of it unless newer work was asked for meanwhile. Failures are
 * for the work itself to turn into something to show.
 */
export function delayed<T>(work: () => Promise<T>, show: (outcome: T) => void): () => void {
  let asked = 0;
  return () => {
    const mine = (asked += 1);
    setTimeout(() => {
      if (mine !== asked) return;
      void work().then((outcome) => {
        if (mine === asked) show(outcome);
      });
    }, DELAY_MS);
  };
}
