import type { NameIndex } from "../catalog/lookup";
import type { ApiRecord } from "../catalog/priceHistory";
import type { BenchmarkRecord, GpuRecord, ModelRecord } from "../catalog/records";
import type { Decimal } from "../engine/decimal";
import type { PresetKey, SettingKey, Settings } from "../engine/settings";
import type { TextChoice } from "../engine/textSettings";

/** Everything an answer is computed from: a value for each setting and the catalog, the context's ranges laid over. */
export interface Scenario {
  /** The preset that gives what no range says. */
  readonly preset: PresetKey;
  readonly settings: Settings;
  readonly choice: TextChoice;
  /** What is paid a month, in the reporting currency, and the API it is paid to, where the volume is what it buys. */
  readonly spend?: { readonly usd: Decimal; readonly api: string };
  /** Open models, and deployments of them by their own names. */
  readonly models: NameIndex<ModelRecord>;
  readonly gpus: NameIndex<GpuRecord>;
  readonly prices: NameIndex<ApiRecord>;
  readonly benchmarks: NameIndex<BenchmarkRecord>;
  /** Where this one was varied from: what does not read the settings that differ is known from there. Made by `withSettings` alone. */
  readonly from?: Variation;
}

/** A scenario, and numbers in place of some of its settings. */
export interface Variation {
  readonly scenario: Scenario;
  readonly settings: Readonly<Partial<Record<SettingKey, Decimal>>>;
}
