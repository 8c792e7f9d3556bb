import { expect, test } from "vitest";
import { NotAvailableError } from "../../src/engine/check";
import { breakEvenVolume } from "../../src/scenario/breakEvenVolume";
import { scenarioOf } from "../../src/scenario/scenario";
import { withSettings } from "../../src/scenario/varied";
import { D } from "../engine/fixtures";

test("where full deployments earn just what they cost, one pays back alone, and nothing pays for other costs or a spare", () => {
  // 250 tokens/s for 100 h serve 90M tokens, which cost USD 90 at the API; 1,080 over 12 months are 90 as well.
  const even = withSettings(scenarioOf(null), {
    throughput: D(250), hoursPerMonth: D(100), gpuCount: D(1), gpuPrice: D(1080), electricityRate: D(0), inputPrice: D(1), outputPrice: D(1),
  });
  const volume = (changed: Parameters<typeof withSettings>[1]) => breakEvenVolume(withSettings(even, changed), "Kimi-K2", "GPT-5", D(12));
  expect(volume({}).toNumber()).toBe(90e6);
  expect(() => volume({ otherRunningCost: D(1) })).toThrow(NotAvailableError);
  expect(() => volume({ spareDeployments: D(1) })).toThrow(NotAvailableError);
});
