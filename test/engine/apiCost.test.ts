import { describe, expect, test } from "vitest";
import { apiCostPerMonth, blendedPrice, discountedPrice } from "../../src/engine/apiCost";
import { D, GPT_5, published } from "./fixtures";

const TIERED = { ...GPT_5, cachedInput: D("0.125"), longContextInput: D("2.5"), longContextOutput: D(15) };

describe("blended price (Eq. 5)", () => {
  test("one third input, two thirds output", () => {
    expect(blendedPrice(GPT_5, published()).times(12).toNumber()).toBe(85); // 1.25/3 + 20/3
  });
  test.each([[0, "10"], [1, "1.25"], [0.75, "3.4375"]])("input share %f", (inputShare, price) => {
    expect(blendedPrice(GPT_5, published({ inputShare: D(inputShare) })).toString()).toBe(price);
  });
  test("cached input pays the cached price", () => {
    const settings = published({ inputShare: D(1), cachedShare: D("0.4") });
    expect(blendedPrice(TIERED, settings).toString()).toBe("0.8"); // 1.25 * 0.6 + 0.125 * 0.4
  });
  test("the long-context share pays the tier's prices; without a tier it changes nothing", () => {
    const settings = published({ inputShare: D("0.5"), longContextShare: D("0.2") });
    expect(blendedPrice(TIERED, settings).toString()).toBe("6.25"); // (1.5 + 11) / 2
    expect(blendedPrice(GPT_5, settings).eq(blendedPrice(GPT_5, published({ inputShare: D("0.5") })))).toBe(true);
  });
});

describe("API cost", () => {
  test("of Kimi-K2's capacity on GPT-5 is USD 3,590.40", () => {
    expect(apiCostPerMonth(D(506_880_000), discountedPrice(GPT_5, published())).toNumber()).toBe(3590.4);
  });
  test("batch and negotiated discounts multiply", () => {
    const settings = published({ batchShare: D("0.5"), batchDiscount: D("0.5"), apiDiscount: D("0.1") });
    expect(discountedPrice(GPT_5, settings).div(blendedPrice(GPT_5, settings)).toNumber()).toBe(0.675);
  });
  test("is linear in the volume", () => {
    const one = apiCostPerMonth(D(1), discountedPrice(GPT_5, published()));
    expect(apiCostPerMonth(D(1e12), discountedPrice(GPT_5, published())).div(one).toNumber()).toBe(1e12);
  });
});
