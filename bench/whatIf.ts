import type { BuiltFunctions } from "../test/builtFunctions";
import { type Measured, milliseconds } from "./measure";

const FULL_COST = [["Preset", "Full cost"]];
const GROWING = [...FULL_COST, ["Volume", 5e9], ["Volume growth", 0.2], ["API price decline", 0.1]];

/** The what-if functions whose every point is another rate of return, or another walk over months that differ. */
export function whatIfCalls({ functions }: BuiltFunctions): Measured[] {
  const call = (id: string, ...args: unknown[]) => milliseconds(() => functions.get(id)!(...args));
  return [
    { what: "TORNADO of IRR", value: call("TORNADO", "IRR", "Kimi-K2", "GPT-5", null, [FULL_COST]), unit: "ms" },
    { what: "TORNADO of IRR, volume growing and prices falling", value: call("TORNADO", "IRR", "Kimi-K2", "GPT-5", null, [GROWING]), unit: "ms" },
    { what: "TORNADO of BREAKEVEN, volume growing and prices falling", value: call("TORNADO", "BREAKEVEN", "Kimi-K2", "GPT-5", null, [GROWING]), unit: "ms" },
    { what: "GOALSEEK of an output price by IRR", value: call("GOALSEEK", "IRR", 0.05, "Output price", "Kimi-K2", "GPT-5", null, null, [FULL_COST]), unit: "ms" },
    { what: "SIMULATE of 10000 trials, volume growing", value: call("SIMULATE", "BREAKEVEN", "Kimi-K2", "GPT-5", [["Output price", 20, 30, 50]], 10_000, 1, [[["Volume growth", 0.2]]]), unit: "ms" },
  ];
}
