import { bareTrials } from "./calls";
import type { MeasuredFunctions } from "./functionsHere";
import { type Measured, milliseconds, ratio } from "./measure";

/** Prices at which owning earns something, so that there are rates of return. */
const FULL_COST = [["Preset", "Full cost"], ["Output price", 60]];
const GROWTH = [["Volume growth", 0.2], ["API price decline", 0.1]] as const;
const GROWING = [...FULL_COST, ["Volume", 5e9], ...GROWTH];
const TRIALS = 10_000;
const OUTPUT_PRICES = [["Output price", 20, 30, 50]];
const STEPS = Array.from({ length: 20 }, (_, i) => [0.05 + i * 0.02]);
/** Two settings over twenty values each. */
const SIDES = ["PUE", STEPS.map(([value]) => [1 + value!]), "Discount rate", [STEPS.flat()]] as const;
const DEMAND = Array.from({ length: 24 }, (_, month) => [5e8 * (1 + month / 12)]);

interface Call {
  readonly what: string;
  readonly id: string;
  /** Of a run: settings that differ from run to run are read, and their months walked, anew. */
  readonly args: (run: number) => readonly unknown[];
}

/** The electricity rate of a run, which no run before had. */
const own = (run: number, settings: readonly (readonly (string | number)[])[]) => [[...settings, ["Electricity rate", 0.1 + run * 1e-7]]];

const CALLS: readonly Call[] = [
  { what: "TORNADO of IRR", id: "TORNADO", args: (run) => ["IRR", "Kimi-K2", "GPT-5", null, own(run, FULL_COST)] },
  { what: "TORNADO of IRR, volume growing and prices falling", id: "TORNADO", args: (run) => ["IRR", "Kimi-K2", "GPT-5", null, own(run, GROWING)] },
  { what: "TORNADO of NPV, volume growing and prices falling", id: "TORNADO", args: (run) => ["NPV", "Kimi-K2", "GPT-5", null, own(run, GROWING)] },
  { what: "TORNADO of BREAKEVEN, volume growing and prices falling", id: "TORNADO", args: (run) => ["BREAKEVEN", "Kimi-K2", "GPT-5", null, own(run, GROWING)] },
  { what: "GOALSEEK of an output price by IRR", id: "GOALSEEK", args: (run) => ["IRR", 0.05, "Output price", "Kimi-K2", "GPT-5", 40, 200, own(run, FULL_COST)] },
  { what: "GOALSEEK of an output price by IRR, volume growing and prices falling", id: "GOALSEEK", args: (run) => ["IRR", 0.05, "Output price", "Kimi-K2", "GPT-5", 40, 200, own(run, GROWING)] },
  { what: "GRID of NPV, 20 by 20", id: "GRID", args: (run) => ["NPV", "Kimi-K2", "GPT-5", ...SIDES, own(run, FULL_COST)] },
  { what: "GRID of NPV, 20 by 20, volume growing and prices falling", id: "GRID", args: (run) => ["NPV", "Kimi-K2", "GPT-5", ...SIDES, own(run, GROWING)] },
  { what: "GRID of IRR, 20 by 20, volume growing and prices falling", id: "GRID", args: (run) => ["IRR", "Kimi-K2", "GPT-5", ...SIDES, own(run, GROWING)] },
  { what: "HYBRID of 24 months", id: "HYBRID", args: (run) => ["Kimi-K2", "GPT-5", DEMAND, own(run, [GROWTH[1]])] },
  { what: "BREAKEVENVOLUME, volume growing and prices falling", id: "BREAKEVENVOLUME", args: (run) => ["Qwen3-235B", "Claude-4 Opus", null, own(run, GROWTH)] },
  { what: "SCENARIOS of three", id: "SCENARIOS", args: (run) => ["Kimi-K2", "GPT-5", [["Setting", "Base", "Low", "High"], ["Utilization", 0.5, 0.3, 0.8], ["Output price", 20, 15, 30]], own(run, [["Preset", "Full cost"]])] },
  { what: `SIMULATE of ${TRIALS} trials, volume growing`, id: "SIMULATE", args: (run) => ["BREAKEVEN", "Kimi-K2", "GPT-5", OUTPUT_PRICES, TRIALS, 1, own(run, [["Volume growth", 0.2]])] },
  {
    what: `SIMULATE of ${TRIALS} trials, growth and decline drawn`, id: "SIMULATE",
    args: (run) => ["BREAKEVEN", "Kimi-K2", "GPT-5", [["Volume growth", 0.1, 0.2, 0.3], ["API price decline", 0, 0.1, 0.2]], TRIALS, 1, own(run, [])],
  },
];

/** The what-if functions whose every point is another rate of return, or another walk over months that differ, by a bare loop of 10,000 trials. */
export function whatIfCalls(functions: MeasuredFunctions): Measured[] {
  const floor = milliseconds(() => bareTrials(TRIALS));
  return CALLS.flatMap(({ what, id, args }) => {
    let run = 0;
    const took = milliseconds(() => functions.get(id)!(...args((run += 1))));
    return [{ what, value: took, unit: "ms" }, ratio(`${what}, by a bare loop of ${TRIALS} trials`, [took, floor])];
  });
}
