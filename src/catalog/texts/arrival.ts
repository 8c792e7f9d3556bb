import { TEXTS_COME_LATER } from "./later";

/** Thrown where a text of the catalog is wanted that has not loaded yet; after its arrival the same question is answered. */
export class TextsOnTheWay extends Error {
  constructor(readonly arrival: Promise<void>) {
    super("The catalog's texts have not loaded yet.");
  }
}

let here = !TEXTS_COME_LATER;
let arrive: () => void;
const arrival = new Promise<void>((arrived) => (arrive = arrived));

/** To be called before a source, a link or a note of a record is read. */
export function textsNeeded(): void {
  if (!here) throw new TextsOnTheWay(arrival);
}

type Estimator = typeof import("./estimator").estimatedDeployment;
let estimator: Estimator;

/** What estimates deployments, in the build (scripts/build/catalogSplit.ts writes what calls it). @public */
export function lateEstimator(): Estimator {
  textsNeeded();
  return estimator;
}

/** To be called when every record has its texts. */
export function textsArrived(estimates: Estimator): void {
  here = true;
  estimator = estimates;
  arrive();
}
