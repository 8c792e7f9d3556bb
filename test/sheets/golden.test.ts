import { expect, it } from "vitest";
import { reference } from "../../src/sheets/address";
import type { PlanCell, SheetPlan } from "../../src/sheets/plan";
import { PLANS } from "./plans";

/** A change of a sheet shows as a change of its golden file, to be read before it is accepted (`vitest -u`). */
it.each(PLANS.map((plan) => [plan.name, plan] as const))("%s is as agreed", async (name, plan) => {
  await expect(goldenText(plan)).toMatchFileSnapshot(`golden/${name}.json`);
});

/** Rows of a long table that a golden file holds: the rest are records of the catalog, committed and diffed there. */
const TABLE_ROWS_SHOWN = 40;
/** Its further rows are the formulas of Workings and Summary, moved: settings and the first steps tell whether they are. */
const ROWS_SHOWN: Readonly<Record<string, number>> = { "Scenario workings": 100 };

/** One line a cell: address, style, format, then what it holds. */
function goldenText({ cells, ...rest }: SheetPlan): string {
  const [table] = rest.tables;
  const last = table ? table.area.row + TABLE_ROWS_SHOWN : (ROWS_SHOWN[rest.name] ?? Infinity);
  const lines = cells.filter(({ row }) => row <= last).map(
    (cell) => `    ${JSON.stringify([reference(cell.row, cell.column), cell.style, cell.format, ...contents(cell)])}`,
  );
  const layout = JSON.stringify(rest, null, 2).slice(1, -2);
  return `{${layout},\n  "cells": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

function contents(cell: PlanCell): unknown[] {
  if ("formula" in cell) return [cell.formula, cell.expected];
  return "value" in cell ? [cell.value] : [];
}
