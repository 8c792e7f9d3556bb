import { MONTHS_PER_YEAR } from "../compounding";
import { newtonFromGuess } from "../internalRate";
import { brent } from "../whatIf/brent";
import { doubleCashFlow } from "./cashFlow";
import type { DoubleFigures } from "./figures";
import { trusted, wholePower } from "./precision";

/** A yearly rate nearer to 0 than this has too few digits left. */
const LEAST_RATE = 1e-3;
const FARTHEST_FACTOR = 1e6;

/**
 * Internal rate of return over the horizon, per year; NaN where the flows never change sign. Flows that change sign
 * more than once may have several rates: as on the decimal engine, the one Newton's method reaches from Excel's guess.
 */
export function doubleInternalRate(f: DoubleFigures): number | undefined {
  const flows = doubleCashFlow(f);
  const changes = signChanges(flows);
  if (Number.isNaN(changes)) return undefined;
  if (changes === 0) return NaN;
  const growth = changes === 1 ? 1 / discountFactor(flows) : 1 + (newtonFromGuess([...flows]) ?? NaN);
  const yearly = wholePower(growth, MONTHS_PER_YEAR) - 1;
  return Math.abs(yearly) < LEAST_RATE ? undefined : trusted(yearly);
}

/** How often flows change sign, zeros passed over; NaN where a flow is. */
function signChanges(flows: Float64Array): number {
  let [changes, sign] = [0, 0];
  for (const flow of flows) {
    if (Number.isNaN(flow)) return NaN;
    if (flow !== 0 && sign === -Math.sign(flow)) changes++;
    sign = Math.sign(flow) || sign;
  }
  return changes;
}

/** The one factor x above 0 at which the sum of CF_t x^t is 0, for flows that change sign once; NaN if out of reach. */
function discountFactor(flows: Float64Array): number {
  const point = (x: number) => ({ x, y: presentValue(flows, x) });
  let [low, high] = [point(0), point(1)];
  while (low.y > 0 === high.y > 0 && high.x < FARTHEST_FACTOR) [low, high] = [high, point(high.x * 2)];
  return low.y > 0 === high.y > 0 ? NaN : brent((x) => presentValue(flows, x), low, high)[0].x;
}

/** The sum of CF_t x^t. */
function presentValue(flows: Float64Array, x: number): number {
  let sum = 0;
  for (let t = flows.length - 1; t >= 0; t--) sum = sum * x + flows[t]!;
  return sum;
}
