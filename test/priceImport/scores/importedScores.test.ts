import { describe, expect, test } from "vitest";
import { importedScores } from "../../../src/priceImport/scores/importedScores";
import { readScoreFile } from "../../../src/priceImport/scores/scoreFile";

const ROWS = [
  { benchmark: "gpqa-diamond", model: "openai/gpt-5.6-sol", provider: "OpenAI", accuracy: 0.9 },
  { benchmark: "gpqa-diamond", model: "moonshotai/kimi-k3", provider: "Slow", accuracy: 0.8 },
  { benchmark: "gpqa-diamond", model: "moonshotai/kimi-k3", provider: "Moonshot AI", accuracy: 0.85 },
  { benchmark: "tau2-bench-airline", model: "moonshotai/kimi-k3", provider: "Moonshot AI", accuracy: 0.5 },
  { benchmark: "mmlu", model: "moonshotai/kimi-k3", provider: "Moonshot AI", accuracy: 0.7 },
  { benchmark: "gpqa-diamond", model: "nobody/nothing-1", provider: "Nobody", accuracy: 0.4 },
  { benchmark: "gpqa-diamond", model: "openai/gpt-5.5", provider: "OpenAI", accuracy: 88 },
];
const FILE = { dataset: "benchmark-leaderboard", snapshot_date: "2026-11-21", license: { name: "CC BY 4.0" }, rows: ROWS };

describe("the leaderboard's export", () => {
  test("gives a row for each model of the catalog, with the highest score of its providers, day, link and attribution", () => {
    const { records } = importedScores(readScoreFile(JSON.stringify(FILE), "latest.json"));
    expect(records.map(({ name, openRouterGpqa, openRouterTau2 }) => [name, openRouterGpqa, openRouterTau2])).toEqual([["GPT-5.6 Sol", 0.9, undefined], ["Kimi-K3", 0.85, 0.5]]);
    expect(records[0]).toMatchObject({ checked: "2026-11-21", url: "https://openrouter.ai/api/v1/datasets/exports/benchmark-leaderboard/2026-11-21.json", source: "OpenRouter benchmark leaderboard, snapshot 2026-11-21. Source: OpenRouter (openrouter.ai), licensed under CC BY 4.0" });
  });

  test("names what it leaves out, with the reason", () => {
    const { leftOut } = importedScores(readScoreFile(JSON.stringify(FILE), "latest.json"));
    expect(Object.fromEntries(leftOut)).toEqual({
      "another benchmark": ["moonshotai/kimi-k3: mmlu"],
      "the catalog knows no such model": ["nobody/nothing-1: gpqa-diamond"],
      "the accuracy is no share from 0 to 1": ["openai/gpt-5.5: gpqa-diamond"],
    });
  });

  test("is read as CSV too, its day from the file's name", () => {
    const csv = ["benchmark,model,provider,accuracy", ...ROWS.map((row) => Object.values(row).join(","))].join("\n");
    const { date, lines } = readScoreFile(csv, "benchmark-leaderboard-2026-11-21.csv");
    expect(date).toBe("2026-11-21");
    expect(importedScores({ date, lines }).records).toEqual(importedScores(readScoreFile(JSON.stringify(FILE), "x.json")).records);
  });
});

test("a column that one row lacks is the file's all the same, and the row without it is left out", () => {
  const { leftOut, records } = importedScores(readScoreFile(JSON.stringify({ ...FILE, rows: [{ benchmark: "gpqa-diamond", model: "openai/gpt-5.5" }, ROWS[0]] }), "a.json"));
  expect(records.map(({ name }) => name)).toEqual(["GPT-5.6 Sol"]);
  expect(Object.fromEntries(leftOut)).toEqual({ "the accuracy is no share from 0 to 1": ["openai/gpt-5.5: gpqa-diamond"] });
});

test("of the two benchmarks alone, by any name that has their words", () => {
  const field = (benchmark: string) => {
    const { records, leftOut } = importedScores({ date: "2026-11-21", lines: [{ benchmark, model: "moonshotai/kimi-k3", accuracy: 0.5 }, { benchmark: "gpqa", model: "openai/gpt-5.6-sol", accuracy: 0.5 }] });
    return leftOut.size > 0 ? [...leftOut.keys()][0] : Object.keys(records.find(({ name }) => name === "Kimi-K3")!).find((key) => key.startsWith("openRouter"));
  };
  expect(["GPQA Diamond", "tau2-bench-airline", "Tau2 Airline", "tau2-bench-telecom", "tau-bench-airline"].map(field)).toEqual(["openRouterGpqa", "openRouterTau2", "openRouterTau2", "another benchmark", "another benchmark"]);
});

test.each(["benchmark", "benchmark_slug", "benchmark_id", "benchmark_name"].flatMap((benchmark) => ["model_permaslug", "model_slug", "model_id", "model", "model_name"].map((model) => [benchmark, model] as const)))(
  "columns may be called %s and %s", (benchmark, model) => {
    const rows = [{ [benchmark]: "gpqa", [model]: "openai/gpt-5.6-sol", accuracy: 0.9 }];
    expect(readScoreFile(JSON.stringify({ snapshot_date: "2026-11-21", records: rows }), "a.json").lines).toEqual([{ benchmark: "gpqa", model: "openai/gpt-5.6-sol", accuracy: 0.9 }]);
  },
);

test("of several names of a column the first that the file has counts", () => {
  const rows = [{ benchmark_name: "GPQA", benchmark_slug: "gpqa-diamond", model_name: "Sol", model_id: "openai/gpt-5.6-sol", accuracy: 0.9 }];
  expect(readScoreFile(JSON.stringify({ snapshot_date: "2026-11-21", data: rows }), "a.json").lines).toEqual([{ benchmark: "gpqa-diamond", model: "openai/gpt-5.6-sol", accuracy: 0.9 }]);
});

test.each([
  ["no leaderboard", JSON.stringify({ ...FILE, dataset: "model-rankings" }), "a.json", /^The file is no leaderboard of benchmarks\. Choose OpenRouter's export benchmark-leaderboard, as JSON or CSV\.$/],
  ["no column of models", JSON.stringify({ ...FILE, rows: [{ benchmark: "gpqa", accuracy: 0.5 }] }), "a.json", /^The file has no column model_permaslug or model_slug or model_id or model or model_name; it has benchmark, accuracy\. Choose/],
  ["no day", JSON.stringify(ROWS), "latest.json", /^The file does not say of which day its scores are\. Keep the day in its name, such as 2026-11-21\.csv\.$/],
  ["nothing in it", "{}", "a.json", /^The file has no scores\. Choose/],
  ["a web page", "<html>", "a.json", /^The file is a web page \(HTML\), not one of files of scores\./],
])("refused: %s", (_, text, name, reason) => expect(() => readScoreFile(text, name)).toThrow(reason));

test("a file of unknown models alone is refused with the reason", () => {
  expect(() => importedScores(readScoreFile(JSON.stringify({ ...FILE, rows: [ROWS[5]] }), "a.json"))).toThrow("None of the file's 1 scores is of a model the catalog knows: the catalog knows no such model.");
});
