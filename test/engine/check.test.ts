import { describe, expect, test } from "vitest";
import { DomainError, domainText, inDomain } from "../../src/engine/check";
import { Decimal, INFINITY } from "../../src/engine/decimal";

describe("a domain", () => {
  test.each([
    [{ above: 0, atMost: 744 }, "above 0 and at most 744"],
    [{ atLeast: 0 }, "at least 0"],
    [{ atLeast: 1, atMost: 600, whole: true }, "a whole number at least 1 and at most 600"],
    [{ below: 1 }, "below 1"],
    [{}, "a finite number"],
  ])("%o reads %s", (domain, text) => expect(domainText(domain)).toBe(text));

  test("lets its limits through or not", () => {
    expect(inDomain("x", new Decimal(744), { above: 0, atMost: 744 }).toNumber()).toBe(744);
    expect(() => inDomain("Hours per month", new Decimal(0), { above: 0, atMost: 744 })).toThrow(
      new DomainError("Hours per month must be above 0 and at most 744; it is 0."),
    );
    expect(() => inDomain("n", new Decimal("1.5"), { whole: true, atLeast: 1 })).toThrow(DomainError);
  });

  test.each([INFINITY, INFINITY.neg(), new Decimal(NaN)])("refuses %s", (value) => {
    expect(() => inDomain("x", value, {})).toThrow(DomainError);
  });
});
