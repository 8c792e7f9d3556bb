import { describe, expect, test } from "vitest";
import type { Decimal } from "../../src/engine/decimal";
import type { Name } from "../../src/model/model";
import { D } from "../engine/fixtures";
import { linesOf, pairOf } from "./figuredLines";

/** Two A100s at 220 tokens/s, the paper's gpt-oss-120B. */
const twoA100 = (changed: Partial<Record<Name, Decimal>> = {}) =>
  linesOf({ gpuCount: D(2), gpuPrice: D(15_000), gpuPower: D(400), throughput: D(220), ...changed });

describe("hardware cost (Eq. 1)", () => {
  test("GPUs alone, as published", () => expect(twoA100().of("hardwareEach").toString()).toBe("30000"));
  test("with server factor and setup", () => {
    expect(twoA100({ serverFactor: D("1.6"), setupCost: D(2500) }).of("hardwareEach").toString()).toBe("50500");
  });
});

describe("electricity (Eq. 2)", () => {
  test("0.8 kW at 75% for 176 h at 0.15", () => expect(twoA100().of("electricityEach").toString()).toBe("15.84"));
  test("PUE multiplies it", () => expect(twoA100({ pue: D("1.5") }).of("electricityEach").toString()).toBe("23.76"));
});

describe("capacity (Eq. 4)", () => {
  test("220 tokens/s for 176 h", () => expect(twoA100().of("capacity").toString()).toBe("139392000"));
  test("utilization scales it", () => expect(twoA100({ utilization: D("0.25") }).of("capacity").toString()).toBe("34848000"));
});

describe("what a token asks of the hardware (Eq. 4)", () => {
  // Half input in the measurement, three quarters in use; an input token weighs a quarter of an output token.
  const mix = { measuredInputShare: D("0.5"), inputShare: D("0.75"), inputWeight: D("0.25") };
  test("a mix with more input is served faster: (0.5 + 0.125) / (0.25 + 0.1875) of the measured rate", () => {
    expect(twoA100(mix).of("servedRate").toFixed(6)).toBe("314.285714"); // 220 x 0.625 / 0.4375
  });
  test("input from the own cache asks for nothing: half of 40% cached leaves 0.25 + 0.1875 x 0.8", () => {
    expect(twoA100({ ...mix, cachedShare: D("0.4"), ownCache: D("0.5") }).of("servedRate").toString()).toBe("343.75"); // 220 x 0.625 / 0.4
  });
  test("tokens are counted as the API counts them: 25% more for the same work serve a fifth less", () => {
    expect(twoA100({ tokenRatio: D("1.25") }).of("capacity").toString()).toBe("111513600"); // 139,392,000 / 1.25
  });
  test("at weight 1 without a cache the mix changes nothing", () => {
    expect(twoA100({ measuredInputShare: D("0.1"), inputShare: D("0.9"), cachedShare: D("0.5") }).of("servedRate").toString()).toBe("220");
  });
});

describe("power of a server", () => {
  test("beside its GPUs: 0.8 kW x 1.43 at 75% for 176 h at 0.15", () => expect(twoA100({ powerFactor: D("1.43") }).of("electricityEach").toString()).toBe("22.6512"));
  test("idle at 40% of it and used to half: 0.4 + 0.6 x 0.5 = 70% of 75%", () => {
    expect(twoA100({ idleLoad: D("0.4"), utilization: D("0.5") }).of("electricityEach").toString()).toBe("11.088"); // 15.84 x 0.7
  });
});

test("staff of each deployment: 0.1 x 120,000 x 1.5 / 12, times two", () => {
  const lines = pairOf({ volume: D(150), capacity: D(100) }, { staffPerDeployment: D("0.1"), salary: D(120_000), salaryLoading: D("1.5") });
  expect(lines.of("running").toNumber()).toBe(3000);
});

describe("deployments needed", () => {
  test.each([[1, 1], [100, 1], [100.0001, 2], [200, 2], [201, 3]])("%f tokens need %i of 100 each", (volume, needed) => {
    expect(pairOf({ volume: D(volume), capacity: D(100) }).of("deployments").toNumber()).toBe(needed);
  });
  test("a capacity copied into a cell, a double a hair above it, needs one", () => {
    const utilization = D(0.1 + 0.2);
    const exact = twoA100({ utilization }).of("capacity");
    const copied = D(exact.toNumber());
    expect(copied.gt(exact)).toBe(true);
    expect(twoA100({ utilization, volume: copied }).of("deployments").toNumber()).toBe(1);
  });
  test("spares come on top", () => {
    expect(pairOf({ volume: D(150), capacity: D(100), spareDeployments: D(2) }).of("deployments").toNumber()).toBe(4);
  });
  test("the word capacity means one deployment's capacity", () => {
    expect(twoA100().of("served").eq(twoA100().of("capacity"))).toBe(true);
    expect(twoA100({ volume: D(7) }).of("served").toNumber()).toBe(7);
  });
});

describe("running cost", () => {
  const settings = { maintenanceRate: D("0.06"), softwareCost: D(1200), colocationRate: D(150), staff: D("0.5"), otherRunningCost: D(10) };
  test("adds up line by line", () => {
    const maintenance = (30_000 * 0.06) / 12, software = (2 * 1200) / 12, colocation = 0.8 * 150;
    expect(twoA100(settings).of("runningEach").toNumber()).toBeCloseTo(15.84 + maintenance + software + colocation, 10);
    expect(twoA100(settings).of("fixedRunning").toNumber()).toBeCloseTo((0.5 * 96_800 * 1.4) / 12 + 10, 10);
  });
  test("staff and other count once, the rest per deployment", () => {
    const [one, three] = [0, 2].map((spares) => twoA100({ ...settings, spareDeployments: D(spares) })) as [ReturnType<typeof twoA100>, ReturnType<typeof twoA100>];
    expect(three.of("running").minus(one.of("running")).eq(one.of("runningEach").times(2))).toBe(true);
  });
});
