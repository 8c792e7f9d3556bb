import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type TrialMonth, type TrialWalk, firstCrossings } from "../../src/engine/crossings";
import { MOST_MONTHS, paybackMonths } from "../../src/engine/payback";
import { comparedMonths } from "../../src/scenario/ownership";
import { pairOf } from "../model/figuredLines";
import { amount, pair, rate } from "./arbitraries";
import { D } from "./fixtures";

/** Many trials, each with figures of its own, walked month by month in plain doubles. */
interface Trial {
  readonly volume: number;
  readonly capacity: number;
  readonly growth: number;
  readonly decline: number;
  readonly hardwareEach: number;
  readonly runningEach: number;
  readonly fixed: number;
  readonly price: number;
  readonly spare: number;
}

/** The months of each trial, and the last one that was asked for. */
function walk(trials: readonly Trial[]) {
  const owned = trials.map(() => 0);
  const asked = { months: 0 };
  const column = (of: (trial: Trial, i: number) => number) => Float64Array.from(trials, of);
  const months = (month: number) => {
    asked.months = month;
    const volume = column(({ volume: V, growth }) => V * (1 + growth) ** ((month - 1) / 12));
    const before = [...owned];
    trials.forEach(({ capacity, spare }, i) => (owned[i] = Math.max(owned[i]!, 1, Math.ceil(volume[i]! / capacity) + spare)));
    return {
      volume,
      deployments: Float64Array.from(owned),
      purchase: column(({ hardwareEach }, i) => hardwareEach * (owned[i]! - before[i]!)),
      running: column(({ runningEach, fixed }, i) => runningEach * owned[i]! + fixed),
      api: column(({ price, decline }, i) => volume[i]! * price * (1 - decline) ** ((month - 1) / 12)),
    };
  };
  const terms = {
    growth: column(({ growth }) => growth), decline: column(({ decline }) => decline), hardwareEach: column(({ hardwareEach }) => hardwareEach),
    runningEach: column(({ runningEach }) => runningEach), capacity: column(({ capacity }) => capacity),
    spare: column(({ spare }) => spare), salaries: column(() => 0), rates: column(() => 0),
  };
  const whole = { terms, month: months };
  return { asked, walk: { ...whole, narrowed: (places: Int32Array) => someOf(whole, places) } };
}

/** The walk of some of the trials: their places in the columns of a walk. */
function someOf(whole: Pick<TrialWalk, "terms" | "month">, places: Int32Array): TrialWalk {
  const some = <C extends TrialMonth | TrialWalk["terms"]>(columns: C) =>
    Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, Float64Array.from(places, (place) => (column as Float64Array)[place]!)])) as unknown as C;
  return { terms: some(whole.terms), month: (month) => some(whole.month(month)), narrowed: (kept) => someOf(whole, kept.map((place) => places[place]!)) };
}

/** Every month to the last, none left early. */
function fullWalk(trial: Trial): number {
  const { month: months } = walk([trial]).walk;
  let open = 0;
  for (let month = 1; month <= MOST_MONTHS; month++) {
    const { purchase, running, api } = months(month) as Readonly<Record<keyof TrialMonth, Float64Array>>;
    const [owed, saving] = [open + purchase[0]!, api[0]! - running[0]!];
    if (saving > 0 && owed <= saving) return month - 1 + owed / saving;
    open = owed - saving;
  }
  return Infinity;
}

const TRIAL: fc.Arbitrary<Trial> = fc.record({
  volume: fc.integer({ min: 10, max: 4000 }), capacity: fc.integer({ min: 100, max: 1500 }),
  growth: fc.constantFrom(-0.4, -0.1, 0, 0.03, 0.2, 0.8), decline: fc.constantFrom(-0.2, 0, 0.01, 0.1, 0.5),
  hardwareEach: fc.integer({ min: 1, max: 90_000 }), runningEach: fc.integer({ min: 0, max: 300 }), fixed: fc.integer({ min: 0, max: 400 }),
  price: fc.integer({ min: 1, max: 200 }).map((hundredths) => hundredths / 100), spare: fc.constantFrom(0, 0, 1, 3),
});

