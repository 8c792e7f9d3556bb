import { FIXED_ROW } from "./address";
import type { BlockLine, Cells, Frame } from "./blocks/block";

/** A chart reads the horizon in this many steps, so that a longer or shorter one fills it as well: months, when it is five years. */
export const CHART_STEPS = 60;

/** The month of a step from 0 on. */
export function monthAtStep(step: number, horizon: number): number {
  return Math.round((step * horizon) / CHART_STEPS);
}

/** The line of a block that has them: whole months in equal steps from 0 to the horizon. */
export function stepLine<L extends string>(label: string, line: L, block: () => Frame<L>, terms: Cells, horizon: number): BlockLine {
  return {
    label, format: "wholeMonths", value: (step) => monthAtStep(step, horizon),
    formula: (step) => {
      const steps = block();
      return `ROUND((ROWS(${steps.anchored(line, 0, FIXED_ROW)}:${steps.anchored(line, step, {})})-1)*${terms.cell("horizon")}/(ROWS(${steps.range(line)})-1),0)`;
    },
  };
}
