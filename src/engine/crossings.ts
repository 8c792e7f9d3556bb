import { MOST_MONTHS } from "./payback";

/** What a relative error of the sums may grow to before it shows in a month. */
const SUM_ERROR = 1e-14;
const AGREEMENT = 1e-9;
/** Far more than doubles get wrong. */
const SURE = 1e-6;

/** A figure of each trial, or one for all. */
export type Column = number | Float64Array;

/** A month of owning beside the API in many trials. USD and tokens. */
export interface TrialMonth {
  readonly purchase: Column;
  readonly running: Column;
  readonly api: Column;
  readonly volume: Column;
  readonly deployments: Column;
}

/** What stays from month to month, of one deployment. */
export interface TrialTerms {
  readonly growth: Column;
  readonly decline: Column;
  readonly hardwareEach: Column;
  readonly runningEach: Column;
  readonly capacity: Column;
}

/**
 * The first moment, in months, at which owning has cost no more than the API, linear inside its month, in each trial; infinite where
 * there is none in the months followed, NaN where doubles cannot tell. A trial is left as soon as it has crossed or never can.
 */
export function firstCrossings(trials: number, months: (month: number) => TrialMonth, terms: TrialTerms): Float64Array {
  const crossings = new Float64Array(trials).fill(Infinity);
  const [open, moved] = [new Float64Array(trials), new Float64Array(trials)];
  let walking = Int32Array.from({ length: trials }, (_, trial) => trial);
  for (let month = 1; month <= MOST_MONTHS && walking.length > 0; month++) {
    const figures = months(month);
    let left = 0;
    for (const trial of walking) {
      const [purchase, running, api] = [at(figures.purchase, trial), at(figures.running, trial), at(figures.api, trial)];
      const saving = api - running;
      const owed = open[trial]! + purchase;
      const sum = (moved[trial]! += purchase + api + running);
      open[trial] = owed - saving;
      const error = sum * SUM_ERROR;
      const crosses = saving > 0 && owed <= saving;
      if (Number.isNaN(owed + saving) || (saving > 0 && Math.abs(owed - saving) <= error) || (crosses && error > AGREEMENT * month * saving)) crossings[trial] = NaN;
      else if (crosses) crossings[trial] = month - 1 + owed / saving;
      else if (!outOfReach(trial, month, figures, terms, owed - saving - sum * SURE)) walking[left++] = trial;
    }
    walking = walking.subarray(0, left);
  }
  return crossings;
}

/**
 * Whether what is still open after a month cannot be saved in the months left, so that these need not be walked. While
 * prices never rise, no later month saves more than this one where the volume never grows. Where it grows, none saves
 * more than all that is owned would at full load today, and what is bought later earns nothing towards it as long as one
 * deployment at full load does not pay for itself in the months left.
 */
function outOfReach(trial: number, month: number, { api, running, volume, deployments }: TrialMonth, terms: TrialTerms, open: number): boolean {
  if (at(terms.decline, trial) < 0) return false;
  const left = MOST_MONTHS - month;
  if (at(terms.growth, trial) <= 0) return open > left * atMost(at(api, trial), at(running, trial));
  const fullLoad = (at(api, trial) / at(volume, trial)) * at(terms.capacity, trial);
  return at(terms.hardwareEach, trial) > left * atMost(fullLoad, at(terms.runningEach, trial)) && open > left * atMost(fullLoad * at(deployments, trial), at(running, trial));
}

/** The most that a month may save, whatever doubles get wrong. */
function atMost(apiCost: number, runningCost: number): number {
  return Math.max(0, apiCost * (1 + SURE) - runningCost * (1 - SURE));
}

function at(column: Column, trial: number): number {
  return typeof column === "number" ? column : column[trial]!;
}
