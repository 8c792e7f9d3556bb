import { reference } from "./address";
import type { MatrixLayout } from "./matrixLayout";
import type { Area, ConditionalFormat } from "./plan";

/** Colours of the matrix. The months stand at fixed points, so that a colour means the same after an edit. */
export function matrixColors({ months, monthsArea, gapArea, floor }: MatrixLayout): ConditionalFormat[] {
  const firstGap = reference(gapArea.row, gapArea.column);
  return [
    ...monthsColors(monthsArea),
    belowFloor(monthsArea, firstGap, floor.cell("floor")),
    ...monthsColors(months.area("hostMonths")),
    {
      kind: "scale",
      area: gapArea,
      points: [
        { at: "lowest", color: "#F7C9BE" },
        { at: 0, color: "#FFFFFF" },
        { at: "highest", color: "#CBE7D1" },
      ],
    },
    { kind: "formula", area: gapArea, formula: `=${firstGap}<0`, fontColor: "#9C0006" },
  ];
}

/** A sign beside months whose pair is below the Quality floor, or has no scores to compare; the cell stays a number. */
function belowFloor(area: Area, gap: string, floor: string): ConditionalFormat {
  return { kind: "formula", area, formula: `=AND(ISNUMBER(${floor}),IF(ISNUMBER(${gap}),-${gap}>${floor},TRUE))`, format: "bandedMonthsBelowFloor" };
}

/** Colours of months. They stand at fixed points, so that a colour means the same after an edit, and on every sheet. */
export function monthsColors(area: Area): ConditionalFormat[] {
  return [
    {
      kind: "scale",
      area,
      points: [
        { at: 6, color: "#8FCB9B" },
        { at: 24, color: "#FFE699" },
        { at: 60, color: "#F4A582" },
      ],
    },
    { kind: "formula", area, formula: `=${reference(area.row, area.column)}="never"`, fontColor: "#9C0006", fill: "#F2F2F2" },
  ];
}

/** A check that does not say what it says where all is well stands out. */
export function checkColor(area: Area, well = "OK"): ConditionalFormat {
  return {
    kind: "formula",
    area,
    formula: `=${reference(area.row, area.column)}<>"${well}"`,
    fontColor: "#9C0006",
    fill: "#F8D7DA",
  };
}
