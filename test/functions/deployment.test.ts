import { describe, expect, test } from "vitest";
import { DEPLOYMENT_TABLE } from "../../src/catalog/tables";
import { breakEven, compare, deployment } from "./calledFunctions";

const NOTHING = null as never;
type Row = (string | number)[];
const called = (...args: [string, string, number?, string?]) => deployment(args[0], args[1], args[2] ?? NOTHING, args[3] ?? NOTHING) as Row[];
const field = ([headers = [], row = []]: Row[], header: string) => row[headers.indexOf(header)];
const shown = (call: () => unknown) => {
  try {
    return call();
  } catch (error) {
    return `${(error as { code: string }).code} ${(error as Error).message}`;
  }
};

describe("DEPLOYMENT", () => {
  test("spills the headers of the Deployments table and the best measured point", () => {
    const table = called("DeepSeek-V3.2", "H200 SXM");
    expect(table[0]).toEqual(DEPLOYMENT_TABLE.columns.map(({ header }) => header));
    expect(["Deployment", "GPU count", "Throughput (tokens/s)", "Basis", "Error of the estimate"].map((header) => field(table, header))).toEqual(["DeepSeek-V3.2 on 8x H200-SXM, FP8", 8, 8968.32, "measured", ""]);
  });
  test("of a number of GPUs and a precision", () => {
    expect(field(called("gpt-oss-120b", "A100-80GB", 1), "Deployment")).toBe("gpt-oss-120B on 1x A100-80GB, MXFP4");
    expect(field(called("gpt-oss-120b", "A100-80GB", 2, "mxfp4"), "Deployment")).toBe("gpt-oss-120B on 2x A100-80GB, MXFP4");
  });
  test("of a deployment's name is of its model", () => {
    expect(called("DeepSeek-V3.2 on 8x H200-SXM", "H200 SXM")).toEqual(called("DeepSeek-V3.2", "H200 SXM"));
  });
  test("estimates what nobody measured, marked and with its error", () => {
    const table = called("DeepSeek-V3.2", "B300");
    expect(field(table, "Deployment")).toBe("DeepSeek-V3.2 on 4x B300-SXM, FP8, estimated");
    expect([field(table, "Basis"), field(table, "Fits memory with reserve")]).toEqual(["estimated", "yes"]);
    expect(field(table, "Error of the estimate")).toMatch(/^half within a factor of \d/);
  });
  test("is a context to compute with by the name in it", () => {
    const table = called("DeepSeek-V3.2", "A100-80GB", 16);
    expect(breakEven(String(field(table, "Deployment")), "GPT-5.6 Sol", [table as never])).toBeGreaterThan(0);
  });
  test.each<[string, () => unknown, RegExp]>([
    ["a model without a size", () => called("Mixtral 8x22B", "H200"), /^#N\/A Mixtral 8x22B on NVIDIA H200-SXM-141GB has not been measured and cannot be estimated: the catalog's sources do not give: Total parameters \(B\)/],
    ["too few GPUs", () => called("Kimi-K3", "H200", 8), /14 GPUs at least hold its 1561 GB at MXFP4/],
    ["half a GPU", () => called("Kimi-K3", "H200", 0.5), /^#VALUE! gpu_count must be a whole number above 0/],
    ["an unknown GPU", () => called("Kimi-K3", "A1000"), /^#N\/A No GPU is named "A1000"/],
    ["an unknown model", () => called("Kimi-K9", "H200"), /^#N\/A No open model is named "Kimi-K9"/],
    ["a blank model", () => called("", "H200"), /^#VALUE! model is blank/],
  ])("%s is refused", (_, call, message) => expect(shown(call)).toMatch(message));
});

describe("COMPARE of a deployment and an API sold now, without settings", () => {
  test.each([
    ["DeepSeek-V3.2 on 8x H200-SXM", "GPT-5.6 Sol"], ["gpt-oss-120B on 2x A100-80GB", "GPT-6.2 Sol"], ["gpt-oss-120B on 1x H100-SXM", "Claude Haiku 5.5"],
    ["Qwen3-32B on 1x H100-SXM", "GPT-6.1 Terra"], ["GLM-4.5-Air on 4x A100-80GB", "Gemini 4 Neon"], ["GLM-4.6 on 8x H200-SXM", "Claude Sonnet 5.5"],
    ["DeepSeek-R1 on 8x H200-SXM", "Claude Opus 5.5"], ["Qwen3-235B on 8x H100-SXM", "Gemini 4 Argon"], ["MiniMax-M2.5 on 8x H200-SXM", "Kimi K3.1 Pro"],
    ["GLM-5 on 8x H200-SXM", "GPT-6.2 Astra"], ["Qwen3.5-397B-A17B on 8x H200-SXM", "Grok 4.7"], ["gpt-oss-20B on 1x A100-80GB", "Claude Fable 5.2"],
  ])("%s against %s", (model, api) => {
    const table = compare(model, api, NOTHING) as Row[];
    expect(table[1]).toEqual([1, expect.stringMatching(/^(Own GPUs|Cheapest host)$/), expect.any(String), ...Array<unknown>(5).fill(expect.any(Number)), expect.toSatisfy((months: unknown) => months === "" || (months as number) > 0), ""]);
    const ranked = table.slice(1).filter(([rank]) => rank !== "");
    const present = ranked.map((row) => field([table[0]!, row], "Present value (USD)") as number);
    expect([ranked.map(([rank]) => rank), present]).toEqual([[1, 2, 3, 4, 5], [...present].sort((a, b) => a - b)]);
    expect(ranked.map(([, way]) => way).sort()).toEqual(["API", "Cheapest host", "Own GPUs", "Rent on demand", "Rent reserved"]);
  });
});
