import type { Domain } from "../engine/check";

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

/** TRUE for a number inside a domain. */
export function domainTest(reference: string, domain: Domain): string {
  return `AND(${[`ISNUMBER(${reference})`, ...domainConditions(reference, domain)].join(",")})`;
}
