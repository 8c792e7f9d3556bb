import { describe, expect, test } from "vitest";
import { DEPLOYMENTS } from "../../src/catalog/deployments";
import { GPUS } from "../../src/catalog/gpus";
import { known, nameIndex, nameKey } from "../../src/catalog/lookup";
import { totalThroughput } from "../../src/catalog/totalThroughput";
import { MODELS, PAPER_MODELS } from "../../src/catalog/models";
import { THROUGHPUTS } from "../../src/catalog/throughput";
import { breakEvenMonths } from "../../src/scenario/answers";
import { deploymentOf } from "../../src/scenario/figures";
import { hostsOf } from "../../src/scenario/hosts";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";

const published = scenarioOf(null);
const deploymentFigures = (scenario: Scenario, name: string) => Object.values(deploymentOf(scenario, name)).map(String);
const measured = DEPLOYMENTS.filter(({ basis }) => basis === "measured");

describe("deployments", () => {
  test("names are told apart; each names a GPU of the catalog, its source, its day and its basis", () => {
    expect(new Set(DEPLOYMENTS.map(({ name }) => nameKey(name))).size).toBe(DEPLOYMENTS.length);
    const gpus = nameIndex(GPUS);
    for (const { gpu, source, checked, throughputTokensPerSecond } of DEPLOYMENTS) {
      expect([known(gpus, gpu) !== undefined, source !== "", /^\d{4}-\d\d-\d\d$/.test(checked!), throughputTokensPerSecond > 0]).toEqual([true, true, true, true]);
    }
  });
  test("the study's nine stand first, as claimed, with what their model's own name means", () => {
    expect(DEPLOYMENTS.slice(0, 9).map(({ deploymentOf, basis }) => [deploymentOf, basis])).toEqual(PAPER_MODELS.map((name) => [name, "claimed"]));
    for (const { name, deploymentOf } of DEPLOYMENTS.slice(0, 9)) expect(deploymentFigures(published, name)).toEqual(deploymentFigures(published, deploymentOf));
    expect(DEPLOYMENTS[0]!.name).toBe("Kimi-K2 on 16x A100-80GB, FP8, as claimed");
  });
  test("each measured one is a point of its model, GPU, count and precision; of several at a usual mix none does more work", () => {
    const work = ({ total, inputShare }: { total: number; inputShare: number }) => total * (1 - 0.75 * inputShare);
    for (const { name, deploymentOf: model, gpu, gpuCount, precision, throughputTokensPerSecond, inputShare } of measured) {
      const points = THROUGHPUTS.filter((point) => point.kind === "measured" && point.name === model && point.gpu === gpu && point.gpuCount === gpuCount && point.precision === precision && (point.concurrency ?? 16) >= 16);
      const served = points.flatMap((point) => totalThroughput(point) ?? []);
      expect([name, served.some(({ total }) => Math.abs(total - throughputTokensPerSecond) <= 0.5)]).toEqual([name, true]);
      const usual = served.filter((each) => each.inputShare >= 0.3 && each.inputShare <= 0.9);
      const best = Math.max(...(usual.length > 0 ? usual : served).map(work));
      expect(work({ total: throughputTokensPerSecond, inputShare: inputShare! }) / best).toBeCloseTo(1, 2);
    }
  });
  test("every measured model is one of the catalog", () => {
    const models = new Set(MODELS.map(({ name }) => name));
    expect([...new Set(measured.map(({ deploymentOf }) => deploymentOf))].filter((model) => !models.has(model))).toEqual([]);
  });
});

describe("output made total by the measured mix", () => {
  const point = { name: "X", kind: "measured", gpu: "G", gpuCount: 1 } as const;
  test.each<[string, Parameters<typeof totalThroughput>[0], { total: number; inputShare: number } | undefined]>([
    ["both printed", { ...point, outputTokensPerSecond: 100, totalTokensPerSecond: 400 }, { total: 400, inputShare: 0.75 }],
    ["lengths in the workload", { ...point, outputTokensPerSecond: 128, workload: "1024 in, 128 out" }, { total: 1152, inputShare: 1024 / 1152 }],
    ["MLPerf, a data set whose lengths are known", { ...point, name: "Llama 2 70B", outputTokensPerSecond: 218.9, workload: "MLPerf Offline" }, { total: 441.2, inputShare: 222.3 / 441.2 }],
    ["MLPerf, a data set whose answers nobody counts", { ...point, name: "gpt-oss-120B", outputTokensPerSecond: 100, workload: "MLPerf Offline" }, undefined],
    ["a workload in words", { ...point, outputTokensPerSecond: 100, workload: "single stream" }, undefined],
  ])("%s", (_, given, expected) => {
    const found = totalThroughput(given);
    if (!expected) expect(found).toBeUndefined();
    else expect([found!.total, found!.inputShare]).toEqual([expect.closeTo(expected.total, 9), expect.closeTo(expected.inputShare, 12)]);
  });
});

describe("a deployment's name in place of a model's", () => {
  test("gives its GPUs and what they serve", () => {
    const { gpuCount, throughput } = deploymentOf(published, "DeepSeek-V3.2 on 8x H200-SXM");
    const best = measured.filter(({ deploymentOf: model, gpu, gpuCount: count }) => model === "DeepSeek-V3.2" && gpu === "NVIDIA H200-SXM-141GB" && count === 8);
    expect([best.length, gpuCount.toNumber(), throughput.toNumber()]).toEqual([1, 8, best[0]!.throughputTokensPerSecond]);
  });
  test.each([
    ["DeepSeek-V3.2 on 8x H200-SXM", "GPT-5.6 Sol"], ["gpt-oss-120B on 2x A100-80GB", "GPT-6.2 Sol"], ["gpt-oss-120B on 1x H100-SXM", "Claude Haiku 5.5"],
    ["Qwen3-32B on 1x H100-SXM", "GPT-6.1 Terra"], ["GLM-4.5-Air on 4x A100-80GB", "Gemini 4 Neon"], ["GLM-4.6 on 8x H200-SXM", "Claude Sonnet 5.5"],
    ["DeepSeek-R1 on 8x H200-SXM", "Claude Opus 5.5"], ["Qwen3-235B on 8x H100-SXM", "Gemini 4 Argon"], ["MiniMax-M2.5 on 8x H200-SXM", "Kimi K3.1 Pro"],
    ["GLM-5 on 8x H200-SXM", "GPT-6.2 Astra"], ["Qwen3.5-397B-A17B on 8x H200-SXM", "Grok 4.7"], ["gpt-oss-20B on 1x A100-80GB", "Claude Fable 5.2"],
  ])("%s against %s answers without settings, or says never", (model, api) => {
    expect(() => deploymentOf(published, model)).not.toThrow();
    let months: number | undefined;
    try {
      months = breakEvenMonths(published, model, api).toNumber();
    } catch (error) {
      expect(String(error)).toMatch(/never|no less than|at least as much|does not pay/i);
    }
    if (months !== undefined) expect(months).toBeGreaterThan(0);
  });
  test("has the hosts of its model, and a model's own name means what it did", () => {
    expect(hostsOf(published, "DeepSeek-V3.2 on 8x H200-SXM")).toEqual(hostsOf(published, "DeepSeek-V3.2"));
    expect(hostsOf(published, "DeepSeek-V3.2").length).toBeGreaterThan(1);
    expect(deploymentOf(published, "gpt-oss-120B").throughput.toNumber()).toBe(220);
  });
});
