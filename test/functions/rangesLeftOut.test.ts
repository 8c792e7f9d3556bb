import { expect, test } from "vitest";
import "../../src/scenario/bringLateTables";
import { scenarios } from "../../functions/comparison";
import { frontier, pareto, scalingFit, sweetSpot } from "../../functions/frontier";
import { factors } from "../../functions/hosting";
import { portfolio, usage, utilization } from "../../functions/usage";
import { grid, simulate } from "../../functions/whatIf";
import { hybrid } from "../../functions/rental";
import { shown } from "./customFunctions";

const NOTHING = null as never;
const ONE = [[1], [2]];

test.each<[string, () => unknown, RegExp]>([
  ["GRID", () => grid("BREAKEVEN", "Kimi-K2", "GPT-5", "Utilization", NOTHING, "", NOTHING, NOTHING), /Give at least one value for Utilization\./],
  ["SIMULATE", () => simulate("BREAKEVEN", "Kimi-K2", "GPT-5", NOTHING, 100, 1, NOTHING), /The ranges hold no rows/],
  ["PARETO", () => pareto(NOTHING, ONE, NOTHING), /costs and qualities must be of one length; they have 0 and 2 cells\./],
  ["PARETO", () => pareto(NOTHING, NOTHING, NOTHING), /Give from 1 to 1000 pairs of costs and qualities; there are 0\./],
  ["SWEETSPOT", () => sweetSpot(ONE, NOTHING, ONE, NOTHING, NOTHING), /must be of one length/],
  ["SCALINGFIT", () => scalingFit(ONE, NOTHING, NOTHING), /must be of one length/],
  ["FRONTIER", () => frontier(NOTHING, ONE, 1, NOTHING, NOTHING), /must be of one length|Give from 1/],
  ["FACTORS", () => factors(NOTHING, ONE, NOTHING), /weights/],
  ["FACTORS", () => factors(ONE, NOTHING, NOTHING), /scores/],
  ["FACTORS", () => factors(NOTHING, NOTHING, NOTHING), /weights is blank; give a weight for each factor/],
  ["USAGE", () => usage(NOTHING, "", ""), /The range is no Usage table: it lacks Month, /],
  ["PORTFOLIO", () => portfolio(NOTHING, "Kimi-K2", NOTHING), /The range is no Workloads table: it lacks /],
  ["SCENARIOS", () => scenarios("Kimi-K2", "GPT-5", NOTHING, NOTHING), /#VALUE! (?!A fault)/],
  ["HYBRID", () => hybrid("Kimi-K2", "GPT-5", NOTHING, NOTHING), /demand is blank; give a range of numbers\./],
  ["UTILIZATION", () => utilization(NOTHING, NOTHING, NOTHING, "", NOTHING), /load is blank; give a range of numbers\./],
])("%s without a range that it needs is refused by name, as no fault of the add-in", (_, call, says) => {
  expect(shown(call)).toMatch(says);
});

test("FACTORS calls an alternative without a name by its place", () => {
  expect(factors(ONE, [[1, 2], [3, 4]], [["", 0]] as never).slice(1).map(([label]) => label)).toEqual(["Alternative 1", "Alternative 2"]);
});
