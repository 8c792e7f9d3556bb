import { describe, expect, test } from "vitest";
import { breakEvenMonths } from "../../src/scenario/answers";
import { deploymentOf } from "../../src/scenario/figures";
import { hostsOf } from "../../src/scenario/hosts";
import type { Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";

const HEADERS = ["Deployment", "Open model", "GPU", "GPU count", "Throughput (tokens/s)"];
const OWN: Range = [HEADERS, ["Ours", "gpt-oss-120B", "H100 SXM", 4, 9000]];
const figuresOf = (name: string, ...context: Range[]) => {
  const { gpuCount, gpuPrice, throughput } = deploymentOf(scenarioOf(context), name);
  return [gpuCount, gpuPrice, throughput].map(Number);
};
const given = (...rows: [string, string | number][]): Range => rows;

describe("rows of one's own in a Deployments table", () => {
  test("are taken in place of a model, with the model's hosts", () => {
    expect(figuresOf("Ours", OWN)).toEqual([4, 25_000, 9000]);
    expect(hostsOf(scenarioOf([OWN]), "Ours")).toEqual(hostsOf(scenarioOf([]), "gpt-oss-120B"));
  });
  test("under a model's own name are its deployment, and the model keeps its other names", () => {
    const range: Range = [HEADERS, ["Kimi-K2", "Kimi-K2", "B200", 8, 5000]];
    expect(figuresOf("moonshotai/Kimi-K2-Instruct", range)[0]).toBe(8);
    expect(figuresOf("Kimi-K2", range)[2]).toBe(5000);
  });
  test("change one figure of a shipped deployment and leave the others", () => {
    const name = "DeepSeek-V3.2 on 8x H200-SXM, FP8";
    const range: Range = [["Deployment", "Throughput (tokens/s)"], [name, 1234]];
    expect(figuresOf(name, range)).toEqual([8, figuresOf(name)[1], 1234]);
  });
  test("of a model that the catalog lacks do too", () => {
    expect(figuresOf("In house", [HEADERS, ["In house", "Llama-9", "H100 SXM", 2, 700]])).toEqual([2, 25_000, 700]);
  });
  test("are named in place of a model without GPUs of its own where they have what is needed", () => {
    const range: Range = [HEADERS, ["Half", "Llama-9", "H100 SXM", 4, ""], ["Other half", "Llama-9", "H100 SXM", "", 700], ["Whole", "Llama-9", "H100 SXM", 4, 700]];
    expect(() => figuresOf("Llama-9", range, [["Model", "Group"], ["Llama-9", "Large"]])).toThrow(/Or name one of its deployments: "Whole"\.$/);
  });
  test("without a throughput are refused for it", () => {
    expect(() => figuresOf("Ours", [HEADERS.slice(0, 4), ["Ours", "gpt-oss-120B", "H100 SXM", 4]])).toThrow("Ours lacks: Throughput.");
  });
});

describe("GPU and Precision, typed as settings", () => {
  test("choose the model's deployment there that serves most for each GPU", () => {
    const [count, price, throughput] = figuresOf("gpt-oss-120B", given(["GPU", "H100 SXM"]));
    const all = [1, 2, 4].map((gpus) => figuresOf(`gpt-oss-120B on ${gpus}x H100-SXM`)[2]! / gpus);
    expect([price, throughput! / count!]).toEqual([25_000, Math.max(...all)]);
  });
  test("with a GPU count, of so many", () => {
    expect(figuresOf("gpt-oss-120B", given(["GPU", "H100 SXM"], ["GPU count", 2]))).toEqual(figuresOf("gpt-oss-120B on 2x H100-SXM"));
  });
  test("leave a deployment that is already there, and one's word for the catalog's changes nothing", () => {
    const name = "gpt-oss-120B on 2x A100-80GB, MXFP4";
    expect(figuresOf(name, given(["GPU", "A100-80GB"], ["Precision", "mxfp4"]))).toEqual(figuresOf(name));
    expect(figuresOf("gpt-oss-120B", given(["GPU", "catalog"], ["Precision", ""]))).toEqual(figuresOf("gpt-oss-120B"));
  });
  test("move a deployment to other GPUs; Precision alone keeps the GPU", () => {
    expect(figuresOf("gpt-oss-120B on 2x A100-80GB", given(["GPU", "H100 SXM"]))).toEqual(figuresOf("gpt-oss-120B", given(["GPU", "H100 SXM"])));
    expect(figuresOf("gpt-oss-120B", given(["Precision", "MXFP4"]))[1]).toBe(15_000);
  });
  test("choose rows of one's own", () => {
    expect(figuresOf("gpt-oss-120B", OWN, given(["GPU", "H100 SXM"], ["GPU count", 4], ["Precision", "catalog"]))[2]).toBeGreaterThanOrEqual(9000);
  });
  test("a later range takes back what an earlier one chose", () => {
    expect(figuresOf("gpt-oss-120B", given(["GPU", "H100 SXM"]), given(["GPU", "catalog"]))).toEqual(figuresOf("gpt-oss-120B"));
  });
  test("where nothing is deployed there, count and throughput are asked for, and taken where typed", () => {
    expect(() => figuresOf("gpt-oss-120B", given(["GPU", "L40S"]))).toThrow(/^gpt-oss-120B lacks: GPU count,.*Throughput\..* Or name one of its deployments: "gpt-oss-120B on /);
    expect(figuresOf("gpt-oss-120B", given(["GPU", "A100-PCIe-80GB"], ["GPU price", 9000], ["GPU count", 3], ["Throughput", 50]))).toEqual([3, 9000, 50]);
    expect(() => figuresOf("gpt-oss-120B", given(["GPU", "H1000"]))).toThrow('No GPU is named "H1000"');
  });
});

test("a model without GPUs of its own is refused with its deployments, or with how to get one", () => {
  const months = (model: string) => () => breakEvenMonths(scenarioOf(null), model, "GPT-5");
  expect(months("DeepSeek-V3.2")).toThrow(/DeepSeek-V3\.2 lacks: .* Or name one of its deployments: "DeepSeek-V3\.2 on 8x H200-SXM, FP8"/);
  expect(months("Qwen 14B")).toThrow('Or name one of its deployments: "Qwen 14B on 1x H200-SXM, FP8, estimated".');
  // Eight of one's own: six are named.
  const many: Range = [HEADERS, ...Array.from({ length: 8 }, (_, i) => [`Ours ${i + 1}`, "Mixtral 8x22B", "H100 SXM", 1 + i, 700])];
  expect(() => breakEvenMonths(scenarioOf([many]), "Mixtral 8x22B", "GPT-5")).toThrow('Or name one of its deployments: "Ours 1", "Ours 2", "Ours 3", "Ours 4", "Ours 5", "Ours 6", or 2 more in LLM.CATALOG("deployments", "Mixtral 8x22B").');
  expect(() => breakEvenMonths(scenarioOf([many.slice(0, 7)]), "Mixtral 8x22B", "GPT-5")).toThrow(/"Ours 5", "Ours 6"\.$/);
  expect(months("Mixtral 8x22B")).toThrow('The catalog has no deployment of it; LLM.DEPLOYMENT("Mixtral 8x22B", gpu) says what is missing.');
});
