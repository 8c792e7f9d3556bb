import { BENCHMARK_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE, type Column } from "../catalog/tables";
import { COLUMN_SLIPS } from "../catalog/unitSlips";
import type { FigureRule } from "./typedFigure";

const UNIT_IN_HEADER = /\((.+)\)/;
const COLUMNS: readonly Column<never>[] = [MODEL_TABLE, GPU_TABLE, PRICE_TABLE, BENCHMARK_TABLE].flatMap(({ columns }) => columns as readonly Column<never>[]);
/** Made once: a sheet reads a column's figures thousands of times. */
const RULES: ReadonlyMap<unknown, FigureRule> = new Map(COLUMNS.map((column) => [column, ruleOf(column)]));

/** What a figure in a catalog column must keep to; its unit is the one in the header. */
export function columnRule<R>(column: Column<R>): FigureRule {
  return RULES.get(column) ?? ruleOf(column);
}

function ruleOf<R>({ header, field, domain, show }: Column<R>): FigureRule {
  return {
    domain: domain ?? {},
    unit: UNIT_IN_HEADER.exec(header)?.[1] ?? header,
    percent: show === "percent",
    slips: COLUMN_SLIPS[field] ?? [],
  };
}
