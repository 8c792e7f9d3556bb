import { type HostObject, hostObject, invalidArgument } from "../hostObject";
import type { Grid } from "./grid";

const MS_PER_DAY = 86_400_000;
/** Day 0 of each of Excel's two calendars. */
const DAY_ZERO = { from1900: Date.UTC(1899, 11, 30), from1904: Date.UTC(1904, 0, 1) };

/** Excel's own functions, called without a cell: DATE alone. */
export function worksheetFunctions(grid: Grid): HostObject {
  return hostObject({
    typeName: "Functions",
    members: {
      date(year: number, month: number, day: number) {
        if (![year, month, day].every(Number.isInteger)) throw invalidArgument();
        const zero = grid.states.datesFrom1904 ? DAY_ZERO.from1904 : DAY_ZERO.from1900;
        return functionResult((Date.UTC(year, month - 1, day) - zero) / MS_PER_DAY);
      },
    },
  });
}

function functionResult(value: number): HostObject {
  return hostObject({ typeName: "FunctionResult", scalars: ["error", "value"], members: { error: "", value } });
}
