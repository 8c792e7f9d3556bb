import fc from "fast-check";
import type { Decimal } from "../../src/engine/decimal";
import { SETTING_KEYS, setting, type SettingKey } from "../../src/engine/settings";
import { D } from "../engine/fixtures";

export const MODELS = ["Kimi-K2", "gpt-oss-120B", "EXAONE 4.0 32B"];
/** The last with prices of its own for a long context, cached input included. */
export const APIS = ["GPT-5", "Claude-4 Opus", "Gemini 2.5 Pro"];
/** Where a setting has no upper limit, random values stay below this. */
const USUAL_MOST: Partial<Record<SettingKey, number>> = {
  electricityRate: 1, pue: 3, serverFactor: 4, setupCost: 1e5, staff: 5, salary: 2e5, salaryLoading: 3, softwareCost: 1e4, colocationRate: 400,
  otherRunningCost: 1e4, tokenRatio: 1.5, powerFactor: 2, staffPerDeployment: 0.2, reservedHourlyPrice: 10, gpuHourlyPrice: 10, rentalHoursPerMonth: 730, volume: 5e9, spareDeployments: 5, gpuCount: 64, gpuPrice: 1e5, gpuPower: 2000, throughput: 1e4, inputPrice: 50,
  outputPrice: 100, cachedInputPrice: 5, volumeGrowth: 0.3, salaryGrowth: 0.3, electricityGrowth: 0.3, discountRate: 1, depreciationLife: 12,
};

/** A random value of a setting inside its domain, few digits and many, at times the catalog's or the capacity. */
function randomSetting(key: SettingKey): fc.Arbitrary<Decimal | null> {
  const { domain, word } = setting(key);
  const low = domain.atLeast ?? domain.above ?? 0;
  const high = domain.atMost ?? domain.below ?? USUAL_MOST[key] ?? 10;
  const share = fc.oneof(fc.noBias(fc.maxSafeNat()).map((n) => n / Number.MAX_SAFE_INTEGER), fc.integer({ min: 0, max: 20 }).map((n) => n / 20));
  const value = share.map((u) => {
    const drawn = low + u * (high - low);
    if (domain.whole) return D(Math.max(1, Math.round(drawn)));
    return D(domain.above === drawn || domain.below === drawn ? (low + high) / 2 : drawn);
  });
  if (key === "volumeGrowth" || key === "apiPriceDecline" || key === "salaryGrowth" || key === "electricityGrowth" || key === "rentDecline") return fc.oneof(fc.constant(D(0)), value);
  const word_ = word !== undefined && key !== "cachedInputPrice";
  return word_ ? fc.oneof(value, fc.constant(null)) : value;
}

/** Some settings at random, each inside its domain. */
export const randomSettings = fc
  .record(Object.fromEntries(SETTING_KEYS.map((key) => [key, randomSetting(key)])) as Record<SettingKey, fc.Arbitrary<Decimal | null>>, { requiredKeys: ["cachedInputPrice"] });
