import { COLUMN_SLIPS } from "../catalog/unitSlips";
import type { Column } from "../catalog/tables";
import type { FigureRule } from "./typedFigure";

const UNIT_IN_HEADER = /\((.+)\)/;

/** What a figure in a catalog column must keep to; its unit is the one in the header. */
export function columnRule<R>({ header, field, domain, show }: Column<R>): FigureRule {
  return {
    domain: domain ?? {},
    unit: UNIT_IN_HEADER.exec(header)?.[1] ?? header,
    percent: show === "percent",
    slips: COLUMN_SLIPS[field] ?? [],
  };
}
