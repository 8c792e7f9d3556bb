import { Decimal } from "./decimal";

/** A figure or word outside what the model accepts; becomes #VALUE! in a cell. The message says what to do. */
export class DomainError extends Error {
  override readonly name = "DomainError";
}

/** Something that has no answer: an unknown name, missing figures, a payback that never comes; becomes #N/A. */
export class NotAvailableError extends Error {
  override readonly name = "NotAvailableError";
}

/** An answer, or undefined where there is none; any other refusal stays one. */
export function orUndefined<T>(answer: () => T): T | undefined {
  try {
    return answer();
  } catch (error) {
    if (error instanceof NotAvailableError) return undefined;
    throw error;
  }
}

/** The values a figure may take. Limits are plain numbers because they are compared, never computed with. */
export interface Domain {
  readonly above?: number;
  readonly atLeast?: number;
  readonly below?: number;
  readonly atMost?: number;
  readonly whole?: boolean;
}

/** Returns the value when it lies in the domain, else refuses it by name, rule and value, with a hint where one is given. */
export function inDomain(label: string, value: Decimal, domain: Domain, hint = ""): Decimal {
  if (!holds(value, domain)) {
    throw new DomainError(`${label} must be ${domainText(domain)}; it is ${value.toString()}.${hint}`);
  }
  return value;
}

function holds(value: Decimal, { above, atLeast, below, atMost, whole }: Domain): boolean {
  return (
    value.isFinite() &&
    (above === undefined || value.gt(above)) &&
    (atLeast === undefined || value.gte(atLeast)) &&
    (below === undefined || value.lt(below)) &&
    (atMost === undefined || value.lte(atMost)) &&
    (!whole || value.isInteger())
  );
}

/** A domain in words: "above 0 and at most 744". */
export function domainText({ above, atLeast, below, atMost, whole }: Domain): string {
  const limits = [
    above !== undefined && `above ${above}`,
    atLeast !== undefined && `at least ${atLeast}`,
    below !== undefined && `below ${below}`,
    atMost !== undefined && `at most ${atMost}`,
  ].filter((text): text is string => text !== false);
  const range = limits.join(" and ") || "a finite number";
  return whole ? `a whole number ${range}` : range;
}
