import type { PlanChart } from "./plan";

/** Whether a chart has a legend: names beside the points say more. */
export function hasLegend({ series }: PlanChart): boolean {
  return series.length > 1 && !series.some(({ pointName }) => pointName);
}
