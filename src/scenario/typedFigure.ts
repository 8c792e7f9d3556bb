import { type Domain, inDomain } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { RATE_SLIPS, type UnitSlip, percentHint, refuseSlip } from "../engine/unitSlips";
import { type CellValue, figure } from "./range";

/** What a typed figure must keep to. */
export interface FigureRule {
  readonly domain: Domain;
  readonly unit: string;
  /** Whether it is a share, shown in percent. */
  readonly percent: boolean;
  readonly slips: readonly UnitSlip[];
}

/** A figure a person typed: a number, in the unit meant, inside its domain. A figure in another unit is refused with the right one. */
export function typedFigure(label: string, cell: CellValue, { domain, unit, percent, slips }: FigureRule): Decimal {
  const value = figure(label, cell, {});
  const unlimited = percent && domain.atMost === undefined && domain.below === undefined;
  refuseSlip(label, value, unit, unlimited ? [...slips, ...RATE_SLIPS] : slips);
  return inDomain(label, value, domain, percent ? percentHint(value, domain) : "");
}
