import { describe, expect, test } from "vitest";
import { DEPLOYMENT_TABLE, MODEL_TABLE } from "../../src/catalog/tables";
import { DEPLOYABLE_MODELS, modelGroups } from "../../taskpane/catalogNames";
import { ownModels } from "../../taskpane/ownModels";

const HEADERS = ["Open model", "GPU", "GPU count", "Deployment", "Throughput (tokens/s)"];
const OURS = ["gpt-oss-120B", "NVIDIA H100-SXM-80GB", 4, "Ours", 9000];

describe("models of the workbook's own", () => {
  test.each<[string, (string | number)[][], string[]]>([
    ["a deployment with all its figures, whatever the order of the columns", [HEADERS, OURS], ["Ours"]],
    ["a shipped one is not theirs, however it is written", [HEADERS, [OURS[0]!, OURS[1]!, 8, "deepseek-v3.2 ON 8x H200-SXM, FP8", 9000]], []],
    ["one without a throughput cannot be computed", [HEADERS, [OURS[0]!, OURS[1]!, 4, "Idle", ""]], []],
    ["a blank row names nothing", [HEADERS, OURS, ["", "", "", "", ""]], ["Ours"]],
  ])("%s", (_, table, expected) => expect(ownModels([table]).names).toEqual(expected));
  test("one that cannot be computed is named with what it lacks", () => {
    expect(ownModels([[HEADERS, OURS, [OURS[0]!, OURS[1]!, 4, "Idle 1.5", ""]]])).toEqual({ names: ["Ours"], lacking: ["Idle 1.5 lacks: Throughput."] });
    expect(ownModels([[HEADERS, [OURS[0]!, "No such GPU", "", "Idle", ""]]]).lacking).toEqual(["Idle lacks: GPU count, GPU price, GPU power, Throughput."]);
  });
  test("a table that cannot be computed with is refused", () => expect(() => ownModels([[HEADERS, OURS, OURS]])).toThrow('two rows for "Ours"'));
  test("the shipped tables hold none", () => {
    const shipped = [MODEL_TABLE, DEPLOYMENT_TABLE].map(({ columns, records }) => [
      columns.map(({ header }) => header),
      ...records.map((record) => columns.map(({ field }) => ((record as unknown as Record<string, string | number | undefined>)[field] ?? "") as string | number)),
    ]);
    expect(ownModels(shipped)).toEqual({ names: [], lacking: [] });
  });
  test("are offered first, the catalog's deployments after its models", () => {
    const groups = modelGroups(["Ours"]);
    expect(groups.map(({ label }) => label)).toEqual(["This workbook's own", "Models", "Deployments"]);
    expect(groups[0]!.names).toEqual(["Ours"]);
    expect(groups[1]!.names).toContain("Kimi-K2");
    expect(groups[2]!.names).toContain("DeepSeek-V3.2 on 8x H200-SXM, FP8");
    expect(groups.slice(1).flatMap(({ names }) => names)).toEqual(DEPLOYABLE_MODELS);
    expect(modelGroups()).toEqual(groups.slice(1));
  });
});
