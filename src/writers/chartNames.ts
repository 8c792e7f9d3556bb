import { FIXED, areaReference, sheetPrefix } from "../sheets/address";
import type { ChartSeries, LabelPlace, PointName, SheetPlan } from "../sheets/plan";
import { hasCharts } from "./chartWriter";

const POSITIONS = { right: "Right", left: "Left", top: "Top", bottom: "Bottom" } as const satisfies Record<LabelPlace, string>;

interface NamedSeries {
  readonly made: Excel.ChartSeries;
  readonly pointName: PointName;
  readonly sheetName: string;
}

/**
 * Queues the names beside points, as the last of a build and once everything is calculated: Excel may refuse a label of
 * a point that is not drawn, and a chart without names is better than no sheets. The points that are drawn come first.
 */
export function writePointNames(workbook: Excel.Workbook, plans: readonly SheetPlan[]): void {
  if (!hasCharts()) return;
  const named = plans.flatMap((plan) => namedSeries(workbook, plan));
  for (const drawn of [true, false]) {
    const group = named.filter(({ pointName }) => pointName.drawn === drawn);
    group.forEach(writeName);
    group.forEach(linkName);
  }
}

function namedSeries(workbook: Excel.Workbook, { name: sheetName, charts = [] }: SheetPlan): NamedSeries[] {
  return charts.flatMap(({ series }, i) =>
    series.flatMap(({ pointName }: ChartSeries, k) => {
      if (!pointName) return [];
      const made = workbook.worksheets.getItem(sheetName).charts.getItemAt(i).series.getItemAt(k);
      return [{ made, pointName, sheetName }];
    }),
  );
}

/** The name the series was made with: a label that shows nothing for a moment would be gone. */
function writeName({ made, pointName }: NamedSeries): void {
  made.hasDataLabels = true;
  made.dataLabels.showSeriesName = true;
  made.dataLabels.showValue = false;
  made.dataLabels.position = POSITIONS[pointName.place];
}

/** From here on the label follows the cell. */
function linkName({ made, pointName, sheetName }: NamedSeries): void {
  made.points.getItemAt(0).dataLabel.formula = `=${sheetPrefix(sheetName)}${areaReference(pointName.cell, FIXED)}`;
}
