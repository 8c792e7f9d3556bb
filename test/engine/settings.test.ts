import { describe, expect, test } from "vitest";
import { SETTING_SOURCES } from "../../src/engine/settingSources";
import { inDomain } from "../../src/engine/check";
import { PRESETS, SETTINGS, SETTING_KEYS, presetSettings, presetValue, setting } from "../../src/engine/settings";

describe("settings", () => {
  test.each(SETTING_KEYS)("%s has a label, unit and source of its own, and presets inside its domain", (key) => {
    const { label, unit, domain } = setting(key);
    const source = SETTING_SOURCES[key];
    expect([label, unit, source].every((text) => text.trim() !== "")).toBe(true);
    for (const preset of PRESETS) {
      const value = presetValue(key, preset.key);
      if (value) expect(() => inDomain(label, value, domain)).not.toThrow();
    }
  });

  test("labels are told apart", () => {
    expect(new Set(SETTING_KEYS.map((key) => SETTINGS[key].label.toLowerCase())).size).toBe(SETTING_KEYS.length);
  });

  test("As written differs from Published in hours and load alone", () => {
    const [published, asWritten] = [presetSettings("published"), presetSettings("asWritten")];
    const different = SETTING_KEYS.filter((key) => !(published[key] === asWritten[key] || published[key]?.eq(asWritten[key] ?? NaN)));
    expect(different).toEqual(["hoursPerMonth", "loadFactor"]);
    expect(asWritten.hoursPerMonth.toNumber()).toBe(160);
    expect(asWritten.loadFactor.toNumber()).toBe(1);
  });

  test("Full cost differs from Published in the realistic settings alone", () => {
    const [published, fullCost] = [presetSettings("published"), presetSettings("fullCost")];
    const changed = SETTING_KEYS.filter((key) => published[key]?.toString() !== fullCost[key]?.toString());
    expect(Object.fromEntries(changed.map((key) => [key, fullCost[key]!.toNumber()]))).toEqual({
      hoursPerMonth: 730, utilization: 0.3, electricityRate: 0.146, pue: 1.54, serverFactor: 1.6, maintenanceRate: 0.05,
      staff: 0.25, inputShare: 0.75, residualValue: 0.1, inputWeight: 0.25, ownCache: 1, powerFactor: 1.43, commercialUse: 1, hardwareLife: 60,
    });
  });

  test.each(SETTING_KEYS)("the source of %s names where it is from, or says Assumption", (key) => {
    const { presets } = setting(key);
    const source = SETTING_SOURCES[key];
    expect(source).toMatch(/Pan et al\. 2025|BLS|provider|catalog|Assumption/);
    if (presets.fullCost !== presets.published) expect(source).toMatch(/Full cost: (?:.*(?:2025|2026)|Assumption|round the clock)/);
  });

  test("the input share of a third is exact to the engine's digits", () => {
    expect(presetSettings("published").inputShare.times(3).toNumber()).toBe(1);
  });
});
