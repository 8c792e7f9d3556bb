import { describe, expect, test } from "vitest";
import { MODELS } from "../../src/catalog/models";
import { AVAILABILITY, COST_EFFICIENCY } from "../../src/catalog/serverless";
import { THROUGHPUTS } from "../../src/catalog/throughput";
import { known, nameIndex, nameKey } from "../../src/catalog/lookup";
import { Decimal, ONE, ZERO } from "../../src/engine/decimal";
import { memoryNeeded } from "../../src/scenario/sizingAnswers";
import { scenarioOf } from "../../src/scenario/scenario";
import { printsAs, publishedTable } from "./table";

describe("Table III of the break-even paper: memory at FP8 follows from the parameters", () => {
  test.each(publishedTable("paper-table3-deployments.csv"))("$model", ({ model, vram_fp8_gb: gb }) => {
    expect(memoryNeeded(scenarioOf(null), model!, { precision: "FP8", contextTokens: ZERO, concurrency: ONE }).of("memoryNeeded").toString()).toBe(gb);
  });
});

describe("Table 7 of the serverless paper: cost efficiency", () => {
  test.each(publishedTable("serverless-table7-cost-efficiency.csv"))("$model", (row) => {
    const record = COST_EFFICIENCY.find(({ name }) => name === row["model"])!;
    expect(record).toMatchObject({
      parametersB: Number(row["params_b"]), costPerHour: Number(row["cost_usd_per_hour"]),
      accuracy: Number(row["accuracy"]), accuracyPerUsd: Number(row["accuracy_per_usd"]),
    });
    expect(String(record.rank ?? "")).toBe(row["rank"]);
    // The hourly cost is printed to the cent: the quotient agrees within what that rounding leaves open.
    expect(Math.abs(record.accuracy / record.costPerHour / record.accuracyPerUsd - 1)).toBeLessThan(0.01);
  });
});

describe("Tables 9 and 10 of the serverless paper: availability", () => {
  test.each(publishedTable("serverless-table9-availability.csv"))("$kind $name", (row) => {
    const record = AVAILABILITY.find(({ name, grouping }) => grouping.toLowerCase() === row["kind"] && name.split(" ")[0] === row["name"]!.split(" ")[0])!;
    expect([record.models, record.aws, record.azure, record.either].map(String)).toEqual([row["n"], row["aws_bedrock"], row["azure_serverless"], row["either"]]);
    expect(printsAs(new Decimal(record.coverage).times(100), row["coverage_pct"]!)).toBe(true);
  });
  test("families without coverage hold 14 models; the text says 13", () => {
    const without = AVAILABILITY.filter(({ grouping, either }) => grouping === "Family" && either === 0);
    expect(without.reduce((sum, { models }) => sum + models, 0)).toBe(14);
  });
});

describe("the cost guide's models", () => {
  const models = nameIndex(MODELS);
  test.each(publishedTable("cost-guide-models.csv"))("$model", (row) => {
    const record = known(models, row["model"]!)!;
    expect([record.totalParametersB, record.contextTokens ?? ""].map(String)).toEqual([row["params_b"], row["context_tokens"]]);
    const claim = THROUGHPUTS.find((point) => nameKey(point.name) === nameKey(record.name) && point.kind === "claimed");
    if (row["measured_on"]) expect(claim).toMatchObject({ outputTokensPerSecond: Number(row["tokens_per_s"]) });
  });
});
