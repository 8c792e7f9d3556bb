import { expect, test } from "vitest";
import { arrayArgument, numberArgument, textArgument } from "../../taskpane/formulaText";
import { resultLook } from "../../taskpane/functions/resultFormat";
import { lookedFigure } from "../../taskpane/shownFigure";

const shown = (value: unknown, id: string, args: Parameters<typeof resultLook>[1], at: readonly [row: number, column: number] = [0, 0], cells: readonly unknown[] = []) =>
  lookedFigure(value, resultLook(id, args)(...at, cells));

test("a figure alone is shown as its sheet shows it, with its unit", () => {
  expect(shown(0.1234, "IRR", [])).toBe("12.34% a year");
  expect(shown(69.2907, "BREAKEVEN", [])).toBe("69.29 months");
  expect(shown(0.4321, "BREAKEVENUTILIZATION", [])).toMatch(/^43\.21%/);
  expect(shown("GPT-5", "MODEL", [])).toBe("GPT-5");
});

test("a tornado's outputs are in the figure's format, its settings in their own", () => {
  const args = [textArgument("IRR")];
  expect(shown(0.2, "TORNADO", args, [1, 5], ["Utilization"])).toBe("20%");
  expect(shown(0.3, "TORNADO", args, [1, 2], ["Utilization"])).toBe("30%");
  expect(shown(8, "TORNADO", args, [1, 2], ["Horizon"])).toBe("8");
});

test("so are a grid's sides, a simulation's shares and a setting that is sought", () => {
  const grid = [textArgument("NPV"), textArgument("m"), textArgument("a"), textArgument("Utilization"), arrayArgument([[0.5]]), textArgument("Electricity rate"), arrayArgument([[0.1]])];
  expect(shown(0.5, "GRID", grid, [1, 0])).toBe("50%");
  expect(shown(-1234.5, "GRID", grid, [1, 1])).toMatch(/^-1,23[45]$/);
  expect(shown(0.25, "SIMULATE", [textArgument("IRR")], [12, 1], ["Share that never pays back"])).toBe("25%");
  expect(shown(0.25, "GOALSEEK", [textArgument("NPV"), numberArgument(0), textArgument("Utilization")])).toBe("25%");
});
