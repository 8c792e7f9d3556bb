import { MONTHS_PER_YEAR } from "./compounding";
import { MOST_MONTHS } from "./payback";

/** What a relative error of the sums may grow to before it shows in a month. */
const SUM_ERROR = 1e-14;
const AGREEMENT = 1e-9;
/** Far more than doubles get wrong. */
const SURE = 1e-6;
/** Factors so near to one another, or to 1, that over all months they come to far less than what is sure. */
const NEARLY_EQUAL = 1e-12;
const NEARLY_ONE = 1e-9;

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
interface TrialTerms {
  readonly growth: Column;
  readonly decline: Column;
  /** At its cheapest. */
  readonly hardwareEach: Column;
  readonly runningEach: Column;
  /** What salaries and electricity grow by a year. */
  readonly salaries: Column;
  readonly rates: Column;
  readonly capacity: Column;
  readonly spare: Column;
}

/** Trials on their way through the months. */
export interface TrialWalk {
  readonly terms: TrialTerms;
  /** Asked for one month after the other. */
  readonly month: (month: number) => TrialMonth;
  /** The walk goes on with some of its trials alone, by their places in its columns. */
  readonly narrowed: (places: Int32Array) => TrialWalk;
}

/** Trials that have come to an end are left behind as soon as so few are still walking. */
const NARROWED_AT = 0.8;
/** Whether a trial can still pay back is asked now and then: it takes as long as ten months' steps. */
const MONTHS_BETWEEN_LOOKS = 12;

/**
 * The first moment, in months, at which owning has cost no more than the API, linear inside its month, in each trial; infinite where
 * there is none in the months followed, NaN where doubles cannot tell. A trial is left as soon as it has crossed or never can.
 */
export function firstCrossings(trials: number, whole: TrialWalk): Float64Array {
  const crossings = new Float64Array(trials).fill(Infinity);
  const [open, moved] = [new Float64Array(trials), new Float64Array(trials)];
  let walk = whole;
  // Where a trial's figures stand in the columns, and which trial it is.
  let [places, walking] = [Int32Array.from({ length: trials }, (_, trial) => trial), Int32Array.from({ length: trials }, (_, trial) => trial)];
  let width = trials;
  for (let month = 1; month <= MOST_MONTHS && walking.length > 0; month++) {
    const figures = walk.month(month);
    const looks = month % MONTHS_BETWEEN_LOOKS === 1;
    let left = 0;
    for (let i = 0; i < walking.length; i++) {
      const trial = walking[i]!;
      const place = places[i]!;
      const purchase = at(figures.purchase, place);
      const running = at(figures.running, place);
      const api = at(figures.api, place);
      const saving = api - running;
      const owed = open[trial]! + purchase;
      const sum = (moved[trial]! += purchase + api + running);
      open[trial] = owed - saving;
      const error = sum * SUM_ERROR;
      const crosses = saving > 0 && owed <= saving;
      if (Number.isNaN(owed + saving) || (saving > 0 && Math.abs(owed - saving) <= error) || (crosses && error > AGREEMENT * month * saving)) crossings[trial] = NaN;
      else if (crosses) crossings[trial] = month - 1 + owed / saving;
      else if (!looks || !outOfReach(place, MOST_MONTHS - month, figures, walk.terms, owed - saving - sum * SURE)) {
        walking[left] = trial;
        places[left++] = place;
      }
    }
    [walking, places] = [walking.subarray(0, left), places.subarray(0, left)];
    if (left === 0 || left > width * NARROWED_AT) continue;
    walk = walk.narrowed(places);
    [width, places] = [left, Int32Array.from({ length: left }, (_, place) => place)];
  }
  return crossings;
}

/**
 * Whether what is still open after a month cannot be saved in the months left, so that these need not be walked. API prices
 * that rise, salaries and electricity that fall may bring anything.
 * Where the volume never grows, a month saves what this one does, with its API cost fallen since.
 * Where it grows, deployments that could be bought in parts, exactly as many as the volume and the spares ask for, would
 * cost no more than whole ones: each month's saving is then the API cost less running cost and purchases in proportion to
 * the volume, and what is owned beyond these parts need not be bought. Nor do all that are owned save more than they would
 * at full load, and what is bought later earns nothing where one at full load does not pay for itself in the months left.
 */
function outOfReach(place: number, left: number, { api, running, volume, deployments }: TrialMonth, terms: TrialTerms, open: number): boolean {
  const [growth, decline] = [at(terms.growth, place), at(terms.decline, place)];
  if (decline < 0 || at(terms.salaries, place) < 0 || at(terms.rates, place) < 0) return false;
  const [factor, price] = [monthly(1 + growth), monthly(1 - decline)];
  const [apiCost, runningCost] = [at(api, place), at(running, place)];
  if (growth <= 0) return open > mostSaved(left, apiCost, factor * price, runningCost, 1);
  const [hardwareEach, runningEach, capacity] = [at(terms.hardwareEach, place), at(terms.runningEach, place), at(terms.capacity, place)];
  const parts = at(volume, place) / capacity;
  const owned = at(deployments, place);
  const inParts = mostSaved(left, apiCost, factor * price, parts * (runningEach + hardwareEach * (1 - 1 / factor)), factor);
  if (open > inParts + hardwareEach * (owned - at(terms.spare, place) - parts * (1 - SURE))) return true;
  const fullLoad = apiCost / parts;
  return hardwareEach > mostSaved(left, fullLoad, price, runningEach, 1) && open > mostSaved(left, fullLoad * owned, price, runningCost, 1);
}

/** The factor of a month from that of a year. Only bounds are made of it, which have room for what platforms differ by. */
function monthly(yearly: number): number {
  return yearly === 1 ? 1 : Math.exp(Math.log(yearly) / MONTHS_PER_YEAR);
}

/** The most that the next months save together, whatever doubles get wrong, of a gain and a cost that grow by a factor a month, the cost no slower. */
function mostSaved(months: number, gain: number, gainFactor: number, cost: number, costFactor: number): number {
  const [most, least] = [gain * (1 + SURE), cost * (1 - SURE)];
  const falling = Math.log(costFactor / gainFactor);
  const earning = falling > NEARLY_EQUAL ? Math.min(months, Math.floor(Math.log(most / least) / falling)) : most > least ? months : 0;
  return earning > 0 ? most * geometric(gainFactor, earning) - least * geometric(costFactor, earning) : 0;
}

/** x + x^2 + ... + x^n. */
function geometric(x: number, n: number): number {
  return Math.abs(x - 1) < NEARLY_ONE ? n : (x * (x ** n - 1)) / (x - 1);
}

function at(column: Column, trial: number): number {
  return typeof column === "number" ? column : column[trial]!;
}
