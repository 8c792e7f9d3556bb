import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { DEPLOYMENTS } from "../../src/catalog/deployments";
import { errorText, estimatedDeployment, measuredPlaces } from "../../src/catalog/estimatedDeployment";
import { deployableCount } from "../../src/engine/sizing";
import { GPUS } from "../../src/catalog/gpus";
import { MEASURED_DEPLOYMENTS } from "../../src/catalog/measuredDeployments";
import { MODELS } from "../../src/catalog/models";
import { THROUGHPUTS } from "../../src/catalog/throughput";

const gpu = (name: string) => GPUS.find((each) => each.name === name)!;
const model = (name: string) => MODELS.find((each) => each.name === name)!;
const H200 = gpu("NVIDIA H200-SXM-141GB");

test.each([[1, 1], [2, 2], [3, 4], [5, 8], [8, 8], [9, 16], [17, 24]])("%d GPUs are sold as %d", (fewest, count) => expect(deployableCount(fewest)).toBe(count));

describe("every open model", () => {
  const without = MODELS.filter(({ name }) => !DEPLOYMENTS.some((each) => each.deploymentOf === name && each.basis !== "claimed"));
  test("has a deployment, measured or estimated, but those whose size no source gives", () => {
    expect(without.map(({ name }) => name)).toEqual(["DeepSeek-V4.1-Flash", "Mixtral 8x22B"]);
    expect(without.map((each) => estimatedDeployment(each, H200))).toEqual([
      { missing: "the catalog's sources do not give: Active parameters (B)" },
      { missing: "the catalog's sources do not give: Total parameters (B), Active parameters (B)" },
    ]);
  });
  test("that is estimated fits its memory, names its basis and its error, and carries the source it comes from", () => {
    const estimated = DEPLOYMENTS.filter(({ basis }) => basis === "estimated");
    expect(estimated.length).toBeGreaterThan(25);
    for (const each of estimated) {
      expect(each).toMatchObject({ fitsMemory: true, estimateError: expect.stringMatching(/^half within a factor of \d\.\d, nine in ten within \d\.\d$/) as string });
      expect(each.name).toMatch(/, estimated$/);
      expect(MEASURED_DEPLOYMENTS.some(({ name }) => each.note!.startsWith(`From ${name}, `))).toBe(true);
    }
  });
});

describe("an estimate", () => {
  test("is worked by hand: Gemma-3-27B on one L40S", () => {
    const estimate = estimatedDeployment(model("Gemma-3-27B"), gpu("NVIDIA L40S-48GB"));
    if ("missing" in estimate) throw new Error(estimate.missing);
    const nearest = measuredPlaces().find(({ name }) => estimate.note!.startsWith(`From ${name},`))!;
    const point = MEASURED_DEPLOYMENTS.find(({ name }) => name === nearest.name)!;
    // 27 GB x 1.1 / (0.9 x 48 GB) = 0.69 GPUs; bandwidth 864 GB/s, 733 TFLOPS at FP8.
    expect([estimate.gpuCount, estimate.deployedWeightsGB]).toEqual([1, 27]);
    const hardware = Math.min(864 / nearest.bandwidth, 733 / nearest.tflops);
    const expected = (point.throughputTokensPerSecond / point.gpuCount) * hardware * (nearest.activeParametersB / 27);
    expect(estimate.throughputTokensPerSecond / expected).toBeCloseTo(1, 2);
    expect(estimate.inputShare).toBe(point.inputShare);
  });
  test("takes weights as released: Kimi-K3's 1,561 GB in MXFP4 are 16 of H200, not 32", () => {
    expect(estimatedDeployment(model("Kimi-K3"), H200)).toMatchObject({ gpuCount: 16, precision: "MXFP4", deployedWeightsGB: 1561 });
    expect(estimatedDeployment(model("Kimi-K3"), H200, undefined, "FP8")).toMatchObject({ gpuCount: 32, deployedWeightsGB: 2800 });
  });
  test("of too few or too many GPUs is refused with what holds the weights", () => {
    expect(estimatedDeployment(model("Kimi-K3"), H200, 8)).toEqual({ missing: "14 GPUs at least hold its 1561 GB at MXFP4; estimates go from there to 72" });
    expect(estimatedDeployment(model("Kimi-K3"), gpu("NVIDIA L4-24GB"))).toEqual({ missing: "80 GPUs at least hold its 1561 GB at MXFP4; estimates go from there to 72" });
  });
  test("on a GPU whose figures are missing names them", () => {
    expect(estimatedDeployment(model("Gemma-3-27B"), gpu("NVIDIA H200-NVL-141GB"))).toEqual({ missing: "the catalog's sources do not give: Bandwidth (GB/s) of NVIDIA H200-NVL-141GB, TFLOPS of NVIDIA H200-NVL-141GB" });
    expect(estimatedDeployment(model("Gemma-3-27B"), H200, undefined, "FP7")).toEqual({ missing: 'the catalog\'s sources do not give: a precision of known bits in place of "FP7"' });
  });
});

test("the catalog's document says how many there are and what the estimates' error is", () => {
  const document = readFileSync(new URL("../../docs/catalog.md", import.meta.url), "utf8");
  const of = (basis: string) => DEPLOYMENTS.filter((each) => each.basis === basis);
  const measuredModels = new Set(of("measured").map(({ deploymentOf }) => deploymentOf)).size;
  const says = (text: string) => [text, document.includes(text)];
  for (const text of [
    `${of("measured").length} measured deployments of ${measuredModels} models, ${of("estimated").length} estimates for models nobody measured, the study's 9 claims`,
    `${MODELS.length} open models`,
    `with a measurement of the same model elsewhere ${errorText("others")}; from other models alone ${errorText("other models")} (each of ${measuredPlaces().length} points left out in turn)`,
  ]) expect(says(text)).toEqual([text, true]);
});

test("every measurement has a link; MLPerf's lead to the result's row or its submitter's results", () => {
  for (const { kind, name, url, source } of THROUGHPUTS.filter((point) => point.kind === "measured")) {
    expect([kind, name, /^https:\/\/github\.com\/[^/]+\/[^/]+\/(?:blob|tree|actions)\/./.test(url ?? "")]).toEqual([kind, name, true]);
    if (source!.startsWith("MLPerf")) expect(url).toMatch(/mlperf-5\.1\.csv#L\d+$|\/closed\/[^/]+\/results$/);
  }
});
