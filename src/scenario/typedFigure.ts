import { type Domain, inDomain } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { RATE_SLIPS, type UnitSlip, percentHint, refuseSlip } from "../engine/unitSlips";
import { type CellValue, decimalOf, figure } from "./range";

/** What a typed figure must keep to. */
export interface FigureRule {
  readonly domain: Domain;
  readonly unit: string;
  /** Whether it is a share, shown in percent. */
  readonly percent: boolean;
  readonly slips: readonly UnitSlip[];
  /** Whether the cell shows a share in percent, so that 10 stands there as 1000% and as nothing else. */
  readonly inPercent?: boolean;
}

const PERCENT = /^([^%]+)%$/;

/** A figure a person typed: a number, in the unit meant, inside its domain; a share may be a text in percent. A figure in another unit is refused with the right one. */
export function typedFigure(label: string, cell: CellValue, { domain, unit, percent, slips, inPercent = false }: FigureRule): Decimal {
  const [, digits] = percent && typeof cell === "string" ? PERCENT.exec(cell.trim()) ?? [] : [];
  const value = digits === undefined ? figure(label, cell, {}) : decimalOf(label, digits, "%").div(100);
  const unlimited = percent && domain.atMost === undefined && domain.below === undefined;
  if (digits === undefined) refuseSlip(label, value, unit, unlimited && !inPercent ? [...slips, ...RATE_SLIPS] : slips);
  return inDomain(label, value, domain, percent ? percentHint(value, domain) : "");
}
