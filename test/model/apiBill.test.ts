import { describe, expect, test } from "vitest";
import type { Decimal } from "../../src/engine/decimal";
import type { Name } from "../../src/model/model";
import { D } from "../engine/fixtures";
import { linesOf } from "./figuredLines";

const gpt5 = (changed: Partial<Record<Name, Decimal>> = {}) => linesOf({ inputPrice: D("1.25"), outputPrice: D(10), ...changed });
const tiered = (changed: Partial<Record<Name, Decimal>>) =>
  gpt5({ cachedInputPrice: D("0.125"), longContextInput: D("2.5"), longContextOutput: D(15), ...changed });

describe("blended price (Eq. 5)", () => {
  test("one third input, two thirds output", () => {
    expect(gpt5().of("blendedPrice").times(12).toNumber()).toBe(85); // 1.25/3 + 20/3
  });
  test.each([[0, "10"], [1, "1.25"], [0.75, "3.4375"]])("input share %f", (inputShare, price) => {
    expect(gpt5({ inputShare: D(inputShare) }).of("blendedPrice").toString()).toBe(price);
  });
  test("cached input pays the cached price", () => {
    expect(tiered({ inputShare: D(1), cachedShare: D("0.4") }).of("blendedPrice").toString()).toBe("0.8"); // 1.25 * 0.6 + 0.125 * 0.4
  });
  test("the long-context share pays the tier's prices; without a tier it changes nothing", () => {
    const settings = { inputShare: D("0.5"), longContextShare: D("0.2") };
    expect(tiered(settings).of("blendedPrice").toString()).toBe("6.25"); // (1.5 + 11) / 2
    expect(gpt5(settings).of("blendedPrice").eq(gpt5({ inputShare: D("0.5") }).of("blendedPrice"))).toBe(true);
  });
});

describe("API cost", () => {
  const cost = (tokens: Decimal) => gpt5({ tokens }).of("apiCostOfTokens");
  test("of Kimi-K2's capacity on GPT-5 is USD 3,590.40", () => expect(cost(D(506_880_000)).toNumber()).toBe(3590.4));
  test("batch and negotiated discounts multiply", () => {
    const lines = gpt5({ batchShare: D("0.5"), batchDiscount: D("0.5"), apiDiscount: D("0.1") });
    expect(lines.of("pricePaid").div(lines.of("blendedPrice")).toNumber()).toBe(0.675);
  });
  test("is linear in the volume", () => expect(cost(D(1e12)).div(cost(D(1))).toNumber()).toBe(1e12));
});
