import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decimal } from "../../src/engine/decimal";
import type { Name } from "../../src/model/model";
import { amount } from "../engine/arbitraries";
import { D } from "../engine/fixtures";
import { linesOf, pairOf } from "./figuredLines";

/** A purchase, a running cost and an API cost a month, USD. */
const sides = (purchase: Decimal, running: Decimal, api: Decimal, elapsed = D(0)) =>
  pairOf({ hardwareCost: purchase, fixedRunningCost: running, apiPrice: api, volume: D(1e6), capacity: D(1e6) }, { elapsed });

describe("break-even time (Eq. 7)", () => {
  test("is the purchase over the monthly saving", () => expect(sides(D(1000), D(50), D(150)).of("breakEven").toNumber()).toBe(10));
  test.each([[50, 50], [50, 49]])("is infinite when running costs %i and the API %i", (running, api) => {
    expect(sides(D(1), D(running), D(api)).of("breakEven").isFinite()).toBe(false);
  });
  test("at the break-even month both cumulative costs are equal", () => {
    const money = amount(1, 100_000);
    fc.assert(
      fc.property(money, money, money, (purchase, running, margin) => {
        const api = running.plus(margin);
        const lines = sides(purchase, running, api, sides(purchase, running, api).of("breakEven"));
        expect(lines.of("savings").abs().lte(lines.of("localCost").times("1e-25"))).toBe(true);
      }),
    );
  });
});

describe("break-even volume (equation 13)", () => {
  /** Two A100s beside GPT-5, in the Published settings. */
  const pair = (changed: Partial<Record<Name, Decimal>>) =>
    linesOf({ gpuCount: D(2), gpuPrice: D(15_000), gpuPower: D(400), throughput: D(220), inputPrice: D("1.25"), outputPrice: D(10), ...changed });
  /** By the forward route: deployments, costs, Eq. 7. */
  const monthsAt = (volume: Decimal, changed: Partial<Record<Name, Decimal>>) => pair({ ...changed, volume }).of("breakEven");

  test("pays back in exactly the months asked, and a token less does not", () => {
    const range = fc.record({
      within: fc.integer({ min: 25, max: 120 }).map(D), staff: fc.integer({ min: 0, max: 40 }).map((tenths) => D(tenths).div(10)),
      spareDeployments: fc.integer({ min: 0, max: 3 }).map(D),
    });
    let found = 0;
    fc.assert(
      fc.property(range, (changed) => {
        const lines = pair(changed);
        if (lines.of("margin").lte(0)) return;
        found++;
        const volume = lines.of("breakEvenVolume");
        expect(monthsAt(volume, changed).minus(changed.within).abs().lt("1e-20")).toBe(true);
        expect(monthsAt(volume.minus(1), changed).gt(changed.within)).toBe(true);
      }),
    );
    expect(found).toBeGreaterThan(20);
  });

  test("a brute-force walk over whole deployments finds none smaller", () => {
    const changed = { staff: D(1), spareDeployments: D(1), within: D(48) };
    const volume = pair(changed).of("breakEvenVolume");
    const step = pair(changed).of("capacity").div(50);
    for (let v = step; v.lt(volume); v = v.plus(step)) expect(monthsAt(v, changed).gt(48)).toBe(true);
  });

  test("where full deployments earn just what they cost, one pays back alone", () => {
    const costs = { hardwareCost: D(1200), capacity: D(100e6), apiPrice: D(1) };
    expect(pairOf(costs, { within: D(12) }).of("breakEvenVolume").toNumber()).toBe(100e6);
    expect(pairOf(costs, { within: D(12) }).of("margin").abs().lt("1e-20")).toBe(true);
  });
  test("leaves no margin where a full deployment cannot earn its cost", () => expect(pair({ within: D(12) }).of("margin").isNegative()).toBe(true));
});
