import { expect, it } from "vitest";
import { reference } from "../../src/sheets/address";
import type { PlanCell, SheetPlan } from "../../src/sheets/plan";
import { PLANS } from "./plans";

/** A change of a sheet shows as a change of its golden file, to be read before it is accepted (`vitest -u`). */
it.each(PLANS.map((plan) => [plan.name, plan] as const))("%s is as agreed", async (name, plan) => {
  await expect(goldenText(plan)).toMatchFileSnapshot(`golden/${name}.json`);
});

/** One line a cell: address, style, format, then what it holds. */
function goldenText({ cells, ...rest }: SheetPlan): string {
  const lines = cells.map(
    (cell) => `    ${JSON.stringify([reference(cell.row, cell.column), cell.style, cell.format, ...contents(cell)])}`,
  );
  const layout = JSON.stringify(rest, null, 2).slice(1, -2);
  return `{${layout},\n  "cells": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

function contents(cell: PlanCell): unknown[] {
  if ("formula" in cell) return [cell.formula, cell.expected];
  return "value" in cell ? [cell.value] : [];
}
