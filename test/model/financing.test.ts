import { IPMT, PMT } from "@formulajs/formulajs";
import { describe, expect, it } from "vitest";
import { comparisonOf } from "../../src/scenario/comparison";
import { comparedLines } from "../../src/scenario/followed";
import { scenarioOf } from "../../src/scenario/scenario";

const PAIR = ["gpt-oss-120B", "GPT-5"] as const;
const SETTINGS: [string, number | string][] = [["Share financed", 0.6], ["Loan rate", 0.09], ["Loan term", 36], ["Lease residual", 0.2], ["Discount rate", 0.1], ["Tax rate", 0.25], ["Horizon", 48]];
const scenario = (...changed: [string, number | string][]) => scenarioOf([[...SETTINGS.filter(([label]) => changed.every(([each]) => each !== label)), ...changed]]);
const linesOf = (...changed: [string, number | string][]) => comparedLines(scenario(...changed), ...PAIR);

describe("a loan for the first purchase", () => {
  it("is paid as PMT says, its interest is IPMT's", () => {
    const lines = linesOf();
    // USD 30,000 of hardware, 60% of it by the loan.
    expect(lines.of("loanPrincipal").toNumber()).toBe(18_000);
    expect(lines.of("loanPayment").toNumber()).toBeCloseTo(-(PMT(0.09 / 12, 36, 18_000) as number), 8);
    for (const month of [1, 2, 17, 36]) expect(lines.inMonth("loanInterest", month).toNumber()).toBeCloseTo(-(IPMT(0.09 / 12, month, 36, 18_000) as number), 8);
    expect([lines.inMonth("loanInterest", 0), lines.inMonth("loanInterest", 37)].map((each) => each.toNumber())).toEqual([0, 0]);
  });

  it("by hand: two payments of 10% a month", () => {
    // P = 0.1 x 30,000 = 3,000; PMT = 3,000 / (1/1.1 + 1/1.21) = 1,728.571429; interest 300, then 10% of 1,571.428571.
    const lines = linesOf(["Share financed", 0.1], ["Loan rate", 1.2], ["Loan term", 2], ["Discount rate", 0]);
    expect(lines.of("loanPayment").toNumber()).toBeCloseTo(1728.571429, 6);
    expect(lines.inMonth("loanInterest", 1).toNumber()).toBeCloseTo(300, 8);
    expect(lines.inMonth("loanInterest", 2).toNumber()).toBeCloseTo(157.142857, 6);
    // Undiscounted it costs the interest after tax: 457.142857 x 0.75.
    expect(lines.of("loanPaid").toNumber()).toBeCloseTo(342.857143, 6);
  });

  it.each([["within the horizon", 36], ["past the horizon, repaid there", 72]])("is worth its flows month by month: %s", (_, term) => {
    const lines = linesOf(["Loan term", term]);
    const flows = Array.from({ length: 49 }, (_each, t) => lines.inMonth("loanFlow", t).toNumber());
    const present = flows.reduce((sum, flow, t) => sum + flow / 1.1 ** (t / 12), 0);
    expect(lines.of("loanPaid").toNumber()).toBeCloseTo(-present, 6);
    const equity = Array.from({ length: 49 }, (_each, t) => lines.inMonth("equityFlow", t).toNumber()).reduce((sum, flow, t) => sum + flow / 1.1 ** (t / 12), 0);
    // The cash flow to equity is worth what the API costs more than owning with the loan.
    expect(equity).toBeCloseTo(lines.of("apiPresent").minus(lines.of("loanPresent")).toNumber(), 6);
    expect(equity).toBeCloseTo(lines.of("equityAhead").toNumber(), 6);
  });

  it("changes nothing where it costs the discount rate and there is no tax", () => {
    const lines = linesOf(["Tax rate", 0], ["Discount rate", 0.1], ["Loan rate", 12 * (1.1 ** (1 / 12) - 1)]);
    expect(lines.of("loanPaid").toNumber()).toBeCloseTo(0, 8);
  });
});

describe("a lease", () => {
  it("is paid as PMT says with what is left to the lessor", () => {
    expect(linesOf().of("leaseEach").toNumber()).toBeCloseTo(-(PMT(0.09 / 12, 36, 30_000, -0.2 * 30_000) as number), 8);
  });

  it("is paid by whole terms, past the horizon too, after tax", () => {
    const lines = linesOf();
    // 48 months are two terms of 36: 24 months more; each in today's money, and the running cost to the horizon.
    const months = (until: number) => Array.from({ length: until }, (_, t) => 1.1 ** (-(t + 1) / 12)).reduce((sum, each) => sum + each, 0);
    const expected = (lines.of("leaseEach").toNumber() * months(72) + lines.of("running").toNumber() * months(48)) * 0.75;
    expect(lines.of("leasePresent").toNumber()).toBeCloseTo(expected, 6);
    expect(lines.of("leaseHorizon").toNumber()).toBeCloseTo(lines.of("leaseEach").toNumber() * 72 + lines.of("running").toNumber() * 48, 6);
  });

  // A volume of one deployment that doubles each year: 1 deployment in month 1, 2 to month 13, 3 to month 20, 4 to month 24.
  // Each is 2 GPUs for USD 30,000: over 24 months at 0%, USD 1,250 a month.
  it.each([
    ["nothing for the GPUs that are there", [["GPUs owned", 2]], "1 x 2 NVIDIA A100-80GB, 0 leased, 24-month terms", 1250 * (12 * 1 + 7 * 2 + 4 * 3)],
    ["whole servers, which further deployments fill", [["GPUs per server", 4]], "1 x 2 NVIDIA A100-80GB, 4 leased, 24-month terms", 1250 * (13 * 2 + 11 * 4)],
  ] as [string, [string, number][], string, number][])("is of what would be bought: %s", (_, changed, what, leased) => {
    const all = [["Volume growth", 1], ["Loan rate", 0], ["Loan term", 24], ["Horizon", 24], ["Lease residual", 0], ["Discount rate", 0], ["Tax rate", 0], ...changed] as [string, number][];
    const lines = linesOf(...all);
    const running = lines.of("runningSum").toNumber();
    expect(lines.of("leaseHorizon").toNumber() - running).toBeCloseTo(leased, 6);
    expect(lines.of("leasePresent").toNumber() - running).toBeCloseTo(leased, 6);
    expect(comparisonOf(scenario(...all), ...PAIR).alternatives.find(({ way }) => way === "lease")!.what).toBe(what);
  });
});

it("there is neither among the ways unless the settings ask for it", () => {
  const ways = (...changed: [string, number | string][]) => comparisonOf(scenario(...changed), ...PAIR).alternatives.map(({ way }) => way);
  expect(ways(["Share financed", 0], ["Lease residual", "none"])).not.toContain("loan");
  expect(ways(["Share financed", 0], ["Lease residual", "none"])).toHaveLength(6);
  expect(ways()).toEqual(expect.arrayContaining(["loan", "lease"]));
  const cost = (way: string) => comparisonOf(scenario(), ...PAIR).alternatives.find((each) => each.way === way)!.cost!;
  expect(cost("loan").start.toNumber()).toBe(12_000);
  expect(cost("lease").start.toNumber()).toBe(0);
});