describe("first crossings", () => {
  test("of walks that end early are those of walks to the last month", () => {
    const found = { crossing: 0, never: 0 };
    fc.assert(
      fc.property(fc.array(TRIAL, { minLength: 1, maxLength: 12 }), (trials) => {
        firstCrossings(trials.length, walk(trials).walk).forEach((early, i) => {
          if (Number.isNaN(early)) return; // doubles cannot tell: decimals are asked
          const full = fullWalk(trials[i]!);
          found[Number.isFinite(full) ? "crossing" : "never"]++;
          if (Number.isFinite(full)) expect(Math.abs(early - full)).toBeLessThanOrEqual(1e-9 * full);
          else expect(early).toBe(Infinity);
        });
      }),
      { numRuns: 150, seed: 20260103 },
    );
    expect(Math.min(found.crossing, found.never)).toBeGreaterThan(100);
  });

  test("in doubles are those in decimals", () => {
    let told = 0;
    fc.assert(
      fc.property(pair(rate(-30, 80), rate(-20, 50)), amount(1, 1000), (figures, price) => {
        const lines = pairOf({ ...figures, spareDeployments: D(0), apiPrice: price });
        const figure = (name: Parameters<typeof lines.of>[0]) => lines.of(name).toNumber();
        const inMonth = (name: Parameters<typeof lines.of>[0], month: number) => lines.inMonth(name, month).toNumber();
        const only: TrialWalk = {
          month: (month) => ({
            purchase: inMonth("monthPurchase", month), running: inMonth("monthRunning", month), api: inMonth("monthApi", month),
            volume: inMonth("monthVolume", month), deployments: inMonth("monthDeployments", month),
          }),
          terms: {
            growth: figure("volumeGrowth"), decline: figure("apiPriceDecline"), hardwareEach: figure("hardwareEach"), runningEach: figure("runningEach"),
            salaries: 0, rates: 0, capacity: figure("capacity"), spare: 0,
          },
          narrowed: () => only,
        };
        const [crossing = NaN] = firstCrossings(1, only);
        if (Number.isNaN(crossing)) return;
        told++;
        const exact = paybackMonths(comparedMonths(lines, "monthApi")).toNumber();
        expect([crossing, Object.is(crossing, exact) || Math.abs(crossing - exact) <= 1e-9 * exact]).toEqual([crossing, true]);
      }),
      { numRuns: 30, seed: 20260104 },
    );
    expect(told).toBeGreaterThan(25);
  });

  test("leave a trial that can never cross long before the last month, and one that may cross late not", () => {
    const hopeless: Trial = { volume: 100, capacity: 100, growth: 0, decline: 0.1, hardwareEach: 50_000, runningEach: 90, fixed: 0, price: 1, spare: 0 };
    const left = walk([hopeless]);
    expect(firstCrossings(1, left.walk)).toEqual(Float64Array.of(Infinity));
    expect(left.asked.months).toBe(1);
    // Each month's growth costs 50,000 x ln 1.1/12 = 397, more than the 10 that full use saves.
    const outgrown = walk([{ ...hopeless, growth: 0.1, decline: 0 }]);
    expect([firstCrossings(1, outgrown.walk)[0], outgrown.asked.months]).toEqual([Infinity, 1]);
    const late: Trial = { ...hopeless, decline: 0, hardwareEach: 5995 };
    const kept = walk([late]);
    expect(firstCrossings(1, kept.walk)[0]).toBeCloseTo(599.5, 9);
  });

  test("doubles do not tell where both sides meet at a month's end", () => {
    const even: Trial = { volume: 100, capacity: 100, growth: 0, decline: 0, hardwareEach: 100, runningEach: 0, fixed: 0, price: 1, spare: 0 };
    expect(firstCrossings(1, walk([even]).walk)[0]).toBeNaN();
  });
});
