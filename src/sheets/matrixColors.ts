import { reference } from "./address";
import { FIRST_API_COLUMN, GAP_AREA, GAP_ROW, MONTHS_AREA, MONTHS_ROW } from "./matrixLayout";
import type { Area, ConditionalFormat } from "./plan";

const firstMonths = reference(MONTHS_ROW, FIRST_API_COLUMN);
const firstGap = reference(GAP_ROW, FIRST_API_COLUMN);

/** Colours of the matrix. The months stand at fixed points, so that a colour means the same after an edit. */
export const MATRIX_COLORS: readonly ConditionalFormat[] = [
  {
    kind: "scale",
    area: MONTHS_AREA,
    points: [
      { at: 6, color: "#8FCB9B" },
      { at: 24, color: "#FFE699" },
      { at: 60, color: "#F4A582" },
    ],
  },
  { kind: "formula", area: MONTHS_AREA, formula: `=${firstMonths}="never"`, fontColor: "#9C0006", fill: "#F2F2F2" },
  {
    kind: "scale",
    area: GAP_AREA,
    points: [
      { at: "lowest", color: "#F7C9BE" },
      { at: 0, color: "#FFFFFF" },
      { at: "highest", color: "#CBE7D1" },
    ],
  },
  { kind: "formula", area: GAP_AREA, formula: `=${firstGap}<0`, fontColor: "#9C0006" },
];

/** A check that is not OK stands out. */
export function checkColor(area: Area): ConditionalFormat {
  return {
    kind: "formula",
    area,
    formula: `=${reference(area.row, area.column)}<>"OK"`,
    fontColor: "#9C0006",
    fill: "#F8D7DA",
  };
}
