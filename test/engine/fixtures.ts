import { Decimal } from "../../src/engine/decimal";
import type { Deployment } from "../../src/engine/deployment";
import { type Settings, presetSettings } from "../../src/engine/settings";
import type { ApiPrice } from "../../src/engine/apiCost";

export const D = (value: number | string): Decimal => new Decimal(value);

/** Two A100s at 220 tokens/s, the paper's gpt-oss-120B. */
export const TWO_A100: Deployment = { gpuCount: D(2), gpuPrice: D(15_000), gpuPowerWatts: D(400), throughput: D(220) };

export const GPT_5: ApiPrice = { input: D("1.25"), output: D(10), cachedInput: null, longContextInput: null, longContextOutput: null };

/** The Published settings with some replaced. */
export function published(changed: Partial<Settings> = {}): Settings {
  return { ...presetSettings("published"), ...changed };
}
