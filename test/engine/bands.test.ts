import { expect, test } from "vitest";
import { paybackBand, segment } from "../../src/engine/bands";
import { INFINITY } from "../../src/engine/decimal";
import { D } from "./fixtures";

test.each([[0, "short-term"], [5.999, "short-term"], [6, "mid-term"], [23.999, "mid-term"], [24, "long-term"], [600, "long-term"]])(
  "%f months is %s", (months, band) => expect(paybackBand(D(months))).toBe(band),
);
test("an infinite payback is never", () => expect(paybackBand(INFINITY)).toBe("never"));
test.each([[0, "small"], [9_999_999, "small"], [1e7, "medium"], [5e7, "medium"], [50_000_001, "large"]])(
  "%i tokens a month is %s", (tokens, size) => expect(segment(D(tokens))).toBe(size),
);
