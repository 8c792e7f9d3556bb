import { wholePower } from "../roots";
import { positionIn } from "./cumulated";
import { rootPower } from "./pert";
import type { Inverse, NormalSpread } from "./spread";

/** Standard deviations to either side; beyond lies less than a draw of 53 bits tells apart. */
const REACH = 8.5;
const STEPS = 2 ** 14;
const STEP = (2 * REACH) / STEPS;
const ONE_BY_E = 1 / Math.E;
/** The standard normal distribution at this many deviations is 0.95. */
const DEVIATIONS_AT_95 = 1.6448536269514722;

/** e to the power -y by products and square roots: Math.exp may differ in its last digit between browsers, and a seed must give the same trials everywhere. */
function inverseExponential(y: number): number {
  const whole = Math.floor(y);
  return wholePower(ONE_BY_E, whole) * rootPower(ONE_BY_E, y - whole);
}

let areas: Float64Array | undefined;

/** Area under the normal density up to each step, by Simpson's rule, which is off by less than 1e-14 here; made when first asked for. */
function cumulative(): Float64Array {
  if (areas) return areas;
  const density = Float64Array.from({ length: 2 * STEPS + 1 }, (_, i) => {
    const z = -REACH + (i * STEP) / 2;
    return inverseExponential((z * z) / 2);
  });
  areas = new Float64Array(STEPS + 1);
  for (let i = 1; i <= STEPS; i++) areas[i] = areas[i - 1]! + density[2 * i - 2]! + 4 * density[2 * i - 1]! + density[2 * i]!;
  const whole = areas[STEPS]!;
  return (areas = areas.map((area) => area / whole));
}

/** Share of the standard normal distribution below z, linear between steps of a thousandth. */
export function normalShare(z: number): number {
  const shares = cumulative();
  const at = Math.min(Math.max((z + REACH) / STEP, 0), STEPS);
  const below = Math.min(Math.floor(at), STEPS - 1);
  return shares[below]! + (shares[below + 1]! - shares[below]!) * (at - below);
}

/** The z below which a share of the standard normal distribution lies: the inverse of normalShare. */
export function normalDeviate(share: number): number {
  return -REACH + 2 * REACH * positionIn(cumulative(), share);
}

/**
 * Normal distribution whose fifth and ninety-fifth percentiles are low and high, cut to the limits of what may be: what lies
 * beyond them is spread over what is left.
 */
export function normalInverse({ low, mode, high, limits: [least, most] }: NormalSpread): Inverse {
  const deviation = (high - low) / (2 * DEVIATIONS_AT_95);
  const [from, to] = [normalShare((least - mode) / deviation), normalShare((most - mode) / deviation)];
  return (u) => Math.min(Math.max(mode + deviation * normalDeviate(from + (to - from) * u), least), most);
}
