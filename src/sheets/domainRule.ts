import type { Domain } from "../engine/check";
import type { ValidationRule } from "./plan";

/** The conditions a number meets inside a domain, as formulas on a reference. */
export function domainConditions(reference: string, { above, atLeast, below, atMost, whole }: Domain): string[] {
  return [
    above !== undefined && `${reference}>${above}`,
    atLeast !== undefined && `${reference}>=${atLeast}`,
    below !== undefined && `${reference}<${below}`,
    atMost !== undefined && `${reference}<=${atMost}`,
    whole === true && `${reference}=INT(${reference})`,
  ].filter((condition): condition is string => condition !== false);
}

/** The rule that keeps a cell within a domain: Excel's own kind where it has one, else a formula on the cell. */
export function domainValidation(cell: string, domain: Domain, ...words: readonly string[]): ValidationRule {
  const { above, atLeast, below, atMost, whole = false } = domain;
  if (words.length === 0 && below === undefined) {
    if (above !== undefined && atMost === undefined) return { kind: "above", whole, limit: above };
    if (above === undefined && atLeast !== undefined)
      return { kind: "between", whole, atLeast, ...(atMost !== undefined && { atMost }) };
  }
  const test = domainTest(cell, domain);
  return { kind: "formula", formula: words.length === 0 ? `=${test}` : `=OR(${[...words.map((word) => `${cell}="${word}"`), test].join(",")})` };
}

/** TRUE for a number inside a domain. */
export function domainTest(reference: string, domain: Domain): string {
  return `AND(${[`ISNUMBER(${reference})`, ...domainConditions(reference, domain)].join(",")})`;
}
